import type { CleaningRule } from '../../../contract/data-cleaning.ts';
import type { Cleaning } from '../../../contract/data-sets.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { columnOf } from './cleaning.rules.ts';
import { findColumns, findDataSet, findSteps, nextVersion } from './data-sets.sql.ts';
import { countSteps } from './recount-steps.ts';

export async function readCleaning({ db }: Work, prestudyId: string, dataSetId: string): Promise<Cleaning | NamedError> {
  const set = await findDataSet(db, prestudyId, dataSetId);
  if (!set) return fail('not-found');
  return { steps: await findSteps(db, set.id), version: set.version };
}

/** Replaces the cleaning rules of a set. The values stay as they came, so that a rule can be taken back or moved. */
export async function changeCleaning(
  work: Work, prestudyId: string, dataSetId: string, { rules, version }: { rules: readonly CleaningRule[]; version: number },
): Promise<Cleaning | NamedError> {
  const set = await findDataSet(work.db, prestudyId, dataSetId);
  if (!set) return fail('not-found');
  const numbers = new Set((await findColumns(work.db, set.id)).map(({ number }) => number));
  const unknown = rules.findIndex((rule) => !numbers.has(columnOf(rule) ?? [...numbers][0] ?? 0));
  if (unknown !== -1) return fail('no-such-column', [{ path: `rules.${unknown}.column`, code: 'no-such-column', message: '' }]);
  if (!(await nextVersion(work.db, prestudyId, set.id, version))) return fail('stale-version');
  return { steps: await countSteps(work, prestudyId, set.id, rules), version: version + 1 };
}
