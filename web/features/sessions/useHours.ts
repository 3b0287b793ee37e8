import { localeOf, useLanguage } from '../../ui/language.ts';

/** Writes hours as people do: whole ones without decimals, the rest with one. */
export function useHours(): (hours: number) => string {
  const language = useLanguage();
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1 });
  return (hours) => format.format(hours);
}
