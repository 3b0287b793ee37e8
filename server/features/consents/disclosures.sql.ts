import { sql } from 'kysely';
import type { InformationCategory } from '../../../contract/access.ts';
import type { Disclosure, RecordKind } from '../../../contract/consents.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Gift, OpenWay } from './disclosures.rules.ts';
import { recordTables } from './record-tables.ts';

export interface OwnRecord { ownerAgencyId: string; category: InformationCategory }

/** A record that the actor may see, or nothing. */
export async function selectRecord(
  db: Database, kind: RecordKind, caseId: string, recordId: string,
): Promise<OwnRecord | undefined> {
  const row = await db.selectFrom(recordTables[kind]).select(['owner_agency_id as ownerAgencyId', 'category'])
    .where('case_id', '=', caseId).where('id', '=', recordId).executeTakeFirst();
  return row as OwnRecord | undefined;
}

/** Of some records of one kind, those that the actor may see. */
export async function selectRecords(
  db: Database, kind: RecordKind, caseId: string, recordIds: readonly string[],
): Promise<(OwnRecord & { id: string })[]> {
  const rows = await db.selectFrom(recordTables[kind]).select(['id', 'owner_agency_id as ownerAgencyId', 'category'])
    .where('case_id', '=', caseId).where('id', 'in', recordIds).execute();
  return rows as (OwnRecord & { id: string })[];
}

/** The talks that one member of staff has held and written of since a day, in Sweden, the latest first. */
export async function selectNotesSince(
  db: Database, wanted: { caseId: string; staffId: string; agencyId: string; since: string; limit: number },
): Promise<string[]> {
  const rows = await db.selectFrom('sessions.sessions').select('id')
    .where('case_id', '=', wanted.caseId).where('held_by', '=', wanted.staffId).where('owner_agency_id', '=', wanted.agencyId)
    .where('attendance', '<>', 'booked').where(sql<string>`(starts_at at time zone 'Europe/Stockholm')::date`, '>=', wanted.since)
    .orderBy('starts_at', 'desc').limit(wanted.limit).execute();
  return rows.map(({ id }) => id);
}

/** What the actor's agency may give to whom in this case today, by the same ways as the access decision follows. */
export async function selectOpenWays(db: Database, caseId: string): Promise<OpenWay[]> {
  const { rows } = await sql<OpenWay>`select to_agency_id as "toAgencyId", category, consent_id as "consentId",
    ground_id as "groundId", valid_to as "validTo" from consents.my_given_ways(${caseId}::uuid) order by valid_to desc`.execute(db);
  return rows;
}

export interface NewDisclosures {
  caseId: string;
  fromAgencyId: string;
  disclosedBy: string;
  gifts: readonly (Gift & { id: string })[];
}

/** Writes disclosures; one that stands already stays as it is. Gives the ids of those that were made. */
export async function insertDisclosures(db: Database, { caseId, fromAgencyId, disclosedBy, gifts }: NewDisclosures): Promise<string[]> {
  if (gifts.length === 0) return [];
  const rows = await db.insertInto('consents.disclosures').values(gifts.map((one) => ({
    id: one.id, case_id: caseId, record_kind: one.recordKind, record_id: one.recordId, category: one.category,
    from_agency_id: fromAgencyId, to_agency_id: one.toAgencyId, consent_id: one.consentId, ground_id: one.groundId, disclosed_by: disclosedBy,
    // The program's clock, which corrections go by too: what was struck before the gift is not part of it.
    disclosed_at: sql<string>`platform.now()`,
  }))).onConflict((conflict) => conflict.columns(['record_id', 'to_agency_id']).where('taken_back_at', 'is', null).doNothing())
    .returning('id').execute();
  return rows.map(({ id }) => id);
}

/** Closes disclosures of the actor's own agency that stand; says how many they were. */
export async function takeBack(db: Database, caseId: string, disclosureIds: readonly string[], at: string): Promise<number> {
  const result = await db.updateTable('consents.disclosures').set({ taken_back_at: at })
    .where('case_id', '=', caseId).where('id', 'in', disclosureIds).where('taken_back_at', 'is', null).executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export async function selectDisclosures(db: Database, caseId: string, one: { recordId?: string | undefined; id?: string } = {}): Promise<Disclosure[]> {
  const rows = await db.selectFrom('consents.disclosures as d')
    .innerJoin('agencies.agencies as f', 'f.id', 'd.from_agency_id')
    .innerJoin('agencies.agencies as t', 't.id', 'd.to_agency_id')
    .innerJoin('agencies.staff as s', 's.id', 'd.disclosed_by')
    .leftJoin('consents.filed_copies as c', 'c.disclosure_id', 'd.id')
    .leftJoin('agencies.staff as cs', 'cs.id', 'c.filed_by')
    .select(['d.id', 'd.record_kind as recordKind', 'd.record_id as recordId', 'd.category', 'f.name as fromAgencyName',
      'd.to_agency_id as toAgencyId', 't.name as toAgencyName', 'd.disclosed_at as disclosedAt', 'd.taken_back_at as takenBackAt',
      sql<string>`s.given_name || ' ' || s.family_name`.as('disclosedByName'),
      sql<boolean>`d.id in (select disclosure_id from consents.open_disclosures(${caseId}::uuid))`.as('open'),
      'c.filed_at as filedAt', sql<string | null>`cs.given_name || ' ' || cs.family_name`.as('filedByName')])
    .where('d.case_id', '=', caseId)
    .$if(one.recordId !== undefined, (query) => query.where('d.record_id', '=', one.recordId ?? ''))
    .$if(one.id !== undefined, (query) => query.where('d.id', '=', one.id ?? ''))
    .orderBy('d.disclosed_at', 'desc').orderBy('d.id', 'desc').execute();
  return rows.map(({ filedAt, filedByName, ...row }) => ({
    ...row, filed: filedAt !== null && filedByName !== null ? { at: filedAt, byName: filedByName } : null,
  })) as Disclosure[];
}

/** Says that the actor's agency has filed what it was given; false when the disclosure is not one to it. Saying it again changes nothing. */
export async function insertFiledCopy(
  db: Database, one: { disclosureId: string; caseId: string; agencyId: string; filedBy: string; filedAt: string },
): Promise<boolean> {
  const given = await db.selectFrom('consents.disclosures').select('id').where('id', '=', one.disclosureId)
    .where('case_id', '=', one.caseId).where('to_agency_id', '=', one.agencyId).executeTakeFirst();
  if (!given) return false;
  await db.insertInto('consents.filed_copies').values({
    disclosure_id: one.disclosureId, case_id: one.caseId, agency_id: one.agencyId, filed_by: one.filedBy, filed_at: one.filedAt,
  }).onConflict((conflict) => conflict.column('disclosure_id').doNothing()).execute();
  return true;
}

export async function deleteFiledCopy(db: Database, caseId: string, disclosureId: string): Promise<boolean> {
  const result = await db.deleteFrom('consents.filed_copies').where('case_id', '=', caseId).where('disclosure_id', '=', disclosureId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function selectAgencyName(db: Database, agencyId: string): Promise<string | undefined> {
  const row = await db.selectFrom('agencies.agencies').select('name').where('id', '=', agencyId).executeTakeFirst();
  return row?.name;
}
