import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRules } from '../../contract/access.ts';
import { casesRoutes } from '../../contract/cases.ts';
import type { Route } from '../../contract/route.ts';
import { todayRoutes } from '../../contract/today.ts';
import { aModel } from '../world/a-model.ts';
import { startTestApp, type Answer, type TestApp } from '../world/test-app.ts';
import { callBare, routesByName, seatCallers, type CallerName, type Seats } from './access-callers.ts';

interface Entry { action: string; outcome: string; caseId: string | null; caseIds: string[]; participantIds: string[]; recordId: string | null }
/** Everyone of the world by case. */
type People = ReadonlyMap<string, string>;

let app: TestApp;
let seats: Seats;
let people: People;
beforeAll(async () => {
  app = await startTestApp('2026-03-16', aModel());
  seats = await seatCallers(app);
  const cases = await app.world.db.selectFrom('cases.cases').select(['id', 'participant_id']).execute();
  people = new Map(cases.map((one) => [one.id, one.participant_id]));
});
afterAll(() => app.close());

/** What one call of one caller has left in the log. */
async function entriesOf(call: () => Promise<Answer>): Promise<{ answer: Answer; entries: Entry[] }> {
  await sql`create temporary table if not exists seen_heads (chain uuid, seq bigint)`.execute(app.world.db);
  await sql`truncate seen_heads`.execute(app.world.db);
  await sql`insert into seen_heads select chain, seq from platform.audit_heads`.execute(app.world.db);
  const answer = await call();
  const { rows } = await sql<Entry>`
    select e.action, e.outcome, e.case_id as "caseId", e.case_ids as "caseIds", e.participant_ids as "participantIds", e.record_id as "recordId"
      from platform.audit_entries e left join seen_heads s on s.chain = e.chain where e.seq > coalesce(s.seq, 0) order by e.seq`.execute(app.world.db);
  return { answer, entries: rows };
}

const call = (route: Route, name: CallerName) => entriesOf(() => callBare(app, route, seats[name], seats[name].caseId));
const ruled = [...routesByName].map(([name, route]) => ({ name, route, rule: accessRules[route.access] }));
const caseRoutes = ruled.filter(({ rule }) => rule.scope === 'case');

/** Whom of the world's people, and which of its cases, an answer speaks of. */
function spokenOf({ body }: Answer): { caseIds: string[]; participantIds: string[] } {
  const text = JSON.stringify(body ?? null);
  return { caseIds: [...people.keys()].filter((id) => text.includes(id)), participantIds: [...people.values()].filter((id) => text.includes(id)) };
}

function expectNamed({ caseIds, participantIds }: ReturnType<typeof spokenOf>, entries: readonly Entry[], name: string): void {
  expect(entries.flatMap((entry) => [entry.caseId, ...entry.caseIds]), name).toEqual(expect.arrayContaining(caseIds));
  const persons = [...participantIds, ...caseIds.map((id) => people.get(id))];
  expect(entries.flatMap((entry) => entry.participantIds), name).toEqual(expect.arrayContaining(persons));
}

describe('every route of a case', () => {
  it('writes down a denial with the case and its person', async () => {
    for (const { name, route } of caseRoutes) {
      const { answer, entries } = await call(route, 'beside');
      expect(answer.status, name).toBeGreaterThanOrEqual(403);
      const { caseId } = seats.beside;
      expect(entries, name).toEqual([expect.objectContaining({ action: route.access, outcome: 'denied', caseId, participantIds: [people.get(caseId)] })]);
    }
  });

  it('writes down a read with the case, its person and the record that the address names, or that there was none to read', async () => {
    let reads = 0;
    for (const { name, route } of caseRoutes.filter(({ route: { method } }) => method === 'GET')) {
      const { answer, entries } = await call(route, 'lead');
      // A question that cannot be put reads nothing.
      if (answer.status === 400) continue;
      const { caseId } = seats.lead;
      const outcome = answer.status < 400 ? 'allowed' : 'denied';
      expect(entries[0], name).toMatchObject({ action: route.access, outcome, caseId, participantIds: [people.get(caseId)] });
      if (/:\w+Id\b/.test(route.path.replace(':caseId', ''))) expect(entries[0]?.recordId, name).not.toBeNull();
      reads += outcome === 'allowed' ? 1 : 0;
    }
    expect(reads).toBeGreaterThan(10);
  });
});

describe('every other route that one must be signed in for', () => {
  it.each(['lead', 'leader', 'partner', 'admin', 'person'] as const)('names everyone whom its answer to %s speaks of', async (caller) => {
    for (const { name, route } of ruled.filter(({ rule, route: { method } }) => rule.scope === 'signed-in' && method === 'GET')) {
      const { answer, entries } = await call(route, caller);
      if (answer.status >= 300) continue;
      expect(entries[0], name).toMatchObject({ action: route.access, outcome: 'allowed' });
      if (caller === 'person') expect(entries[0]?.participantIds, name).toContain(seats.person.person?.id);
      else expectNamed(spokenOf(answer), entries, name);
    }
  });

  it('so the lists of people do: cases, a search, the day', async () => {
    const { caller, caseId } = seats.lead;
    const lists: [string, () => Promise<Answer>][] = [
      ['case.list', () => caller.call(casesRoutes.listCases)],
      ['case.list', () => caller.call(casesRoutes.searchCases, { body: { search: '' } })],
      ['today.read', () => caller.call(todayRoutes.readToday)],
    ];
    for (const [action, list] of lists) {
      const { answer, entries } = await entriesOf(list);
      expect(answer.status).toBe(200);
      expect(spokenOf(answer).caseIds, action).toContain(caseId);
      expectNamed(spokenOf(answer), entries, action);
      expect(entries[0]).toMatchObject({ action, caseId: null, outcome: 'allowed' });
    }
  });

  it('finds a person who was left out', () => {
    const [[caseId, participantId]] = [...people] as [[string, string]];
    const entry: Entry = { action: 'case.list', outcome: 'allowed', caseId: null, caseIds: [caseId], participantIds: [], recordId: null };
    const answer: Answer = { status: 200, body: { items: [{ id: caseId }] }, headers: {} };
    expect(() => { expectNamed(spokenOf(answer), [entry], 'a list'); }).toThrow();
    expect(() => { expectNamed(spokenOf(answer), [{ ...entry, participantIds: [participantId] }], 'a list'); }).not.toThrow();
  });
});
