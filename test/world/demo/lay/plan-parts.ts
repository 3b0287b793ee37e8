import type { PlanActivity, PlanChange, PlanContent, PlanStep } from '../../../../contract/plan.ts';
import { addDays, addMonths } from '../../../../server/features/programmes/public.ts';
import { castAgencies } from '../cast/agencies.ts';
import { castStaff } from '../cast/staff.ts';
import { workdayFrom, workdayUntil } from '../days.ts';
import { agencyId, agencyName, agencyOf, staffId, type Life } from '../life.ts';
import { planTexts, type PlannedActivity, type PlannedStep, type Responsible } from '../texts/plan-texts.ts';
import { courseOn } from './course.ts';
import { memberAs } from './responsible.ts';

/** What happened to a plan on a day, and what it did to what the plan says. */
export interface PlanEvent { day: string; change: PlanChange; subject: string; subjectId: string | null; apply: (content: PlanContent) => void }

/** The first day of the plan: some days before the programme's own limit. */
export function planDay(life: Life): string {
  const limit = life.model.cadences.find((cadence) => cadence.key === 'first-plan');
  return workdayFrom(life.onDay((limit?.withinDays ?? 31) - 4));
}

/** What the plan says on its first day: goals in the person's words, steps and activities still ahead. */
export function firstContent(life: Life): PlanContent {
  const text = planTexts[life.story.plan];
  const goals = text.goals.slice(0, life.chance.int(2, text.goals.length))
    .map(({ words, track }, index) => ({ id: life.id(`goal/${index}`, planDay(life)), words: life.chance.pick(words), track, state: 'open' as const }));
  const goalOf = (track: PlanActivity['track']) => goals.find((goal) => goal.track === track)?.id ?? null;
  return {
    overallAgencyId: agencyId(life.responsible), overallAgencyName: agencyName(life.responsible), summary: life.chance.pick(text.summary), nextReviewOn: nextReview(life, planDay(life)),
    goals, steps: text.steps.filter(({ day }) => day < life.story.ending.day).map((step, index) => stepOf(life, step, index, goalOf(step.track))),
    activities: text.activities.filter(({ from }) => from < life.story.ending.day - 14).map((activity, index) => activityOf(life, activity, index, goalOf(activity.track))),
  };
}

export function nextReview(life: Life, from: string): string {
  const cadence = life.model.cadences.find(({ key }) => key === 'plan-review');
  return workdayUntil(addMonths(from, cadence?.key === 'plan-review' ? cadence.everyMonths : 3));
}

function stepOf(life: Life, { track, title, day }: PlannedStep, index: number, goalId: string | null): PlanStep {
  return { id: life.id(`step/${index}`, planDay(life)), goalId, track, title, dueOn: workdayFrom(life.onDay(day)), doneOn: null, dropped: false };
}

/** Who answers, as a plan says it. Where no such party has joined, someone outside or the person does. */
function responsibleOf(life: Life, who: Responsible): Pick<PlanActivity, 'responsibleKind' | 'responsibleAgencyId' | 'responsibleAgencyName' | 'responsibleAgencyKind' | 'responsibleStaffId' | 'responsibleStaffName' | 'responsibleOther'> {
  const nobody = { responsibleAgencyId: null, responsibleAgencyName: null, responsibleAgencyKind: null, responsibleStaffId: null, responsibleStaffName: null };
  if (typeof who === 'object') return { ...nobody, responsibleKind: 'other', responsibleOther: who.other };
  if (who === 'participant') return { ...nobody, responsibleKind: 'participant', responsibleOther: null };
  const staff = memberAs(life, who) ?? (who === 'employment' ? memberAs(life, 'lead') : null);
  if (staff === null) return who === 'care' ? { ...nobody, responsibleKind: 'other', responsibleOther: 'Vårdcentralen' } : { ...nobody, responsibleKind: 'participant', responsibleOther: null };
  const agency = agencyOf(staff);
  return {
    responsibleKind: 'agency', responsibleAgencyId: agencyId(agency), responsibleAgencyName: agencyName(agency), responsibleAgencyKind: castAgencies[agency].kind,
    responsibleStaffId: staffId(staff), responsibleStaffName: `${castStaff[staff].given} ${castStaff[staff].family}`, responsibleOther: null,
  };
}

