import { createHash } from 'node:crypto';
import { FundingProject, type FundingProjectChange } from '../../../contract/funding-project.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { diffFundingProject, readProjectPage } from '../programmes/public.ts';

interface FundingImport { outcome: 'stored' | 'updated' | 'unchanged'; version: number; changes: FundingProjectChange[] }

/**
 * Reads the text of a page of the funder's project bank and keeps it as the project that pays for a pre-study. A second
 * reading updates it and tells what changed.
 * @returns `not-a-project-page` when the text is none.
 */
export async function importPrestudyFunding(db: Database, prestudyId: string, text: string, now: Date): Promise<FundingImport | NamedError> {
  const page = readProjectPage(text);
  if (!page.ok) return fail('not-a-project-page', [{ path: 'page', code: page.reason, message: '' }]);
  const content = FundingProject.parse(page.project);
  const written = { content: JSON.stringify(content), content_hash: createHash('sha256').update(JSON.stringify(content)).digest('hex'), imported_at: now.toISOString() };
  const stored = await db.selectFrom('prestudies.funding_projects').select(['id', 'content', 'version']).where('prestudy_id', '=', prestudyId).forUpdate().executeTakeFirst();
  if (!stored) {
    await db.insertInto('prestudies.funding_projects').values({ id: newId(), prestudy_id: prestudyId, ...written }).execute();
    return { outcome: 'stored', version: 1, changes: [] };
  }
  const changes = diffFundingProject(FundingProject.parse(stored.content), content);
  if (changes.length === 0) return { outcome: 'unchanged', version: stored.version, changes };
  const version = stored.version + 1;
  await db.updateTable('prestudies.funding_projects').set({ ...written, version }).where('id', '=', stored.id).execute();
  return { outcome: 'updated', version, changes };
}
