import type { IncomeSource } from './programme-criteria.ts';
import type { Words } from './words.ts';

/** Where money comes from, as people call it: the sources that coordinated programmes count by. */
export const incomeWords: Readonly<Record<IncomeSource, Words>> = {
  wage: { sv: 'Lön', en: 'Wage' },
  'subsidised-wage': { sv: 'Lön med stöd till arbetsgivaren', en: 'Wage with a subsidy to the employer' },
  'own-business': { sv: 'Eget företag', en: 'Own business' },
  'study-support': { sv: 'Studiestöd', en: 'Study support' },
  'sickness-benefit': { sv: 'Sjukpenning', en: 'Sickness benefit' },
  'rehabilitation-benefit': { sv: 'Rehabiliteringspenning', en: 'Rehabilitation benefit' },
  'activity-compensation': { sv: 'Aktivitetsersättning', en: 'Activity compensation' },
  'sickness-compensation': { sv: 'Sjukersättning', en: 'Sickness compensation' },
  'unemployment-benefit': { sv: 'A-kassa', en: 'Unemployment benefit' },
  'activity-support': { sv: 'Aktivitetsstöd', en: 'Activity support' },
  'establishment-benefit': { sv: 'Etableringsersättning', en: 'Establishment benefit' },
  'income-support': { sv: 'Ekonomiskt bistånd', en: 'Income support' },
  'parental-benefit': { sv: 'Föräldrapenning', en: 'Parental benefit' },
  'old-age-pension': { sv: 'Ålderspension', en: 'Old-age pension' },
  'supported-by-relative': { sv: 'Försörjs av anhörig', en: 'Supported by a relative' },
  other: { sv: 'Annan inkomst', en: 'Other income' },
  none: { sv: 'Ingen inkomst', en: 'No income' },
  unknown: { sv: 'Vet inte', en: 'Not known' },
};
