import { sql } from 'kysely';
import type { Database } from '../../../server/platform/db/kysely-on-client.ts';
import { addDays } from '../../../server/features/programmes/public.ts';

/** How far back the demo's log tells: of talks and of each one's own day. */
const talkDays = 45;
const mornings = 10;

/**
 * Writes what the staff of the demo have read: after each talk its case, its plan and the note; each weekday morning one's
 * own day. Through the log's own function, so that the chains of the demo hold like any other.
 */
export async function layLog(db: Database, today: string): Promise<void> {
  const allowed = (action: string, reason: string) => sql`jsonb_build_object('action', ${action}::text, 'outcome', 'allowed', 'reason', ${reason}::text)`;
  const inCase = sql`jsonb_build_object('case_id', s.case_id)`;
  await sql`
    with looks as (
      select s.held_by as staff_id, s.starts_at + interval '1 hour' as at, jsonb_build_array(
          ${allowed('case.read', 'on-team')} || ${inCase}, ${allowed('plan.read', 'on-team')} || ${inCase}, ${allowed('note.write', 'on-team')} || ${inCase}) as entries
        from sessions.sessions s
       where s.attendance <> 'booked' and s.starts_at between ${addDays(today, -talkDays)}::date and ${today}::date
      union all
      select t.staff_id, (d.day::date + time '08:05') at time zone 'Europe/Stockholm',
             jsonb_build_array(${allowed('today.read', 'role')} || jsonb_build_object('case_ids', jsonb_agg(t.case_id order by t.case_id)))
        from generate_series(${addDays(today, -mornings)}::date, ${addDays(today, -1)}::date, interval '1 day') as d (day)
        join cases.team_members t on t.from_on <= d.day and (t.to_on is null or t.to_on > d.day)
        join cases.cases c on c.id = t.case_id and c.status = 'active'
       where extract(isodow from d.day) < 6
       group by t.staff_id, d.day
    )
    select platform.chain_audit(st.agency_id, 'staff', st.id, st.agency_id, st.unit_id, l.at, l.entries)
      from (select * from looks order by at, staff_id) l join agencies.staff st on st.id = l.staff_id`.execute(db);
}