function activityOf(life: Life, one: PlannedActivity, index: number, goalId: string | null): PlanActivity {
  const day = planDay(life);
  const startsOn = life.onDay(one.from) < day ? day : life.onDay(one.from);
  return {
    id: life.id(`activity/${index}`, day), goalId, track: one.track, title: one.title, need: one.need, ...responsibleOf(life, one.who), workFocused: one.workFocused ?? false,
    startsOn, dueOn: workdayFrom(life.onDay(Math.min(one.until ?? life.story.ending.day, life.story.ending.day))), doneOn: null, state: startsOn > day ? 'planned' : 'running',
  };
}

const placementWords = { 'study-visit': 'Studiebesök', 'work-trial': 'Arbetsprövning', 'work-training': 'Arbetsträning', internship: 'Arbetspraktik' } as const;

/** All that happened to the plan after its first day, up to the last day of the life so far, in order. */
export function planEvents(life: Life, first: PlanContent): PlanEvent[] {
  const last = life.dischargedOn ?? life.today;
  const events = [
    ...placementEvents(life), ...first.activities.flatMap((activity) => activityEvents(life, activity)),
    ...first.steps.flatMap((step) => stepEvents(life, step)), ...reviewEvents(life, last), ...stopEvents(life, first),
  ];
  return events.filter(({ day }) => day <= last && day >= planDay(life)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function placementEvents(life: Life): PlanEvent[] {
  return life.story.placements.flatMap(({ kind, from, days, outcome }, index): PlanEvent[] => {
    const planned: PlannedActivity = { track: 'work', title: placementWords[kind], need: 'Pröva på riktigt, med stöd', who: 'lead', workFocused: true, from, until: from + days };
    const activity = { ...activityOf(life, planned, 100 + index, null), startsOn: workdayFrom(life.onDay(from)), state: 'planned' as const };
    const brokenOff = outcome.startsWith('broken-off');
    return [
      { day: workdayUntil(life.onDay(from - 9)), change: 'activity-added', subject: activity.title, subjectId: activity.id, apply: (content) => { content.activities.push({ ...activity }); } },
      endOf(activity, brokenOff ? 'stopped' : 'done', activity.dueOn ?? life.today),
    ];
  });
}

function endOf(activity: Pick<PlanActivity, 'id' | 'title'>, state: 'done' | 'stopped', day: string): PlanEvent {
  return {
    day, change: state === 'done' ? 'activity-done' : 'activity-stopped', subject: activity.title, subjectId: activity.id,
    apply: (content) => {
      const found = content.activities.find(({ id }) => id === activity.id);
      if (found && found.doneOn === null && found.state !== 'stopped') Object.assign(found, { state, doneOn: state === 'done' ? day : null });
    },
  };
}

function activityEvents(life: Life, activity: PlanActivity): PlanEvent[] {
  return [endOf(activity, 'done', activity.dueOn ?? life.today)];
}

function stepEvents(life: Life, step: PlanStep): PlanEvent[] {
  const due = step.dueOn ?? life.today;
  if (life.has('step-overdue') && due >= addDays(life.today, -45)) return [];
  const day = Math.round((Date.parse(due) - Date.parse(life.onDay(0))) / 86_400_000);
  const reached = courseOn(life, day) >= courseOn(life, 20) - 0.4;
  const on = reached ? workdayUntil(addDays(due, -life.chance.int(0, 6))) : due;
  return [{
    day: on, change: reached ? 'step-reached' : 'step-dropped', subject: step.title, subjectId: step.id,
    apply: (content) => { Object.assign(content.steps.find(({ id }) => id === step.id) ?? {}, reached ? { doneOn: on } : { dropped: true }); },
  }];
}

function reviewEvents(life: Life, last: string): PlanEvent[] {
  const events: PlanEvent[] = [];
  for (let day = nextReview(life, planDay(life)); day <= last; day = nextReview(life, day)) {
    events.push({ day, change: 'plan-changed', subject: '', subjectId: null, apply: (content) => { content.nextReviewOn = nextReview(life, day); } });
  }
  return events;
}

/** For whoever has nothing directed at work just now: it was stopped some weeks ago. */
function stopEvents(life: Life, { activities }: PlanContent): PlanEvent[] {
  if (!life.has('no-work-activity')) return [];
  const day = workdayUntil(addDays(life.today, -36));
  const title = planTexts[life.story.plan].activities.find(({ workFocused }) => workFocused === true)?.title ?? '';
  return [{
    day, change: 'activity-stopped', subject: title, subjectId: activities.find((one) => one.title === title)?.id ?? null,
    apply: (content) => { for (const one of content.activities) if (one.workFocused && one.state !== 'done') one.state = 'stopped'; },
  }];
}
