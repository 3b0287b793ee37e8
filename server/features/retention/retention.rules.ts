import { PartyKind } from '../../../contract/programme-model.ts';
import { RetainedKind, type RetainedCount, type RetentionListState } from '../../../contract/retention.ts';
import type { AgencyPlan, RecordRule, RulesFile } from './retention-file.ts';

export interface RuleFault { path: readonly PropertyKey[]; expected: string }

/** The log is kept for five years at least (HSLF-FS 2016:40 4:9), leap days and all. */
const shortestLog = 5 * 365 + 2;

/** What is wrong with a file of rules beyond the shape of each. */
export function ruleFaults({ records, house }: RulesFile): RuleFault[] {
  const faults: RuleFault[] = [];
  records.forEach((rule, index) => {
    if (records.findIndex(({ key }) => key === rule.key) < index) faults.push({ path: ['records', index, 'key'], expected: `a key of its own, not ${rule.key} again` });
    if (rule.keepYears !== null && outOfBounds(rule, rule.keepYears)) faults.push({ path: ['records', index, 'keepYears'], expected: 'years between shortest and longest' });
  });
  for (const kind of PartyKind.options) {
    const rules = records.filter(({ kinds }) => kinds.includes(kind)).length;
    if (rules !== 1) faults.push({ path: ['records'], expected: `one rule for ${kind}, not ${rules}` });
  }
  house.forEach(({ key, keepDays }, index) => {
    if (house.findIndex((other) => other.key === key) < index) faults.push({ path: ['house', index, 'key'], expected: `each key once, not ${key} again` });
    if (key === 'access-log' && keepDays < shortestLog) faults.push({ path: ['house', index, 'keepDays'], expected: `at least ${shortestLog}` });
  });
  return faults;
}

function outOfBounds({ shortest, longest }: Pick<RecordRule, 'shortest' | 'longest'>, years: number): boolean {
  return (shortest !== null && years < shortest) || (longest !== null && years > longest);
}

export type PlanFault = 'no-such-rule' | 'too-short-or-long';

/** Whether an agency's own plan is one that the law lets it have; null: it is. */
export function planFault(plan: AgencyPlan, rules: readonly RecordRule[], agencyKind: string): PlanFault | null {
  const rule = ruleOfPlan(plan, rules, agencyKind);
  if (!rule) return 'no-such-rule';
  return plan.keepYears !== undefined && outOfBounds(rule, plan.keepYears) ? 'too-short-or-long' : null;
}

/** The rule that a plan goes by: its own choice, else that of the kind of agency. */
export function ruleOfPlan(plan: AgencyPlan, rules: readonly RecordRule[], agencyKind: string): RecordRule | undefined {
  return rules.find(({ key, kinds }) => plan.rule === undefined ? kinds.some((kind) => kind === agencyKind) : key === plan.rule);
}

/** Counts by kind, in the order that people are told of them. */
export function countsInOrder(counts: Readonly<Record<string, number>>): RetainedCount[] {
  return RetainedKind.options.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
}

/** Where a list has come. */
export function stateOf({ outcome, doneAt }: { outcome: string | null; doneAt: string | null }): RetentionListState {
  if (outcome === null) return 'waiting';
  if (outcome === 'declined') return 'declined';
  return doneAt === null ? 'approved' : 'done';
}
