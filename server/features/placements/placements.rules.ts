import type { FollowUp, HourStep, PlacementOutcome, PlacementSide, PlacementState, SideStanding } from '../../../contract/placements.ts';
import type { CadenceOf } from '../../../contract/programme-cadences.ts';
import type { FieldProblem } from '../../../contract/problems.ts';
import { addDays, nextFollowUp, type IsoDay } from '../programmes/public.ts';

/** What the rules need of a placement; days are ISO strings. */
export interface PlacementDays {
  startsOn: IsoDay;
  endsOn: IsoDay | null;
  state: PlacementState;
}

type Rhythm = Pick<CadenceOf<'placement-follow-up'>, 'everyWeeks' | 'sides'>;

const finished = ({ state }: { state: PlacementState }) => state === 'ended' || state === 'broken-off';

/** How a placement stands on a day: one that was planned runs from its first day, without anyone having to say so. */
export function stateOn(placement: PlacementDays, day: IsoDay): PlacementState {
  if (finished(placement)) return placement.state;
  return placement.startsOn <= day ? 'running' : 'planned';
}

/** Hours a week on a day; null outside the placement and before its first step. */
export function hoursOn(steps: readonly HourStep[], placement: PlacementDays, day: IsoDay): number | null {
  if (day < placement.startsOn || (placement.endsOn !== null && day > placement.endsOn)) return null;
  const reached = steps.filter((step) => step.fromOn <= day).toSorted((a, b) => a.fromOn.localeCompare(b.fromOn));
  return reached.at(-1)?.hoursPerWeek ?? null;
}

/** The next change of hours after a day, if one is agreed and lies within the placement. */
export function nextStepAfter(steps: readonly HourStep[], placement: PlacementDays, day: IsoDay): HourStep | null {
  if (finished(placement)) return null;
  const ahead = steps
    .filter((step) => step.fromOn > day && (placement.endsOn === null || step.fromOn <= placement.endsOn))
    .toSorted((a, b) => a.fromOn.localeCompare(b.fromOn));
  return ahead[0] ?? null;
}

/** What is wrong with the days of a placement, by field; empty when nothing is. */
export function faultsOfDays(placement: { startsOn: IsoDay; endsOn: IsoDay | null; hourSteps: readonly HourStep[] }): FieldProblem[] {
  const faults: FieldProblem[] = [];
  const { startsOn, endsOn, hourSteps } = placement;
  if (endsOn !== null && endsOn < startsOn) faults.push({ path: 'endsOn', code: 'too-early', message: '' });
  hourSteps.forEach(({ fromOn }, index) => {
    const path = `hourSteps.${index}.fromOn`;
    if (fromOn < startsOn) faults.push({ path, code: 'too-early', message: '' });
    else if (endsOn !== null && fromOn > endsOn) faults.push({ path, code: 'too-late', message: '' });
    else if (hourSteps.findIndex((other) => other.fromOn === fromOn) !== index) faults.push({ path, code: 'day-twice', message: '' });
  });
  return faults;
}

/** The first follow-up with each side, as the programme's rhythm proposes it; none where the programme has no rhythm. */
export function proposedFollowUps(rhythm: Rhythm | undefined, startsOn: IsoDay): { side: PlacementSide; dueOn: IsoDay }[] {
  if (!rhythm) return [];
  return rhythm.sides.map((side) => ({ side, dueOn: addDays(startsOn, rhythm.everyWeeks * 7) }));
}

/** When a side is asked next, after a follow-up: the day that was chosen, or one interval on. Null without a rhythm. */
export function nextAfterFollowUp(rhythm: Rhythm | undefined, side: PlacementSide, doneOn: IsoDay, chosen: IsoDay | null): IsoDay | null {
  if (chosen !== null) return chosen;
  return rhythm?.sides.includes(side) ? addDays(doneOn, rhythm.everyWeeks * 7) : null;
}

/** How each side stands on a day, by the same reckoning as the coach's day. Sides outside the rhythm count by what was planned. */
export function standingOfSides(
  rhythm: Rhythm | undefined, placement: PlacementDays, followUps: readonly FollowUp[], today: IsoDay,
): SideStanding[] {
  return (['participant', 'employer'] as const).map((side) => {
    const lastDoneOn = followUps.filter((one) => one.side === side && one.doneOn !== null).map((one) => one.doneOn ?? '').toSorted().at(-1) ?? null;
    const nextDueOn = nextDay(rhythm, placement, followUps, side);
    return { side, lastDoneOn, nextDueOn, overdue: nextDueOn !== null && nextDueOn < today };
  });
}

function nextDay(rhythm: Rhythm | undefined, placement: PlacementDays, followUps: readonly FollowUp[], side: PlacementSide): IsoDay | null {
  const ended = finished(placement) ? placement.endsOn : null;
  // What came of the placement has been said: nobody is asked any more.
  if (ended !== null) return null;
  if (!rhythm?.sides.includes(side)) {
    return followUps.filter((one) => one.side === side && one.doneOn === null).map((one) => one.dueOn).toSorted()[0] ?? null;
  }
  const facts = {
    startsOn: placement.startsOn,
    followUps: followUps.map(({ side: of, dueOn, doneOn }) => ({ side: of, plannedOn: dueOn, doneOn })),
  };
  return nextFollowUp(facts, side, rhythm.everyWeeks * 7).dueOn;
}

/** The side that nobody has asked although the other one has been: what one says does not answer for the other. */
export function unheardSide(sides: readonly SideStanding[]): PlacementSide | null {
  const unheard = sides.filter((side) => side.lastDoneOn === null);
  return unheard.length === 1 && sides.length > 1 ? (unheard[0]?.side ?? null) : null;
}

/** The state that an outcome ends in. */
export function stateOfOutcome(outcome: PlacementOutcome): 'ended' | 'broken-off' {
  return outcome.startsWith('broken-off') ? 'broken-off' : 'ended';
}

/**
 * Whether a placement may end on a day: not in the future, and not before it began, unless it is broken off before
 * it came to anything.
 */
export function faultOfEnd(placement: PlacementDays, endedOn: IsoDay, outcome: PlacementOutcome, today: IsoDay): FieldProblem | null {
  if (endedOn > today) return { path: 'endedOn', code: 'too-late', message: '' };
  if (endedOn < placement.startsOn && stateOfOutcome(outcome) === 'ended') return { path: 'endedOn', code: 'too-early', message: '' };
  return null;
}

/** The first meeting face to face with an employer: due so many days after the support began. */
export function firstEmployerContact(
  cadence: { withinDays: number } | undefined, since: IsoDay | null,
  contacts: readonly { contactedOn: IsoDay; way: string }[], today: IsoDay,
): { dueOn: IsoDay; doneOn: IsoDay | null; overdue: boolean } | null {
  if (!cadence || since === null) return null;
  const dueOn = addDays(since, cadence.withinDays);
  const doneOn = contacts.filter((contact) => contact.way === 'face-to-face').map((contact) => contact.contactedOn).toSorted()[0] ?? null;
  return { dueOn, doneOn, overdue: doneOn === null && dueOn < today };
}
