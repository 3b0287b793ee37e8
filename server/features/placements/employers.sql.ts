import { sql } from 'kysely';
import type { Employer, EmployerContact, NewEmployerContact } from '../../../contract/employers.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

function employers(db: Database) {
  return db.selectFrom('placements.employers as e').innerJoin('agencies.agencies as a', 'a.id', 'e.owner_agency_id')
    .select(['e.id', 'e.name', 'e.organisation_number as organisationNumber', 'e.industry', 'e.city', 'e.contact_name as contactName',
      'e.contact_phone as contactPhone', 'e.contact_email as contactEmail', 'e.owner_agency_id as ownerAgencyId',
      'a.name as ownerAgencyName', 'e.version']);
}

/** The list that an agency keeps of employers, by name; those whose name or place holds the search words. */
export function selectEmployersOf(db: Database, agencyId: string, search: string | undefined): Promise<Employer[]> {
  const like = `%${(search ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  return employers(db).where('e.owner_agency_id', '=', agencyId)
    .$if(search !== undefined && search !== '', (query) => query.where((is) => is.or([is('e.name', 'ilike', like), is('e.city', 'ilike', like)])))
    .orderBy('e.name').limit(200).execute();
}

/** An employer that the actor may see. */
export function selectEmployer(db: Database, id: string): Promise<Employer | undefined> {
  return employers(db).where('e.id', '=', id).executeTakeFirst();
}

export async function insertEmployer(db: Database, row: Omit<Employer, 'ownerAgencyName' | 'version'>): Promise<void> {
  await db.insertInto('placements.employers').values({
    id: row.id, owner_agency_id: row.ownerAgencyId, name: row.name, organisation_number: row.organisationNumber,
    industry: row.industry, city: row.city, contact_name: row.contactName, contact_phone: row.contactPhone, contact_email: row.contactEmail,
  }).execute();
}

/** Contacts with employers for one person's sake, the newest first. */
export async function selectEmployerContacts(db: Database, caseId: string, id?: string): Promise<EmployerContact[]> {
  const rows = await db.selectFrom('placements.employer_contacts as k')
    .innerJoin('placements.employers as e', 'e.id', 'k.employer_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'k.owner_agency_id')
    .innerJoin('agencies.staff as s', 's.id', 'k.contacted_by')
    .select(['k.id', 'k.employer_id as employerId', 'e.name as employerName', 'k.contacted_on as contactedOn', 'k.way', 'k.note',
      sql<string>`s.given_name || ' ' || s.family_name`.as('contactedByName'),
      'k.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName', 'k.category'])
    .where('k.case_id', '=', caseId).$if(id !== undefined, (query) => query.where('k.id', '=', id ?? ''))
    .orderBy('k.contacted_on', 'desc').orderBy('k.id', 'desc').execute();
  return await db.seals.open('placements.employer_contacts', rows, { note: 'note' }) as EmployerContact[];
}

export async function insertEmployerContact(
  db: Database, row: NewEmployerContact & { id: string; caseId: string; ownerAgencyId: string; contactedBy: string },
): Promise<void> {
  await db.insertInto('placements.employer_contacts').values(await db.seals.row('placements.employer_contacts', row.ownerAgencyId, {
    id: row.id, case_id: row.caseId, owner_agency_id: row.ownerAgencyId, employer_id: row.employerId,
    contacted_on: row.contactedOn, way: row.way, note: row.note, contacted_by: row.contactedBy,
  })).execute();
}
