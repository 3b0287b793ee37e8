import { PlanTrack, type PlanActivity, type PlanContent, type PlanStep, type PlanWarning } from '../../../contract/plan.ts';
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
/** HUBen: work and lasting health side by side. Steget: a rehabilitation that is coordinated in fact. */
const sideBySide: readonly Source[] = [{ name: 'HUBen i Hemse', address: null }, { name: 'Steget', address: null }];

/** What the joint assessment, as far as the reader may see it, says that the plan ought to hold. */
export interface AssessedNeeds {
  /** Areas that at least one party says stand in the way of work; not every area has a track. */
  hinderedAreas: readonly string[];
  /** The measures of the latest joint statement, and who offers each: an agency, or someone else by name. */
  measures: readonly { measure: string; agencyId: string | null; other: string | null }[];
}

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
export function planWarnings(content: Pick<PlanContent, 'steps' | 'activities'>, needs: AssessedNeeds, today: string): PlanWarning[] {
  const open = content.activities.filter(isOpen);
  const ahead = content.steps.filter(isAhead);
  return [
    ...withoutWork(open, today),
    ...emptyAreas(open, ahead, needs),
    ...unplannedMeasures(content.activities, needs),
    ...open.flatMap((one) => overdue('activity-overdue', one, today)),
    ...ahead.flatMap((one) => overdue('step-overdue', one, today)),
    ...open.filter((one) => one.responsibleKind === 'agency' && one.responsibleStaffId === null)
      .map((one) => warning('nobody-named', one, null, [])),
    ...open.flatMap((one) => longWait(one, ahead, today)),
  ];
}

function withoutWork(open: readonly PlanActivity[], today: string): PlanWarning[] {
  const near = open.some((one) => one.workFocused && daysBetween(today, one.startsOn) <= workBeginsWithinDays);
  return near ? [] : [about('no-work-activity', {}, bipSources)];
}

/** A lane is empty though it matters: someone says that the area stands in the way, and nothing is planned in it. */
function emptyAreas(open: readonly PlanActivity[], ahead: readonly PlanStep[], { hinderedAreas }: AssessedNeeds): PlanWarning[] {
  // That work is missing is told by its own rule, which is stricter.
  return PlanTrack.options.filter((track) => track !== 'work' && hinderedAreas.includes(track))
    .filter((track) => ![...open, ...ahead].some((part) => part.track === track))
    .map((track) => about('area-empty', { track }, sideBySide));
}

/** A measure counts as planned when something in the plan bears its name, or is done by the one who offers it. */
function unplannedMeasures(activities: readonly PlanActivity[], { measures }: AssessedNeeds): PlanWarning[] {
  const kept = activities.filter(({ state }) => state !== 'stopped');
  return measures.filter(({ measure, agencyId, other }) => !kept.some((one) =>
    alike(one.title, measure) || (agencyId !== null && one.responsibleAgencyId === agencyId) || (other !== null && alike(one.responsibleOther ?? '', other))))
    .map(({ measure }) => about('measure-not-planned', { subject: measure }, sideBySide));
}

const alike = (one: string, other: string) => one.trim().toLocaleLowerCase('sv') === other.trim().toLocaleLowerCase('sv');

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
  return about(rule, { subjectId: part.id, subject: part.title, days }, sources);
}

function about(rule: PlanWarning['rule'], what: Partial<Omit<PlanWarning, 'rule' | 'sources'>>, sources: readonly Source[]): PlanWarning {
  return { rule, subjectId: null, subject: null, track: null, days: null, ...what, sources: [...sources] };
}
