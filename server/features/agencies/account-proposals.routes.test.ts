import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountProposalsRoutes, type AccountProposal } from '../../../contract/account-proposals.ts';
import { signInRoutes } from '../../../contract/sign-in.ts';
import { staffAccountsRoutes, type StaffAccount } from '../../../contract/staff-accounts.ts';
import { PasskeyVisitor } from '../../../test/world/passkey-visitor.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldStaff } from '../../../test/world/world.ts';
import { systemClock } from '../../platform/clock.ts';

let app: TestApp;
let administrator: Caller;
let leader: Caller;
beforeAll(async () => {
  app = await startTestApp(systemClock.today(), undefined, { clock: systemClock });
  administrator = await app.as(app.administrator);
  leader = await app.as(app.leader);
});
afterAll(() => app.close());

let newcomers = 0;
function colleague(): Promise<WorldStaff> {
  newcomers += 1;
  return app.world.staff(app.municipality, 'coach', 'Nora', `Nykvist${newcomers}`, 'Coach');
}
const promote = (staff: WorldStaff, role: string) =>
  administrator.call(staffAccountsRoutes.changeStaff, { params: { staffId: staff.id }, body: { role: role as 'coach', version: 1 } });
const waiting = async (caller: Caller) => ((await caller.call(accountProposalsRoutes.listAccountProposals)).body as { items: AccountProposal[] }).items;
const waitingFor = async (staff: WorldStaff) => (await waiting(leader)).find(({ staffId }) => staffId === staff.id) ?? { id: '' };
const approve = (caller: Caller, { id }: { id: string }) => caller.call(accountProposalsRoutes.approveAccountProposal, { params: { proposalId: id } });
const accountOf = async (staff: WorldStaff) =>
  ((await administrator.call(staffAccountsRoutes.listStaffAccounts)).body as { items: StaffAccount[] }).items.find(({ id }) => id === staff.id);

describe('more power for a colleague', () => {
  it.each(['team-leader', 'administrator'])('waits for a second person: %s', async (role) => {
    const nora = await colleague();
    expect((await promote(nora, role)).body).toMatchObject({ role: 'coach', waits: true });
    expect(await accountOf(nora)).toMatchObject({ role: 'coach' });
    expect(await waitingFor(nora)).toMatchObject({ kind: 'role', role, proposedByName: 'Ada Systemhag', isOwn: false });
    expect((await approve(leader, await waitingFor(nora))).status).toBe(200);
    expect(await accountOf(nora)).toMatchObject({ role });
  });

  it('is taken at once when it is none', async () => {
    const nora = await colleague();
    expect((await promote(nora, 'professional')).body).toMatchObject({ role: 'professional', waits: false });
  });

  it('waits also for one who is new', async () => {
    const added = await administrator.call(staffAccountsRoutes.addStaff, { body: { givenName: 'Siri', familyName: 'Nyberg', title: 'Chef', role: 'team-leader' } });
    expect(added.body).toMatchObject({ role: 'professional', waits: true });
  });

  it('is not approved by the one who proposed it, nor by other roles or agencies', async () => {
    const nora = await colleague();
    await promote(nora, 'team-leader');
    const proposal = await waitingFor(nora);
    expect(await approve(administrator, proposal)).toMatchObject({ status: 403, body: { code: 'own-proposal' } });
    expect((await approve(await app.as(app.coach), proposal)).status).toBe(403);
    const elsewhere = await app.world.staff(app.insurance, 'team-leader', 'Lars', 'Annledsten', 'Teamledare');
    expect((await approve(await app.as(elsewhere), proposal)).status).toBe(404);
    expect(await waiting(await app.as(elsewhere))).toEqual([]);
    expect(await accountOf(nora)).toMatchObject({ role: 'coach' });
  });

  it('asks whoever approves to show who they are', async () => {
    const nora = await colleague();
    await promote(nora, 'team-leader');
    expect(await approve(await app.as(app.leader, { confirmed: false }), await waitingFor(nora))).toMatchObject({ body: { code: 'step-up-needed' } });
  });

  it('is not given when the account has changed since, and once only', async () => {
    const nora = await colleague();
    await promote(nora, 'team-leader');
    const proposal = await waitingFor(nora);
    await administrator.call(staffAccountsRoutes.changeStaff, { params: { staffId: nora.id }, body: { title: 'Konsulent', version: 2 } });
    expect(await approve(leader, proposal)).toMatchObject({ body: { code: 'stale-version' } });
    expect((await leader.call(accountProposalsRoutes.declineAccountProposal, { params: { proposalId: proposal.id } })).status).toBe(204);
    expect((await approve(leader, proposal)).status).toBe(404);
  });

  it('gives way to a newer proposal for the same account', async () => {
    const nora = await colleague();
    await promote(nora, 'team-leader');
    await administrator.call(staffAccountsRoutes.changeStaff, { params: { staffId: nora.id }, body: { role: 'administrator', version: 2 } });
    expect((await waiting(leader)).filter(({ staffId }) => staffId === nora.id).map(({ role }) => role)).toEqual(['administrator']);
  });
});

describe('a code for a colleague', () => {
  it('is told to the one who approves, and gives a passkey', async () => {
    const nora = await colleague();
    expect((await administrator.call(staffAccountsRoutes.proposeInvitation, { params: { staffId: nora.id } })).status).toBe(204);
    const approved = await approve(leader, await waitingFor(nora));
    const { invitation } = approved.body as { invitation: { code: string; expiresAt: string } };
    expect(Math.round((Date.parse(invitation.expiresAt) - Date.now()) / 3_600_000)).toBe(24);
    const phone = new PasskeyVisitor(app.server);
    expect((await phone.accept(invitation.code)).status).toBe(204);
    expect((await phone.call(signInRoutes.readSession)).body).toMatchObject({ person: { id: nora.id } });
    expect(await accountOf(nora)).toMatchObject({ passkeys: 1 });
  });

  it('can be undone when the phone is lost: sessions end, and the passkey opens nothing', async () => {
    const nora = await colleague();
    await administrator.call(staffAccountsRoutes.proposeInvitation, { params: { staffId: nora.id } });
    const { invitation } = (await approve(leader, await waitingFor(nora))).body as { invitation: { code: string } };
    const phone = new PasskeyVisitor(app.server);
    await phone.accept(invitation.code);
    expect((await administrator.call(staffAccountsRoutes.endStaffSessions, { params: { staffId: nora.id } })).status).toBe(204);
    expect((await phone.call(signInRoutes.listSignIns)).status).toBe(401);
    expect((await phone.signIn()).status).toBe(204);
    expect((await administrator.call(staffAccountsRoutes.removeStaffPasskeys, { params: { staffId: nora.id } })).status).toBe(204);
    expect((await phone.call(signInRoutes.listSignIns)).status).toBe(401);
    expect((await phone.signIn()).status).toBe(401);
  });

  it('is not for other agencies to propose, nor their sessions to end', async () => {
    const params = { staffId: app.insuranceOfficer.id };
    for (const route of [staffAccountsRoutes.proposeInvitation, staffAccountsRoutes.endStaffSessions, staffAccountsRoutes.removeStaffPasskeys]) {
      expect((await administrator.call(route, { params })).status).toBe(404);
    }
  });
});
