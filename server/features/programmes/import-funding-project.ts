import type { FundingProject } from '../../../contract/funding-project.ts';
import { inTransaction, type Database } from '../../platform/db/kysely-on-client.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { fundingPlaceOf, lockProgramme } from './funding-project.sql.ts';
import { keepFundingProject, type FundingProjectImport } from './keep-funding-project.ts';

/**
 * Stores a project page as a programme's funding project. Run as the owner login.
 * @returns `not-found` when there is no programme with that key.
 */
export function importFundingProject(db: Database, programmeKey: string, project: FundingProject, now: Date): Promise<FundingProjectImport | NamedError> {
  return inTransaction(db, async (transaction) => {
    const programmeId = await lockProgramme(transaction, programmeKey);
    return programmeId === undefined ? fail('not-found') : keepFundingProject(fundingPlaceOf(transaction, programmeId), project, now);
  });
}
