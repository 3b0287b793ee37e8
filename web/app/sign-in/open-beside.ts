const channelName = 'samsteg-confirmation';

/**
 * Opens an address in a window of its own and waits for the page it ends at to tell how it went. The other window goes by way of
 * another site, which cuts the tie between the windows: it is heard on a channel that only our own pages share.
 * @returns how to stop waiting; null when the browser opened no window.
 */
export function openBeside(address: string, heard: (confirmed: boolean) => void): { stop: () => void } | null {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    channel.close();
    heard(data === 'confirmed');
  };
  const opened = window.open(address, 'samsteg-confirmation', 'popup,width=520,height=720');
  if (opened === null) {
    channel.close();
    return null;
  }
  return { stop: () => channel.close() };
}

/** Tells the page that opened this window how it went, and closes the window if the browser lets it. */
export function tellBeside(confirmed: boolean): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(confirmed ? 'confirmed' : 'failed');
  channel.close();
  if (confirmed) window.close();
}
