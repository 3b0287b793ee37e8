import type { JointStatement, MakeStatementBody } from '../../../contract/assessments.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { insertStatement, selectStatements } from './assessments.sql.ts';

export interface MakeStatement { caseId: string; body: MakeStatementBody; language: Language }

/** Writes what the parties came to. The one before stays as it was and is no longer the latest. */
export async function makeStatement(work: Work, actor: Actor, { caseId, body, language }: MakeStatement): Promise<JointStatement | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  if (actor.agencyId === null) return fail('not-allowed');
  const id = newId();
  await insertStatement(work.db, { ...body, id, caseId, ownerAgencyId: actor.agencyId, statedBy: actor.id, createdAt: work.now.toISOString() });
  work.record({ name: 'joint-statement-made', caseId, recordId: id });
  const refusal = await shareRecord(work, {
    caseId, recordKind: 'joint-statement', recordId: id, category: 'assessment', toAgencyIds: body.shareWith, field: 'shareWith', language,
  });
  if (refusal) return refusal;
  const statements = await selectStatements(work.db, caseId);
  return statements.find((one) => one.id === id) ?? fail('not-found');
}
