import { formatDay, shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useToday } from '../../ui/Today.tsx';

/** Days and hours as people say them, in the language shown now. */
export function usePlacementWords() {
  const language = useLanguage();
  const today = useToday();
  return {
    language,
    today,
    /** “på tisdag 24 november” */
    day: (day: string) => formatDay(day, language, today),
    /** “24 nov.” */
    short: (day: string) => shortDay(day, language, today),
    /** 7.5 as “7,5” in Swedish. */
    hours: (hours: number) => new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB').format(hours),
  };
}
