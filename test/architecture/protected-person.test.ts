import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesRoutes } from '../../contract/cases.ts';
import { protectionRoutes } from '../../contract/protection.ts';
import type { Route } from '../../contract/route.ts';
import type { LentPersona } from '../../server/app/sign-in/sign-in.routes.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { csrfHeader } from '../../server/platform/http/create-server.ts';
import { newId } from '../../server/platform/new-id.ts';
import { startDemoApp, type DemoApp } from '../world/demo-app.ts';
import { routesByName } from './access-callers.ts';

const today = '2026-11-24';
/** Published by Skatteverket for test environments (CC0 1.0). */
const number = '198501139995';
/** All that could tell who she is: nothing else in the demo world has any of these in it. */
const traces = ['Hemlinda', 'Doldgren', number, '1985-01-13', '070-174 06 44', 'hemlinda@example.org', 'Dolda gatan', 'Doldköping', 'Doldkommun'];

/** The ids that a path asks for beside the case: from the tables of the case where it has any. */
const idTables: Readonly<Record<string, string>> = {
  consentId: 'consents.consents', placementId: 'placements.placements', recordId: 'sessions.sessions', memberId: 'cases.team_members',
};
const others: Readonly<Record<string, string>> = { version: '1', recordKind: 'session', area: 'health' };
/** What is asked of the routes that read by a body. */
const bodies: Readonly<Record<string, object>> = {
  searchCases: { search: 'Hemlinda', status: 'all' }, openInvitation: { code: 'AAAA-BBBB-CCCC' }, acceptWithProvider: { code: 'AAAA-BBBB-CCCC' },
};

/** Routes that only read. Showing who she is is the one deed that may tell. */
const reading = [...routesByName].filter(([name, route]) => (route.method === 'GET' || name in bodies) && route.status === 200 && !route.stepUp);

