import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { migrate } from '../db/migrate.ts';
import { OperatorFault } from '../db/operator-fault.ts';
import { createPool } from '../db/pool.ts';
import { changeMasterKey } from './change-master-key.ts';
import { masterKeyIn, masterKeyOf, readMasterKey, unwrapKey, wrapKey, writeMasterKey } from './master-key.ts';
import { prepareSealing } from './prepare-sealing.ts';

const folder = mkdtempSync(join(tmpdir(), 'samsteg-master-'));
const fileNamed = (name: string) => join(folder, name);
afterAll(() => { rmSync(folder, { recursive: true }); });

describe('a master key in a file', () => {
  it('is for its owner\'s eyes only, and is never written over', () => {
    const file = fileNamed('first');
    const made = writeMasterKey(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readMasterKey(file).fingerprint).toBe(made.fingerprint);
    expect(made.fingerprint).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){2}$/);
    const before = readFileSync(file, 'utf8');
    expect(() => writeMasterKey(file)).toThrow('never written over');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each(['', 'short', Buffer.alloc(31).toString('base64'), Buffer.alloc(64).toString('base64')])('is not %j', (text) => {
    const file = fileNamed('wrong-shape');
    writeFileSync(file, text);
    expect(() => readMasterKey(file)).toThrow(/wrong-shape holds no master key/);
  });

  it('opens what it wrapped, for the same key, and nothing else', () => {
    const [one, other] = [masterKeyOf(Buffer.alloc(32, 1)), masterKeyOf(Buffer.alloc(32, 2))];
    const wrapped = wrapKey(one, 'a key of one agency', Buffer.alloc(32, 7));
    expect(unwrapKey(one, 'a key of one agency', wrapped)).toEqual(Buffer.alloc(32, 7));
    expect(unwrapKey(other, 'a key of one agency', wrapped)).toBeNull();
    expect(unwrapKey(one, 'a key of another', wrapped)).toBeNull();
  });
});

describe('a database and its master key', () => {
  let database: TestDatabase;
  const right = masterKeyIn(fileNamed('right'), true);
  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.target.owner);
  });
  afterAll(() => database.drop());

  const faultOf = async (file: string, mayMake = false): Promise<unknown> =>
    prepareSealing(database.target.owner, masterKeyIn(fileNamed(file), mayMake)).then(() => null, (fault: unknown) => fault);

  it('is given one the first time, where it lies in our own folder, and else is told how to make one', async () => {
    const refusal = await faultOf('elsewhere');
    expect(refusal).toBeInstanceOf(OperatorFault);
    expect((refusal as Error).message).toMatch(/no file .*elsewhere.* For a database that has never had one, make it: npm run samsteg -- keys make .*elsewhere$/);
    await prepareSealing(database.target.owner, right);
    expect(right.read().fingerprint).toMatch(/^[0-9a-f-]+$/);
  });

  it('stops when the file is lost: none is made in its place', async () => {
    const lost = await faultOf('lost', true);
    expect(lost).toBeInstanceOf(OperatorFault);
    expect((lost as Error).message).toMatch(/master key is missing: there is no file .*lost\. Put back the copy you keep of it, or set SAMSTEG_KEY_FILE/);
  });

  it('stops at the wrong key, and says which it is and which is needed', async () => {
    const { fingerprint } = writeMasterKey(fileNamed('wrong'));
    const wrong = await faultOf('wrong');
    expect(wrong).toBeInstanceOf(OperatorFault);
    expect((wrong as Error).message).toContain(`has the fingerprint ${fingerprint}, but this database needs the key with the fingerprint ${right.read().fingerprint}`);
  });

  it('goes over to a new master key whole, and then opens by that one alone', async () => {
    const pool = createPool(database.target.app, right, 1);
    const agency = '0193a000-0000-7000-8000-000000000001';
    const { words } = await pool.seals.row('plans.goals', agency, { id: 'one', words: 'Jobba med bröd' });
    const owner = new pg.Client(database.target.owner);
    await owner.connect();
    const next = writeMasterKey(fileNamed('next'));
    await expect(changeMasterKey(owner, right, right.read())).rejects.toThrow('used already');
    expect(await changeMasterKey(owner, right, next)).toBe(1);
    expect(((await faultOf('right')) as Error).message).toContain(`needs the key with the fingerprint ${next.fingerprint}`);
    expect(await faultOf('next')).toBeNull();
    // A program that runs goes on with what it holds; one that starts reads the new file.
    const open = (through: typeof pool) => through.seals.open('plans.goals', [{ id: 'one', words }], { words: 'words' });
    expect(await open(pool)).toMatchObject([{ words: 'Jobba med bröd' }]);
    const restarted = createPool(database.target.app, masterKeyIn(fileNamed('next'), false), 1);
    expect(await open(restarted)).toMatchObject([{ words: 'Jobba med bröd' }]);
    const late = createPool(database.target.app, right, 1);
    await expect(open(late)).rejects.toThrow('The wrong master key');
    await Promise.all([pool.end(), restarted.end(), late.end(), owner.end()]);
  });

  it('keeps the keys from the program\'s own hands: it may read and add, and not change or remove', async () => {
    const app = new pg.Client(database.target.app);
    await app.connect();
    for (const statement of ['update platform.data_keys set retired_at = now()', 'delete from platform.data_keys',
      'update platform.master_key set fingerprint = \'x\'', 'insert into platform.master_key values (true, \'x\', \'\')']) {
      await expect(app.query(statement)).rejects.toThrow('permission denied');
    }
    await app.end();
  });
});
