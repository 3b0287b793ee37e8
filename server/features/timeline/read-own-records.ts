import { caseCode } from '../../../contract/case-code.ts';
import type { OwnRecordsCase } from '../../../contract/own-records.ts';
import type { TimelineEntry } from '../../../contract/timeline.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { isFormerCase, selectFormerCases } from './own-records.sql.ts';
import { selectEntries } from './timeline.sql.ts';

/** Where the actor's agency has records of its own and may no longer be told who the person is: by code and days. */
export async function listOwnRecords(work: Work): Promise<{ items: OwnRecordsCase[]; total: number }> {
  const rows = await selectFormerCases(work.db);
  work.concerns(rows.map(({ caseId }) => caseId));
  return { items: rows.map((row) => ({ ...row, caseCode: caseCode(row.caseId) })), total: rows.length };
}

/** What the actor's own agency has written in such a case. Row security leaves nothing else of it. Any other case is not found. */
export async function readOwnRecords(
  work: Work, asked: { caseId: string; limit: number; offset: number },
): Promise<{ items: TimelineEntry[]; total: number } | NamedError> {
  if (!(await isFormerCase(work.db, asked.caseId))) return fail('not-found');
  return selectEntries(work.db, { ...asked, kinds: [] });
}