describe('who a protected person is', () => {
  let demo: DemoApp;
  let caseId: string;
  let coach: string;
  let found: Record<string, string>;

  const ask = async (route: Route, cookie: string, ids: Readonly<Record<string, string>>, body?: object) => {
    const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? others[name] ?? newId());
    const [key, value] = cookie.split('=');
    const { statusCode, body: text, headers } = await demo.server.inject({
      method: route.method, url: `${apiBase}${path}`, cookies: key ? { [key]: value ?? '' } : {},
      headers: { [csrfHeader]: '1', 'idempotency-key': newId() }, ...(body ? { payload: body } : {}),
    });
    return { statusCode, text: `${text} ${JSON.stringify(headers)}` };
  };

  /** Everything that can be read, as everyone whom the demo lends out; the routes that told something of her. */
  async function crawl(): Promise<{ told: string[]; asked: number }> {
    const told: string[] = [];
    let asked = 0;
    for (const persona of [...demo.personas, null]) {
      const cookie = persona === null ? '' : await demo.signIn(persona);
      for (const [name, route] of reading) {
        const { text } = await ask(route, cookie, found, bodies[name]);
        asked += 1;
        for (const trace of traces) if (text.includes(trace)) told.push(`${persona?.key} ${name} ${trace}`);
      }
    }
    return { told, asked };
  }

  /** Someone in the middle of the coach's work, under names and numbers that stand nowhere else. */
  async function rename(): Promise<void> {
    const { db } = demo;
    const one = await db.selectFrom('cases.cases as c').innerJoin('placements.placements as l', 'l.case_id', 'c.id')
      .innerJoin('consents.consents as k', 'k.case_id', 'c.id').innerJoin('participants.participants as p', 'p.id', 'c.participant_id').innerJoin('cases.team_members as t', 't.case_id', 'c.id')
      .select(['c.id', 'c.participant_id as person', 'c.responsible_agency_id as agency', 'c.programme_id as programmeId'])
      .where('c.status', '=', 'active').where('p.protection', 'is', null).where('t.staff_id', '=', personaNamed('coach').actorId).where('t.is_lead', '=', true).where('t.to_on', 'is', null)
      .orderBy('c.id').executeTakeFirstOrThrow();
    caseId = one.id;
    const name = { given_name: 'Hemlinda', family_name: 'Doldgren', birth_date: '1985-01-13', municipality: 'Doldkommun' };
    await db.updateTable('participants.participants').set(name).where('id', '=', one.person).execute();
    await db.updateTable('cases.referrals').set({
      ...name, ...await db.seals.row('cases.referrals', one.agency, { reach_at: '070-174 06 44' }, caseId),
    }).where('case_id', '=', caseId).execute();
    await db.updateTable('participants.contacts').set(await db.seals.row('participants.contacts', one.agency, {
      phone: '070-174 06 44', email: 'hemlinda@example.org', address: 'Dolda gatan 1', city: 'Doldköping',
    }, one.person)).where('participant_id', '=', one.person).execute();
    await db.deleteFrom('participants.personal_numbers').where('participant_id', '=', one.person).execute();
    await db.insertInto('participants.personal_numbers').values(await db.seals.row('participants.personal_numbers', one.agency, {
      participant_id: one.person, owner_agency_id: one.agency, personal_number: number, kind: 'personal',
    })).execute();
    found = { caseId, programmeId: one.programmeId };
    for (const [id, table] of Object.entries(idTables)) {
      const row = await db.selectFrom(table as 'sessions.sessions').select('id').where('case_id', '=', caseId).executeTakeFirst();
      if (row) found[id] = row.id;
    }
  }

  function personaNamed(key: string): LentPersona {
    const persona = demo.personas.find((one) => one.key === key);
    if (!persona) throw new Error(`The demo lends out no ${key}`);
    return persona;
  }

  beforeAll(async () => {
    demo = await startDemoApp(today);
    await rename();
    coach = await demo.signIn(personaNamed('coach'));
  }, 60_000);
  afterAll(() => demo.close());

  it('stands on many pages before, so that the search finds what there is to find', { timeout: 60_000 }, async () => {
    const { told } = await crawl();
    const routes = new Set(told.map((one) => one.split(' ')[1]));
    for (const name of ['listCases', 'searchCases', 'readCase', 'readContact', 'readPersonalNumber', 'readReferral', 'readEmployerSheet']) expect(routes).toContain(name);
    expect(traces.filter((trace) => !told.some((one) => one.endsWith(trace)))).toEqual(['1985-01-13', 'Doldkommun']);
  });

  it('stands nowhere once it is recorded: in no answer, header or file name, for nobody', { timeout: 60_000 }, async () => {
    const body = { kind: 'marked', staffIds: [personaNamed('coach').actorId] };
    // The coach of the demo leads the case, and is named.
    expect((await ask(protectionRoutes.protectPerson, coach, found, body)).statusCode).toBe(204);
    const { told, asked } = await crawl();
    expect(told).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });

  it('leaves the one who is named a stand-in, and the others no case', async () => {
    const own = await ask(casesRoutes.readCase, coach, found);
    expect(own.text).toContain('Skyddad identitet');
    for (const key of ['leader', 'insurance-officer', 'psychologist', 'vellinge-coach']) {
      expect((await ask(casesRoutes.readCase, await demo.signIn(personaNamed(key)), found)).statusCode).toBe(404);
    }
  });

  it('lies in no row of the database that is not sealed', { timeout: 60_000 }, async () => {
    const tables = await sql<{ place: string }>`
      select c.oid::regclass::text as place from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`.execute(demo.db);
    expect(tables.rows.length).toBeGreaterThan(50);
    for (const { place } of tables.rows) {
      const { rows } = await sql<{ found: string }>`select t::text as found from ${sql.raw(place)} t where t::text ~ ${'Hemlinda|Doldgren|' + number}`.execute(demo.db);
      expect(rows, place).toEqual([]);
    }
  });
});
