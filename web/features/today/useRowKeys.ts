import { useEffect, useMemo } from 'react';
import { useShownKeys } from '../../ui/page-keys.ts';
import { useTexts } from '../../ui/texts.ts';
import { snoozeRow } from './row-snooze.ts';
import { todayTexts } from './today.texts.ts';

const rowsNow = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function step(by: 1 | -1): void {
  const rows = rowsNow();
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + by));
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
}

/** Where the focus goes when a row is done with: the row after it, or else the one before. */
export function focusAfter(key: string): void {
  const rows = rowsNow();
  const at = rows.findIndex((row) => row.dataset['row'] === key);
  (rows[at + 1] ?? rows[at - 1])?.focus();
}

/** `j` and `k` walk the rows, Enter does what the row is about, `s` puts it off for a week. */
export function useRowKeys(): void {
  const t = useTexts(todayTexts);
  useShownKeys(useMemo(() => [
    { keys: ['j', 'k'], text: t('keysMove') }, { keys: ['Enter'], text: t('keysOpen') }, { keys: ['s'], text: t('keysSnooze') },
  ], [t]));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const row = document.activeElement instanceof HTMLElement ? document.activeElement.closest<HTMLElement>('[data-row]') : null;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === 's' && row?.dataset['row'] !== undefined) snoozeRow(row.dataset['row']);
      // Enter on something within the row is that thing's own.
      else if (event.key === 'Enter' && row !== null && row === document.activeElement) row.querySelector<HTMLElement>('.day-row__actions :is(a, button)')?.click();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
