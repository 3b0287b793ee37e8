import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeInvitation } from '../../platform/sign-in/make-invitation.ts';
import { startSignInApp, type SignInApp, type TestBrowser } from '../../../test/world/sign-in-app.ts';

let app: SignInApp;
beforeAll(async () => { app = await startSignInApp({ acrValues: ['loa3'] }); });
afterAll(() => app.close());
beforeEach(() => { app.provider.next = { subject: 'karin', acr: 'loa3' }; });

async function link(staffId: string, subject: string | null): Promise<void> {
  await app.db.updateTable('agencies.staff').set({ sign_in_issuer: app.provider.issuer, sign_in_subject: subject }).where('id', '=', staffId).execute();
}

async function whoIs(browser: TestBrowser): Promise<unknown> {
  return (await browser.open('/api/v1/session')).json<{ person: unknown }>().person;
}

const told = (problem: string) => `/sign-in?problem=${problem}`;

describe('sign-in through the identity provider', () => {
  beforeAll(() => link(app.coach.id, 'karin'));

  it('opens a session for the person the provider vouches for, and leads on to where they were going', async () => {
    const browser = app.browser();
    const answer = await browser.signIn('/cases?search=vilma');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe('/cases?search=vilma');
    expect(await whoIs(browser)).toMatchObject({ kind: 'staff', name: 'Karin Coachberg', role: 'coach', agencyName: 'Granviks kommun' });
  });

  it('asks for code, PKCE, state, nonce and the level of assurance', async () => {
    const started = await app.browser().open('/api/v1/sign-in/start');
    const asked = new URL(String(started.headers.location)).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code', client_id: 'samsteg', scope: 'openid', acr_values: 'loa3', prompt: 'login', code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/), state: expect.stringMatching(/^[\w-]{43}$/), nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it('keeps its cookies from scripts and from other sites', async () => {
    const browser = app.browser();
    const started = await browser.open('/api/v1/sign-in/start');
    expect(started.cookies).toMatchObject([{ name: 'samsteg_sign_in', httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 600 }]);
    const answer = await browser.signIn();
    expect(answer.cookies).toContainEqual(expect.objectContaining({ name: 'samsteg_session', httpOnly: true, sameSite: 'Lax', path: '/' }));
    expect(browser.cookies.has('samsteg_sign_in')).toBe(false);
  });

  it('gives a new session each time and ends the one before', async () => {
    const browser = app.browser();
    await browser.signIn();
    const before = browser.cookies.get('samsteg_session') ?? '';
    await browser.signIn();
    expect(browser.cookies.get('samsteg_session')).not.toBe(before);
    const old = await app.server.inject({ method: 'GET', url: '/api/v1/agencies', cookies: { samsteg_session: before } });
    expect(old.statusCode).toBe(401);
  });

  it('writes down who signed in, by id only', async () => {
    await app.browser().signIn();
    const entry = await app.db.selectFrom('platform.audit_entries').selectAll()
      .where('action', '=', 'session.start').where('outcome', '=', 'allowed').executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ record_id: app.coach.id, reason: 'vouched-for', actor_kind: 'staff', actor_id: app.coach.id, chain: app.municipality.id });
  });

  it('signs a participant in to their own room', async () => {
    const participant = '0198f4a0-0000-7000-8000-00000000000a';
    await app.db.insertInto('participants.participants').values({
      id: participant, owner_agency_id: app.municipality.id, given_name: 'Vilma', family_name: 'Testgren',
      sign_in_issuer: app.provider.issuer, sign_in_subject: 'vilma',
    }).execute();
    app.provider.next = { subject: 'vilma', acr: 'loa3' };
    const browser = app.browser();
    await browser.signIn();
    expect(await whoIs(browser)).toEqual({ kind: 'participant', id: participant, name: 'Vilma Testgren', caseIds: [] });
  });

  it('never leads the signed-in person to another site', async () => {
    const answer = await app.browser().signIn('//evil.example/');
    expect(answer.headers.location).toBe('/');
  });
});

