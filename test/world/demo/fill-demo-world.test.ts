import { afterAll, beforeAll, expect, it } from 'vitest';
import { withKysely } from '../../../server/platform/db/kysely-on-client.ts';
import { OperatorFault } from '../../../server/platform/db/operator-fault.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';
import { aWorld } from '../world.ts';
import { fillDemoWorld } from './fill-demo-world.ts';
import { testMasterKey } from '../test-master-key.ts';

let database: TestDatabase;
let other: TestDatabase;
beforeAll(async () => { [database, other] = await Promise.all([createTestDatabase(), createTestDatabase()]); });
afterAll(async () => { await Promise.all([database.drop(), other.drop()]); });

/** What the demo holds that a start could have changed. */
function stateOf(target: TestDatabase['target']) {
  return withKysely(target.owner, testMasterKey, async (db) => ({
    agencies: await db.selectFrom('agencies.agencies').select('name').orderBy('id').execute(),
    cases: await db.selectFrom('cases.cases').select(['id', 'status', 'version']).orderBy('id').execute(),
    sessions: await db.selectFrom('sessions.sessions').select((row) => [row.fn.countAll().as('all'), row.fn.max('starts_at').as('last')]).execute(),
    fundings: await db.selectFrom('programmes.funding_projects').select(['id', 'version']).orderBy('id').execute(),
  }));
}

it('fills an empty database, leaves a filled one as it is, and begins afresh when asked', { timeout: 60_000 }, async () => {
  const personas = await fillDemoWorld(database.target, testMasterKey, { reset: false, today: '2028-02-29' });
  expect(personas.map(({ key }) => key)).toEqual(expect.arrayContaining(['coach', 'leader', 'participant', 'newcomer', 'funder', 'administrator']));
  const filled = await stateOf(database.target);
  expect(filled.cases.length).toBeGreaterThan(190);
  expect(filled.fundings).toHaveLength(2);

  expect(await fillDemoWorld(database.target, testMasterKey, { reset: false, today: '2028-03-06' })).toEqual(personas);
  expect(await stateOf(database.target)).toEqual(filled);

  await withKysely(database.target.owner, testMasterKey, (db) => db.updateTable('cases.cases').set({ status: 'closed' }).execute());
  expect(await fillDemoWorld(database.target, testMasterKey, { reset: true, today: '2027-01-01' })).toEqual(personas);
  const renewed = await stateOf(database.target);
  expect(renewed.cases).toHaveLength(filled.cases.length);
  expect(renewed.cases.some(({ status }) => status === 'active')).toBe(true);
  expect(renewed.sessions).not.toEqual(filled.sessions);
});

it('lends people who are there, each as what the persona says', async () => {
  const personas = await fillDemoWorld(database.target, testMasterKey, { reset: false, today: '2027-01-01' });
  await withKysely(database.target.owner, testMasterKey, async (db) => {
    for (const { actorKind, actorId, name, role } of personas) {
      const table = actorKind === 'staff' ? 'agencies.staff' as const : 'participants.participants' as const;
      const found = await db.selectFrom(table).select(['given_name as given', 'family_name as family']).where('id', '=', actorId).executeTakeFirst();
      expect(`${found?.given} ${found?.family}`).toBe(name);
      expect(actorKind === 'participant').toBe(role === 'participant');
    }
  });
});

it('does not touch a database that holds something else, however it is asked', async () => {
  await withKysely(other.target.owner, testMasterKey, (db) => aWorld(db, '2026-11-24').agency('municipality', 'En riktig kommun'));
  for (const reset of [false, true]) {
    await expect(fillDemoWorld(other.target, testMasterKey, { reset, today: '2026-11-24' })).rejects.toThrow(OperatorFault);
  }
  expect((await stateOf(other.target)).agencies).toEqual([{ name: 'En riktig kommun' }]);
});
