import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signInRoutes } from '../../../contract/sign-in.ts';
import { staffAccountsRoutes } from '../../../contract/staff-accounts.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import type { LentPersona } from './sign-in.routes.ts';

const persona: LentPersona = {
  key: 'coach', name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyName: null, why: { sv: '', en: '' },
  actorKind: 'staff', actorId: '0198f4a0-0000-7000-8000-0000000000ff',
};

let app: TestApp;
beforeAll(async () => { app = await startTestApp(undefined, undefined, { personas: [persona] }); });
afterAll(() => app.close());

const link = (caller: Caller) => caller.call(staffAccountsRoutes.linkSignIn, { params: { staffId: app.coach.id }, body: { subject: 'karin', version: 1 } });
/** What the use case itself says in a demo: the request came through to it. */
const through = { status: 409, body: { code: 'no-identity-provider' } };
const stopped = { status: 403, body: { code: 'step-up-needed' } };

describe('a route that asks for step-up', () => {
  let caller: Caller;
  beforeEach(async () => { caller = await app.as(app.administrator, { confirmed: false }); });

  it('lets through who has just signed in', async () => {
    expect(await link(await app.as(app.administrator))).toMatchObject(through);
  });

  it('stops who has not lately shown who they are, and writes it down', async () => {
    expect(await link(caller)).toMatchObject(stopped);
    const denial = await app.world.db.selectFrom('platform.audit_entries').select(['action', 'actor_id', 'outcome'])
      .where('reason', '=', 'step-up-needed').executeTakeFirst();
    expect(denial).toEqual({ action: 'staff.manage', actor_id: app.administrator.id, outcome: 'denied' });
  });

  it('lets through once they have, with the same request', async () => {
    await link(caller);
    expect((await caller.call(signInRoutes.confirmDemoSession)).status).toBe(204);
    expect(await link(caller)).toMatchObject(through);
  });

  it('stops again when the minutes have passed', async () => {
    await caller.call(signInRoutes.confirmDemoSession);
    const minutesAgo = (minutes: number) => app.world.db.updateTable('platform.sessions')
      .set({ confirmed_at: new Date(Date.now() - minutes * 60_000).toISOString() }).where('actor_id', '=', app.administrator.id).execute();
    await minutesAgo(9.9);
    expect(await link(caller)).toMatchObject(through);
    await minutesAgo(10.1);
    expect(await link(caller)).toMatchObject(stopped);
  });

  it('tells who may not call it that they may not, and nothing of step-up', async () => {
    expect(await link(await app.as(app.coach, { confirmed: false }))).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await link(await app.as(null))).toMatchObject({ status: 401 });
  });

  it('is not passed by confirming another session of the same person', async () => {
    await (await app.as(app.administrator, { confirmed: false })).call(signInRoutes.confirmDemoSession);
    expect(await link(caller)).toMatchObject(stopped);
  });
});
