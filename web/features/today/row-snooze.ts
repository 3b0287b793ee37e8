import { useEffect, useRef } from 'react';

const snoozers = new Map<string, () => void>();

/** Lets the keyboard put off the row with this key, while the row is shown. */
export function useRowSnooze(key: string, snooze: () => void): void {
  const latest = useRef(snooze);
  useEffect(() => { latest.current = snooze; });
  useEffect(() => {
    snoozers.set(key, () => latest.current());
    return () => { snoozers.delete(key); };
  }, [key]);
}

/** Puts off the row with this key; nothing happens for a row that cannot be. */
export function snoozeRow(key: string): void {
  snoozers.get(key)?.();
}
