import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { FundingProjectPlace } from './keep-funding-project.ts';

/** The id of a programme, its row held until the transaction ends, so that two imports go one after the other. */
export async function lockProgramme(db: Database, key: string): Promise<string | undefined> {
  const row = await db.selectFrom('programmes.programmes').select('id').where('key', '=', key).forUpdate().executeTakeFirst();
  return row?.id;
}

export async function selectProgrammeKeys(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('programmes.programmes').select('key').orderBy('key').execute();
  return rows.map((row) => row.key);
}

/** Where a programme's project is kept. The programme's own row is held by `lockProgramme`. */
export function fundingPlaceOf(db: Database, programmeId: string): FundingProjectPlace {
  return {
    load: () => db.selectFrom('programmes.funding_projects').select(['id', 'content', 'version']).where('programme_id', '=', programmeId).executeTakeFirst(),
    insert: async (id, project) => { await db.insertInto('programmes.funding_projects').values({ id, programme_id: programmeId, ...project }).execute(); },
    update: async (id, version, project) => { await db.updateTable('programmes.funding_projects').set({ version, ...project }).where('id', '=', id).execute(); },
  };
}
