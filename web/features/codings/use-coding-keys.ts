import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useShownKeys } from '../../ui/page-keys.ts';
import { useTexts } from '../../ui/texts.ts';
import { codingsTexts } from './codings.texts.ts';
import { codeOfDigits } from './text-spans.ts';

/** What the keys of an answer do. */
export interface CodingDeeds {
  numbers: readonly number[];
  apply: (number: number) => void;
  move: (step: 1 | -1) => void;
  finish: () => void;
  selectSentence: () => void;
  selectAll: () => void;
  clear: () => void;
  typeCode: () => void;
  quote: () => void;
  undo: () => void;
}

/** So long a first digit waits for another one, in milliseconds, where codes have two. */
const digitWait = 700;

/**
 * Digits as they are pressed: their code is put at once where no longer number begins with them, else when the next digit
 * does not come, or when another key is pressed: who codes fast loses none.
 */
function useDigits(deeds: CodingDeeds): { press: (digit: string) => void; settle: () => void; drop: () => boolean } {
  const pressed = useRef<{ digits: string; timer: ReturnType<typeof setTimeout> }>(undefined);
  useEffect(() => () => clearTimeout(pressed.current?.timer), []);
  const take = () => {
    clearTimeout(pressed.current?.timer);
    const digits = pressed.current?.digits ?? '';
    pressed.current = undefined;
    return digits;
  };
  const put = (digits: string) => {
    const { number } = codeOfDigits(digits, deeds.numbers);
    if (number !== null) deeds.apply(number);
  };
  return {
    press: (digit) => {
      const digits = `${take()}${digit}`;
      if (codeOfDigits(digits, deeds.numbers).wait) pressed.current = { digits, timer: setTimeout(() => put(take()), digitWait) };
      else put(digits);
    },
    settle: () => put(take()),
    /** Whether there was anything to take back. */
    drop: () => take() !== '',
  };
}

/** The keys of an answer. They work while the answer has the focus, and nowhere else. */
export function useCodingKeys(deeds: CodingDeeds): (event: KeyboardEvent) => void {
  const t = useTexts(codingsTexts);
  const digits = useDigits(deeds);
  useShownKeys(useMemo(() => [
    { keys: ['1', '…'], text: t('keyDigits') }, { keys: ['⇧', '←', '→'], text: t('keyShift') }, { keys: ['s'], text: t('keyS') }, { keys: ['a'], text: t('keyA') },
    { keys: ['c'], text: t('keyC') }, { keys: ['q'], text: t('keyQ') }, { keys: ['u'], text: t('keyU') }, { keys: ['j'], text: t('keyJ') }, { keys: ['k'], text: t('keyK') },
    { keys: ['Enter'], text: t('keyEnter') },
  ], [t]));
  const deedOf: Readonly<Record<string, () => void>> = {
    j: () => deeds.move(1), k: () => deeds.move(-1), Enter: deeds.finish, s: deeds.selectSentence, a: deeds.selectAll, Escape: deeds.clear,
    c: deeds.typeCode, q: deeds.quote, u: deeds.undo, Backspace: deeds.undo,
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) {
      digits.press(event.key);
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (['Escape', 'u', 'Backspace'].includes(key)) {
      if (digits.drop()) return;
    } else digits.settle();
    deedOf[key]?.();
  };
}
