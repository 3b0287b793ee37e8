import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays, addMonths } from './calendar-days.rules.ts';
import type { CaseFacts } from './case-facts.ts';
import { basisOf, cadenceOf, leadCoachOf, namedOr, noticeDay, teamLeaderOf, theCase, type Duty } from './duty.ts';
import { houseRules } from './house-rules.ts';

/**
 * A referral that nobody has decided. Reason: `receivedOn`.
 * It stands on someone's day from the day it came until it is decided; nobody disappears.
 */
export function referralDuties(model: ProgrammeModel, facts: CaseFacts): Duty[] {
  const cadence = cadenceOf(model, 'referral-decision');
  if (facts.status !== 'referred' || cadence === undefined) return [];
  const { receivedOn, handlerId } = facts.referral;
  return [{
    rule: 'referral-decision',
    subject: theCase(facts),
    showFrom: receivedOn,
    dueOn: addDays(receivedOn, cadence.withinDays),
    nature: 'arrival',
    responsible: handlerId === null ? teamLeaderOf(facts) : { as: 'named', staffId: handlerId },
    reason: { receivedOn },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/** A person on the waiting list is looked at again and again. Reason: `waitingSince`, `lastLookOn`. */
export function waitingListDuties(model: ProgrammeModel, facts: CaseFacts): Duty[] {
  const cadence = cadenceOf(model, 'waiting-list');
  if (facts.status !== 'waiting' || facts.waiting === null || cadence === undefined) return [];
  const lastLookOn = facts.waiting.reviewedOn ?? facts.waiting.since;
  const dueOn = addDays(lastLookOn, cadence.everyDays);
  return [{
    rule: 'waiting-list',
    subject: theCase(facts),
    showFrom: noticeDay('waiting-list', dueOn, lastLookOn),
    dueOn,
    nature: 'deadline',
    responsible: namedOr(facts.referral.handlerId, facts),
    reason: { waitingSince: facts.waiting.since, lastLookOn },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/**
 * The follow-up some months after discharge. Reason: `dischargedOn`.
 * It stays, whatever the case is called by then, until it is done or given up with a reason.
 */
export function followUpDuties(model: ProgrammeModel, facts: CaseFacts): Duty[] {
  const cadence = cadenceOf(model, 'follow-up-after-discharge');
  if (facts.discharge?.followUp !== 'awaited' || cadence === undefined) return [];
  const dueOn = addMonths(facts.discharge.on, cadence.months);
  return [{
    rule: 'follow-up-after-discharge',
    subject: theCase(facts),
    showFrom: noticeDay('follow-up-after-discharge', dueOn, facts.discharge.on),
    dueOn,
    nature: 'deadline',
    responsible: leadCoachOf(facts),
    reason: { dischargedOn: facts.discharge.on },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/**
 * A routine for danger to life that an answer set off. Reason: `instrument`, `raisedOn`.
 * It is due the same day, cannot be put off, and outlives even the end of the case.
 */
export function riskRoutineDuties(facts: CaseFacts): Duty[] {
  return facts.pendingRoutines.map((routine): Duty => ({
    rule: 'risk-routine',
    subject: { kind: 'routine', id: routine.id },
    showFrom: routine.raisedOn,
    dueOn: routine.raisedOn,
    nature: 'deadline',
    responsible: leadCoachOf(facts),
    reason: { instrument: routine.instrument, raisedOn: routine.raisedOn },
    basis: houseRules['risk-routine'],
    snoozable: false,
  }));
}
