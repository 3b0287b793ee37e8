import type { CleaningRule } from '../../../contract/data-cleaning.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { columnOf, effectOf } from './cleaning.rules.ts';
import { countRawValues, findDropped } from './clean-rows.sql.ts';
import { countRows, findSteps, replaceSteps, type Step } from './data-sets.sql.ts';

/** Counts anew what each kept rule does, as when a period has come or gone. */
export async function recountSteps(work: Work, prestudyId: string, dataSetId: string): Promise<Step[]> {
  const steps = await findSteps(work.db, dataSetId);
  return steps.length === 0 ? [] : countSteps(work, prestudyId, dataSetId, steps.map(({ rule }) => rule));
}

/** Keeps the rules in their order, each with what it does after those before it. */
export async function countSteps(work: Work, prestudyId: string, dataSetId: string, rules: readonly CleaningRule[]): Promise<Step[]> {
  const { db } = work;
  const steps: Step[] = [];
  let rows = await countRows(db, dataSetId);
  for (const [index, rule] of rules.entries()) {
    const before = rules.slice(0, index);
    const column = columnOf(rule);
    const counts = column === null ? null : await countRawValues(db, dataSetId, column, await findDropped(db, { id: dataSetId, rules: before }));
    const isDropping = rule.kind === 'drop-rows' || rule.kind === 'drop-repeats';
    const after = isDropping ? await countLeft(work, dataSetId, [...before, rule]) : rows;
    steps.push({ rule, effect: effectOf(before, rule, counts, { before: rows, after }) });
    rows = after;
  }
  await replaceSteps(db, prestudyId, dataSetId, steps, { by: work.actor?.id ?? '', at: work.now.toISOString() });
  return steps;
}

async function countLeft({ db }: Work, dataSetId: string, rules: readonly CleaningRule[]): Promise<number> {
  const counts = await countRawValues(db, dataSetId, 0, await findDropped(db, { id: dataSetId, rules }));
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
