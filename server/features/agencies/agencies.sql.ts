import { sql } from 'kysely';
import type { Agency, StaffMember } from '../../../contract/agencies.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export async function selectAgencies(db: Database): Promise<Agency[]> {
  const rows = await db.selectFrom('agencies.agencies').select(['id', 'name', 'kind']).orderBy(sql`name collate "sv-x-icu"`).execute();
  return rows as Agency[];
}

/** Staff who are still active, of one agency or of all, by name. */
export async function selectStaff(db: Database, agencyId: string | undefined): Promise<StaffMember[]> {
  const rows = await db.selectFrom('agencies.staff as s').innerJoin('agencies.agencies as a', 'a.id', 's.agency_id')
    .select(['s.id', sql<string>`s.given_name || ' ' || s.family_name`.as('name'), 's.title', 's.role',
      's.agency_id as agencyId', 'a.name as agencyName'])
    .where('s.active', '=', true)
    .$if(agencyId !== undefined, (query) => query.where('s.agency_id', '=', agencyId ?? ''))
    .orderBy(sql`a.name collate "sv-x-icu"`).orderBy(sql`s.family_name collate "sv-x-icu"`).orderBy(sql`s.given_name collate "sv-x-icu"`).execute();
  return rows as StaffMember[];
}

/** The agency of exactly that name. */
export async function selectAgencyIdByName(db: Database, name: string): Promise<string | undefined> {
  return (await db.selectFrom('agencies.agencies').select('id').where('name', '=', name).executeTakeFirst())?.id;
}

export async function insertAgency(db: Database, agency: Agency): Promise<string> {
  await db.insertInto('agencies.agencies').values(agency).execute();
  return agency.id;
}
