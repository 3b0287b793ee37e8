import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAsAppRole, denied, type AppRoleAsker } from '../../../test/world/app-role-asker.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

const today = '2026-03-16';

/** Statements that no use case sends, as the app role. */
describe('begin_programme', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let app: AppRoleAsker;
  let cast: StandardWorld;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    cast = await standardWorld(owner.db, today);
    app = await askAsAppRole(database.target, { today, now: `${today}T11:00:00.000Z` });
  });
  afterAll(async () => {
    await app.close();
    await owner.close();
    await database.drop();
  });

  const programme = newId();
  const begin = (key = 'nytt', hash = 'x') => [
    'select programmes.begin_programme($1, $2, 1, $3, $4, $5, $6, null, $7)', [programme, key, '{}', hash, 'Nytt', today, JSON.stringify([{ partyKey: 'p', agencyId: cast.psychiatry.id }])],
  ] as const;
  const after = (who: WorldPerson, statement: string, values: unknown[], key?: string, hash?: string) => app.rowsAfter(who, [begin(key, hash), [statement, values]]);
  const owned = 'select from programmes.programmes where id = $1 and owner_agency_id = $2';

  it('is for a team leader or project owner, and makes their own agency the owner', async () => {
    for (const who of [cast.leader, cast.projectOwner]) {
      expect(await after(who, owned, [programme, who.agencyId])).toBe(1);
      expect(await after(who, 'select from programmes.parties where programme_id = $1 and agency_id = $2', [programme, cast.psychiatry.id])).toBe(1);
    }
    for (const who of [cast.coach, cast.psychologist, cast.funder, cast.administrator]) expect(await app.rowsFor(who, ...begin())).toBe(denied);
  });

  it('leaves a key to whoever published it first', async () => {
    expect(await after(cast.leader, 'select from programmes.programmes where id = $1', [programme], 'steget')).toBe(0);
    await owner.db.insertInto('programmes.models').values({ key: 'publicerad', version: 1, content: '{}', content_hash: 'a' }).execute();
    expect(await after(cast.leader, owned, [programme, cast.leader.agencyId], 'publicerad', 'b')).toBe(0);
    expect(await after(cast.leader, owned, [programme, cast.leader.agencyId], 'publicerad', 'a')).toBe(1);
  });

  it('is not for a coordination association, which may hold nothing about people', async () => {
    const manager = await cast.world.staff(cast.association, 'project-owner', 'Fanny', 'Förbundsdal', 'Förbundschef');
    expect(await after(manager, 'select from programmes.programmes where id = $1', [programme])).toBe(0);
  });

  it('is the only way: the program itself writes no models, programmes or parties', async () => {
    for (const statement of [
      "insert into programmes.models (key, version, content, content_hash) values ('x', 1, '{}', 'x')", "update programmes.models set content = '{}'",
      'update programmes.programmes set ends_on = null', 'delete from programmes.parties',
    ]) expect(await app.rowsFor(cast.leader, statement), statement).toBe(denied);
  });
});
