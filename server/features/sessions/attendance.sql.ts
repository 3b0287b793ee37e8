import { sql } from 'kysely';
import type { AttendanceAgreement, NewAttendanceAgreement } from '../../../contract/sessions.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CountedSession } from './attendance.rules.ts';

export interface CountedSessionRow extends CountedSession { ownerAgencyId: string }

function readable(db: Database, agencyId: string | null) {
  return db.selectFrom('sessions.attendance_agreements as g')
    .innerJoin('agencies.agencies as a', 'a.id', 'g.owner_agency_id')
    .innerJoin('agencies.staff as st', 'st.id', 'g.agreed_by')
    .select(['g.id', 'g.from_on as fromOn', 'g.hours_per_week as hoursPerWeek', 'g.days_per_week as daysPerWeek', 'g.words',
      'g.agreed_by as agreedById', sql<string>`st.given_name || ' ' || st.family_name`.as('agreedByName'),
      'g.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName', 'g.category',
      sql<boolean>`g.owner_agency_id is not distinct from ${agencyId}::uuid`.as('mayChange'), 'g.version']);
}

/** What has been agreed in a case, as far as the actor may see, newest first. */
export async function selectAgreements(db: Database, actor: Actor, caseId: string): Promise<AttendanceAgreement[]> {
  const rows = await readable(db, actor.agencyId).where('g.case_id', '=', caseId).orderBy('g.from_on', 'desc').execute();
  return await db.seals.open('sessions.attendance_agreements', rows, { words: 'words' }) as AttendanceAgreement[];
}

export async function selectAgreement(db: Database, actor: Actor, caseId: string, id: string): Promise<AttendanceAgreement | null> {
  const row = await readable(db, actor.agencyId).where('g.case_id', '=', caseId).where('g.id', '=', id).executeTakeFirst();
  return (await db.seals.openOne('sessions.attendance_agreements', row, { words: 'words' }) as AttendanceAgreement | undefined) ?? null;
}

/** False when the agency has an agreement from that day already. */
export async function insertAgreement(
  db: Database, row: NewAttendanceAgreement & { id: string; caseId: string; agencyId: string; staffId: string },
): Promise<boolean> {
  const result = await db.insertInto('sessions.attendance_agreements').values(await db.seals.row('sessions.attendance_agreements', row.agencyId, {
    id: row.id, case_id: row.caseId, owner_agency_id: row.agencyId, from_on: row.fromOn, hours_per_week: row.hoursPerWeek,
    days_per_week: row.daysPerWeek, words: row.words, agreed_by: row.staffId,
  })).onConflict((conflict) => conflict.columns(['case_id', 'owner_agency_id', 'from_on']).doNothing()).executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Whether another agreement of the agency begins that day. */
export async function isAgreedFrom(db: Database, agreement: { caseId: string; agencyId: string; fromOn: string; butNot: string }): Promise<boolean> {
  const row = await db.selectFrom('sessions.attendance_agreements').select('id').where('case_id', '=', agreement.caseId)
    .where('owner_agency_id', '=', agreement.agencyId).where('from_on', '=', agreement.fromOn).where('id', '<>', agreement.butNot).executeTakeFirst();
  return row !== undefined;
}

/** False when somebody else has changed it since that version. */
export async function updateAgreement(
  db: Database, { id, ownerAgencyId }: Pick<AttendanceAgreement, 'id' | 'ownerAgencyId'>, version: number, values: Omit<NewAttendanceAgreement, 'shareWith'>,
): Promise<boolean> {
  const result = await db.updateTable('sessions.attendance_agreements').set(await db.seals.row('sessions.attendance_agreements', ownerAgencyId, {
    from_on: values.fromOn, hours_per_week: values.hoursPerWeek, days_per_week: values.daysPerWeek, words: values.words, version: version + 1,
  }, id)).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What attendance counts, of all sessions since a day that the actor may see. */
export async function selectCountedSessions(db: Database, caseId: string, fromDay: string): Promise<CountedSessionRow[]> {
  const rows = await db.selectFrom('sessions.sessions as s')
    .select([sql<string>`(s.starts_at at time zone 'Europe/Stockholm')::date`.as('on'), 's.kind', 's.with_whom as withWhom', 's.minutes',
      's.attendance', 's.owner_agency_id as ownerAgencyId'])
    .where('s.case_id', '=', caseId).where('s.starts_at', '>=', sql<string>`${fromDay}::date`).execute();
  return rows as CountedSessionRow[];
}
