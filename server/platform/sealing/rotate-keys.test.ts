import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { testMasterKey } from '../../../test/world/test-master-key.ts';
import { systemClock } from '../clock.ts';
import { createPool, type SealedPool } from '../db/pool.ts';
import { rowTypes } from '../db/row-types.ts';
import { withWork, type Work } from '../db/unit-of-work.ts';
import { newSessionToken } from '../http/session-cookie.ts';
import { newId } from '../new-id.ts';
import { insertSession } from '../sign-in/sessions.sql.ts';
import { countByKey } from './count-by-key.ts';
import { selectDataKeys } from './data-keys.sql.ts';
import { KeyRing } from './key-ring.ts';
import { rotateKeys, type Rotation } from './rotate-keys.ts';
import { openText, type Sealed } from './sealed.ts';

const goals = 120;

describe('rotating keys while people write', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let world: StandardWorld;
  let pool: SealedPool;
  let operator: pg.Client;
  let vilma: SavedCase;
  let session: Buffer;
  const plan = newId();
  const ids = Array.from({ length: goals }, newId);
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    world = await standardWorld(owner.db, systemClock.today());
    vilma = await aCase(world.world, world.programme).active().ledBy(world.coach).save();
    await owner.db.insertInto('plans.plans').values({
      id: plan, case_id: vilma.id, owner_agency_id: world.municipality.id, overall_agency_id: world.municipality.id, started_on: systemClock.today(),
    }).execute();
    await insertSealed(owner.db, 'plans.goals', world.municipality.id, ...ids.map((id, position) => ({ id, plan_id: plan, words: `Mål ${position}`, position })));
    pool = createPool(database.target.app, testMasterKey, 4);
    operator = new pg.Client({ ...database.target.owner, types: rowTypes });
    await operator.connect();
    const { hash } = newSessionToken();
    await insertSession(owner.db, { tokenHash: hash, actorKind: 'staff', actorId: world.coach.id, now: new Date() });
    session = hash;
  });
  afterAll(async () => {
    await Promise.all([pool.end(), operator.end(), owner.close()]);
    await database.drop();
  });

  const rotate = (): Promise<Rotation> => rotateKeys(operator, new KeyRing(testMasterKey, (use) => use(operator)), testMasterKey, world.municipality.id);
  const work = <T>(use: (one: Work) => Promise<T>): Promise<T> => withWork(pool, systemClock, session, use) as Promise<T>;
  const write = (id: string, words: string, pause = () => Promise.resolve<unknown>(null)) => work(async ({ db }) => {
    const sealed = await db.seals.row('plans.goals', world.municipality.id, { words }, id);
    await pause();
    await db.updateTable('plans.goals').set(sealed).where('id', '=', id).execute();
  });
  const read = () => work(async ({ db }) => {
    const rows = await db.selectFrom('plans.goals').select(['id', 'words']).where('plan_id', '=', plan).orderBy('position').execute();
    return db.seals.open('plans.goals', rows, { words: 'words' });
  });

  it('loses nothing, and afterwards everything opens, all of it by the new key', async () => {
    const written = new Map(ids.map((id, position) => [id, `Mål ${position}`]));
    let rotating = true;
    const writer = async (turn: number) => {
      for (let round = 0; rotating; round += 1) {
        const id = ids[(turn * 40 + round) % goals] ?? '';
        await write(id, `Skrivet ${turn} ${round}`);
        written.set(id, `Skrivet ${turn} ${round}`);
        expect(await read()).toHaveLength(goals);
      }
    };
    const before = await selectDataKeys(operator);
    const writers = [writer(0), writer(1), writer(2)];
    const rotations = [await rotate(), await rotate()];
    rotating = false;
    await Promise.all(writers);
    expect(rotations.map(({ owners, kept }) => ({ owners, kept }))).toEqual([{ owners: 1, kept: [] }, { owners: 1, kept: [] }]);
    expect((await read()).map(({ id, words }) => [id, words])).toEqual([...written]);
    const used = (await countByKey(operator)).filter(({ key, values }) => key.agencyId === world.municipality.id && values > 0);
    expect(used).toHaveLength(1);
    expect(before.map(({ id }) => id)).not.toContain(used[0]?.key.id);
  });

  it('waits for one who had read the old key before, so that no word is left behind by it', async () => {
    const [sealed, go] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
    const slow = write(ids[0] ?? '', 'Skrivet länge', () => { sealed.resolve(null); return go.promise; });
    await sealed.promise;
    const rotation = rotate();
    expect(await Promise.race([rotation, new Promise((resolve) => { setTimeout(resolve, 100, 'waiting'); })])).toBe('waiting');
    go.resolve(null);
    await slow;
    expect((await rotation).kept).toEqual([]);
    expect((await read())[0]).toMatchObject({ words: 'Skrivet länge' });
  });

  it('is followed by every program that runs, from its next transaction on', async () => {
    await write(ids[1] ?? '', 'Skrivet före');
    await rotate();
    await write(ids[1] ?? '', 'Skrivet efter');
    const retired = new Set((await selectDataKeys(operator)).flatMap((key) => (key.retired ? [key.id] : [])));
    expect((await countByKey(operator)).filter(({ key, values }) => values > 0 && retired.has(key.id))).toEqual([]);
  });

  it('leaves an old key that opens nothing', async () => {
    const ring = new KeyRing(testMasterKey, (use) => use(operator));
    const old = (await selectDataKeys(operator)).filter(({ retired }) => retired);
    expect(old.length).toBeGreaterThan(0);
    const { rows } = await operator.query<{ id: string; words: Sealed }>('select id, words from plans.goals');
    for (const { id } of old) {
      const key = (await ring.forOpening(new Set([id]))).get(id);
      if (!key) throw new Error('a retired key is kept, for backups that need it');
      for (const row of rows) expect(() => openText(key, `plans.goals.words/${row.id}`, row.words)).toThrow('cannot be opened');
    }
  });

  it('changes nothing of other agencies', async () => {
    const others = (await selectDataKeys(operator)).filter(({ agencyId }) => agencyId !== world.municipality.id);
    expect(others.filter(({ retired }) => retired)).toEqual([]);
  });
});
