import type { Consent } from '../../../contract/consents.ts';

/** One way of sharing: from whom to whom, what holds now and what was said before. */
export interface StandingWay {
  key: string;
  now: Consent;
  earlier: readonly Consent[];
}

/** Whether the way is open, opens later, or is shut. */
export type WayState = 'open' | 'later' | 'shut';

export function wayStateOf({ state }: Pick<Consent, 'state'>): WayState {
  if (state === 'given' || state === 'partly-given') return 'open';
  return state === 'not-yet' ? 'later' : 'shut';
}

/**
 * Groups answers by way; in each the latest that nothing has replaced is what holds now.
 * @param consents newest first, as the API gives them
 * @returns open ways first, then by the names of the agencies
 */
export function standingWays(consents: readonly Consent[]): StandingWay[] {
  const byWay = Map.groupBy(consents, ({ fromAgencyId, toAgencyId }) => `${fromAgencyId} ${toAgencyId}`);
  const order: readonly WayState[] = ['open', 'later', 'shut'];
  return [...byWay].flatMap(([key, answers]) => {
    const now = answers.find(({ state }) => state !== 'superseded') ?? answers[0];
    return now ? [{ key, now, earlier: answers.filter((one) => one !== now) }] : [];
  }).toSorted((a, b) => order.indexOf(wayStateOf(a.now)) - order.indexOf(wayStateOf(b.now))
    || a.now.fromAgencyName.localeCompare(b.now.fromAgencyName, 'sv') || a.now.toAgencyName.localeCompare(b.now.toAgencyName, 'sv'));
}
