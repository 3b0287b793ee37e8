import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays } from '../../../server/features/programmes/public.ts';
import type { Database } from '../../../server/platform/db/kysely-on-client.ts';
import type { StaffKey } from './cast/staff.ts';
import { instantAt, workdayUntil } from './days.ts';
import { staffId } from './life.ts';

interface OddLook {
  staff: StaffKey;
  /** When the first case was opened; the others follow every third minute. */
  at: string;
  entries: readonly { action: string; outcome: 'allowed' | 'denied'; reason: string }[];
  /** Whose cases: a query of ids. */
  cases: RawBuilder<unknown>;
}

const read = (action: string) => ({ action, outcome: 'allowed' as const, reason: 'on-team' });
const denied = { action: 'case.read', outcome: 'denied' as const, reason: 'not-on-case' };

/** The active cases in which someone of the staff is on the team. */
const ofTeam = (staff: StaffKey, most: number) => sql`
  select c.id from cases.cases c where c.status = 'active' and exists (
    select from cases.team_members t where t.case_id = c.id and t.staff_id = ${staffId(staff)} and t.to_on is null) order by c.id limit ${most}`;

/** What a review of Granvik's log is to find: all of it invented, and none of it forbidden by the look of it alone. */
function oddLooks(today: string): readonly OddLook[] {
  const [late, tried, busy] = [workdayUntil(addDays(today, -4)), workdayUntil(addDays(today, -6)), workdayUntil(addDays(today, -9))];
  return [
    { staff: 'coach-olle', at: instantAt(late, '22:12'), entries: [read('case.read'), read('note.read')], cases: ofTeam('coach-olle', 1) },
    {
      staff: 'coach-per', at: instantAt(tried, '12:20'), entries: [denied, denied],
      cases: sql`select c.id from cases.cases c join participants.participants p on p.id = c.participant_id join agencies.staff s on s.id = ${staffId('coach-per')}
        where p.owner_agency_id = s.agency_id and log_reviews.share_name(p.family_name, s.family_name) order by c.id limit 1`,
    },
    { staff: 'coach', at: instantAt(busy, '13:05'), entries: [read('case.read'), read('plan.read')], cases: ofTeam('coach', 14) },
    {
      staff: 'leader', at: instantAt(busy, '15:30'), entries: [{ action: 'note.read', outcome: 'allowed', reason: 'leads-programme' }],
      cases: ofTeam('coach-samira', 2),
    },
    {
      staff: 'coach-samira', at: instantAt(tried, '09:15'), entries: [read('case.read'), read('timeline.read')],
      cases: sql`select c.id from cases.cases c where c.discharged_on < ${tried}::date and exists (
        select from cases.team_members t where t.case_id = c.id and t.staff_id = ${staffId('coach-samira')}) order by c.discharged_on desc, c.id limit 1`,
    },
  ];
}

/** Writes looks that stand out in some way, so that a review of the log has something to find. */
export async function layOddLooks(db: Database, today: string): Promise<void> {
  for (const { staff, at, entries, cases } of oddLooks(today)) {
    await sql`
      select platform.chain_audit(st.agency_id, 'staff', st.id, st.agency_id, st.unit_id, ${at}::timestamptz + (f.place - 1) * interval '3 minutes',
               (select jsonb_agg(e || jsonb_build_object('case_id', f.id)) from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) e))
        from (select c.id, row_number() over (order by c.id) as place from (${cases}) c) f, agencies.staff st
       where st.id = ${staffId(staff)}`.execute(db);
  }
}