describe('a sign-in that does not hold opens nothing', () => {
  beforeAll(() => link(app.coach.id, 'karin'));

  async function refused(browser: TestBrowser, path: string, problem: string): Promise<void> {
    const answer = await browser.open(path);
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe(told(problem));
    expect(browser.cookies.has('samsteg_session')).toBe(false);
  }

  it('when the state is another', async () => {
    const browser = app.browser();
    const back = await browser.throughProvider();
    await refused(browser, back.replace(/state=[^&]+/, 'state=another'), 'sign-in-failed');
  });

  it('when it comes back to a browser that did not ask', async () => {
    await refused(app.browser(), await app.browser().throughProvider(), 'sign-in-failed');
  });

  it('when the nonce is another', async () => {
    const browser = app.browser();
    const back = await browser.throughProvider();
    await app.db.updateTable('platform.sign_ins').set({ nonce: 'another' }).execute();
    await refused(browser, back, 'sign-in-failed');
  });

  it('when the code was asked for with another verifier', async () => {
    const browser = app.browser();
    const back = await browser.throughProvider();
    await app.db.updateTable('platform.sign_ins').set({ code_verifier: 'a'.repeat(43) }).execute();
    await refused(browser, back, 'sign-in-failed');
  });

  it('when it is played back a second time, even with its cookie', async () => {
    const browser = app.browser();
    const back = await browser.throughProvider();
    const state = browser.cookies.get('samsteg_sign_in') ?? '';
    await browser.open(back);
    const thief = app.browser();
    thief.cookies.set('samsteg_sign_in', state);
    await refused(thief, back, 'sign-in-failed');
  });

  it('when it took longer than ten minutes', async () => {
    const browser = app.browser();
    const back = await browser.throughProvider();
    await app.db.updateTable('platform.sign_ins').set({ created_at: new Date(Date.now() - 11 * 60_000).toISOString() }).execute();
    await refused(browser, back, 'sign-in-failed');
  });

  it('when the person turned back at the provider', async () => {
    app.provider.next = { subject: 'karin', acr: 'loa3', refuse: true };
    const browser = app.browser();
    await refused(browser, await browser.throughProvider(), 'sign-in-failed');
  });

  it('when the provider is not sure enough of the person', async () => {
    app.provider.next = { subject: 'karin', acr: 'loa2' };
    const browser = app.browser();
    await refused(browser, await browser.throughProvider(), 'sign-in-level-too-low');
  });

  it('when nobody here has that sign-in; no account is made of it', async () => {
    const count = () => app.db.selectFrom('agencies.staff').select((all) => all.fn.countAll<string>().as('staff')).executeTakeFirst();
    const before = await count();
    app.provider.next = { subject: 'stranger', acr: 'loa3' };
    const browser = app.browser();
    await refused(browser, await browser.throughProvider(), 'sign-in-unknown-person');
    expect(await count()).toEqual(before);
    const denial = await app.db.selectFrom('platform.audit_entries').select('reason')
      .where('action', '=', 'session.start').where('outcome', '=', 'denied').orderBy('at', 'desc').executeTakeFirst();
    expect(denial).toEqual({ reason: 'sign-in-unknown-person' });
  });

  it('when the account is closed', async () => {
    await app.db.updateTable('agencies.staff').set({ active: false }).where('id', '=', app.coach.id).execute();
    const browser = app.browser();
    await refused(browser, await browser.throughProvider(), 'sign-in-unknown-person');
    await app.db.updateTable('agencies.staff').set({ active: true }).where('id', '=', app.coach.id).execute();
  });
});

describe('what differs between providers and sites', () => {
  it('reads the person from the claim that the provider uses, and sends cookies over HTTPS only', async () => {
    const other = await startSignInApp({ subjectClaim: 'employee', secure: true });
    try {
      await other.db.updateTable('agencies.staff')
        .set({ sign_in_issuer: other.provider.issuer, sign_in_subject: 'staff:lena' }).where('id', '=', other.leader.id).execute();
      other.provider.next = { subject: 'lena', acr: 'loa2' };
      const answer = await other.browser().signIn();
      expect(answer.headers.location).toBe('/');
      expect(answer.cookies).toContainEqual(expect.objectContaining({ name: '__Host-samsteg_session', secure: true, path: '/' }));
      expect(answer.headers['strict-transport-security']).toBeTruthy();
    } finally {
      await other.close();
    }
  });

  it('says so when the provider does not answer, at either end of the way', async () => {
    const other = await startSignInApp();
    try {
      const browser = other.browser();
      const back = await browser.throughProvider();
      await other.provider.close();
      expect((await browser.open(back)).headers.location).toBe(told('identity-provider-unreachable'));
      const another = await startSignInApp();
      await another.provider.close();
      expect((await another.browser().open('/api/v1/sign-in/start')).headers.location).toBe(told('identity-provider-unreachable'));
      await another.close();
    } finally {
      await other.close();
    }
  });
});

