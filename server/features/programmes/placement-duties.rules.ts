import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays, firstOf, lastOf, type IsoDay } from './calendar-days.rules.ts';
import type { CaseFacts, PlacementFacts, PlacementSide } from './case-facts.ts';
import { basisOf, cadenceOf, leadCoachOf, noticeDay, theCase, type Duty } from './duty.ts';
import { houseRules } from './house-rules.ts';

/** What meeting employers and being in placements asks for. */
export function placementDuties(model: ProgrammeModel, facts: CaseFacts): Duty[] {
  return [
    ...firstEmployerContact(model, facts),
    ...facts.placements
      .filter((placement) => !placement.hasOutcome)
      .flatMap((placement) => [
        ...followUps(model, facts, placement),
        ...adaptations(facts, placement),
        ...outcome(facts, placement),
      ]),
  ];
}

/** Only where the programme uses IPS and this person is supported by it. Reason: `since`. */
function firstEmployerContact(model: ProgrammeModel, facts: CaseFacts): Duty[] {
  const cadence = cadenceOf(model, 'first-employer-contact');
  if (cadence === undefined || facts.ips === null || facts.ips.firstEmployerContactOn !== null) return [];
  const { since } = facts.ips;
  const dueOn = addDays(since, cadence.withinDays);
  return [{
    rule: 'first-employer-contact',
    subject: theCase(facts),
    showFrom: noticeDay('first-employer-contact', dueOn, since),
    dueOn,
    nature: 'deadline',
    responsible: leadCoachOf(facts),
    reason: { since },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/**
 * One item for each side, by itself: what the employer says does not answer for the participant.
 * The subject is `placement/side`. Reason: `placementId`, `side`, and `lastOn` when that side has been asked before.
 */
function followUps(model: ProgrammeModel, facts: CaseFacts, placement: PlacementFacts): Duty[] {
  const cadence = cadenceOf(model, 'placement-follow-up');
  if (cadence === undefined) return [];
  return cadence.sides.flatMap((side): Duty[] => {
    const { lastOn, dueOn } = nextFollowUp(placement, side, cadence.everyWeeks * 7);
    if (placement.endedOn !== null && dueOn > placement.endedOn) return [];
    return [{
      rule: 'placement-follow-up',
      subject: { kind: 'placement', id: `${placement.id}/${side}` },
      showFrom: noticeDay('placement-follow-up', dueOn, lastOn ?? undefined),
      dueOn,
      nature: 'deadline',
      responsible: leadCoachOf(facts),
      reason: { placementId: placement.id, side, ...(lastOn === null ? {} : { lastOn }) },
      basis: basisOf(cadence),
      snoozable: true,
    }];
  });
}

/** The day the team has set, if it is at most one interval late, so that a follow-up cannot be put out of sight; or else the day the cadence gives. */
export function nextFollowUp(
  placement: Pick<PlacementFacts, 'startsOn' | 'followUps'>, side: PlacementSide, everyDays: number,
): { lastOn: IsoDay | null; dueOn: IsoDay } {
  const ofSide = placement.followUps.filter((followUp) => followUp.side === side);
  const lastOn = lastOf(ofSide.flatMap(({ doneOn }) => (doneOn === null ? [] : [doneOn])));
  const planned = firstOf(
    ofSide.filter(({ doneOn, plannedOn }) => doneOn === null && (lastOn === null || plannedOn > lastOn)).map(({ plannedOn }) => plannedOn),
  );
  const reckoned = addDays(lastOn ?? placement.startsOn, everyDays);
  return { lastOn, dueOn: planned !== null && planned <= addDays(reckoned, everyDays) ? planned : reckoned };
}

/** An adaptation that is agreed and not in place although the placement has begun. Reason: `placementId`, `since`. */
function adaptations(facts: CaseFacts, placement: PlacementFacts): Duty[] {
  if (placement.endedOn !== null) return [];
  const since = placement.startsOn;
  return placement.missingAdaptations.map(({ id }): Duty => ({
    rule: 'placement-adaptation',
    subject: { kind: 'adaptation', id },
    showFrom: since,
    dueOn: since,
    nature: 'watch',
    responsible: leadCoachOf(facts),
    reason: { placementId: placement.id, since },
    basis: houseRules['placement-adaptation'],
    snoozable: true,
  }));
}

/** What came of a placement that has ended, or should have. Reason: `placementId`, `endOn`. */
function outcome(facts: CaseFacts, placement: PlacementFacts): Duty[] {
  const endOn = placement.endedOn ?? placement.plannedEndOn;
  if (endOn === null) return [];
  return [{
    rule: 'placement-outcome',
    subject: { kind: 'placement', id: placement.id },
    showFrom: placement.endedOn ?? noticeDay('placement-outcome', endOn, placement.startsOn),
    dueOn: endOn,
    nature: 'deadline',
    responsible: leadCoachOf(facts),
    reason: { placementId: placement.id, endOn },
    basis: houseRules['placement-outcome'],
    snoozable: true,
  }];
}
