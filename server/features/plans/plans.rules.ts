import type { PlanActivity, PlanContent, PlanStep, PlanWarning } from '../../../contract/plan.ts';
import { daysBetween } from '../programmes/public.ts';

/** A work-focused activity counts as near when it begins within so many days. */
export const workBeginsWithinDays = 30;
/** Without a step on the way, nobody waits longer than so many days (short deadlines: Unga till arbete). */
export const longWaitDays = 90;

type Source = PlanWarning['sources'][number];

/** BIP: social and health measures lead towards work only beside one that is directed at work. */
const bipSources: readonly Source[] = [
  { name: 'Samordningsförbundet Skaraborg: BIP-metoden', address: 'https://samordningsforbundetskaraborg.se/bip-metoden' },
  { name: 'Yrkesväg', address: 'https://yrkesvag.se' },
];
const shortDeadlines: readonly Source[] = [{ name: 'Unga till arbete', address: null }];

/** Whether an activity is neither done nor stopped. */
export function isOpen(activity: Pick<PlanActivity, 'state'>): boolean {
  return activity.state === 'planned' || activity.state === 'running';
}

/** Whether a step is neither reached nor dropped. */
export function isAhead(step: Pick<PlanStep, 'doneOn' | 'dropped'>): boolean {
  return step.doneOn === null && !step.dropped;
}

/** How an open activity stands on a day: before its first day it is planned, from then on it runs. */
export function openState(startsOn: string, today: string): 'planned' | 'running' {
  return startsOn > today ? 'planned' : 'running';
}

/** What in the plan of an active case wants a look today, the gravest first. It ranks what is due, never people. */
export function planWarnings(content: Pick<PlanContent, 'steps' | 'activities'>, today: string): PlanWarning[] {
  const open = content.activities.filter(isOpen);
  const ahead = content.steps.filter(isAhead);
  return [
    ...withoutWork(open, today),
    ...open.flatMap((one) => overdue('activity-overdue', one, today)),
    ...ahead.flatMap((one) => overdue('step-overdue', one, today)),
    ...open.filter((one) => one.responsibleKind === 'agency' && one.responsibleStaffId === null)
      .map((one) => warning('nobody-named', one, null, [])),
    ...open.flatMap((one) => longWait(one, ahead, today)),
  ];
}

function withoutWork(open: readonly PlanActivity[], today: string): PlanWarning[] {
  const near = open.some((one) => one.workFocused && daysBetween(today, one.startsOn) <= workBeginsWithinDays);
  return near ? [] : [{ rule: 'no-work-activity', subjectId: null, subject: null, days: null, sources: [...bipSources] }];
}

interface Part { id: string; title: string; dueOn: string | null }

function overdue(rule: 'activity-overdue' | 'step-overdue', part: Part, today: string): PlanWarning[] {
  if (part.dueOn === null || part.dueOn >= today) return [];
  return [warning(rule, part, daysBetween(part.dueOn, today), [])];
}

/** A long activity is broken up by a step in its track; without an end day it is as long as can be. */
function longWait(activity: PlanActivity, ahead: readonly PlanStep[], today: string): PlanWarning[] {
  const days = activity.dueOn === null ? null : daysBetween(today, activity.dueOn);
  if (days !== null && days <= longWaitDays) return [];
  const brokenUp = ahead.some((step) => step.track === activity.track && step.dueOn !== null && daysBetween(today, step.dueOn) <= longWaitDays);
  return brokenUp ? [] : [warning('long-wait', activity, days, shortDeadlines)];
}

function warning(rule: PlanWarning['rule'], part: Part, days: number | null, sources: readonly Source[]): PlanWarning {
  return { rule, subjectId: part.id, subject: part.title, days, sources: [...sources] };
}
