import { sql } from 'kysely';
import type { Milestone, MyNews } from '../../../contract/today.ts';
import type { SessionKind } from '../../../contract/sessions.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CaseFactsRow } from './facts.rules.ts';
import { openFacts } from './open-facts.ts';

export interface MyWayRow extends CaseFactsRow {
  leadCoachTitle: string | null;
  leadCoachPhone: string | null;
  leadCoachEmail: string | null;
  hasConsents: boolean;
  hasPlacement: boolean;
}

/** The person's own ways through programmes, the latest first. */
export async function selectMyWays(db: Database, most: number): Promise<MyWayRow[]> {
  const { rows } = await sql<MyWayRow>`
    select f.case_id as "caseId", f.person_name as "personName", f.model_key as "modelKey", f.model_version as "modelVersion", f.status, f.phase,
           f.referred_on as "referredOn", f.admitted_on as "admittedOn", f.access_reason as "accessReason", f.lead_coach_id as "leadCoachId",
           f.lead_coach_name as "leadCoachName", f.on_team as "onTeam", f.lead_coach_left_on as "leadCoachLeftOn", f.waiting,
           f.last_contact_on as "lastContactOn", f.next_session_on as "nextSessionOn", f.consents, f.measurements, f.routines, f.plan, f.placements,
           f.first_employer_contact_on as "firstEmployerContactOn", f.discharge, f.snoozes,
           s.title as "leadCoachTitle", s.phone as "leadCoachPhone", s.email as "leadCoachEmail",
           exists (select from consents.consents k where k.case_id = f.case_id) as "hasConsents",
           exists (select from placements.placements p where p.case_id = f.case_id) as "hasPlacement"
      from today.case_facts f left join agencies.staff s on s.id = f.lead_coach_id
     where f.access_reason = 'own-case'
     order by f.status in ('declined', 'closed'), f.referred_on desc, f.case_id
     limit ${most}`.execute(db);
  return openFacts(db, rows);
}

export interface MyTalk { caseId: string; kind: SessionKind; startsAt: string; onDay: string; minutes: number | null; place: string; withName: string }

/** Booked talks with the person from a moment on, the nearest first. */
export async function selectMyTalks(db: Database, from: string, most: number): Promise<MyTalk[]> {
  const rows = await db.selectFrom('sessions.sessions as s').innerJoin('agencies.staff as st', 'st.id', 's.held_by')
    .select(['s.id', 's.case_id as caseId', 's.kind', 's.starts_at as startsAt', 's.minutes', 's.place',
      sql<string>`(s.starts_at at time zone 'Europe/Stockholm')::date`.as('onDay'),
      sql<string>`st.given_name || ' ' || st.family_name`.as('withName')])
    .where('s.attendance', '=', 'booked').where('s.with_whom', '=', 'participant').where('s.starts_at', '>=', from)
    .orderBy('s.starts_at').limit(most).execute();
  const opened = await db.seals.open('sessions.sessions', rows, { place: 'place' });
  return opened.map(({ id: _id, ...talk }) => talk as MyTalk);
}

/** Answers about sharing that staff have written down in the person's name since an instant, the latest first. */
export async function selectRecordedInMyName(db: Database, since: string, most: number): Promise<(MyNews & { caseId: string })[]> {
  const { rows } = await sql<MyNews & { caseId: string }>`
    select k.case_id as "caseId", 'consent-recorded' as news, k.id as "consentId", k.state as answer, k.recorded_at as at,
           s.given_name || ' ' || s.family_name as "byName", f.name as "fromAgencyName", t.name as "toAgencyName"
      from consents.consents k
      join agencies.staff s on s.id = k.recorded_by_staff
      join agencies.agencies f on f.id = k.from_agency_id join agencies.agencies t on t.id = k.to_agency_id
     where k.recorded_at >= ${since}::timestamptz and k.state in ('given', 'refused')
     order by k.recorded_at desc, k.id desc limit ${most}`.execute(db);
  return rows;
}

/** What the person has come through, the latest first. */
export async function selectMilestones(db: Database, most: number): Promise<(Milestone & { caseId: string })[]> {
  const { rows } = await sql<Omit<Milestone, 'words'> & { caseId: string; words: string | null }>`
    select m.case_id as "caseId", m.on_day as "on", m.what, m.words
      from today.milestones m join consents.case_access a on a.case_id = m.case_id
     order by m.on_day desc, m.what limit ${most}`.execute(db);
  const opened = await db.seals.openInside(rows);
  return opened.map((row) => ({ ...row, words: row.words ?? '' }));
}
