import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitationsRoutes } from '../../../contract/invitations.ts';
import { signInRoutes } from '../../../contract/sign-in.ts';
import { systemClock } from '../../platform/clock.ts';
import { hashInvitationCode, newInvitationCode } from '../../platform/sign-in/invitation-code.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { PasskeyVisitor } from '../../../test/world/passkey-visitor.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';

let app: TestApp;
let theirs: SavedCase;
beforeAll(async () => {
  app = await startTestApp(systemClock.today(), undefined, { clock: systemClock });
  theirs = await aCase(app.world, app.programme).active().ledBy(app.coach).save();
});
afterAll(() => app.close());

let visitors = 10;
function visitor(): PasskeyVisitor {
  visitors += 1;
  return new PasskeyVisitor(app.server, `203.0.113.${visitors}`);
}

async function invite(): Promise<string> {
  const made = await (await app.as(app.coach)).call(invitationsRoutes.inviteParticipant, { params: { caseId: theirs.id } });
  expect(made.status).toBe(201);
  return (made.body as { code: string }).code;
}

const notValid = { status: 404, body: { code: 'invitation-not-valid' } };

describe('a one-time code from the coach', () => {
  it('is told once, is kept as a hash only, and lasts an hour', async () => {
    const code = await invite();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const row = await app.world.db.selectFrom('platform.invitations').selectAll().where('ended_at', 'is', null).executeTakeFirstOrThrow();
    expect(row.code_hash.equals(hashInvitationCode(code))).toBe(true);
    expect((Date.parse(row.expires_at) - Date.parse(row.made_at)) / 60_000).toBe(60);
    const kept = await app.world.db.selectFrom('platform.idempotency_keys').select('key').execute();
    expect(kept).toEqual([]);
  });

  it('gives the person a passkey and a session in their own room', async () => {
    const phone = visitor();
    expect((await phone.accept(await invite())).status).toBe(204);
    const session = (await phone.call(signInRoutes.readSession)).body;
    expect(session).toMatchObject({ person: { kind: 'participant', id: theirs.participant.id, caseIds: [theirs.id] }, limits: { idleMinutes: 30 } });
    phone.cookies.clear();
    expect((await phone.signIn()).status).toBe(204);
  });

  it('is read as people type it', async () => {
    const code = await invite();
    expect(await visitor().call(invitationsRoutes.openInvitation, { code: ` ${code.toLowerCase().replaceAll('-', ' ')}` })).toMatchObject({
      status: 200, body: { givenName: 'Vilma', kind: 'participant', provider: false },
    });
    expect(hashInvitationCode('OIL0-1111-AAAA').equals(hashInvitationCode('0110-1111-AAAA'))).toBe(true);
  });

  it('tells the authenticator nothing of who the person is', async () => {
    const opened = await visitor().call(invitationsRoutes.openInvitation, { code: await invite() });
    expect(opened.body).toMatchObject({ passkey: { user: { name: 'Mitt Samsteg', displayName: 'Mitt Samsteg' } } });
  });

  it('holds once', async () => {
    const code = await invite();
    await visitor().accept(code);
    expect(await visitor().accept(code)).toMatchObject(notValid);
  });

  it('ends when a new one is made, and when its hour has passed', async () => {
    const first = await invite();
    const second = await invite();
    expect(await visitor().accept(first)).toMatchObject(notValid);
    await app.world.db.updateTable('platform.invitations').set({ expires_at: new Date(Date.now() - 1000).toISOString() }).where('ended_at', 'is', null).execute();
    expect(await visitor().accept(second)).toMatchObject(notValid);
  });

  it('is not spent by a passkey that does not hold', async () => {
    const code = await invite();
    expect(await visitor().accept(code, { unverified: true })).toMatchObject({ status: 409, body: { code: 'passkey-refused' } });
    expect((await visitor().accept(code)).status).toBe(204);
  });

  it('is not made by others than those who lead the case', async () => {
    const tryAs = async (who: Parameters<TestApp['as']>[0]) => (await (await app.as(who)).call(invitationsRoutes.inviteParticipant, { params: { caseId: theirs.id } })).status;
    expect(await tryAs(app.otherCoach)).toBe(404);
    expect(await tryAs(app.insuranceOfficer)).toBe(403);
    expect(await tryAs(theirs.participant)).toBe(403);
    expect(await tryAs(app.leader)).toBe(201);
  });

  it('is only made by someone who has just shown who they are', async () => {
    const stale = await app.as(app.coach, { confirmed: false });
    expect(await stale.call(invitationsRoutes.inviteParticipant, { params: { caseId: theirs.id } })).toMatchObject({ status: 403, body: { code: 'step-up-needed' } });
  });
});

describe('guessing codes', () => {
  it('gets slower with each wrong one, for that source alone', async () => {
    const code = await invite();
    const guesser = visitor();
    const heard: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) heard.push((await guesser.call(invitationsRoutes.openInvitation, { code: newInvitationCode() })).status);
    expect(heard).toEqual([404, 404, 404, 404, 404, 429, 429, 429]);
    expect((await guesser.call(invitationsRoutes.openInvitation, { code })).status).toBe(429);
    expect((await visitor().call(invitationsRoutes.openInvitation, { code })).status).toBe(200);
  });
});
