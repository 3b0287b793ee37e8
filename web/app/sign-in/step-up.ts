type Ask = () => Promise<boolean>;

let asker: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** Says who asks people to show who they are: the dialog that is always there. @returns takes it back */
export function answerStepUp(ask: Ask): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
}

/** Asks the one signed in to show again who they are; true when they have. Several calls at once share one question. */
export function confirmIdentity(): Promise<boolean> {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => { asking = null; });
  return asking;
}
