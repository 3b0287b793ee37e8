import type { Consent } from '../../../contract/consents.ts';
import { addDays, daysBetween } from '../../ui/days.ts';

/** The last day of a yes that is said again: as long from today as it held before. */
export function renewedUntil({ validFrom, validTo }: Pick<Consent, 'validFrom' | 'validTo'>, today: string): string {
  return addDays(today, Math.max(1, daysBetween(validFrom, validTo)));
}
