import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passkeysRoutes, type CreationOptions, type RequestOptions } from '../../../contract/passkeys.ts';
import { signInRoutes } from '../../../contract/sign-in.ts';
import { staffAccountsRoutes } from '../../../contract/staff-accounts.ts';
import { systemClock } from '../../platform/clock.ts';
import { makeInvitation } from '../../platform/sign-in/make-invitation.ts';
import { PasskeyVisitor, passkeyOrigin } from '../../../test/world/passkey-visitor.ts';
import { SoftwareAuthenticator } from '../../../test/world/software-authenticator.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';

let app: TestApp;
beforeAll(async () => { app = await startTestApp(systemClock.today(), undefined, { clock: systemClock }); });
afterAll(() => app.close());

async function visitorWithPasskey(person: WorldPerson, address?: string): Promise<PasskeyVisitor> {
  const visitor = new PasskeyVisitor(app.server, address);
  const { code } = await makeInvitation(app.world.db, { actorKind: person.kind, actorId: person.id }, null);
  expect((await visitor.accept(code)).status).toBe(204);
  return visitor;
}

/** Someone else's browser that has got hold of what the authenticator signs. */
const elsewhere = (address = '192.0.2.99') => new PasskeyVisitor(app.server, address);
const whoIs = async (visitor: PasskeyVisitor) => (await visitor.call(signInRoutes.readSession)).body as { person: { id: string } | null };