describe('sessions', () => {
  beforeAll(() => link(app.coach.id, 'karin'));

  async function session(change: { last_seen_at?: string; expires_at?: string }): Promise<number> {
    const browser = app.browser();
    await browser.signIn();
    await app.db.updateTable('platform.sessions').set(change).where('revoked_at', 'is', null).execute();
    return (await browser.open('/api/v1/agencies')).statusCode;
  }
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  it('end when they have not been used for an hour', async () => {
    expect(await session({ last_seen_at: ago(59) })).toBe(200);
    expect(await session({ last_seen_at: ago(61) })).toBe(401);
  });

  it('end after their time, however much they are used', async () => {
    expect(await session({ expires_at: ago(1) })).toBe(401);
  });

  it('last twelve hours at most', async () => {
    await app.browser().signIn();
    const { expires_at } = await app.db.selectFrom('platform.sessions').select('expires_at').orderBy('created_at', 'desc').executeTakeFirstOrThrow();
    const hours = (Date.parse(expires_at) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
  });

  it('end at once when the person signs out', async () => {
    const browser = app.browser();
    await browser.signIn();
    const cookies = Object.fromEntries(browser.cookies);
    const out = await app.server.inject({ method: 'DELETE', url: '/api/v1/session', cookies, headers: { 'x-samsteg': '1' } });
    expect(out.statusCode).toBe(200);
    expect((await app.server.inject({ method: 'GET', url: '/api/v1/agencies', cookies })).statusCode).toBe(401);
  });

  it('take no write from another site', async () => {
    const browser = app.browser();
    await browser.signIn();
    const cookies = Object.fromEntries(browser.cookies);
    const end = (headers: Record<string, string>) => app.server.inject({ method: 'DELETE', url: '/api/v1/session', cookies, headers });
    expect((await end({})).statusCode).toBe(403);
    expect((await end({ 'x-samsteg': '1', origin: 'https://evil.example' })).json()).toMatchObject({ code: 'cross-site' });
    expect((await end({ 'x-samsteg': '1', origin: 'null' })).statusCode).toBe(403);
    expect((await browser.open('/api/v1/agencies')).statusCode).toBe(200);
  });
});

describe('production lends nobody out', () => {
  it('has neither personas nor a demo sign-in', async () => {
    const personas = await app.server.inject({ method: 'GET', url: '/api/v1/demo-personas' });
    expect(personas.statusCode).toBe(404);
    const signIn = await app.server.inject({ method: 'POST', url: '/api/v1/demo-sign-in', headers: { 'x-samsteg': '1' }, payload: { persona: 'coach' } });
    expect(signIn.statusCode).toBe(404);
    expect(signIn.cookies).toEqual([]);
  });
});

describe('showing again who one is, at the provider', () => {
  beforeAll(() => link(app.coach.id, 'karin'));
  const stale = () => app.db.updateTable('platform.sessions').set({ confirmed_at: null }).execute();
  const isConfirmed = async () => (await app.db.selectFrom('platform.sessions').select('id').where('confirmed_at', 'is not', null).execute()).length > 0;

  async function signedIn(): Promise<TestBrowser> {
    const browser = app.browser();
    await browser.signIn();
    await stale();
    return browser;
  }

  it('asks the provider to ask anew, however lately it has', async () => {
    const browser = await signedIn();
    const started = await browser.open('/api/v1/session/confirmation');
    expect(Object.fromEntries(new URL(String(started.headers.location)).searchParams)).toMatchObject({ prompt: 'login', max_age: '0' });
  });

  it('counts from then on, and keeps the session', async () => {
    const browser = await signedIn();
    const session = browser.cookies.get('samsteg_session');
    const answer = await browser.open(await browser.throughProvider('/', '/api/v1/session/confirmation'));
    expect(answer.headers.location).toBe('/confirmed');
    expect(await isConfirmed()).toBe(true);
    expect(browser.cookies.get('samsteg_session')).toBe(session);
    expect((await browser.open('/api/v1/session/confirmation-ways')).json()).toEqual({ demo: false, provider: true, passkey: false });
  });

  it('does not count when it is someone else, and signs nobody in', async () => {
    await link(app.leader.id, 'lena');
    const browser = await signedIn();
    app.provider.next = { subject: 'lena', acr: 'loa3' };
    const answer = await browser.open(await browser.throughProvider('/', '/api/v1/session/confirmation'));
    expect(answer.headers.location).toBe('/confirmed?problem=step-up-failed');
    expect(await isConfirmed()).toBe(false);
    expect(await whoIs(browser)).toMatchObject({ name: 'Karin Coachberg' });
  });

  it('does not count for another session than the one that asked', async () => {
    const browser = await signedIn();
    const back = await browser.throughProvider('/', '/api/v1/session/confirmation');
    const other = await signedIn();
    browser.cookies.set('samsteg_session', other.cookies.get('samsteg_session') ?? '');
    expect((await browser.open(back)).headers.location).toBe('/confirmed?problem=step-up-failed');
    expect(await isConfirmed()).toBe(false);
  });

  it('is not for visitors', async () => {
    expect((await app.browser().open('/api/v1/session/confirmation')).statusCode).toBe(401);
  });
});

describe('signing out at the provider too', () => {
  beforeAll(() => link(app.coach.id, 'karin'));

  it('is where the browser goes on to, with nothing of the person in the address', async () => {
    const browser = app.browser();
    await browser.signIn();
    const out = await app.server.inject({ method: 'DELETE', url: '/api/v1/session', cookies: Object.fromEntries(browser.cookies), headers: { 'x-samsteg': '1' } });
    const { continueAt } = out.json<{ continueAt: string }>();
    const address = new URL(continueAt);
    expect(address.origin).toBe(app.provider.issuer);
    expect(Object.fromEntries(address.searchParams)).toEqual({ client_id: 'samsteg', post_logout_redirect_uri: 'http://127.0.0.1:4600/sign-in' });
    expect((await fetch(address, { redirect: 'manual' })).status).toBeLessThan(400);
  });
});

describe('linking a person\'s own sign-in by a one-time code', () => {
  const participant = '0198f4a0-0000-7000-8000-00000000000b';
  const invite = () => makeInvitation(app.db, { actorKind: 'participant', actorId: participant }, null);
  beforeAll(() => app.db.insertInto('participants.participants').values({
    id: participant, owner_agency_id: app.municipality.id, given_name: 'Elin', family_name: 'Testgren',
  }).execute());

  async function useCode(browser: TestBrowser, code: string) {
    const begun = await app.server.inject({ method: 'POST', url: '/api/v1/invitations/provider', headers: { 'x-samsteg': '1' }, payload: { code } });
    for (const { name, value } of begun.cookies) browser.cookies.set(name, value);
    return begun;
  }

  it('signs them in to their own room, and from then on without a code', async () => {
    app.provider.next = { subject: 'elin', acr: 'loa3' };
    const browser = app.browser();
    const { code } = await invite();
    const begun = await useCode(browser, code);
    expect((await browser.open(await browser.onFrom(begun.json<{ url: string }>().url))).headers.location).toBe('/');
    expect(await whoIs(browser)).toMatchObject({ kind: 'participant', id: participant });
    const again = app.browser();
    await again.signIn();
    expect(await whoIs(again)).toMatchObject({ id: participant });
    expect((await useCode(app.browser(), code)).statusCode).toBe(404);
  });

  it('takes over nobody else\'s sign-in, and leaves the code unspent', async () => {
    await link(app.coach.id, 'karin');
    const { code } = await invite();
    const browser = app.browser();
    const begun = await useCode(browser, code);
    expect((await browser.open(await browser.onFrom(begun.json<{ url: string }>().url))).headers.location).toBe(told('sign-in-taken'));
    expect(browser.cookies.has('samsteg_session')).toBe(false);
    expect((await useCode(app.browser(), code)).statusCode).toBe(200);
  });
});
