import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { houseChain } from '../../platform/audit/audit.sql.ts';
import { inTransaction, type Database } from '../../platform/db/kysely-on-client.ts';
import { isFail, type NamedError } from '../../platform/named-error.ts';
import { closeAccount, listAllStaff, provisionSignIn, provisionStaff } from './provision-staff.ts';

let database: TestDatabase;
let owner: SownDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database.target.owner);
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

async function done<T extends object>(deed: (db: Database) => Promise<T | NamedError>): Promise<T> {
  const result = await inTransaction(owner.db, deed);
  if (isFail(result)) throw new Error(result.code);
  return result;
}

it('writes down what the operator does with accounts, in the log of the agency that they belong to', async () => {
  const ada = await done((db) => provisionStaff(db, {
    agencyName: 'Granviks kommun', agencyKind: 'municipality', link: null,
    fields: { givenName: 'Ada', familyName: 'Systemhag', title: 'Systemförvaltare', role: 'administrator', email: null, phone: null },
  }));
  await done((db) => provisionSignIn(db, ada.id, { issuer: 'https://id.example.org', subject: 'ada' }));
  await done((db) => listAllStaff(db));
  await done((db) => closeAccount(db, ada.id));
  const { id: agencyId } = await owner.db.selectFrom('agencies.agencies').select('id').executeTakeFirstOrThrow();
  const log = await owner.db.selectFrom('platform.audit_entries').select(['chain', 'actor_kind', 'action', 'reason', 'record_id']).orderBy('at').orderBy('seq').execute();
  const entry = (chain: string, action: string, record_id: string | null) => ({ chain, actor_kind: 'operator', action, reason: 'command-line', record_id });
  expect(log).toEqual([
    entry(agencyId, 'staff.add', ada.id), entry(agencyId, 'staff.link-sign-in', ada.id), entry(houseChain, 'staff.list', null), entry(agencyId, 'staff.close', ada.id),
  ]);
});

it('writes down nothing of what did not happen', async () => {
  const before = await owner.db.selectFrom('platform.audit_entries').select('seq').execute();
  expect(await inTransaction(owner.db, (db) => closeAccount(db, '0198f4a0-0000-7000-8000-000000000999'))).toMatchObject({ code: 'not-found' });
  expect(await owner.db.selectFrom('platform.audit_entries').select('seq').execute()).toEqual(before);
});
