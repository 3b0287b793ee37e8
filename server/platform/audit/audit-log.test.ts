import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { testMasterKey } from '../../../test/world/test-master-key.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { clockAt } from '../clock.ts';
import { migrate } from '../db/migrate.ts';
import { createPool, type SealedPool } from '../db/pool.ts';
import { rowTypes } from '../db/row-types.ts';
import { withClient } from '../db/target.ts';
import { withWork, type Work } from '../db/unit-of-work.ts';
import { newSessionToken } from '../http/session-cookie.ts';
import { fail } from '../named-error.ts';
import { newId } from '../new-id.ts';
import { insertSession } from '../sign-in/sessions.sql.ts';
import { houseChain } from './audit.sql.ts';
import { verifyLog } from './verify-log.ts';

const today = '2026-03-16';
const read = { action: 'case.read', outcome: 'allowed', reason: 'on-team' } as const;

async function broken(config: pg.ClientConfig): Promise<unknown[]> {
  return withClient({ ...config, types: rowTypes }, async (client) => {
    const found: unknown[] = [];
    for await (const chain of verifyLog(client, [])) if (chain.broken) found.push(chain);
    return found;
  });
}

describe('the log', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let cast: StandardWorld;
  let pool: SealedPool;
  let vilma: SavedCase;
  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    cast = await standardWorld(owner.db, today);
    pool = createPool(database.target.app, testMasterKey, 8);
    vilma = await aCase(cast.world, cast.programme).active('2026-03-01').ledBy(cast.coach).save();
  });
  afterAll(async () => {
    await pool.end();
    await owner.close();
    await database.drop();
  });

  async function as<T>(person: WorldPerson | null, use: (work: Work) => Promise<T>) {
    const { hash } = newSessionToken();
    if (person) await insertSession(owner.db, { tokenHash: hash, actorKind: person.kind, actorId: person.id, now: new Date() });
    return withWork(pool, clockAt(today), hash, use);
  }
  const latest = (chain: string) => owner.db.selectFrom('platform.audit_entries').selectAll().where('chain', '=', chain).orderBy('seq', 'desc').executeTakeFirstOrThrow();

  it('stands in the chain of the one who acted, with their unit, the program\'s time and the person whom it is about', async () => {
    const unit = newId();
    await owner.db.insertInto('agencies.units').values({ id: unit, agency_id: cast.municipality.id, name: 'Arbetsmarknadsenheten' }).execute();
    await owner.db.updateTable('agencies.staff').set({ unit_id: unit }).where('id', '=', cast.coach.id).execute();
    await as(cast.coach, async (work) => { work.audit({ ...read, caseId: vilma.id }); });
    expect(await latest(cast.municipality.id)).toMatchObject({
      actor_kind: 'staff', actor_id: cast.coach.id, agency_id: cast.municipality.id, unit_id: unit, case_id: vilma.id, participant_ids: [vilma.participant.id],
      at: '2026-03-16T11:00:00.000Z',
    });
    await as(vilma.participant, async (work) => { work.audit({ ...read, action: 'my-day.read' }); });
    expect(await latest(cast.municipality.id)).toMatchObject({ actor_kind: 'participant', agency_id: null, participant_ids: [vilma.participant.id] });
    await as(null, async (work) => { work.audit({ ...read, action: 'session.start' }); });
    expect(await latest(houseChain)).toMatchObject({ actor_kind: 'visitor', actor_id: null });
  });

  it('names everyone whom a list has shown', async () => {
    const other = await aCase(cast.world, cast.programme).save();
    await as(cast.coach, async (work) => {
      work.audit({ ...read, action: 'case.list' });
      work.concerns([vilma.id]);
      work.concerns([other.id, vilma.id]);
    });
    const entry = await latest(cast.municipality.id);
    expect(entry.case_ids).toEqual([vilma.id, other.id]);
    expect(entry.participant_ids).toEqual([vilma.participant.id, other.participant.id].toSorted());
  });

  it('lets no list go unlogged', async () => {
    await expect(as(cast.coach, async (work) => { work.concerns([vilma.id]); })).rejects.toThrow('must be asked for through a route that is audited');
  });

  it('keeps the denials of what failed, by the same actor, and nothing else of it', async () => {
    const before = await latest(cast.municipality.id);
    await as(cast.coach, async (work) => {
      work.audit({ ...read, caseId: vilma.id });
      work.audit({ ...read, outcome: 'denied', reason: 'record-closed', caseId: vilma.id });
      return fail('not-found');
    });
    expect(await latest(cast.municipality.id)).toMatchObject({ seq: before.seq + 1, outcome: 'denied', actor_id: cast.coach.id, participant_ids: [vilma.participant.id] });
  });

  it('takes the actor, the time and the place in the chain from the session, whatever the program says', async () => {
    const forged = JSON.stringify([{ ...read, actor_id: cast.leader.id, actor_kind: 'operator', chain: houseChain, seq: 999, at: '2020-01-01T00:00:00Z', hash: '\\x00' }]);
    await as(cast.coach, async (work) => {
      await sql`select platform.append_audit(${forged}::jsonb)`.execute(work.db);
    });
    expect(await latest(cast.municipality.id)).toMatchObject({ actor_id: cast.coach.id, actor_kind: 'staff', at: '2026-03-16T11:00:00.000Z' });
    expect(await broken(database.target.owner)).toEqual([]);
  });

  it('is one whole chain though many write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_none, nth) => as(nth % 3 === 0 ? vilma.participant : cast.coach, async (work) => { work.audit(read); })));
    expect(await broken(database.target.owner)).toEqual([]);
  });

  it.each([
    'insert into platform.audit_entries (chain) values (platform.house_chain())', "update platform.audit_entries set reason = 'x'",
    'delete from platform.audit_entries', 'truncate platform.audit_entries', "update platform.audit_heads set hash = ''", 'delete from platform.audit_heads',
    'select from platform.audit_anchors', "select platform.cut_audit(platform.house_chain(), '2000-01-01', 'x')",
    "select platform.chain_audit(platform.house_chain(), 'operator', null, null, null, now(), '[]')",
    'alter table platform.audit_entries disable row level security', 'drop function platform.append_audit(jsonb)',
  ])('cannot be reached by the program itself: %s', async (statement) => {
    const attempt = withClient(database.target.app, (client) => client.query(statement));
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the log of an earlier release', () => {
  it('is chained as it stood, in the order of its time, and goes on from there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'samsteg-old-'));
    const real = fileURLToPath(new URL('../../../db/migrations', import.meta.url));
    mkdirSync(join(folder, 'migrations'));
    mkdirSync(join(folder, 'views'));
    for (const name of readdirSync(real).filter((file) => file < '0051')) cpSync(join(real, name), join(folder, 'migrations', name));
    const database = await createEmptyDatabase();
    const [agency, person] = ['019a8f00-0000-7000-8000-000000000001', '019a8f00-0000-7000-8000-0000000000aa'];
    try {
      await migrate(database.target.owner, folder);
      await withClient(database.target.owner, async (client) => {
        await client.query("insert into agencies.agencies (id, name, kind) values ($1, 'Granviks kommun', 'municipality')", [agency]);
        await client.query("insert into participants.participants (id, owner_agency_id, given_name, family_name) values ($1, $2, 'Vilma', 'Testgren')", [person, agency]);
        await client.query(`insert into platform.audit_entries (id, at, actor_kind, actor_id, agency_id, action, outcome, reason)
          select gen_random_uuid(), timestamptz '2026-11-01' + (n * 7 % 11) * interval '1 hour', k.kind, k.actor::uuid, k.agency::uuid, 'case.read', 'allowed', 'old ' || n
            from generate_series(1, 10) n, (values ('staff', gen_random_uuid(), $1), ('participant', $2::uuid, null), ('visitor', null, null)) k (kind, actor, agency)`, [agency, person]);
      });
      await migrate(database.target.owner);
      expect(await broken(database.target.owner)).toEqual([]);
      const { rows } = await withClient(database.target.owner, async (client) => {
        await client.query("select platform.chain_audit($1, 'operator', null, $1, null, now(), '[{\"action\": \"staff.add\", \"outcome\": \"allowed\", \"reason\": \"command-line\"}]')", [agency]);
        return client.query<{ chain: string; count: string; ordered: boolean }>(`select chain, count(*), bool_and(at >= before) is not false as ordered
          from (select chain, at, lag(at) over (partition by chain order by seq) as before from platform.audit_entries) e group by chain order by chain`);
      });
      expect(rows).toEqual([{ chain: houseChain, count: '10', ordered: true }, { chain: agency, count: '21', ordered: true }]);
      expect(await broken(database.target.owner)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
      await database.drop();
    }
  });
});
