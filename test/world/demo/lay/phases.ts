import type { PhaseKey } from '../../../../contract/programme-model.ts';
import { isFollowedUp } from '../../../../contract/discharges.ts';
import { addDays } from '../../../../server/features/programmes/public.ts';
import type { Life } from '../life.ts';

/** How long after it was due the follow-up was made; null while it is not. */
export function followedUpOn(life: Life): string | null {
  if (life.followUpDueOn === null || !isFollowedUp(life.story.ending.reason) || life.has('discharged-six-months-ago')) return null;
  // Some are late, and a few of the late ones are late still.
  const late = [2, 5, 9, 1, 16, 40][life.person.family.length % 6] ?? 2;
  const day = addDays(life.followUpDueOn, late);
  return day <= life.today ? day : null;
}

export function caseStatus(life: Life): 'referred' | 'waiting' | 'declined' | 'active' | 'discharged' | 'closed' {
  if (life.kind === 'undecided') return 'referred';
  if (life.kind !== 'admitted') return life.kind;
  if (life.dischargedOn === null) return 'active';
  return followedUpOn(life) !== null || !isFollowedUp(life.story.ending.reason) ? 'closed' : 'discharged';
}

/** Each phase with its first day, those that have begun. A person goes back to activity between placements. */
export function phasesOf(life: Life): { phase: PhaseKey; from: string }[] {
  const { admittedOn } = life;
  if (admittedOn === null) return [];
  const changes: { phase: PhaseKey; day: number }[] = [{ phase: 'mapping', day: 0 }, { phase: 'planning', day: 17 }, { phase: 'activity', day: 31 }];
  for (const { from, days, kind } of life.story.placements) {
    if (kind !== 'study-visit') changes.push({ phase: 'placement', day: from }, { phase: 'activity', day: from + days + 1 });
  }
  const end = life.dischargedOn ?? addDays(life.today, 1);
  const begun = changes.map(({ phase, day }) => ({ phase, from: addDays(admittedOn, day) })).filter(({ from }) => from < end);
  const followedUp = followedUpOn(life);
  return [
    ...begun,
    ...(life.dischargedOn === null ? [] : [{ phase: 'discharged' as const, from: life.dischargedOn }]),
    ...(followedUp === null ? [] : [{ phase: 'follow-up' as const, from: followedUp }]),
  ];
}

export function phaseNow(life: Life): PhaseKey {
  return phasesOf(life).at(-1)?.phase ?? 'referred';
}
