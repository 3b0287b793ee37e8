import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountProposalsRoutes } from '../../../contract/account-proposals.ts';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import { staffAccountsRoutes, type StaffAccount } from '../../../contract/staff-accounts.ts';
import { signInRoutes } from '../../../contract/sign-in.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

const newcomer = { givenName: 'Nora', familyName: 'Nykvist', title: 'Coach', role: 'coach', email: 'nora.nykvist@example.org' } as const;
const issuer = 'https://id.example.org';
/** Never asked in these tests; it is only named. */
const provider = {
  issuer, clientId: 'samsteg', clientSecret: 'unused', redirectUrl: 'https://samsteg.example.org/api/v1/sign-in/callback', scope: 'openid', alwaysAsk: true, afterSignOutUrl: null,
  acrValues: [], claims: { subject: 'sub', assurance: 'acr' },
};
let app: TestApp;
let administrator: Caller;
beforeAll(async () => {
  app = await startTestApp('2026-03-16', undefined, { provider });
  administrator = await app.as(app.administrator);
});
afterAll(() => app.close());

async function add(fields: object = newcomer): Promise<StaffAccount> {
  const { status, body } = await administrator.call(staffAccountsRoutes.addStaff, { body: { ...newcomer, ...fields } });
  expect(status).toBe(201);
  return body as StaffAccount;
}
const change = (account: { id: string; version: number }, fields: object) =>
  administrator.call(staffAccountsRoutes.changeStaff, { params: { staffId: account.id }, body: { version: account.version, ...fields } });
const link = (account: { id: string; version: number }, subject: string | null) =>
  administrator.call(staffAccountsRoutes.linkSignIn, { params: { staffId: account.id }, body: { version: account.version, subject } });

const accounts = async () => ((await administrator.call(staffAccountsRoutes.listStaffAccounts)).body as { items: StaffAccount[] }).items;
/** The team leader approves whatever waits. */
async function approveAll(): Promise<void> {
  const leader = await app.as(app.leader);
  const { items } = (await leader.call(accountProposalsRoutes.listAccountProposals)).body as { items: { id: string }[] };
  for (const { id } of items) expect((await leader.call(accountProposalsRoutes.approveAccountProposal, { params: { proposalId: id } })).status).toBe(200);
}

describe('staff accounts', () => {
  it('are those of the administrator\'s own agency, with the provider they sign in at', async () => {
    const { status, body } = await administrator.call(staffAccountsRoutes.listStaffAccounts);
    expect(status).toBe(200);
    const { items, signInIssuer } = body as { items: StaffAccount[]; signInIssuer: string };
    expect(signInIssuer).toBe(issuer);
    expect(items.map((account) => account.familyName)).toEqual(['Annanby', 'Coachberg', 'Ledsten', 'Projektlund', 'Systemhag']);
  });

  it('stand in Swedish order', async () => {
    const { body } = await (await app.as(app.coach)).call(agenciesRoutes.listAgencies);
    const names = (body as { items: { name: string }[] }).items.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'sv')));
    await add({ familyName: 'Åvalla' });
    expect((await accounts()).at(-1)?.familyName).toBe('Åvalla');
  });

  it('are added without a sign-in, once for each key', async () => {
    const headers = { 'idempotency-key': newId() };
    const body = { ...newcomer, familyName: 'Enström' };
    const first = await administrator.call(staffAccountsRoutes.addStaff, { body, headers });
    const again = await administrator.call(staffAccountsRoutes.addStaff, { body, headers });
    expect(first.body).toMatchObject({ familyName: 'Enström', active: true, signInSubject: null, version: 1 });
    expect(again.body).toEqual(first.body);
  });

  it('are changed field by field, on the newest version only', async () => {
    const account = await add();
    const changed = await change(account, { title: 'Arbetskonsulent' });
    expect(changed.body).toMatchObject({ title: 'Arbetskonsulent', givenName: 'Nora', version: 2 });
    expect((await change(account, { title: 'Coach' })).body).toMatchObject({ status: 409, code: 'stale-version' });
  });

  it('end the sessions of the one whose account is closed', async () => {
    const account = await add({ familyName: 'Avslut' });
    const nora = await app.as({ kind: 'staff', id: account.id, role: 'coach', agencyId: app.municipality.id });
    expect((await nora.call(signInRoutes.readSession)).body).toMatchObject({ person: { name: 'Nora Avslut' } });
    await change(account, { active: false });
    expect((await nora.call(signInRoutes.readSession)).body).toMatchObject({ person: null });
  });

  it('always leave an administrator', async () => {
    const me = { id: app.administrator.id, version: 1 };
    expect((await change(me, { active: false })).body).toMatchObject({ code: 'last-administrator' });
    expect((await change(me, { role: 'coach' })).body).toMatchObject({ code: 'last-administrator' });
    expect((await change(me, { title: 'Systemansvarig' })).status).toBe(200);
    const second = await app.world.staff(app.municipality, 'administrator', 'Ebba', 'Andrahand', 'Systemförvaltare');
    expect((await change({ id: second.id, version: 1 }, { active: false })).status).toBe(200);
  });

  it('are linked to one sign-in each when a second person has approved, and unlinked at once', async () => {
    const account = await add();
    expect((await link(account, 'nora')).body).toMatchObject({ signInSubject: null, version: 1, waits: true });
    await approveAll();
    const now = (await accounts()).find(({ id }) => id === account.id);
    expect(now).toMatchObject({ signInSubject: 'nora', version: 2 });
    const other = await add({ familyName: 'Annan' });
    expect((await link(other, 'nora')).body).toMatchObject({ status: 409, code: 'sign-in-taken' });
    expect((await link({ ...account, version: 1 }, 'nora2')).body).toMatchObject({ code: 'stale-version' });
    expect((await link({ ...account, version: 2 }, null)).body).toMatchObject({ signInSubject: null, version: 3, waits: false });
    expect((await link(other, 'nora')).body).toMatchObject({ waits: true });
  });

  it('of another agency do not exist', async () => {
    expect((await change({ id: app.insuranceOfficer.id, version: 1 }, { title: 'X' })).status).toBe(404);
    expect((await link({ id: app.insuranceOfficer.id, version: 1 }, 'fia')).status).toBe(404);
  });

  it('are for administrators only', async () => {
    const coach = await app.as(app.coach);
    expect((await coach.call(staffAccountsRoutes.listStaffAccounts)).status).toBe(403);
    expect((await coach.call(staffAccountsRoutes.addStaff, { body: newcomer })).status).toBe(403);
  });

  it('say which field is wrong', async () => {
    const { body } = await administrator.call(staffAccountsRoutes.addStaff, { body: { ...newcomer, email: 'nora', phone: 'ring' } });
    expect(body).toMatchObject({ status: 400, errors: [{ path: 'email' }, { path: 'phone', message: 'Skriv telefonnumret med siffror.' }] });
  });
});

describe('staff accounts in the demo', () => {
  it('cannot be linked: there is no provider', async () => {
    const demo = await startTestApp();
    try {
      const asked = await (await demo.as(demo.administrator)).call(staffAccountsRoutes.linkSignIn, {
        params: { staffId: demo.coach.id }, body: { subject: 'karin', version: 1 },
      });
      expect(asked.body).toMatchObject({ status: 409, code: 'no-identity-provider' });
    } finally {
      await demo.close();
    }
  });
});
