import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';

describe('agencies', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp(); });
  afterAll(() => app.close());

  it('lists the agencies that work together', async () => {
    const coach = await app.as(app.coach);
    const { status, body } = await coach.call(agenciesRoutes.listAgencies);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 5 });
  });

  it('lists the staff of one agency only', async () => {
    const coach = await app.as(app.coach);
    const { body } = await coach.call(agenciesRoutes.listStaff, { query: { agencyId: app.insurance.id } });
    expect(body).toEqual({ total: 1, items: [expect.objectContaining({ name: 'Fia Kassman', agencyName: 'Försäkringskassan' })] });
  });

  it('says where an unreadable query is wrong, in Swedish', async () => {
    const coach = await app.as(app.coach);
    const { status, body } = await coach.call(agenciesRoutes.listStaff, { query: { agencyId: 'x' } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'invalid-input', title: 'Något i formuläret behöver ändras', errors: [{ path: 'agencyId' }] });
  });

  it('tells a visitor to sign in', async () => {
    const visitor = await app.as(null);
    expect((await visitor.call(agenciesRoutes.listAgencies)).status).toBe(401);
  });
});
