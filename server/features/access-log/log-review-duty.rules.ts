import type { LogReviewDuty } from '../../../contract/log-reviews.ts';

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * When the next review is to be signed: so many days after the latest, or today where there has been none.
 * @param signed when each of the agency's reviews was signed; null for one that is open.
 */
export function dutyOf(signed: readonly (string | null)[], everyDays: number, today: string): LogReviewDuty {
  const lastSignedAt = signed.filter((at) => at !== null).toSorted().at(-1) ?? null;
  const dueOn = lastSignedAt === null ? today : addDays(lastSignedAt.slice(0, 10), everyDays);
  return { dueOn, isLate: lastSignedAt === null || dueOn < today, lastSignedAt, unsigned: signed.filter((at) => at === null).length };
}

export interface PeriodRefusal { path: 'from' | 'to'; code: 'too-early' | 'too-late' }

/** Why a period cannot be reviewed; null when it can. */
export function periodRefusal({ from, to }: { from: string; to: string }, longestDays: number, today: string): PeriodRefusal | null {
  if (to > today) return { path: 'to', code: 'too-late' };
  if (from > to) return { path: 'from', code: 'too-late' };
  return addDays(from, longestDays) <= to ? { path: 'from', code: 'too-early' } : null;
}
