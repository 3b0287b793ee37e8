import type { CaseListItem, CaseSearch } from '../../../contract/cases.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { modelOf, wholeYears } from '../programmes/public.ts';
import { countCases, selectCases } from './case-list.sql.ts';

/** One page of the cases that the actor may know of, with the words of each case's own programme model. */
export async function listCases(work: Work, query: CaseSearch): Promise<{ items: CaseListItem[]; total: number }> {
  const rows = await selectCases(work.db, query);
  const items: CaseListItem[] = [];
  for (const { birthDate, modelKey, modelVersion, ...row } of rows) {
    const model = await modelOf(work.db, modelKey, modelVersion);
    const phase = model.phases.find(({ key }) => key === row.phase);
    items.push({
      ...row, age: birthDate === null ? null : wholeYears(birthDate, work.today),
      programmeName: model.name, phaseLabel: phase?.label ?? { sv: row.phase, en: row.phase },
    });
  }
  work.concerns(items.map(({ id }) => id));
  return { items, total: await countCases(work.db, query) };
}
