import type { DueRow, TalkRow, TodayGroup, TodayItem, TodayRow, TodayRule, Talk } from '../../../contract/today.ts';
import { addDays } from '../programmes/public.ts';

type Day = string;

/** One case that has been gone through, with what it asks of someone. */
export interface ReckonedCase {
  caseId: string;
  personName: string;
  onTeam: boolean;
  leadsProgramme: boolean;
  items: readonly ReckonedItem[];
}

export interface ReckonedItem extends TodayItem {
  rule: TodayRule;
  responsible: { as: 'lead-coach' | 'team-leader' | 'named'; staffId?: string | undefined };
  responsibleName: string | null;
}

export type GroupName = 'now' | 'thisWeek' | 'watch';

/** How far ahead a thing is near enough to do something about, in days. */
const weekDays = 7;

/** What wants watching rather than doing, however near it is. */
const watchRules: ReadonlySet<TodayRule> = new Set(['consent-renewal', 'normal-stay', 'work-activity', 'placement-adaptation', 'progress-falls']);

/** Danger to life before all else, then people who wait for an answer, then what holds the work together. */
const ranking: readonly TodayRule[] = [
  'risk-routine', 'emergency-review', 'lead-blocked', 'referral-decision', 'lead-coach', 'contact', 'follow-up-after-discharge', 'placement-follow-up', 'first-employer-contact',
  'first-plan', 'work-activity', 'progress-falls', 'consent-renewal', 'placement-outcome', 'placement-adaptation', 'plan-review', 'plan-activity', 'plan-step',
  'measurement', 'waiting-list', 'normal-stay', 'team-meeting',
];
const weights = new Map(ranking.map((rule, at) => [rule, at]));
const weightOf = (rule: TodayRule) => weights.get(rule) ?? ranking.length;

/**
 * Whether an item stands on this reader's own day. A danger to life stands with everyone on the team who may see it, and
 * with the team leader once its day has passed; the rest with the one who is to act.
 */
export function isMine(item: ReckonedItem, one: Pick<ReckonedCase, 'onTeam' | 'leadsProgramme'>, readerId: string): boolean {
  if (item.responsible.staffId === readerId) return true;
  if (item.rule === 'risk-routine') return one.onTeam || (one.leadsProgramme && (item.kind === 'overdue' || item.responsible.as === 'team-leader'));
  return one.leadsProgramme && item.responsible.as === 'team-leader';
}

/** The group an item belongs to; null for what is further off than the week and needs no eye yet. */
export function groupOf(item: Pick<ReckonedItem, 'rule' | 'kind' | 'dueOn'>, today: Day): GroupName | null {
  if (item.kind === 'overdue' || item.kind === 'due') return 'now';
  if (item.kind === 'risk') return 'watch';
  if (item.kind === 'new' || item.dueOn <= addDays(today, weekDays)) return watchRules.has(item.rule) ? 'watch' : 'thisWeek';
  return watchRules.has(item.rule) ? 'watch' : null;
}

export interface GroupedDay {
  now: TodayGroup;
  thisWeek: TodayGroup;
  watch: TodayGroup;
  later: number;
}

/**
 * Ranks what is due over all cases and puts it into groups; of each group the most pressing rows, and how many there
 * are in all. It ranks tasks, never people. What one rule asks of one person in one group is one row.
 */
export function groupDay(
  cases: readonly ReckonedCase[], unanswered: readonly Talk[], asked: { today: Day; readerId: string; all: boolean; limit: number },
): GroupedDay {
  const rows = new Map<string, { group: GroupName; row: DueRow }>();
  let later = 0;
  for (const one of cases) {
    for (const item of one.items) {
      if (!asked.all && !isMine(item, one, asked.readerId)) continue;
      const group = groupOf(item, asked.today);
      if (group === null) later += 1;
      else addTo(rows, group, one, item, asked.readerId);
    }
  }
  const of = (name: GroupName): TodayRow[] => [...rows.values()].flatMap(({ group, row }) => (group === name ? [row] : []));
  const talks = unanswered.map((talk): TalkRow => ({ type: 'talk', key: talk.sessionId, talk }));
  return {
    now: cut([...of('now'), ...talks].toSorted(byRank), asked.limit),
    thisWeek: cut(of('thisWeek').toSorted(byDay), asked.limit),
    watch: cut(of('watch').toSorted(byRank), asked.limit),
    later,
  };
}

function addTo(
  rows: Map<string, { group: GroupName; row: DueRow }>, group: GroupName, one: ReckonedCase, item: ReckonedItem, readerId: string,
): void {
  const { rule, responsible, responsibleName, ...shown } = item;
  const named = responsible.staffId === readerId ? null : responsibleName;
  const key = `${one.caseId}/${rule}/${group}/${named ?? ''}`;
  const before = rows.get(key);
  if (before) before.row.items.push(shown);
  else {
    rows.set(key, {
      group, row: { type: 'due', key, caseId: one.caseId, personName: one.personName, rule, items: [shown], responsibleName: named },
    });
  }
}

function cut(rows: TodayRow[], limit: number): TodayGroup {
  return { rows: rows.slice(0, limit), total: rows.length };
}

const firstOf = (row: DueRow): Day => row.items[0]?.dueOn ?? '';

/** A talk without an answer is quick to mend, and what follows hangs on it: it comes right after danger. */
function rankOf(row: TodayRow): [number, Day] {
  if (row.type === 'talk') return [0.5, row.talk.startsAt];
  return [weightOf(row.rule), firstOf(row)];
}

function byRank(one: TodayRow, other: TodayRow): number {
  const [a, b] = [rankOf(one), rankOf(other)];
  return a[0] - b[0] || a[1].localeCompare(b[1]) || one.key.localeCompare(other.key);
}

function byDay(one: TodayRow, other: TodayRow): number {
  const [a, b] = [rankOf(one), rankOf(other)];
  return a[1].localeCompare(b[1]) || a[0] - b[0] || one.key.localeCompare(other.key);
}
