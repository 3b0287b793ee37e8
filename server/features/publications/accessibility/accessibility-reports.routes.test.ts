import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityReportsRoutes, type AccessibilityReport, type AccessibilityReports } from '../../../../contract/accessibility-reports.ts';
import { startTestApp, type Caller, type TestApp } from '../../../../test/world/test-app.ts';
import { withWork } from '../../../platform/db/unit-of-work.ts';
import { clockAt } from '../../../platform/clock.ts';
import { createPool } from '../../../platform/db/pool.ts';
import { testMasterKey } from '../../../../test/world/test-master-key.ts';
import { leaveReport, nameOperatorAgency } from './reports.sql.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  expect(await nameOperatorAgency(app.world.db, app.municipality.name)).toBe(true);
});
afterAll(() => app.close());

const send = (fields: Record<string, string>, headers: Record<string, string> = {}) => app.server.inject({
  method: 'POST', url: '/accessibility', payload: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null', ...headers },
});
const readAs = async (caller: Caller) => (await caller.call(accessibilityReportsRoutes.listAccessibilityReports)).body as AccessibilityReports;

describe('the form of the accessibility statement', () => {
  it('takes what anyone writes, without script or sign-in', async () => {
    expect((await send({ words: '  ' })).statusCode).toBe(400);
    const sent = await send({ words: 'Tabellen går inte att läsa.', page: '/publications', contact: 'nora@example.org' });
    expect(sent).toMatchObject({ statusCode: 303, headers: { location: '/accessibility?sent=1#tell' } });
    const { items: [report] } = await readAs(await app.as(app.administrator));
    expect(report).toMatchObject({ words: 'Tabellen går inte att läsa.', contact: 'nora@example.org', handledAt: null });
    const { words } = await app.world.db.selectFrom('accessibility_reports.reports').select('words').executeTakeFirstOrThrow();
    expect(JSON.stringify(words)).not.toContain('Tabellen');
  });
  it('says for how long it is kept', async () => {
    const visit = async (url: string) => (await app.server.inject({ method: 'GET', url })).body;
    expect(await visit('/accessibility')).toContain('Det tas bort senast 2 år efter att det kom.');
    expect(await visit('/en/accessibility')).toContain('It is removed at the latest 2 years after it came.');
  });
  it('turns away what another site sends, and other forms than its own', async () => {
    expect((await send({ words: 'x' }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await app.server.inject({ method: 'POST', url: '/api/v1/demo-sign-in', payload: 'persona=coach', headers: { 'content-type': 'application/x-www-form-urlencoded' } })).statusCode).toBe(403);
  });
  it('lets one address write a few times a minute', async () => {
    const codes: number[] = [];
    for (let time = 0; time < 8; time += 1) codes.push((await send({ words: 'Hinder.' }, { 'x-forwarded-for': '203.0.113.9' })).statusCode);
    expect(codes.at(-1)).toBe(429);
  });
});

describe('reports on accessibility', () => {
  const leave = (words: string) => leaveReport(app.world.db, { language: 'sv', page: '', words, contact: '' });
  const oneReport = async (administrator: Caller): Promise<AccessibilityReport> => {
    const { items: [report] } = await readAs(administrator);
    if (!report) throw new Error('There is no report');
    return report;
  };

  it('are dealt with before they can be thrown away', async () => {
    const administrator = await app.as(app.administrator);
    const params = { reportId: (await oneReport(administrator)).id };
    expect((await administrator.call(accessibilityReportsRoutes.removeAccessibilityReport, { params })).status).toBe(404);
    expect((await administrator.call(accessibilityReportsRoutes.handleAccessibilityReport, { params })).status).toBe(204);
    expect((await administrator.call(accessibilityReportsRoutes.handleAccessibilityReport, { params })).status).toBe(404);
    expect((await administrator.call(accessibilityReportsRoutes.removeAccessibilityReport, { params })).status).toBe(204);
  });
  it('are for administrators of the agency that runs the service alone', async () => {
    await leave('Knappen är för liten.');
    const mine = await app.as(app.administrator);
    const params = { reportId: (await oneReport(mine)).id };
    expect((await (await app.as(app.leader)).call(accessibilityReportsRoutes.listAccessibilityReports)).status).toBe(403);
    for (const name of [app.insurance.name, 'Ingen sådan', null]) {
      expect(await nameOperatorAgency(app.world.db, name)).toBe(name === app.insurance.name);
      expect(await readAs(mine)).toEqual({ items: [], total: 0, isReader: false });
      expect((await mine.call(accessibilityReportsRoutes.handleAccessibilityReport, { params })).status).toBe(404);
    }
    await nameOperatorAgency(app.world.db, app.municipality.name);
    expect((await readAs(mine)).isReader).toBe(true);
  });
  it('go when their time is out, dealt with or not, and not before', async () => {
    const { db } = app.world;
    await leave('Gammalt.');
    const before = await db.selectFrom('accessibility_reports.reports').select('id').orderBy('received_at', 'desc').execute();
    const [old, young] = before;
    await db.updateTable('accessibility_reports.reports').set({ received_at: new Date(Date.now() - 731 * 86_400_000).toISOString() }).where('id', '=', old?.id ?? '').execute();
    await db.updateTable('accessibility_reports.reports').set({ received_at: new Date(Date.now() - 729 * 86_400_000).toISOString() }).where('id', '=', young?.id ?? '').execute();
    const pool = createPool(app.target.app, testMasterKey, 1);
    // As the server does it while it runs: by the app's own login, with nobody signed in.
    const gone = await withWork(pool, clockAt('2026-03-16'), null, async ({ db: visitor }) => (await sql`select accessibility_reports.remove_old() as gone`.execute(visitor)).rows);
    expect(gone).toEqual([{ gone: 1 }]);
    await pool.end();
    const left = (await db.selectFrom('accessibility_reports.reports').select('id').execute()).map(({ id }) => id);
    expect(left).toHaveLength(before.length - 1);
    expect(left).toContain(young?.id);
  });
});
