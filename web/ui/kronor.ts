import type { Language } from '../../contract/words.ts';
import { localeOf } from './language.ts';

/** An amount in whole kronor, as people write it. */
export const kronor = (amount: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 }).format(amount);
