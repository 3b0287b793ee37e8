const prefix = 'samsteg:draft:';

/**
 * What was typed, kept in this tab until it is saved, the person signs out or the tab is closed.
 * Never in localStorage: a draft is about a person, and computers are shared.
 */
export function readDraft(key: string): Readonly<Record<string, unknown>> | null {
  const kept = sessionStorage.getItem(prefix + key);
  if (kept === null) return null;
  try {
    const draft: unknown = JSON.parse(kept);
    return typeof draft === 'object' && draft !== null && !Array.isArray(draft) ? { ...draft } : null;
  } catch {
    return null;
  }
}

export function keepDraft(key: string, values: unknown): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(values));
  } catch {
    // A full or refused store must not stop anyone from writing; the form itself still holds the text.
  }
}

export function dropDraft(key: string): void {
  sessionStorage.removeItem(prefix + key);
}

/** Forgets every draft of this tab: at sign-out, and when another person signs in. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  }
}
