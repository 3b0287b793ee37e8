import { sql } from 'kysely';
import type { TeamMember } from '../../../contract/case-team.ts';
import type { Role } from '../../../contract/access.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Colleague } from './team.rules.ts';
import { selectCaseAgency } from './case-agency.sql.ts';
import type { Sealed } from '../../platform/sealing/sealed.ts';

/** Someone who works here today; nothing for one who has left. */
export async function selectColleague(db: Database, staffId: string): Promise<Colleague | undefined> {
  const row = await db.selectFrom('agencies.staff').select(['id', 'agency_id as agencyId', 'role', 'title'])
    .where('id', '=', staffId).where('active', '=', true).executeTakeFirst();
  return row && { ...row, role: row.role as Role };
}

/** The team as far as the actor may see: those on it first, the lead coach before all, then those who have left. */
export async function selectTeam(db: Database, caseId: string): Promise<TeamMember[]> {
  const rows = await db.selectFrom('cases.team_members as t')
    .innerJoin('cases.cases as c', 'c.id', 't.case_id')
    .innerJoin('agencies.staff as s', 's.id', 't.staff_id').innerJoin('agencies.agencies as a', 'a.id', 't.agency_id')
    .select(['t.id', 't.staff_id as staffId', sql<string>`s.given_name || ' ' || s.family_name`.as('name'), 's.title',
      't.professional_role as professionalRole', 't.agency_id as agencyId', 'a.name as agencyName', 't.is_lead as isLead',
      't.from_on as fromOn', 't.to_on as toOn',
      // Why someone left may say something of them or of the person: not for other agencies.
      sql<Sealed | null>`case when platform.actor_role() = 'participant' or platform.actor_agency() in (c.responsible_agency_id, t.agency_id)
        then t.ended_reason end`.as('endedReason')])
    .where('t.case_id', '=', caseId)
    .orderBy(sql`t.to_on is not null`).orderBy('t.is_lead', 'desc').orderBy('t.to_on', 'desc').orderBy('a.name').orderBy('s.family_name').execute();
  return db.seals.open('cases.team_members', rows, { endedReason: 'ended_reason' });
}

export interface NewMember {
  id: string;
  caseId: string;
  staffId: string;
  agencyId: string;
  professionalRole: string;
  isLead: boolean;
  fromOn: string;
}

const memberRow = (one: NewMember) => ({
  id: one.id, case_id: one.caseId, staff_id: one.staffId, agency_id: one.agencyId, professional_role: one.professionalRole,
  is_lead: one.isLead, from_on: one.fromOn,
});

/** The one who refers joins the referral just made. It may be one that they do not see: then `on conflict` would be refused. */
export async function joinOwnReferral(db: Database, one: NewMember): Promise<void> {
  await db.insertInto('cases.team_members').values(memberRow(one)).execute();
}

/** Puts someone on the team; false when they are on it already. */
export async function insertTeamMember(db: Database, one: NewMember): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('cases.team_members').values(memberRow(one)).onConflict((twice) => twice.columns(['case_id', 'staff_id']).where('to_on', 'is', null).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether the person lets the responsible agency tell an agency who she is, today. */
export async function maySeeIdentity(db: Database, caseId: string, agencyId: string): Promise<boolean> {
  const row = await db.selectFrom('consents.visible_ways as w').innerJoin('cases.cases as c', 'c.id', 'w.case_id')
    .select('w.consent_id').where('w.case_id', '=', caseId).whereRef('w.from_agency_id', '=', 'c.responsible_agency_id')
    .where('w.to_agency_id', '=', agencyId).where('w.category', '=', 'identity').executeTakeFirst();
  return row !== undefined;
}

/** Whether nothing shuts someone out from the case: neither the person's wish nor a conflict of interest. For those who lead it. */
export async function mayJoin(db: Database, caseId: string, staffId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select consents.may_join(${caseId}::uuid, ${staffId}::uuid) as may`.execute(db);
  return rows[0]?.may ?? false;
}

/** A time on the team that still runs. */
export async function selectMember(db: Database, caseId: string, memberId: string): Promise<{ isLead: boolean } | undefined> {
  return db.selectFrom('cases.team_members').select('is_lead as isLead')
    .where('case_id', '=', caseId).where('id', '=', memberId).where('to_on', 'is', null).executeTakeFirst();
}

export async function endMember(db: Database, { id, caseId }: { id: string; caseId: string }, today: string, reason: string): Promise<void> {
  const agencyId = await selectCaseAgency(db, caseId);
  await db.updateTable('cases.team_members').set(await db.seals.row('cases.team_members', agencyId, { to_on: today, ended_reason: reason }, id))
    .where('id', '=', id).execute();
}

export interface Leading {
  id: string;
  caseId: string;
  staffId: string;
  agencyId: string;
  professionalRole: string;
  today: string;
}

/**
 * Makes someone the lead coach, from today. Ends the rows of the one who led, if any, and of the one who will lead, and begins the new ones: all in one statement, as one
 * who hands over a case may not see it once their own row has ended.
 * @param staysAs the id of the new row of the one who led, when they go on as a member; null when they leave the team.
 */
export async function changeLeading(db: Database, one: Leading, staysAs: string | null, reason: string | null): Promise<void> {
  const sealed = await sealedReason(db, one.caseId, reason);
  await sql`
    with ended as (
      update cases.team_members set to_on = ${one.today}::date, ended_reason = case when is_lead then ${sealed}::text end
       where case_id = ${one.caseId}::uuid and to_on is null and (is_lead or staff_id = ${one.staffId}::uuid)
      returning staff_id, agency_id, professional_role, is_lead
    ), begun (id, staff_id, agency_id, professional_role, is_lead) as (
      select ${one.id}::uuid, ${one.staffId}::uuid, ${one.agencyId}::uuid, ${one.professionalRole}::text, true from (select count(*) from ended) as first
      union all
      select ${staysAs}::uuid, staff_id, agency_id, professional_role, false from ended where is_lead and ${staysAs}::uuid is not null
    )
    insert into cases.team_members (id, case_id, staff_id, agency_id, professional_role, is_lead, from_on)
    select id, ${one.caseId}::uuid, staff_id, agency_id, professional_role, is_lead, ${one.today}::date from begun`.execute(db);
}

/** Why the one who leads no longer will, sealed for their row on the team; nothing where nobody leads. */
async function sealedReason(db: Database, caseId: string, reason: string | null): Promise<Sealed | null> {
  const lead = await db.selectFrom('cases.team_members').select('id')
    .where('case_id', '=', caseId).where('is_lead', '=', true).where('to_on', 'is', null).executeTakeFirst();
  if (!lead || reason === null) return null;
  const sealed = await db.seals.row('cases.team_members', await selectCaseAgency(db, caseId), { ended_reason: reason }, lead.id);
  return sealed.ended_reason;
}
