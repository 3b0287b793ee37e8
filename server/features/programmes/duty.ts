import type { DueItem, DueRule, Responsible } from '../../../contract/due-item.ts';
import type { Basis } from '../../../contract/programme-basis.ts';
import type { CadenceKey, CadenceOf } from '../../../contract/programme-cadences.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays, laterOf, type IsoDay } from './calendar-days.rules.ts';
import type { CaseFacts } from './case-facts.ts';

/**
 * What follows from a model and the facts, whatever day it is. The day it is read decides only whether it is
 * shown and how it stands; therefore nothing that is due can vanish because time goes by.
 */
export interface Duty extends Omit<DueItem, 'kind' | 'since'> {
  /** The first day it is shown. */
  showFrom: IsoDay;
  /** `arrival` is new until it is due, `deadline` is soon until it is due, `watch` never becomes late. */
  nature: 'arrival' | 'deadline' | 'watch';
}

/** How many days ahead a deadline comes into view: longer for what must be booked with others. */
const noticeDays: Record<DueRule, number> = {
  'referral-decision': 0,
  'waiting-list': 7,
  'lead-coach': 0,
  contact: 3,
  'first-plan': 14,
  'plan-review': 14,
  'plan-activity': 7,
  'plan-step': 7,
  'work-activity': 0,
  measurement: 14,
  'risk-routine': 0,
  'consent-renewal': 0,
  'first-employer-contact': 14,
  'placement-follow-up': 7,
  'placement-adaptation': 0,
  'placement-outcome': 7,
  'normal-stay': 30,
  'follow-up-after-discharge': 30,
  'team-meeting': 2,
};

/** The day a deadline comes into view; never before the day it began to run. */
export function noticeDay(rule: DueRule, dueOn: IsoDay, begins?: IsoDay): IsoDay {
  const day = addDays(dueOn, -noticeDays[rule]);
  return begins === undefined ? day : laterOf(day, begins);
}

/** The programme's cadence of that key, or nothing when the programme has none. */
export function cadenceOf<K extends CadenceKey>(model: ProgrammeModel, key: K): CadenceOf<K> | undefined {
  return model.cadences.find((cadence): cadence is CadenceOf<K> => cadence.key === key);
}

/** What a fact of the model rests on, without the fact itself. */
export function basisOf({ source, assumption }: Basis): Basis {
  return { ...(source === undefined ? {} : { source }), ...(assumption === undefined ? {} : { assumption }) };
}

/** The lead coach; the team leader for a case that has none, so that nothing is left without someone. */
export function leadCoachOf(facts: CaseFacts): Responsible {
  return facts.leadCoachId === null ? teamLeaderOf(facts) : { as: 'lead-coach', staffId: facts.leadCoachId };
}

/** The team leader, named where known. */
export function teamLeaderOf({ teamLeaderId }: { teamLeaderId: string | null }): Responsible {
  return teamLeaderId === null ? { as: 'team-leader' } : { as: 'team-leader', staffId: teamLeaderId };
}

/** The person of the staff who answers for a record, or else the lead coach. */
export function namedOr(staffId: string | null, facts: CaseFacts): Responsible {
  return staffId === null ? leadCoachOf(facts) : { as: 'named', staffId };
}

/** The case itself as the subject of a duty. */
export function theCase(facts: CaseFacts): Duty['subject'] {
  return { kind: 'case', id: facts.caseId };
}
