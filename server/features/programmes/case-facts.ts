import type { Snooze } from '../../../contract/due-item.ts';
import type { IsoDay } from './calendar-days.rules.ts';

/** Where a case stands. `closed` is a case that ended without, or after, its follow-up. */
export type CaseStatus = 'referred' | 'waiting' | 'declined' | 'active' | 'discharged' | 'closed';

export interface ConsentFacts {
  id: string;
  state: 'given' | 'refused' | 'withdrawn' | 'superseded';
  validTo: IsoDay;
  /** Who of the team asked and wrote the answer down; null when nobody of it did. */
  askedBy: string | null;
}

export interface MeasurementFacts {
  instrument: string;
  respondent: 'participant' | 'caseworker';
  on: IsoDay;
}

/** A routine that an answer set off and that nobody has yet recorded as carried out, such as PHQ-9 item 9 above zero. */
export interface PendingRoutine {
  id: string;
  instrument: string;
  raisedOn: IsoDay;
}

/** An activity or a step that is neither done nor cancelled. */
export interface OpenPlanPart {
  id: string;
  title: string;
  dueOn: IsoDay | null;
  /** Null when the participant answers for it, or nobody of the staff. */
  responsibleStaffId: string | null;
}

export interface PlanFacts {
  madeOn: IsoDay;
  /** The last day the plan was gone through with the person, whether or not it changed. */
  lastReviewedOn: IsoDay | null;
  /** The day the team has set for the next time. */
  nextReviewOn: IsoDay | null;
  openActivities: readonly OpenPlanPart[];
  openSteps: readonly OpenPlanPart[];
  /** The first day, after the plan was made, without an activity directed at work; null when one runs or has a day to begin. */
  withoutWorkActivitySince: IsoDay | null;
}

export type PlacementSide = 'participant' | 'employer';

export interface PlacementFacts {
  id: string;
  startsOn: IsoDay;
  plannedEndOn: IsoDay | null;
  endedOn: IsoDay | null;
  hasOutcome: boolean;
  /** Cancelled follow-ups are not facts of the case. */
  followUps: readonly { side: PlacementSide; plannedOn: IsoDay; doneOn: IsoDay | null }[];
  /** Agreed and not yet in place. */
  missingAdaptations: readonly { id: string }[];
}

export interface DischargeFacts {
  on: IsoDay;
  /** `not-applicable` for a person who has died or was registered by mistake. */
  followUp: 'awaited' | 'done' | 'given-up' | 'not-applicable';
}

/**
 * All that the cadences ask about one case, as plain data. Null says that it has not happened or is not known;
 * no fact can be forgotten without the compiler saying so.
 */
export interface CaseFacts {
  caseId: string;
  status: CaseStatus;
  referral: { receivedOn: IsoDay; handlerId: string | null };
  waiting: { since: IsoDay; reviewedOn: IsoDay | null } | null;
  admittedOn: IsoDay | null;
  leadCoachId: string | null;
  /** When the last lead coach left, for a case that has none. */
  leadCoachLeftOn: IsoDay | null;
  teamLeaderId: string | null;
  /** The last talk, meeting or call that took place with the person. */
  lastContactOn: IsoDay | null;
  /** The next one booked, even if its day has passed without a record of it. */
  nextSessionOn: IsoDay | null;
  consents: readonly ConsentFacts[];
  measurements: readonly MeasurementFacts[];
  pendingRoutines: readonly PendingRoutine[];
  plan: PlanFacts | null;
  /** Null where the person is not supported by IPS. */
  ips: { since: IsoDay; firstEmployerContactOn: IsoDay | null } | null;
  placements: readonly PlacementFacts[];
  discharge: DischargeFacts | null;
  snoozes: readonly Snooze[];
}

/** What the cadences ask about a running programme as a whole. */
export interface ProgrammeFacts {
  programmeId: string;
  startedOn: IsoDay;
  teamLeaderId: string | null;
  lastTeamMeetingOn: IsoDay | null;
  nextTeamMeetingOn: IsoDay | null;
  snoozes: readonly Snooze[];
}
