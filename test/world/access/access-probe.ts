import type pg from 'pg';
import type { Actor } from '../../../server/platform/actor.ts';
import { accessMoment } from './access-world.ts';

/** What one actor gets from the database, by ids. */
export interface Seen {
  /** What `case_access` lists: a case and the reason, `id reason`. */
  listed: ReadonlySet<string>;
  read: ReadonlySet<string>;
  /** People whose contact details are there, and those whose personal numbers are. */
  reached: ReadonlySet<string>;
  numbered: ReadonlySet<string>;
  /** Records, parts, cases, and people whose contact details may be changed. */
  changed: ReadonlySet<string>;
  /** Numbers of the candidates that could be added. */
  added: ReadonlySet<number>;
  /** Cases and people that any other row speaks of. */
  around: ReadonlySet<string>;
}

/** A row that an actor tries to add. */
export interface Candidate { what: 'session' | 'job' | 'income'; caseId: string; ownerAgencyId: string }
export interface Probe { actor: Actor; candidates: readonly Candidate[] }

const recordTables = [
  'assessments.parts', 'assessments.statements', 'plans.plans', 'sessions.sessions', 'sessions.attendance_agreements',
  'measurements.measurements', 'measurements.routines', 'placements.placements', 'placements.employer_contacts', 'placements.jobs',
];
const readTables = ['cases.cases', 'participants.participants', 'cases.income_sources', 'cases.phase_changes', 'plans.goals', 'placements.hour_steps', ...recordTables];
/** A joint statement is never changed, by anyone. */
const changedTables = ['cases.cases', 'plans.goals', 'placements.hour_steps', ...recordTables.filter((name) => name !== 'assessments.statements')];
/** Nothing to write but what one may: each table with a column that may be set to what it is. */
const untouched: Readonly<Record<string, string>> = { 'plans.goals': 'position', 'placements.hour_steps': 'hours_per_week' };
/**
 * Rows that speak of a case or a person. Left out are one's own openings in an emergency, as one may know what one did, and
 * consents for a whole programme, which are known wherever they hold.
 */
const aroundTables = [
  'select case_id from cases.team_members', "select case_id from consents.consents where scope = 'case'", 'select case_id from consents.disclosures',
  'select case_id from consents.legal_grounds', 'select participant_id from consents.blocks', 'select participant_id from participants.named_staff',
];

const updates = changedTables.map((table) => {
  const column = untouched[table] ?? 'version';
  return `with u as (update ${table} set ${column} = ${column} returning id) select changed || coalesce(array_agg(id), '{}') into changed from u;`;
}).join('\n      ');
/**
 * Looks at everything as each actor in turn. It runs as the one who calls it, the app role, so that every policy holds
 * it back; what it writes is undone at once.
 */
export const probeSql = `
create schema if not exists access_probe;
grant usage on schema access_probe to samsteg_app;
create or replace function access_probe.look(probes jsonb)
returns table (at integer, listed text[], read uuid[], reached uuid[], numbered uuid[], changed uuid[], added integer[], around uuid[])
language plpgsql volatile security invoker set jit = off as $$
declare
  probe jsonb;
  candidate jsonb;
  number bigint;
  some uuid[];
begin
  at := 0;
  for probe in select * from jsonb_array_elements(probes) loop
    perform set_config('app.actor', probe ->> 'actor', true), set_config('app.agency', coalesce(probe ->> 'agency', ''), true),
            set_config('app.unit', coalesce(probe ->> 'unit', ''), true), set_config('app.role', probe ->> 'role', true);
    select coalesce(array_agg(a.case_id || ' ' || a.reason), '{}') into listed from consents.case_access a;
    select coalesce(array_agg(x.id), '{}') into read from (${readTables.map((table) => `select id from ${table}`).join(' union all ')}) x;
    select coalesce(array_agg(c.participant_id), '{}') into reached from participants.contacts c;
    select coalesce(array_agg(n.participant_id), '{}') into numbered from participants.personal_numbers n;
    select coalesce(array_agg(x.id), '{}') into around from (${aroundTables.join(' union ')}) x (id);
    changed := '{}';
    -- To name a row that was changed is to read it: one who reads nothing changes nothing here.
    if cardinality(read) > 0 then begin
      ${updates}
      with u as (update participants.contacts set version = version returning participant_id) select changed || coalesce(array_agg(participant_id), '{}') into changed from u;
      raise exception using errcode = 'ZZ001';
    exception when sqlstate 'ZZ001' then null;
    end; end if;
    added := '{}';
    for candidate, number in select c.value, c.ordinality from jsonb_array_elements(probe -> 'candidates') with ordinality c loop
      begin
        if candidate ->> 'what' = 'session' then
          insert into sessions.sessions (id, case_id, owner_agency_id, kind, starts_at, held_by)
            values (gen_random_uuid(), (candidate ->> 'case')::uuid, (candidate ->> 'owner')::uuid, 'call', platform.now(), platform.actor());
        elsif candidate ->> 'what' = 'job' then
          insert into placements.jobs (id, case_id, owner_agency_id, starts_on, hours_per_week, paid, title)
            values (gen_random_uuid(), (candidate ->> 'case')::uuid, (candidate ->> 'owner')::uuid, platform.today(), 1, true, 's1.000000000000.x');
        else
          insert into cases.income_sources (id, case_id, occasion, source, percent, on_day)
            values (gen_random_uuid(), (candidate ->> 'case')::uuid, 'after', 'x', 1, platform.today());
        end if;
        added := added || number::integer;
        raise exception using errcode = 'ZZ001';
      exception when insufficient_privilege or sqlstate 'ZZ001' then null;
      end;
    end loop;
    return next;
    at := at + 1;
  end loop;
end $$;
grant execute on function access_probe.look(jsonb) to samsteg_app;`;

interface SeenRow { at: number; listed: string[]; read: string[]; reached: string[]; numbered: string[]; changed: string[]; added: number[]; around: string[] }

/** Asks as each actor, at the moment of asking. One round trip, whatever the number. */
export async function look(app: pg.Client, probes: readonly Probe[]): Promise<Seen[]> {
  const { today, now } = accessMoment;
  await app.query('begin');
  await app.query("select set_config('app.today', $1, true), set_config('app.now', $2, true)", [today, now.toISOString()]);
  const asked = probes.map(({ actor, candidates }) => ({
    actor: actor.id, agency: actor.agencyId, unit: actor.unitId, role: actor.role,
    candidates: candidates.map(({ what, caseId, ownerAgencyId }) => ({ what, case: caseId, owner: ownerAgencyId })),
  }));
  const { rows } = await app.query<SeenRow>('select * from access_probe.look($1)', [JSON.stringify(asked)]);
  await app.query('rollback');
  return rows.map((row) => ({
    listed: new Set(row.listed), read: new Set(row.read), reached: new Set(row.reached), numbered: new Set(row.numbered),
    changed: new Set(row.changed), added: new Set(row.added), around: new Set(row.around),
  }));
}
