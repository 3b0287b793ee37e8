import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { addDays, addMonths } from '../../../server/features/programmes/public.ts';
import { castAgencies, type AgencyKey } from './cast/agencies.ts';
import type { CastProgramme } from './cast/programmes.ts';
import { castStaff, type StaffKey } from './cast/staff.ts';
import { chanceFrom, idOf, type Chance } from './chance.ts';
import { instantAt, workdayFrom, workdayUntil } from './days.ts';
import type { DemoPerson } from './people.ts';
import type { Mark } from './stories/cast-lives.ts';
import type { Story } from './stories/story.ts';

export type LifeKind = 'admitted' | 'undecided' | 'waiting' | 'declined';

/** Who a life is about and how far it has come. */
export interface LifePlan {
  key: string;
  programme: CastProgramme;
  model: ProgrammeModel;
  kind: LifeKind;
  story: Story;
  /** Days since admission, or since the referral for those never admitted. */
  day: number;
  marks: readonly Mark[];
  coach: StaffKey;
  person: DemoPerson;
  persona: string | null;
}

/** One life with its days fixed to the calendar. Everything that lies after today has not happened. */
export interface Life extends LifePlan {
  today: string;
  chance: Chance;
  caseId: string;
  participantId: string;
  responsible: AgencyKey;
  referredOn: string;
  decidedOn: string | null;
  admittedOn: string | null;
  dischargedOn: string | null;
  /** The day the follow-up after discharge is due; null while not discharged. */
  followUpDueOn: string | null;
  has(mark: Mark): boolean;
  /** So many days after admission. */
  onDay(day: number): string;
  /** Who leads on a day. */
  coachOn(day: string): StaffKey;
  /** Each who has led, with the first day. */
  coaches: readonly { staff: StaffKey; from: string }[];
  id(what: string, day: string): string;
}

export const agencyId = (key: AgencyKey): string => idOf(`agency/${key}`);
export const staffId = (key: StaffKey): string => idOf(`staff/${key}`);
export const agencyOf = (key: StaffKey): AgencyKey => castStaff[key].agency;
export const agencyName = (key: AgencyKey): string => castAgencies[key].name;
export const programmeId = (programme: CastProgramme): string => idOf(`programme/${programme.key}`);

/** The milestones of a life, seen from today. */
function milestones(plan: LifePlan, today: string) {
  const { story, kind, day } = plan;
  if (kind !== 'admitted') {
    const referredOn = addDays(today, -day);
    const decidedOn = kind === 'undecided' ? null : workdayUntil(addDays(referredOn, Math.min(story.decidedAfter, day)));
    return { referredOn, decidedOn: decidedOn !== null && decidedOn < referredOn ? referredOn : decidedOn, admittedOn: null, dischargedOn: null };
  }
  const exactEnd = plan.marks.includes('discharged-six-months-ago') ? workdayUntil(addMonths(today, -6)) : null;
  const admittedOn = workdayUntil(exactEnd === null ? addDays(today, -day) : addDays(exactEnd, -story.ending.day));
  const end = exactEnd ?? workdayFrom(addDays(admittedOn, story.ending.day));
  const referredOn = addDays(admittedOn, -story.decidedAfter - (story.waits ?? 0));
  return { referredOn, decidedOn: admittedOn, admittedOn, dischargedOn: end <= today ? end : null };
}

function coachesOf(plan: LifePlan, admittedOn: string | null): { staff: StaffKey; from: string }[] {
  if (admittedOn === null) return [];
  const others = plan.programme.coaches.filter((coach) => coach !== plan.coach);
  const changes = others.length === 0 ? [] : plan.story.coachChanges.filter((day) => day <= plan.day);
  // The coach of the plan is the one who leads today; those before come from the colleagues.
  return [...changes.map((_, index) => others[index % others.length] ?? plan.coach), plan.coach].map((staff, index) => ({
    staff, from: index === 0 ? admittedOn : workdayFrom(addDays(admittedOn, changes[index - 1] ?? 0)),
  }));
}

/** Sets a life on the calendar. */
export function lifeOf(plan: LifePlan, today: string): Life {
  const days = milestones(plan, today);
  const { admittedOn, dischargedOn } = days;
  const coaches = coachesOf(plan, admittedOn);
  return {
    ...plan, ...days, today, coaches,
    chance: chanceFrom(`life/${plan.key}`),
    caseId: idOf(`case/${plan.key}`),
    participantId: idOf(`participant/${plan.key}`),
    responsible: plan.programme.leads,
    followUpDueOn: dischargedOn === null ? null : addMonths(dischargedOn, 6),
    has: (mark) => plan.marks.includes(mark),
    onDay: (day) => {
      if (admittedOn === null) throw new Error(`${plan.key} was never admitted`);
      return addDays(admittedOn, day);
    },
    coachOn: (day) => coaches.findLast(({ from }) => from <= day)?.staff ?? plan.coach,
    id: (what, day) => idOf(`${plan.key}/${what}`, Date.parse(instantAt(day, '08:00'))),
  };
}
