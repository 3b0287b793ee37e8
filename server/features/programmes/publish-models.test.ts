import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aModel } from '../../../test/world/a-model.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { aWorld } from '../../../test/world/world.ts';
import { modelOf } from './model-of.ts';
import { hashOfModel, publishModels } from './publish-models.ts';

describe('publishing programme models', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  const steget = aModel().content;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
  });
  afterAll(async () => {
    await owner.close();
    await database.drop();
  });

  it('adds a version once, and a running case can read it back whole', async () => {
    expect(await publishModels(owner.db, [steget])).toEqual([{ key: 'steget', version: 1 }]);
    expect(await publishModels(owner.db, [steget])).toEqual([]);
    expect(await modelOf(owner.db, 'steget', 1)).toEqual(steget);
  });

  it('refuses a published version that says something else, and says what to do', async () => {
    const changed = { ...steget, name: { sv: 'Klivet', en: 'Klivet' } };
    await expect(publishModels(owner.db, [changed])).rejects.toThrow(
      'programmes/steget.yaml has changed since version 1 was published: put it back, or give it version 2');
    expect(await publishModels(owner.db, [{ ...changed, version: 2 }])).toEqual([{ key: 'steget', version: 2 }]);
  });

  it('lets new cases begin with the newest version', async () => {
    const world = aWorld(owner.db, '2026-03-16');
    const agency = await world.agency('municipality', 'Granviks kommun');
    const { id } = await world.programme('steget', agency, [], aModel());
    await publishModels(owner.db, [{ ...steget, version: 3 }]);
    expect(await owner.db.selectFrom('programmes.programmes').select('model_version').where('id', '=', id).executeTakeFirst()).toEqual({ model_version: 3 });
  });

  it('does not mind the order of fields', () => {
    const turned = Object.fromEntries(Object.entries(steget).toReversed()) as typeof steget;
    expect(hashOfModel(turned)).toBe(hashOfModel(steget));
  });

  it('throws on a version that nobody published', async () => {
    await expect(modelOf(owner.db, 'steget', 9)).rejects.toThrow('steget@9');
  });
});
