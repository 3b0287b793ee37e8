import { useSyncExternalStore } from 'react';

/**
 * The secret of a link stands after the `#`: a browser sends that to nobody, so that no server's log can hold it.
 * @returns the empty text where there is none, or one that no link of ours can be.
 */
export function secretInAddress(): string {
  try {
    return decodeURIComponent(window.location.hash.slice(1));
  } catch {
    return '';
  }
}

const whenItChanges = (tell: () => void) => {
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
};

/** As `secretInAddress`, followed when another link is opened in the same tab. */
export const useSecretInAddress = (): string => useSyncExternalStore(whenItChanges, secretInAddress);
