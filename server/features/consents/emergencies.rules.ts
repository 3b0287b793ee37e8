import type { ActorRole } from '../../../contract/access.ts';

/** What the state of an opening is reckoned from. Instants. */
export interface OpeningTimes { untilAt: string; endedAt: string | null }

/** Whether an opening still runs; its last instant is the first without. */
export function isOpeningRunning({ untilAt, endedAt }: OpeningTimes, now: Date): boolean {
  return endedAt === null && now.getTime() < Date.parse(untilAt);
}

/** Why this one may not review an opening; null when they may: a team leader, never of one's own, and once. */
export function reviewRefusal(
  opening: { staffId: string; isReviewed: boolean }, reader: { id: string; role: ActorRole },
): 'not-allowed' | 'own-opening' | 'reviewed-already' | null {
  if (reader.role !== 'team-leader') return 'not-allowed';
  if (opening.staffId === reader.id) return 'own-opening';
  return opening.isReviewed ? 'reviewed-already' : null;
}
