import { createHash } from 'node:crypto';
import { FundingProject, type FundingProjectChange } from '../../../contract/funding-project.ts';
import { inTransaction, type Database } from '../../platform/db/kysely-on-client.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { diffFundingProject } from './funding-project.rules.ts';
import { insertFundingProject, lockProgramme, selectStoredProject, updateFundingProject } from './funding-project.sql.ts';

export interface FundingProjectImport {
  outcome: 'stored' | 'updated' | 'unchanged';
  version: number;
  /** What differs from what was stored before; empty the first time. */
  changes: FundingProjectChange[];
}

/**
 * Stores a project page as a programme's funding project. A programme has one: a second import updates it and tells
 * what changed, and one that says the same changes nothing. Run as the owner login.
 * @returns `not-found` when there is no programme with that key.
 */
export function importFundingProject(db: Database, programmeKey: string, project: FundingProject, now: Date): Promise<FundingProjectImport | NamedError> {
  return inTransaction(db, async (transaction) => {
    const programmeId = await lockProgramme(transaction, programmeKey);
    if (programmeId === undefined) return fail('not-found');
    const content = FundingProject.parse(project);
    const toStore = { content, contentHash: createHash('sha256').update(JSON.stringify(content)).digest('hex'), importedAt: now };
    const stored = await selectStoredProject(transaction, programmeId);
    if (stored === undefined) {
      await insertFundingProject(transaction, newId(), programmeId, toStore);
      return { outcome: 'stored', version: 1, changes: [] };
    }
    const changes = diffFundingProject(FundingProject.parse(stored.content), content);
    if (changes.length === 0) return { outcome: 'unchanged', version: stored.version, changes };
    await updateFundingProject(transaction, stored.id, stored.version + 1, toStore);
    return { outcome: 'updated', version: stored.version + 1, changes };
  });
}
