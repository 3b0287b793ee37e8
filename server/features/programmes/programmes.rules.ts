import type { DueItem, DueKind, DueRule, DueSubject, Snooze } from '../../../contract/due-item.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays, type IsoDay } from './calendar-days.rules.ts';
import type { CaseFacts, ProgrammeFacts } from './case-facts.ts';
import { consentDuties, contactDuties, leadCoachDuties, measurementDuties, stayDuties } from './case-duties.rules.ts';
import { basisOf, cadenceOf, noticeDay, teamLeaderOf, type Duty } from './duty.ts';
import { placementDuties } from './placement-duties.rules.ts';
import { planDuties } from './plan-duties.rules.ts';
import { followUpDuties, referralDuties, riskRoutineDuties, waitingListDuties } from './referral-duties.rules.ts';

/** The longest time an item can be put off at once, in days. */
export const longestSnoozeDays = 30;

/**
 * What is due in a case on a day, by whom and why, with the most pressing first.
 * Nothing is stored: the answer follows from the programme's cadences and the facts alone. As days pass without a
 * fact changing, an item may come and may become late, but never goes away.
 */
export function dueItems(model: ProgrammeModel, facts: CaseFacts, today: IsoDay): DueItem[] {
  return inView(dutiesOf(model, facts), facts.snoozes, today);
}

/** What is due in a running programme as a whole: its team meeting. Reason: `lastOn` or `startedOn`. */
export function dueProgrammeItems(model: ProgrammeModel, facts: ProgrammeFacts, today: IsoDay): DueItem[] {
  return inView(teamMeetingDuties(model, facts), facts.snoozes, today);
}

/** Everything the facts lead to, whether in view today or not; for looking ahead. */
export function dutiesOf(model: ProgrammeModel, facts: CaseFacts): Duty[] {
  return [
    ...riskRoutineDuties(facts),
    ...referralDuties(model, facts),
    ...waitingListDuties(model, facts),
    ...activeDuties(model, facts),
    ...(facts.status === 'declined' ? [] : followUpDuties(model, facts)),
  ];
}

function activeDuties(model: ProgrammeModel, facts: CaseFacts): Duty[] {
  const { admittedOn } = facts;
  if (facts.status !== 'active' || admittedOn === null) return [];
  return [
    ...leadCoachDuties(facts, admittedOn),
    ...contactDuties(model, facts, admittedOn),
    ...measurementDuties(model, facts, admittedOn),
    ...consentDuties(model, facts),
    ...planDuties(model, facts, admittedOn),
    ...placementDuties(model, facts),
    ...stayDuties(model, facts, admittedOn),
  ];
}

function teamMeetingDuties(model: ProgrammeModel, facts: ProgrammeFacts): Duty[] {
  const cadence = cadenceOf(model, 'team-meeting');
  if (cadence === undefined) return [];
  const { lastTeamMeetingOn, nextTeamMeetingOn, startedOn } = facts;
  const from = lastTeamMeetingOn ?? startedOn;
  const limit = addDays(from, cadence.everyDays);
  const answered = nextTeamMeetingOn !== null && nextTeamMeetingOn > from && nextTeamMeetingOn <= addDays(limit, cadence.everyDays);
  const dueOn = answered ? nextTeamMeetingOn : limit;
  return [{
    rule: 'team-meeting',
    subject: { kind: 'programme', id: facts.programmeId },
    showFrom: noticeDay('team-meeting', dueOn, from),
    dueOn,
    nature: 'deadline',
    responsible: teamLeaderOf(facts),
    reason: lastTeamMeetingOn === null ? { startedOn } : { lastOn: lastTeamMeetingOn },
    basis: basisOf(cadence),
    snoozable: true,
  }];
}

/** The last day an item may be put off to, or null when it may not be put off at all. */
export function latestSnooze(item: Pick<DueItem, 'snoozable'>, today: IsoDay): IsoDay | null {
  return item.snoozable ? addDays(today, longestSnoozeDays) : null;
}

function inView(duties: readonly Duty[], snoozes: readonly Snooze[], today: IsoDay): DueItem[] {
  return duties
    .filter((duty) => duty.showFrom <= today && !isSnoozed(duty, snoozes, today))
    .map((duty) => itemOf(duty, today))
    .toSorted((a, b) => urgency[a.kind] - urgency[b.kind] || a.dueOn.localeCompare(b.dueOn));
}

function isSnoozed(duty: Duty, snoozes: readonly Snooze[], today: IsoDay): boolean {
  return duty.snoozable && snoozes.some((snooze) => today < snooze.until && concerns(snooze, duty));
}

function concerns(snooze: Snooze, duty: { rule: DueRule; subject: DueSubject; dueOn: IsoDay }): boolean {
  return (
    snooze.rule === duty.rule &&
    snooze.subject.kind === duty.subject.kind &&
    snooze.subject.id === duty.subject.id &&
    (snooze.dueOn === undefined || snooze.dueOn === duty.dueOn)
  );
}

const urgency: Record<DueKind, number> = { overdue: 0, due: 1, new: 2, soon: 3, risk: 4 };

function itemOf({ showFrom, nature, ...duty }: Duty, today: IsoDay): DueItem {
  return { ...duty, since: showFrom, kind: kindOn(today, duty.dueOn, nature) };
}

function kindOn(today: IsoDay, dueOn: IsoDay, nature: Duty['nature']): DueKind {
  if (nature === 'watch') return today < dueOn ? 'soon' : 'risk';
  if (today > dueOn) return 'overdue';
  if (today === dueOn) return 'due';
  return nature === 'arrival' ? 'new' : 'soon';
}
