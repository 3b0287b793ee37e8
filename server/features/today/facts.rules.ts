import { isFollowedUp } from '../../../contract/discharges.ts';
import type { Snooze } from '../../../contract/due-item.ts';
import type { CaseFacts } from '../programmes/public.ts';

type Day = string;

interface OpenPart { id: string; title: string; dueOn: Day | null; responsibleStaffId: string | null; responsibleName?: string | null; byPerson?: boolean }

/** The two latest answers by each who answers an instrument, the latest last. `value` is the score, or the mean of the answers. */
export interface AnswerRow {
  instrument: string;
  respondent: 'participant' | 'caseworker';
  on: Day;
  version: number;
  value: number | null;
}

export type PlacementRow = Omit<CaseFacts['placements'][number], 'missingAdaptations'>
  & { employer: string | null; missingAdaptations: readonly { id: string; words: string }[] };

/** One case as `today.case_facts` tells it, as far as the one who asks may see. */
export interface CaseFactsRow {
  caseId: string;
  personName: string;
  modelKey: string;
  modelVersion: number;
  status: CaseFacts['status'];
  phase: string;
  referredOn: Day;
  admittedOn: Day | null;
  accessReason: 'own-case' | 'on-team' | 'leads-programme' | 'referred-by-me';
  leadCoachId: string | null;
  leadCoachName: string | null;
  onTeam: boolean;
  leadCoachLeftOn: Day | null;
  waiting: { since: Day; reviewedOn: Day } | null;
  lastContactOn: Day | null;
  nextSessionOn: Day | null;
  consents: { id: string; state: 'given'; validTo: Day; fromAgencyName: string; toAgencyName: string; askedBy: string | null; askedByName: string | null }[] | null;
  measurements: AnswerRow[] | null;
  routines: { id: string; instrument: string; raisedOn: Day }[] | null;
  plan: {
    id: string; version: number; madeOn: Day; lastReviewedOn: Day | null; nextReviewOn: Day | null; answeredVersion: number | null;
    openActivities: OpenPart[]; openSteps: OpenPart[]; withoutWorkActivitySince: Day | null;
  } | null;
  placements: PlacementRow[] | null;
  firstEmployerContactOn: Day | null;
  discharge: { on: Day; reason: string; result: 'done' | 'given-up' | null } | null;
  snoozes: Snooze[] | null;
}

/** A case of the staff's day, with what secrecy asks of a team leader. */
export interface StaffCaseRow extends CaseFactsRow {
  /** Openings in an emergency by others that nobody has reviewed. */
  emergencies: { id: string; on: Day; byName: string; reviewerId: string }[] | null;
  /** Since when the one who leads is shut out. */
  leadBlocked: { on: Day; leaderId: string } | null;
}

/** What the cadences ask, from what the database tells. */
export function factsOf(row: CaseFactsRow): CaseFacts {
  const { status, admittedOn, plan, discharge } = row;
  return {
    caseId: row.caseId,
    status,
    referral: { receivedOn: row.referredOn, handlerId: null },
    waiting: row.waiting,
    admittedOn,
    leadCoachId: row.leadCoachId,
    leadCoachLeftOn: row.leadCoachLeftOn,
    // Every team leader of the agency leads; whoever of them reads is the one.
    teamLeaderId: null,
    lastContactOn: row.lastContactOn,
    nextSessionOn: row.nextSessionOn,
    consents: row.consents ?? [],
    measurements: row.measurements ?? [],
    pendingRoutines: row.routines ?? [],
    plan,
    // Whether the programme uses IPS is for its cadences to say; where it does, it is from the first day.
    ips: admittedOn === null ? null : { since: admittedOn, firstEmployerContactOn: row.firstEmployerContactOn },
    placements: row.placements ?? [],
    discharge: discharge === null ? null : { on: discharge.on, followUp: followUpOf(discharge) },
    snoozes: row.snoozes ?? [],
  };
}

function followUpOf({ reason, result }: { reason: string; result: 'done' | 'given-up' | null }) {
  if (result !== null) return result;
  return isFollowedUp(reason) ? 'awaited' as const : 'not-applicable' as const;
}