describe('signing in with a passkey', () => {
  let coach: PasskeyVisitor;
  let thieves = 0;
  beforeAll(async () => { coach = await visitorWithPasskey(app.coach); });

  it('opens a session for its owner, without a name being typed', async () => {
    coach.cookies.delete('samsteg_session');
    expect(await coach.signIn()).toMatchObject({ status: 204 });
    expect((await whoIs(coach)).person).toMatchObject({ id: app.coach.id, kind: 'staff' });
    const [latest] = ((await coach.call(signInRoutes.listSignIns)).body as { items: unknown[] }).items;
    expect(latest).toMatchObject({ method: 'passkey', browser: 'firefox', system: 'windows', isThis: true });
  });

  it.each([
    ['from another site', { origin: 'https://samsteg.evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['without finger, face or PIN', { unverified: true }],
    ['by another key', { foreignKey: true }],
    ['filed under somebody else', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['by a copy that lags behind in its count', { counter: 1 }],
  ])('refuses one signed %s', async (_what, misdeeds) => {
    thieves += 1;
    const thief = elsewhere(`192.0.2.${100 + thieves}`);
    const asked = await thief.call(passkeysRoutes.startPasskeySignIn);
    await coach.signIn();
    const credential = coach.authenticator.get(asked.body as RequestOptions, misdeeds);
    expect(await thief.call(passkeysRoutes.signInWithPasskey, { credential })).toMatchObject({ status: 401, body: { code: 'sign-in-failed' } });
    expect(thief.cookies.has('samsteg_session')).toBe(false);
  });

  it('takes each answer once', async () => {
    const credential = await coach.show();
    expect((await coach.call(passkeysRoutes.signInWithPasskey, { credential })).status).toBe(204);
    expect((await elsewhere().call(passkeysRoutes.signInWithPasskey, { credential })).status).toBe(401);
  });

  it('spends the challenge also when the answer fails', async () => {
    const asked = await coach.call(passkeysRoutes.startPasskeySignIn);
    const wrong = coach.authenticator.get(asked.body as RequestOptions, { foreignKey: true });
    expect((await coach.call(passkeysRoutes.signInWithPasskey, { credential: wrong })).status).toBe(401);
    const right = coach.authenticator.get(asked.body as RequestOptions);
    expect((await coach.call(passkeysRoutes.signInWithPasskey, { credential: right })).status).toBe(401);
  });

  it('takes no answer after five minutes, and none to a challenge that is not ours', async () => {
    const credential = await coach.show();
    await app.world.db.updateTable('platform.passkey_challenges').set({ created_at: new Date(Date.now() - 5.1 * 60_000).toISOString() }).execute();
    expect((await coach.call(passkeysRoutes.signInWithPasskey, { credential })).status).toBe(401);
    const own = coach.authenticator.get({ challenge: 'c2VsZiBtYWRl' });
    expect((await coach.call(passkeysRoutes.signInWithPasskey, { credential: own })).status).toBe(401);
  });

  it('opens nothing when the account is closed', async () => {
    const closed = await visitorWithPasskey(app.otherCoach);
    await app.world.db.updateTable('agencies.staff').set({ active: false }).where('id', '=', app.otherCoach.id).execute();
    expect((await closed.signIn()).status).toBe(401);
  });

  it('writes down failed tries, by id only', async () => {
    await coach.signIn({ foreignKey: true });
    const denial = await app.world.db.selectFrom('platform.audit_entries').select(['record_id', 'reason'])
      .where('action', '=', 'session.start').where('outcome', '=', 'denied').orderBy('at', 'desc').executeTakeFirst();
    expect(denial).toEqual({ record_id: app.coach.id, reason: 'passkey-refused' });
  });
});

describe('an attacker who tries a thousand times', () => {
  it('does not stop the person, whom her own device always lets in', { timeout: 30_000 }, async () => {
    const office = '198.51.100.7';
    const leader = await visitorWithPasskey(app.leader, office);
    const home = new PasskeyVisitor(app.server, '203.0.113.5');
    const { id, rawId } = await leader.show();
    const attacker = new PasskeyVisitor(app.server, office);
    const asked = (await attacker.call(passkeysRoutes.startPasskeySignIn)).body as RequestOptions;
    const forged = { ...new SoftwareAuthenticator(passkeyOrigin).get(asked, { userHandle: '' }), id, rawId };
    const { userHandle: _handle, ...response } = forged.response;
    const statuses = new Map<number, number>();
    for (let tries = 0; tries < 1000; tries += 1) {
      const { status } = await attacker.call(passkeysRoutes.signInWithPasskey, { credential: { ...forged, response } });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(new Set(statuses.keys())).toEqual(new Set([401, 429]));
    expect(statuses.get(401)).toBeLessThan(10);
    // From the same office, on her own device; and from elsewhere on a new one.
    expect((await leader.signIn()).status).toBe(204);
    const carried = (await home.call(passkeysRoutes.startPasskeySignIn)).body as RequestOptions;
    expect((await home.call(passkeysRoutes.signInWithPasskey, { credential: leader.authenticator.get(carried) })).status).toBe(204);
    // The attacker's own browser must wait, whatever it shows.
    const late = await attacker.call(passkeysRoutes.signInWithPasskey, { credential: { ...forged, response } });
    expect(late).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a person\'s own passkeys', () => {
  let person: PasskeyVisitor;
  beforeAll(async () => { person = await visitorWithPasskey(app.insuranceOfficer); });
  const list = async () => ((await person.call(passkeysRoutes.listPasskeys)).body as { items: { id: string; name: string; lastUsedAt: string | null }[] }).items;
  const add = async (device: SoftwareAuthenticator, name: string, misdeeds = {}) => {
    const options = (await person.call(passkeysRoutes.startPasskey)).body as CreationOptions;
    return person.call(passkeysRoutes.addPasskey, { name, credential: device.create(options, misdeeds) });
  };

  it('keeps several by name, with when they were last used', async () => {
    expect(await add(new SoftwareAuthenticator(passkeyOrigin), 'Nyckeln')).toMatchObject({ status: 201, body: { name: 'Nyckeln', lastUsedAt: null } });
    expect((await list()).map(({ name, lastUsedAt }) => [name, lastUsedAt !== null])).toEqual([['Nyckeln', false], ['Telefonen', true]]);
  });

  it('renames one', async () => {
    const [first] = await list();
    const renamed = await person.call(passkeysRoutes.renamePasskey, { name: 'Nyckeln hemma' }, { passkeyId: first?.id ?? '' });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Nyckeln hemma' } });
  });

  it('takes none that is here already, none made for another site or another challenge, and none with certificates', async () => {
    const refused = { status: 409, body: { code: 'passkey-refused' } };
    expect(await add(person.authenticator, 'Igen')).toMatchObject(refused);
    expect(await add(new SoftwareAuthenticator(passkeyOrigin), 'Annan', { origin: 'https://evil.example' })).toMatchObject(refused);
    expect(await add(new SoftwareAuthenticator(passkeyOrigin), 'Osedd', { unverified: true })).toMatchObject(refused);
    expect(await add(new SoftwareAuthenticator(passkeyOrigin), 'Intyg', { attested: true })).toMatchObject(refused);
    const options = (await person.call(passkeysRoutes.startPasskey)).body as CreationOptions;
    const credential = new SoftwareAuthenticator(passkeyOrigin).create({ ...options, challenge: (await person.show()).response.signature });
    expect(await person.call(passkeysRoutes.addPasskey, { name: 'Fel', credential })).toMatchObject(refused);
  });

  it('are not seen, renamed or taken away by others', async () => {
    const [first] = await list();
    const other = await app.as(app.coach);
    const params = { passkeyId: first?.id ?? '' };
    expect(await other.call(passkeysRoutes.renamePasskey, { params, body: { name: 'Min nu' } })).toMatchObject({ status: 404 });
    expect(await other.call(passkeysRoutes.removePasskey, { params })).toMatchObject({ status: 404 });
    expect((await list()).map(({ id }) => id)).toContain(first?.id);
  });

  it('can be taken away but for the last one, and open nothing from then on', async () => {
    const [newest, oldest] = await list();
    expect((await person.call(passkeysRoutes.removePasskey, undefined, { passkeyId: newest?.id ?? '' })).status).toBe(204);
    expect(await person.call(passkeysRoutes.removePasskey, undefined, { passkeyId: oldest?.id ?? '' })).toMatchObject({ status: 409, body: { code: 'last-way-in' } });
    expect(await list()).toHaveLength(1);
  });

  it('confirm the one signed in, for their own session alone', async () => {
    const stale = () => app.world.db.updateTable('platform.sessions').set({ confirmed_at: null }).where('actor_id', '=', app.administrator.id).execute();
    const administrator = await visitorWithPasskey(app.administrator);
    await stale();
    const change = () => administrator.call(staffAccountsRoutes.linkSignIn, { subject: 'x', version: 1 }, { staffId: app.coach.id });
    expect(await change()).toMatchObject({ status: 403, body: { code: 'step-up-needed' } });
    const ask = async () => (await administrator.call(passkeysRoutes.startPasskeyConfirmation)).body as RequestOptions;
    const confirm = (credential: unknown) => administrator.call(passkeysRoutes.confirmWithPasskey, { credential });
    expect(await confirm(person.authenticator.get(await ask()))).toMatchObject({ status: 403, body: { code: 'step-up-failed' } });
    expect(await confirm(await administrator.show())).toMatchObject({ status: 403, body: { code: 'step-up-failed' } });
    expect((await confirm(administrator.authenticator.get(await ask()))).status).toBe(204);
    expect(await change()).toMatchObject({ status: 409 });
  });
});
