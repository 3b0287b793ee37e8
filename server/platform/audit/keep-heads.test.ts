import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { testMasterKey } from '../../../test/world/test-master-key.ts';
import { createPool, type SealedPool } from '../db/pool.ts';
import { withClient } from '../db/target.ts';
import { houseChain } from './audit.sql.ts';
import { readHeads } from './heads-file.ts';
import { keepHeads } from './keep-heads.ts';

const folder = mkdtempSync(join(tmpdir(), 'samsteg-kept-'));
const file = join(folder, 'heads.jsonl');
const hardlyEver = 1440;
const noComplaint = (error: unknown) => { throw error; };

let database: TestDatabase;
let pool: SealedPool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool(database.target.app, testMasterKey, 1);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(() => { rmSync(file, { force: true }); });

const grow = () => withClient(database.target.owner, (client) => client.query(
  "select platform.chain_audit($1, 'visitor', null, null, null, now(), '[{\"action\": \"session.start\", \"outcome\": \"denied\", \"reason\": \"sign-in-failed\"}]')", [houseChain]));
const seqs = async () => (await readHeads(file)).map(({ seq }) => seq);

it('writes where the chains end at once and at the end, and nothing where nothing has grown', async () => {
  await grow();
  const first = await keepHeads(pool, { file, everyMinutes: hardlyEver }, noComplaint);
  expect(await seqs()).toEqual([1]);
  await first.stop();
  expect(await seqs()).toEqual([1]);
  await grow();
  const second = await keepHeads(pool, { file, everyMinutes: hardlyEver }, noComplaint);
  await grow();
  await second.stop();
  expect(await seqs()).toEqual([1, 2, 3]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toMatch(/^(\{"at":"[^"]+","chain":"[^"]+","seq":\d+,"hash":"[0-9a-f]{64}","writtenAt":"[^"]+"\}\n){3}$/);
});

it('writes again and again while the server runs', async () => {
  const keeper = await keepHeads(pool, { file, everyMinutes: 1 / 1200 }, noComplaint);
  const before = await seqs();
  await grow();
  await vi.waitFor(async () => { expect((await seqs()).length).toBe(before.length + 1); }, { timeout: 5000 });
  await keeper.stop();
});

it('lets no server start that cannot write them, and says so when it can no longer', async () => {
  await expect(keepHeads(pool, { file: join(folder, 'no', 'heads.jsonl'), everyMinutes: hardlyEver }, noComplaint)).rejects.toThrow(/cannot be written to .*ENOENT/);
  const complaints: unknown[] = [];
  const gone = mkdtempSync(join(folder, 'gone-'));
  const keeper = await keepHeads(pool, { file: join(gone, 'heads.jsonl'), everyMinutes: hardlyEver }, (error) => complaints.push(error));
  rmSync(gone, { recursive: true });
  await grow();
  await keeper.stop();
  expect(complaints).toEqual([expect.objectContaining({ message: expect.stringContaining('cannot be written') })]);
});
