import { sql } from 'kysely';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { LookRow } from './looks.rules.ts';

/** The days before this one, and so many of those with looks. */
export interface LogPage { before: string | undefined; most: number }

const columns = sql`l.day, l.actor_kind as "actorKind", l.actor_id as "staffId", s.given_name || ' ' || s.family_name as name, s.title,
  a.name as "agencyName", u.name as "unitName", l.action, l.reason, l.first_at as "firstAt", l.last_at as "lastAt"`;
const named = sql`left join agencies.staff s on s.id = l.actor_id left join agencies.agencies a on a.id = l.agency_id left join agencies.units u on u.id = l.unit_id`;

/** What others read and did about the participant who asks. */
export async function selectLooksAtMe(db: Database, { before, most }: LogPage): Promise<LookRow[]> {
  const { rows } = await sql<LookRow>`select ${columns} from access_log.looks_at_me(${before ?? null}::date, ${most}::integer) l ${named}`.execute(db);
  return rows;
}

/** What people of the agency that answers for a case read and did in it. */
export async function selectLooksAtCase(db: Database, caseId: string, { before, most }: LogPage): Promise<LookRow[]> {
  const { rows } = await sql<LookRow>`
    select ${columns} from access_log.looks_at_case(${caseId}::uuid, ${before ?? null}::date, ${most}::integer) l ${named}`.execute(db);
  return rows;
}

/** The agencies that answer for the cases of the participant who asks. */
export async function selectAnsweringAgencies(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('cases.cases as c').innerJoin('agencies.agencies as a', 'a.id', 'c.responsible_agency_id')
    .select('a.name').distinct().orderBy('a.name').execute();
  return rows.map(({ name }) => name);
}
