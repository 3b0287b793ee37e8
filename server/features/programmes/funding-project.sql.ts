import type { Database } from '../../platform/db/kysely-on-client.ts';

/** The id of a programme, its row held until the transaction ends, so that two imports go one after the other. */
export async function lockProgramme(db: Database, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('programmes.programmes').select('id').where('key', '=', key).forUpdate().executeTakeFirst();
  return row?.id;
}

export async function selectProgrammeKeys(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('programmes.programmes').select('key').orderBy('key').execute();
  return rows.map((row) => row.key);
}

export interface StoredFundingProject { id: string; content: unknown; version: number }

export function selectStoredProject(db: Database, programmeId: string): Promise<StoredFundingProject | undefined> {
  return db.selectFrom('programmes.funding_projects').select(['id', 'content', 'version']).where('programme_id', '=', programmeId).executeTakeFirst();
}

export interface FundingProjectToStore { content: unknown; contentHash: string; importedAt: Date }

export async function insertFundingProject(db: Database, id: string, programmeId: string, project: FundingProjectToStore): Promise<void> {
  await db.insertInto('programmes.funding_projects').values({
    id, programme_id: programmeId, content: JSON.stringify(project.content), content_hash: project.contentHash, imported_at: project.importedAt.toISOString(),
  }).execute();
}

export async function updateFundingProject(db: Database, id: string, version: number, project: FundingProjectToStore): Promise<void> {
  await db.updateTable('programmes.funding_projects').set({
    version, content: JSON.stringify(project.content), content_hash: project.contentHash, imported_at: project.importedAt.toISOString(),
  }).where('id', '=', id).execute();
}
