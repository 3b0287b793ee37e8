import { sql } from 'kysely';
import type { NewsRow, Talk } from '../../../contract/today.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Sealed } from '../../platform/sealing/sealed.ts';
import type { StaffCaseRow } from './facts.rules.ts';
import { openFacts } from './open-facts.ts';

export interface FactsPage { rows: StaffCaseRow[]; total: number }

/**
 * The cases that may ask something of the reader, with all that the cadences need, in one query.
 * `mine`: those whose team the reader is on; for a team leader also those that nobody leads or that are undecided, and
 * those with a routine for danger to life, an opening in an emergency to review, or a lead coach who is shut out. `all`: every case the reader may know of that is not at its end.
 */
export async function selectFacts(db: Database, asked: { all: boolean; limit: number }): Promise<FactsPage> {
  const { rows } = await sql<StaffCaseRow & { total: number }>`
    select case_id as "caseId", person_name as "personName", model_key as "modelKey", model_version as "modelVersion", status, phase,
           referred_on as "referredOn", admitted_on as "admittedOn", access_reason as "accessReason", lead_coach_id as "leadCoachId",
           lead_coach_name as "leadCoachName", on_team as "onTeam", lead_coach_left_on as "leadCoachLeftOn", waiting,
           last_contact_on as "lastContactOn", next_session_on as "nextSessionOn", consents, measurements, routines, plan, placements,
           first_employer_contact_on as "firstEmployerContactOn", emergencies, lead_blocked as "leadBlocked", discharge, snoozes, count(*) over () as total
      from today.case_facts
     where access_reason in ('on-team', 'leads-programme')
       and (status not in ('declined', 'closed') or routine_open or emergencies is not null)
       and (${asked.all} or on_team
            or (access_reason = 'leads-programme' and (status in ('referred', 'waiting') or lead_coach_id is null or routine_open
                 or emergencies is not null or lead_blocked is not null)))
     order by referred_on desc, case_id
     limit ${asked.limit}`.execute(db);
  return { rows: await openFacts(db, rows), total: rows[0]?.total ?? 0 };
}

type SealedTalk = Omit<Talk, 'withWords' | 'place'> & { onDay: string; withWords: Sealed; place: Sealed };

/** One's talks of today, and earlier ones since a day of which nobody has said how they went; in the order of time. */
export async function selectTalks(db: Database, asked: { today: string; since: string; limit: number }): Promise<(Talk & { onDay: string })[]> {
  const { rows } = await sql<SealedTalk>`
    select session_id as "sessionId", case_id as "caseId", person_name as "personName", kind, with_whom as "withWhom", with_words as "withWords",
           starts_at as "startsAt", on_day as "onDay", minutes, place, attendance, version
      from today.talks
     where on_day between ${asked.since}::date and ${asked.today}::date and attendance <> 'cancelled'
       and (on_day = ${asked.today}::date or attendance = 'booked')
     order by starts_at, session_id
     limit ${asked.limit}`.execute(db);
  return db.seals.open('sessions.sessions', rows, { withWords: 'with_words', place: 'place' }, 'sessionId');
}

export type NewsEventRow = Pick<NewsRow, 'caseId' | 'personName' | 'byName' | 'at'> & { name: string; byPerson: boolean; onDay: string };

/** What others did in one's cases since a moment, latest first. */
export async function selectNews(db: Database, asked: { since: string; names: readonly string[]; limit: number }): Promise<NewsEventRow[]> {
  const { rows } = await sql<NewsEventRow>`
    select case_id as "caseId", person_name as "personName", name, at, (at at time zone 'Europe/Stockholm')::date as "onDay",
           by_name as "byName", by_person as "byPerson"
      from today.news
     where at > ${asked.since}::timestamptz and name = any(${asked.names}::text[])
     order by at desc
     limit ${asked.limit}`.execute(db);
  return rows;
}
