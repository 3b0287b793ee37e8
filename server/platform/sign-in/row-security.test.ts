import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { askAsAppRole, denied, type AppRoleAsker } from '../../../test/world/app-role-asker.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { newId } from '../new-id.ts';

const today = '2026-03-16';
/** The table's own rule has said no. */
const checkViolation = '23514';
const bytes = (text: string) => Buffer.from(text);

/** Statements that no use case sends, tried as the app role, on the tables of signing in. */
describe('what row security lets be done with ways in', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let app: AppRoleAsker;
  let cast: StandardWorld;
  let ours: SavedCase;
  const proposal = newId();

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    cast = await standardWorld(owner.db, today);
    ours = await aCase(cast.world, cast.programme).active().ledBy(cast.coach).save();
    const passkey = (actor_id: string) => ({ id: newId(), actor_kind: 'staff', actor_id, credential_id: bytes(actor_id), public_key: bytes('k'), name: 'Telefonen' });
    await owner.db.insertInto('platform.passkeys').values([passkey(cast.coach.id), passkey(cast.insuranceOfficer.id)]).execute();
    await owner.db.insertInto('agencies.account_proposals').values({
      id: proposal, agency_id: cast.municipality.id, staff_id: cast.coach.id, kind: 'invitation', staff_version: 1, proposed_by: cast.administrator.id,
    }).execute();
    app = await askAsAppRole(database.target, { today, now: `${today}T11:00:00.000Z` });
  });
  afterAll(async () => {
    await app.close();
    await owner.close();
    await database.drop();
  });

  const rowsFor: AppRoleAsker['rowsFor'] = (...asked) => app.rowsFor(...asked);
  const addPasskey = `insert into platform.passkeys (id, actor_kind, actor_id, credential_id, public_key, name) values ($1, 'staff', $2, $3, $3, 'x')`;
  const invite = `insert into platform.invitations (id, code_hash, actor_kind, actor_id, made_by, expires_at) values ($1, $2, $3, $4, $5, now() + interval '1 hour')`;

  it('keeps passkeys to their owner, and to the administrator of the same agency for taking away', async () => {
    const all = 'select from platform.passkeys';
    expect(await rowsFor(cast.coach, all)).toBe(1);
    expect(await rowsFor(cast.administrator, all)).toBe(1);
    expect(await rowsFor(cast.leader, all)).toBe(0);
    expect(await rowsFor(cast.leader, 'delete from platform.passkeys')).toBe(0);
    expect(await rowsFor(cast.coach, addPasskey, [newId(), cast.leader.id, bytes('a')])).toBe(denied);
    expect(await rowsFor(cast.administrator, addPasskey, [newId(), cast.coach.id, bytes('b')])).toBe(denied);
    expect(await rowsFor(cast.coach, 'update platform.passkeys set counter = 0')).toBe(denied);
    expect(await rowsFor(cast.coach, 'update platform.passkeys set actor_id = $1', [cast.leader.id])).toBe(denied);
  });

  it('lets a code be made only for the person of a case one leads, or for a colleague by the one who has approved it', async () => {
    const forColleague = (who: { id: string }) => [newId(), bytes(newId()), 'staff', cast.coach.id, who.id];
    const forPerson = (who: { id: string }) => [newId(), bytes(newId()), 'participant', ours.participant.id, who.id];
    expect(await rowsFor(cast.administrator, invite, forColleague(cast.administrator))).toBe(denied);
    expect(await rowsFor(cast.leader, invite, forColleague(cast.leader))).toBe(denied);
    expect(await rowsFor(cast.coach, invite, forPerson(cast.coach))).toBe(1);
    expect(await rowsFor(cast.coach, invite, forPerson(cast.leader))).toBe(denied);
    expect(await rowsFor(cast.otherCoach, invite, forPerson(cast.otherCoach))).toBe(denied);
    expect(await rowsFor(cast.insuranceOfficer, invite, forPerson(cast.insuranceOfficer))).toBe(denied);
    expect(await rowsFor(cast.administrator, invite, forPerson(cast.administrator))).toBe(denied);
  });

  it('lets nobody approve what they proposed, nor see what waits elsewhere', async () => {
    const approve = "update agencies.account_proposals set outcome = 'approved', decided_by = $1, decided_at = now() where id = $2";
    expect(await rowsFor(cast.administrator, approve, [cast.administrator.id, proposal])).toBe(checkViolation);
    expect(await rowsFor(cast.administrator, approve, [cast.leader.id, proposal])).toBe(denied);
    expect(await rowsFor(cast.coach, 'select from agencies.account_proposals')).toBe(0);
    expect(await rowsFor(cast.insuranceOfficer, 'select from agencies.account_proposals')).toBe(0);
  });

  it.each([
    ['a fresh confirmation', 'update platform.sessions set confirmed_at = now()'],
    ['the hashes of codes', 'select code_hash from platform.invitations'],
    ['a code that lasts longer', "update platform.invitations set expires_at = now() + interval '1 year'"],
    ['another proposer', 'update agencies.account_proposals set proposed_by = decided_by'],
  ])('keeps from the app role: %s', async (_what, statement) => {
    expect(await rowsFor(cast.administrator, statement)).toBe(denied);
  });
});
