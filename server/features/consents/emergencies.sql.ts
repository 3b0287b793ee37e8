import { sql } from 'kysely';
import type { EmergencyFinding } from '../../../contract/emergency-openings.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export interface OpeningRow {
  id: string;
  caseId: string;
  personName: string | null;
  staffId: string;
  staffName: string;
  staffTitle: string;
  agencyId: string;
  agencyName: string;
  reasonCode: string;
  words: string;
  openedAt: string;
  untilAt: string;
  endedAt: string | null;
  reviewedAt: string | null;
  reviewedByName: string | null;
  findingCode: EmergencyFinding | null;
  finding: string | null;
  measures: string | null;
}

/** The most openings that one list holds. */
const most = 200;

/** The openings that the actor may know of, those to be reviewed first and then the latest: all, of one case, or these. */
export async function selectOpenings(db: Database, of: { caseId?: string; ids?: readonly string[] }): Promise<OpeningRow[]> {
  const rows = await db.selectFrom('consents.emergency_openings as o')
    .innerJoin('agencies.staff as s', 's.id', 'o.staff_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'o.agency_id')
    .leftJoin('agencies.staff as r', 'r.id', 'o.reviewed_by')
    .leftJoin('cases.cases as c', 'c.id', 'o.case_id')
    .leftJoin('participants.participants as p', 'p.id', 'c.participant_id')
    .select(['o.id', 'o.case_id as caseId', sql<string | null>`p.given_name || ' ' || p.family_name`.as('personName'),
      'o.staff_id as staffId', sql<string>`s.given_name || ' ' || s.family_name`.as('staffName'), 's.title as staffTitle',
      'o.agency_id as agencyId', 'a.name as agencyName', 'o.reason_code as reasonCode', 'o.words', 'o.opened_at as openedAt', 'o.until_at as untilAt',
      'o.ended_at as endedAt', 'o.reviewed_at as reviewedAt', sql<string | null>`r.given_name || ' ' || r.family_name`.as('reviewedByName'),
      'o.finding_code as findingCode', 'o.finding', 'o.measures'])
    .$if(of.caseId !== undefined, (query) => query.where('o.case_id', '=', of.caseId ?? ''))
    .$if(of.ids !== undefined, (query) => query.where('o.id', 'in', [...of.ids ?? []]))
    .orderBy(sql`o.reviewed_at is not null`).orderBy('o.opened_at', 'desc').orderBy('o.id').limit(most).execute();
  return await db.seals.open('consents.emergency_openings', rows, { words: 'words', finding: 'finding', measures: 'measures' }) as OpeningRow[];
}

/** How the cases of a person are found: by the end of a case's id, or by a whole personal number. */
export interface Wanted { idTail: string | null; number: string | null }

/**
 * The cases that the actor may open in an emergency, and whether each is one they know of already. The code of a number
 * is another under each agency: those are asked whose programmes the actor's agency is part of.
 */
export async function selectCasesForEmergency(db: Database, agencyId: string, { idTail, number }: Wanted): Promise<{ caseId: string; seen: boolean }[]> {
  const codes = number === null ? [] : await numberCodes(db, agencyId, number);
  const { rows } = await sql<{ caseId: string; seen: boolean }>`
    select f.case_id as "caseId", f.case_id in (select case_id from consents.my_cases()) as seen
      from consents.cases_for_emergency(${idTail}::text, ${codes}::text[]) f`.execute(db);
  return rows;
}

async function numberCodes(db: Database, agencyId: string, number: string): Promise<string[]> {
  const owners = await db.selectFrom('programmes.programmes as m').select('m.owner_agency_id as id').distinct()
    .where((where) => where.or([
      where('m.owner_agency_id', '=', agencyId),
      where.exists(where.selectFrom('programmes.parties as y').select('y.agency_id')
        .whereRef('y.programme_id', '=', 'm.id').where('y.agency_id', '=', agencyId)),
    ])).execute();
  return Promise.all(owners.map(({ id }) => db.seals.index(id, number)));
}

export interface NewOpening { id: string; caseId: string; staffId: string; agencyId: string; reasonCode: string; words: string; now: string }

/** Writes an opening. Its end is the database's to set: three hours from now. */
export async function insertOpening(db: Database, one: NewOpening): Promise<void> {
  await db.insertInto('consents.emergency_openings').values(await db.seals.row('consents.emergency_openings', one.agencyId, {
    id: one.id, case_id: one.caseId, staff_id: one.staffId, agency_id: one.agencyId, reason_code: one.reasonCode, words: one.words,
    opened_at: one.now, until_at: one.now,
  })).execute();
}

/** Ends an opening of the actor's own; says whether there was one. */
export async function endOwnOpening(db: Database, id: string, staffId: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('consents.emergency_openings').set({ ended_at: now })
    .where('id', '=', id).where('staff_id', '=', staffId).where('ended_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface Reviewed { at: string; by: string; finding: EmergencyFinding; words: string; measures: string }

/** Writes a review, and ends the opening where it still runs; says whether it was still to be reviewed. */
export async function reviewOpeningRow(db: Database, opening: { id: string; agencyId: string; ends: boolean }, review: Reviewed): Promise<boolean> {
  const sealed = await db.seals.row('consents.emergency_openings', opening.agencyId, {
    reviewed_at: review.at, reviewed_by: review.by, finding_code: review.finding, finding: review.words, measures: review.measures,
    ...(opening.ends ? { ended_at: review.at } : {}),
  }, opening.id);
  const { numUpdatedRows } = await db.updateTable('consents.emergency_openings').set(sealed)
    .where('id', '=', opening.id).where('reviewed_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}
