import { sql } from 'kysely';
import type { Code, CodeBody, Theme, ThemeBody } from '../../../contract/codebook.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** The codes of a pre-study by number, those no longer in use too; or the one with an id. */
export async function selectCodes(db: Database, prestudyId: string, id?: string): Promise<Code[]> {
  const rows = await db.selectFrom('codings.codes')
    .select(['id', 'number', 'parent_id as parentId', 'theme_id as themeId', 'name', 'definition', 'example', 'not_when as notWhen', 'retired', 'version'])
    .where('prestudy_id', '=', prestudyId).$if(id !== undefined, (query) => query.where('id', '=', id ?? '')).orderBy('number').execute();
  return db.seals.open('codings.codes', rows, { example: 'example' });
}

type CodeWords = Omit<Code, 'example'>;

/** The codes without their examples, as all who take part may read them. */
export async function selectCodeWords(db: Database, prestudyId: string): Promise<CodeWords[]> {
  const { rows } = await sql<CodeWords>`select id, number, parent_id as "parentId", theme_id as "themeId", name, definition, not_when as "notWhen", retired, version
    from codings.code_words where prestudy_id = ${prestudyId}::uuid order by number`.execute(db);
  return rows;
}

/** The themes of a pre-study in their order. */
export function selectThemes(db: Database, prestudyId: string): Promise<Theme[]> {
  return db.selectFrom('codings.themes').select(['id', 'name', 'about', 'version']).where('prestudy_id', '=', prestudyId).orderBy('position').orderBy('id').execute();
}

/** Lets one at a time number codes, or settle something, under a name, until the request is over. */
export async function takeTurns(db: Database, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 68))`.execute(db);
}

interface Added { id: string; prestudyId: string; createdBy: string }

export async function insertCode(
  db: Database, row: CodeBody & Added & { ownerAgencyId: string; number: number; themeId: string | null },
): Promise<void> {
  await db.insertInto('codings.codes').values(await db.seals.row('codings.codes', row.ownerAgencyId, {
    id: row.id, prestudy_id: row.prestudyId, owner_agency_id: row.ownerAgencyId, number: row.number, parent_id: row.parentId, theme_id: row.themeId,
    name: row.name, definition: row.definition, example: row.example, not_when: row.notWhen, created_by: row.createdBy,
  })).execute();
}

/** @returns whether the version was the latest. */
export async function updateCode(
  db: Database, row: CodeBody & { id: string; ownerAgencyId: string; retired: boolean; version: number },
): Promise<boolean> {
  const values = await db.seals.row('codings.codes', row.ownerAgencyId, { example: row.example }, row.id);
  const { numUpdatedRows } = await db.updateTable('codings.codes')
    .set({ ...values, name: row.name, definition: row.definition, not_when: row.notWhen, parent_id: row.parentId, retired: row.retired, version: row.version + 1 })
    .where('id', '=', row.id).where('version', '=', row.version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Puts a code in a theme of the same pre-study, or in none. */
export async function updateThemeOf(db: Database, prestudyId: string, codeId: string, themeId: string | null): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('codings.codes').set({ theme_id: themeId })
    .where('id', '=', codeId).where('prestudy_id', '=', prestudyId).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertTheme(db: Database, row: ThemeBody & Added): Promise<void> {
  const next = db.selectFrom('codings.themes').select(sql<number>`coalesce(max(position), 0) + 1`.as('next')).where('prestudy_id', '=', row.prestudyId);
  await db.insertInto('codings.themes').values({
    id: row.id, prestudy_id: row.prestudyId, name: row.name, about: row.about, created_by: row.createdBy, position: next,
  }).execute();
}

/** @returns whether the version was the latest. */
export async function updateTheme(db: Database, row: ThemeBody & { id: string; version: number }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('codings.themes').set({ name: row.name, about: row.about, version: row.version + 1 })
    .where('id', '=', row.id).where('version', '=', row.version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Its codes and quotations stay, in no theme. */
export async function deleteTheme(db: Database, id: string): Promise<void> {
  await db.updateTable('codings.codes').set({ theme_id: null }).where('theme_id', '=', id).execute();
  await db.updateTable('codings.quotations').set({ theme_id: null }).where('theme_id', '=', id).execute();
  await db.deleteFrom('codings.themes').where('id', '=', id).execute();
}
