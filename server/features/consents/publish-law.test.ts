import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../../../test/world/a-case.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { newId } from '../../platform/new-id.ts';
import { shippedLaw } from './law.ts';
import { publishLaw } from './publish-law.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

describe('publishing the grounds in law', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  const law = shippedLaw();
  const kinds = async () => (await owner.db.selectFrom('consents.ground_kinds').select(['key', 'opens', 'statute']).orderBy('key').execute());
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
  });
  afterAll(async () => {
    await owner.close();
    await database.drop();
  });

  it('writes those that can be recorded, and no others: a consent is no record of a ground', async () => {
    await publishLaw(owner.db, law);
    const recordable = law.grounds.filter(({ use }) => use === 'record').map(({ key, opens, statute }) => ({ key, opens, statute }));
    expect(await kinds()).toEqual(recordable.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  });

  it('takes in what the files say anew', async () => {
    await publishLaw(owner.db, { ...law, grounds: law.grounds.map((one) => (one.key === 'control' ? { ...one, statute: 'OSL 10:15 b' } : one)) });
    expect((await kinds()).find(({ key }) => key === 'control')?.statute).toBe('OSL 10:15 b');
  });

  it('shuts what was open on a ground that the files no longer have, and forgets one that nobody used', async () => {
    await publishLaw(owner.db, law);
    const { world, programme, municipality, insurance, coach } = await standardWorld(owner.db, '2026-03-16');
    const one = await aCase(world, programme).active().ledBy(coach).save();
    const id = newId();
    await insertSealed(owner.db, 'consents.legal_grounds', municipality.id, {
      id, case_id: one.id, from_agency_id: municipality.id, to_agency_id: insurance.id, categories: ['income'], ground_key: 'duty-social-insurance',
      opens: true, reason: 'Begärt', what_given: 'Utbetalt stöd', valid_from: '2026-03-16', valid_to: '2026-03-20', recorded_by_staff: coach.id,
    });
    await publishLaw(owner.db, { ...law, grounds: law.grounds.filter(({ key }) => !['duty-social-insurance', 'supplier'].includes(key)) });
    expect((await kinds()).map(({ key, opens }) => [key, opens])).toContainEqual(['duty-social-insurance', false]);
    expect((await kinds()).map(({ key }) => key)).not.toContain('supplier');
    const row = await owner.db.selectFrom('consents.legal_grounds').select('opens').where('id', '=', id).executeTakeFirst();
    expect(row).toEqual({ opens: false });
  });
});
