import { useEffect, useSyncExternalStore } from 'react';

/** Keys that one page has of its own, for the keyboard help: which, and what they do. */
export interface PageKey { keys: readonly string[]; text: string }

let shown: readonly PageKey[] = [];
const listeners = new Set<() => void>();

function tell(keys: readonly PageKey[]): void {
  shown = keys;
  for (const listener of listeners) listener();
}

/** Lists the page's own keys in the keyboard help while the page is shown. Pass a list that keeps its identity. */
export function useShownKeys(keys: readonly PageKey[]): void {
  useEffect(() => {
    tell(keys);
    return () => tell([]);
  }, [keys]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** The keys of the page that is shown. */
export function usePageKeys(): readonly PageKey[] {
  return useSyncExternalStore(subscribe, () => shown);
}
