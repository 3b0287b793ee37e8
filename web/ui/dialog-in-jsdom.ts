/**
 * A test aid: jsdom knows the `dialog` element but not how to open it as a modal. What only a real browser
 * can show (holding the focus, Escape, the page behind being inert) is tested in the journeys.
 */
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) { this.open = true; },
  close(this: HTMLDialogElement) { this.open = false; },
});
