import { exactDay, formatDay, formatInstant, swedishDayOf } from './days.ts';
import { useLanguage } from './language.ts';
import { useToday } from './Today.tsx';

/** A day as people say it (“på tisdag 24 november”), with the exact date on hand. */
export function DayText({ day }: { day: string }) {
  const language = useLanguage();
  const today = useToday();
  return <time dateTime={day} title={exactDay(day, language)}>{formatDay(day, language, today)}</time>;
}

/** A moment as people say it (“på tisdag 24 november, 13.00”), Swedish time. `at` is RFC 3339. */
export function InstantText({ at }: { at: string }) {
  const language = useLanguage();
  const today = useToday();
  const exact = exactDay(swedishDayOf(new Date(at)), language);
  return <time dateTime={at} title={exact}>{formatInstant(at, language, today)}</time>;
}
