import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase } from '../../../test/world/a-case.ts';
import { addressOf, runCommand, testKeyFile } from '../../../test/world/command-line.ts';
import { openAsOwner } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'samsteg-keys-'));
let database: TestDatabase;
let world: StandardWorld;
beforeAll(async () => {
  database = await createTestDatabase();
  const owner = await openAsOwner(database.target.owner);
  world = await standardWorld(owner.db, '2026-03-16');
  await aCase(world.world, world.programme).active().ledBy(world.coach).withConsent(world.insurance, ['identity']).save();
  await owner.close();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runCommand(database, ['keys', ...args]);

describe('samsteg keys', () => {
  it('counts what each key seals, and rotates one agency\'s while the others keep theirs', async () => {
    const before = await run('status');
    expect(before).toMatchObject({ code: 0, complaints: [] });
    expect(before.out[0]).toMatch(/^huvudnyckel [0-9a-f-]{14} {2}\(.*master-key\)$/);
    expect(before.out.slice(1)).toEqual([expect.stringMatching(new RegExp(`^[0-9a-f]{12}  ${world.municipality.name} ${world.municipality.id}  från \\d{4}-\\d\\d-\\d\\d  3 värden$`))]);
    expect(await run('rotate', '--agency', world.municipality.id))
      .toMatchObject({ code: 0, out: ['1 nya nycklar. 2 rader förseglades om. 1 gamla nycklar är ur bruk.'], complaints: [] });
    const after = (await run('status')).out.slice(1);
    expect(after.map((line) => line.slice(line.lastIndexOf('  ')))).toEqual(['  0 värden, ur bruk', '  3 värden']);
    expect((await run('rotate', '--agency', world.insurance.id)).out).toEqual(['Det finns ingen sådan nyckel att byta.']);
  });

  it('opens everything to see that it can, and names what was moved, altered, or sealed for another', async () => {
    expect(await run('verify')).toMatchObject({ code: 0, out: ['3 värden, 0 fel.'] });
    const owner = await openAsOwner(database.target.owner);
    const { id, case_id } = await owner.db.selectFrom('consents.consents').select(['id', 'case_id']).executeTakeFirstOrThrow();
    const { purpose } = await owner.db.seals.row('consents.consents', world.insurance.id, { purpose: 'För en annan' }, id);
    await owner.db.updateTable('consents.consents').set({ purpose }).execute();
    await sql`update cases.referrals set reason = ${purpose}`.execute(owner.db);
    expect(await run('verify')).toMatchObject({ code: 1, out: ['3 värden, 2 fel.'], complaints: [
      `cases.referrals.reason/${case_id}: går inte att öppna`, `consents.consents.purpose/${id}: är förseglat för en annan organisation`,
    ] });
    await owner.db.updateTable('consents.consents').set(await owner.db.seals.row('consents.consents', world.municipality.id, { purpose: 'Samordning' }, id)).execute();
    await owner.db.updateTable('cases.referrals').set(await owner.db.seals.row('cases.referrals', world.municipality.id, { reason: 'Arbete' }, case_id)).execute();
    await owner.close();
  });

  it('will not rotate what is no agency', async () => {
    const { code, complaints } = await run('rotate', '--agency', 'Granvik');
    expect(code).toBe(1);
    expect(complaints.join(' ')).toContain('Ange organisationens id.');
  });

  it('stops at a lost and at a wrong key with one line that says what to do', async () => {
    const lost = await runCommand(database, ['keys', 'status'], { SAMSTEG_KEY_FILE: join(folder, 'lost') });
    expect(lost).toMatchObject({ code: 1, out: [], complaints: [expect.stringMatching(/there is no file .*lost\. Put back the copy/) as unknown] });
    const made = await run('make', join(folder, 'wrong'));
    expect(made.out[0]).toMatch(/wrong {2}fingeravtryck [0-9a-f-]{14}$/);
    const wrong = await runCommand(database, ['staff', 'list'], { SAMSTEG_KEY_FILE: join(folder, 'wrong') });
    expect(wrong).toMatchObject({ code: 1, out: [], complaints: [expect.stringMatching(/^The wrong master key: .*wrong has the fingerprint/) as unknown] });
  });

  it('stops the server in the same way, before it listens', { timeout: 20_000 }, async () => {
    const env = { ...process.env, DATABASE_URL: addressOf(database.target.owner), DATABASE_APP_URL: addressOf(database.target.app), PORT: '1' };
    const server = spawn(process.execPath, [main, '--demo'], { env: { ...env, SAMSTEG_KEY_FILE: join(folder, 'wrong') }, stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, [code]] = await Promise.all([text(server.stderr), once(server, 'exit')]);
    expect(code).toBe(1);
    expect(said.split('\n').filter((line) => line.includes('master key'))).toEqual([expect.stringMatching(/^The wrong master key: .* needs the key with the fingerprint/)]);
  });

  it('goes over to a new master key', async () => {
    const next = join(folder, 'next');
    await run('make', next);
    const changed = await run('change-master', '--new-key-file', next);
    expect(changed.code).toBe(0);
    expect(changed.out[0]).toMatch(/^3 nycklar är omslagna\. .*next\.$/);
    expect((await run('status')).complaints[0]).toContain(`The wrong master key: ${testKeyFile}`);
    expect((await runCommand(database, ['keys', 'status'], { SAMSTEG_KEY_FILE: next })).code).toBe(0);
  });
});
