import { sql } from 'kysely';
import type { CaseSearch } from '../../../contract/cases.ts';
import type { PhaseKey } from '../../../contract/programme-model.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CaseStatus } from './load-case.ts';
import { shownPerson } from './shown-person.sql.ts';

export interface CaseListRow {
  id: string;
  personName: string;
  birthDate: string | null;
  modelKey: string;
  modelVersion: number;
  status: CaseStatus;
  phase: PhaseKey;
  leadCoachName: string | null;
  responsibleAgencyName: string;
  since: string;
}

const open: readonly CaseStatus[] = ['referred', 'waiting', 'active'];

/** A part of a name as a pattern: what a person types is never a pattern itself. */
function partOf(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

/** The cases that the actor may know of and that the query asks for: the access view is joined before anything is counted. */
function asked(db: Database, query: CaseSearch) {
  return db.selectFrom('consents.case_access as x')
    .innerJoin('cases.cases as c', 'c.id', 'x.case_id')
    .leftJoin('participants.participants as p', 'p.id', 'c.participant_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'c.responsible_agency_id')
    .leftJoin('cases.team_members as t', (on) => on.onRef('t.case_id', '=', 'c.id').on('t.is_lead', '=', true).on('t.to_on', 'is', null))
    .leftJoin('agencies.staff as s', 's.id', 't.staff_id')
    .$if(query.status !== 'all', (rows) => rows.where('c.status', 'in', query.status === 'open' ? [...open] : [query.status]))
    .$if(query.phase !== undefined, (rows) => rows.where('c.phase', '=', query.phase ?? ''))
    .$if(query.leadCoachId !== undefined, (rows) => rows.where('t.staff_id', '=', query.leadCoachId ?? ''))
    .$if(query.programmeId !== undefined, (rows) => rows.where('c.programme_id', '=', query.programmeId ?? ''))
    .$if(Boolean(query.search), (rows) => rows.where(shownPerson.name, 'ilike', partOf(query.search)));
}

export async function countCases(db: Database, query: CaseSearch): Promise<number> {
  const { total } = await asked(db, query).select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  return Number(total);
}

const since = sql<string>`case c.status when 'active' then c.admitted_on when 'discharged' then c.discharged_on
  when 'closed' then coalesce(c.discharged_on, c.decided_on, c.referred_on) when 'referred' then c.referred_on else c.decided_on end`;

/** One page of the list, in Swedish order of names or by the day that the status began. */
export async function selectCases(db: Database, query: CaseSearch): Promise<CaseListRow[]> {
  const rows = await asked(db, query)
    .select(['c.id', shownPerson.name.as('personName'), shownPerson.birthDate.as('birthDate'), 'c.model_key as modelKey',
      'c.model_version as modelVersion', 'c.status', 'c.phase', sql<string | null>`s.given_name || ' ' || s.family_name`.as('leadCoachName'),
      'a.name as responsibleAgencyName', sql<string>`coalesce(${since}, c.referred_on)`.as('since')])
    .$if(query.sort === 'newest', (sorted) => sorted.orderBy('since', 'desc'))
    .$if(query.sort === 'oldest', (sorted) => sorted.orderBy('since', 'asc'))
    .orderBy(sql`${shownPerson.givenName} collate "sv-x-icu"`).orderBy(sql`${shownPerson.familyName} collate "sv-x-icu"`).orderBy('c.id')
    .limit(query.limit).offset(query.offset).execute();
  return rows as CaseListRow[];
}
