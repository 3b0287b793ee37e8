import type { FundingProject } from '../../../contract/funding-project.ts';
import { inTransaction, type Database } from '../../platform/db/kysely-on-client.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { keepFundingProject, readProjectPage, type FundingProjectImport } from '../programmes/public.ts';
import { fundingPlaceOf, holdPrestudy } from './prestudies.sql.ts';

/**
 * Reads the text of a page of the funder's project bank and keeps it as the project that pays for a pre-study.
 * @returns `not-a-project-page` when the text is none, with why.
 */
export async function importPrestudyFunding(db: Database, prestudyId: string, text: string, now: Date): Promise<FundingProjectImport | NamedError> {
  const page = readProjectPage(text);
  return page.ok ? keepFundingProject(fundingPlaceOf(db, prestudyId), page.project, now) : fail('not-a-project-page', [{ path: 'page', code: page.reason, message: '' }]);
}

/**
 * Keeps a page that has been read already as the project that pays for a pre-study. Run as the owner login.
 * @returns `not-found` when there is no such pre-study.
 */
export function importPrestudyProject(db: Database, prestudyId: string, project: FundingProject, now: Date): Promise<FundingProjectImport | NamedError> {
  return inTransaction(db, async (transaction) =>
    (await holdPrestudy(transaction, prestudyId)) ? keepFundingProject(fundingPlaceOf(transaction, prestudyId), project, now) : fail('not-found'));
}
