import { sql } from 'kysely';
import type { InformationCategory } from '../../../contract/access.ts';
import type { Disclosure, RecordKind } from '../../../contract/consents.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** Where the records of each kind lie. */
const tables = {
  'assessment-part': 'assessments.parts',
  'joint-statement': 'assessments.statements',
  plan: 'plans.plans',
  session: 'sessions.sessions',
  'attendance-agreement': 'sessions.attendance_agreements',
  measurement: 'measurements.measurements',
  routine: 'measurements.routines',
  placement: 'placements.placements',
  'employer-contact': 'placements.employer_contacts',
  job: 'placements.jobs',
} as const satisfies Record<RecordKind, string>;

export interface OwnRecord { ownerAgencyId: string; category: InformationCategory }

/** A record that the actor may see, or nothing. */
export async function selectRecord(
  db: Database, kind: RecordKind, caseId: string, recordId: string,
): Promise<OwnRecord | undefined> {
  const row = await db.selectFrom(tables[kind]).select(['owner_agency_id as ownerAgencyId', 'category'])
    .where('case_id', '=', caseId).where('id', '=', recordId).executeTakeFirst();
  return row as OwnRecord | undefined;
}

/** The consent that opens a way today, if there is one. */
export async function selectOpenConsent(
  db: Database, way: { caseId: string; fromAgencyId: string; toAgencyId: string; category: string }, today: string,
): Promise<string | undefined> {
  const row = await db.selectFrom('consents.consents').select('id')
    .where('case_id', '=', way.caseId).where('from_agency_id', '=', way.fromAgencyId).where('to_agency_id', '=', way.toAgencyId)
    .where('state', '=', 'given').where('valid_from', '<=', today).where('valid_to', '>=', today)
    .where(sql<boolean>`${way.category} = any(categories)`).limit(1).executeTakeFirst();
  return row?.id;
}

export interface NewDisclosure {
  id: string;
  caseId: string;
  recordKind: RecordKind;
  recordId: string;
  category: InformationCategory;
  fromAgencyId: string;
  toAgencyId: string;
  consentId: string;
  disclosedBy: string;
}

/** Writes a disclosure; one that stands already stays as it is. */
export async function insertDisclosure(db: Database, one: NewDisclosure): Promise<void> {
  await db.insertInto('consents.disclosures').values({
    id: one.id, case_id: one.caseId, record_kind: one.recordKind, record_id: one.recordId, category: one.category,
    from_agency_id: one.fromAgencyId, to_agency_id: one.toAgencyId, consent_id: one.consentId, disclosed_by: one.disclosedBy,
  }).onConflict((conflict) => conflict.columns(['record_id', 'to_agency_id']).where('taken_back_at', 'is', null).doNothing()).execute();
}

/** Closes a disclosure of the actor's own agency; says whether there was one. */
export async function takeBack(db: Database, caseId: string, disclosureId: string, at: string): Promise<boolean> {
  const result = await db.updateTable('consents.disclosures').set({ taken_back_at: at })
    .where('case_id', '=', caseId).where('id', '=', disclosureId).where('taken_back_at', 'is', null).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function selectDisclosures(db: Database, caseId: string, recordId?: string): Promise<Disclosure[]> {
  const rows = await db.selectFrom('consents.disclosures as d')
    .innerJoin('agencies.agencies as f', 'f.id', 'd.from_agency_id')
    .innerJoin('agencies.agencies as t', 't.id', 'd.to_agency_id')
    .innerJoin('agencies.staff as s', 's.id', 'd.disclosed_by')
    .select(['d.id', 'd.record_kind as recordKind', 'd.record_id as recordId', 'd.category', 'f.name as fromAgencyName',
      'd.to_agency_id as toAgencyId', 't.name as toAgencyName', 'd.disclosed_at as disclosedAt', 'd.taken_back_at as takenBackAt',
      sql<string>`s.given_name || ' ' || s.family_name`.as('disclosedByName'),
      sql<boolean>`d.taken_back_at is null and exists (select from consents.consents k where k.case_id = d.case_id
        and k.from_agency_id = d.from_agency_id and k.to_agency_id = d.to_agency_id and k.state = 'given'
        and d.category = any(k.categories) and platform.today() between k.valid_from and k.valid_to)`.as('open')])
    .where('d.case_id', '=', caseId)
    .$if(recordId !== undefined, (query) => query.where('d.record_id', '=', recordId ?? ''))
    .orderBy('d.disclosed_at', 'desc').execute();
  return rows as Disclosure[];
}

export async function selectAgencyName(db: Database, agencyId: string): Promise<string | undefined> {
  const row = await db.selectFrom('agencies.agencies').select('name').where('id', '=', agencyId).executeTakeFirst();
  return row?.name;
}
