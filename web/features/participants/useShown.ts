import { useEffect, useState } from 'react';
import { protectionRoutes } from '../../../contract/protection.ts';
import type { ShowReason, ShownIdentity } from '../../../contract/protection.ts';
import { callApi } from '../../app/api.ts';

/** How long a page shows who it is, in seconds. The server's own clock says the same; this device's may be wrong. */
const shownSeconds = 60;

export interface Shown { identity: ShownIdentity; secondsLeft: number }

/**
 * Who it is, while it is shown: in this part's memory alone, never in the cache, and gone after a minute, when the page is
 * left or when another window covers it.
 */
export function useShown(caseId: string): { shown: Shown | null; wasShown: boolean; show: (reason: ShowReason) => Promise<void>; hide: () => void } {
  const [shown, setShown] = useState<Shown | null>(null);
  const [wasShown, setWasShown] = useState(false);
  const isShown = shown !== null;
  useEffect(() => {
    if (!isShown) return undefined;
    const hide = () => setShown(null);
    const hideWhenLeft = () => { if (document.visibilityState === 'hidden') hide(); };
    const timer = setInterval(() => {
      setShown((before) => (before && before.secondsLeft > 1 ? { ...before, secondsLeft: before.secondsLeft - 1 } : null));
    }, 1000);
    document.addEventListener('visibilitychange', hideWhenLeft);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hideWhenLeft);
    };
  }, [isShown]);
  return {
    shown, wasShown,
    show: async (reason) => {
      const identity = await callApi(protectionRoutes.showIdentity, { params: { caseId }, body: { reason } });
      setWasShown(true);
      setShown({ identity, secondsLeft: shownSeconds });
    },
    hide: () => setShown(null),
  };
}
