import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFullCase, type FullCase } from '../../../test/world/a-full-case.ts';
import { runCommand } from '../../../test/world/command-line.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { newId } from '../../platform/new-id.ts';

const folder = mkdtempSync(join(tmpdir(), 'samsteg-retention-'));
const deeds = join(folder, 'kept', 'deeds.jsonl');
let database: TestDatabase;
let owner: SownDatabase;
let world: StandardWorld;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database.target.owner);
  world = await standardWorld(owner.db, '2026-03-16');
});
afterAll(async () => {
  await owner.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runCommand(database, ['retention', ...args], { RETENTION_DEEDS_FILE: deeds });
const oldCase = () => aFullCase(world.world, { programme: world.programme, owner: world.municipality, coach: world.coach, other: world.psychiatry, otherStaff: world.psychologist }, '2010-05-04');
const sessionsOf = async ({ caseId }: FullCase) => (await owner.db.selectFrom('sessions.sessions').select('owner_agency_id').where('case_id', '=', caseId).execute()).length;

/** A list as two people have made it. */
async function approved({ caseId }: FullCase): Promise<void> {
  const id = newId();
  await owner.db.insertInto('retention.lists').values({
    id, agency_id: world.municipality.id, proposed_by: world.leader.id, proposed_at: '2026-03-01', decided_by: world.administrator.id, decided_at: '2026-03-02', outcome: 'approved',
  }).execute();
  await sql`insert into retention.items (list_id, case_id, last_entry_on, kept_until, done_by, rule_key, statute, counts)
    select ${id}::uuid, case_id, last_entry_on, kept_until, done_by, rule_key, statute, counts
      from retention.due(${world.municipality.id}::uuid, '2026-03-01') where case_id = ${caseId}`.execute(owner.db);
}

describe('samsteg retention', () => {
  it('does what is approved, keeps what went outside the database, and does it again after a restore', async () => {
    const full = await oldCase();
    await approved(full);
    expect((await run('list')).out).toEqual([expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4} {2}lista /u), '1 ärenden väntar.']);
    const { code, out, complaints } = await run('run');
    expect([code, complaints, out[0]]).toEqual([0, [], '1 gallrade, 0 stoppade, 0 ändrade sedan de godkändes.']);
    expect(await sessionsOf(full)).toBe(1);
    const [line, ...more] = readFileSync(deeds, 'utf8').trimEnd().split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(line ?? '')).toMatchObject({ case_id: full.caseId, agency_id: world.municipality.id, whole_case: false, last_entry_on: '2010-05-04' });
    await run('run');
    expect(readFileSync(deeds, 'utf8').trimEnd().split('\n')).toHaveLength(1);
    expect((await run('reapply')).out[0]).toMatch(/^1 gallringar .*: 0 gjordes om, 1 var redan borta\.$/u);

    // A backup from before: the records are there again, and the deed is not.
    await owner.db.deleteFrom('retention.deeds').execute();
    await sql`insert into cases.phase_changes (id, case_id, phase, from_on, changed_by) values (${newId()}, ${full.caseId}, 'mapping', '2010-05-04', ${world.coach.id})`.execute(owner.db);
    expect((await run('reapply')).out[0]).toMatch(/: 1 gjordes om, 0 var redan borta\.$/u);
    expect(await owner.db.selectFrom('cases.phase_changes').select('id').where('case_id', '=', full.caseId).execute()).toEqual([]);
    expect(await owner.db.selectFrom('retention.deeds').select('case_id').execute()).toEqual([{ case_id: full.caseId }]);

    // Somebody has written there since: a person must look.
    await sql`insert into cases.phase_changes (id, case_id, phase, from_on, changed_by) values (${newId()}, ${full.caseId}, 'mapping', '2026-01-04', ${world.coach.id})`.execute(owner.db);
    expect(await run('reapply')).toMatchObject({ code: 1, complaints: [expect.stringContaining('något är skrivet efter gallringen')] });
    expect(await owner.db.selectFrom('cases.phase_changes').select('id').where('case_id', '=', full.caseId).execute()).toHaveLength(1);
  });

  it('tidies what the house keeps itself, and nothing that is younger', async () => {
    const answer = (created_at: string) => ({ actor_id: world.coach.id, key: newId(), route: 'POST /api/v1/x', request_hash: Buffer.from('00', 'hex'), created_at });
    await owner.db.insertInto('platform.idempotency_keys').values([answer('2020-01-01'), answer(new Date().toISOString())]).execute();
    expect((await run('run')).out.at(-1)).toMatch(/^Huset: 0 loggposter, 1 sparade svar, /u);
    expect(await owner.db.selectFrom('platform.idempotency_keys').select('key').where('actor_id', '=', world.coach.id).execute()).toHaveLength(1);
    const tidied = await owner.db.selectFrom('platform.audit_entries').select('detail').where('action', '=', 'retention.tidy').execute();
    expect(tidied.at(-1)?.detail).toMatch(/^0 log entries, 1 answers, /u);
  });

  it('lays an agency\'s own plan over the rule, within what the law allows', async () => {
    const write = (text: string) => {
      const file = join(folder, 'plan.yaml');
      writeFileSync(file, `agency: ${world.psychiatry.id}\ndocument: Informationshanteringsplan 2026\ndecidedOn: 2026-01-15\n${text}`);
      return file;
    };
    expect(await run('plan', write('keepYears: 9\n'))).toMatchObject({ code: 1, complaints: ['PDL (2008:355) 3 kap. 17 § tillåter inte 9 år.'] });
    expect(await run('plan', write('keepYears: 25\n'))).toMatchObject({ code: 0, out: ['Informationshanteringsplan 2026: Patientjournal, 25 år.'] });
    expect(await owner.db.selectFrom('retention.agency_plans').select(['rule_key', 'keep_years']).execute()).toEqual([{ rule_key: 'care-records', keep_years: 25 }]);
    expect((await run('plan', write('rule: none-such\n'))).complaints[0]).toMatch(/^Det finns ingen regel none-such\./u);
    expect((await run('plan', write('keepYers: 25\n'))).complaints[0]).toContain('keepYers');
  });
});
