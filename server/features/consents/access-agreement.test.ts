import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessDay, accessWorld, type AccessWorld } from '../../../test/world/access/access-world.ts';
import { saveAccessWorld, type SavedAccessWorld } from '../../../test/world/access/saved-access-world.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { aWorld } from '../../../test/world/world.ts';
import type { Actor } from '../../platform/actor.ts';
import { decideCaseAccess, decideRecordAccess } from './consents.rules.ts';

const seed = 20_260_316;

interface Decisions { made: number; allowed: number; disagreements: string[] }

/** What one actor gets from the database, logged in as the app role: which cases and which records. */
async function readAs(app: pg.Client, actor: Actor): Promise<Set<string>> {
  const setting = (name: string, value: string | null) => `select set_config('app.${name}', ${pg.escapeLiteral(value ?? '')}, true)`;
  const results = await app.query([
    'begin', setting('actor', actor.id), setting('agency', actor.agencyId), setting('role', actor.role), setting('today', accessDay),
    'select case_id as id from consents.case_access', 'select id from cases.cases', 'select id from sessions.sessions', 'rollback',
  ].join(';')) as unknown as pg.QueryResult<{ id: string }>[];
  const [listed = [], cases = [], records = []] = [5, 6, 7].map((at) => results[at]?.rows.map((row) => row.id));
  // The view and the policy on the table must agree with each other before either is held against the rule.
  expect(cases.toSorted()).toEqual(listed.toSorted());
  return new Set([...cases, ...records]);
}

function compare(saved: SavedAccessWorld, actor: Actor, seen: ReadonlySet<string>, into: Decisions): void {
  const hold = (id: string, answer: { allowed: boolean; reason: string }) => {
    into.made += 1;
    if (answer.allowed) into.allowed += 1;
    if (answer.allowed !== seen.has(id)) {
      into.disagreements.push(`${actor.role}: rule ${answer.allowed} (${answer.reason}), database ${seen.has(id)} in ${JSON.stringify(saved.source)}`);
    }
  };
  for (const one of saved.cases) {
    hold(one.id, decideCaseAccess(actor, one.facts, accessDay));
    for (const record of one.records) hold(record.id, decideRecordAccess(actor, record.facts, one.facts, accessDay));
  }
}

describe('the access rule and row security', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let app: pg.Client;
  let programmes: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    app = new pg.Client(database.target.app);
    await app.connect();
    const world = aWorld(owner.db, accessDay);
    const agency = await world.agency('municipality', 'Ägaren');
    programmes = [];
    for (const key of ['ett', 'tva', 'tre']) {
      programmes.push((await world.programme(key, agency, [], { key: 'm', version: 1, content: {} })).id);
    }
  });
  afterAll(async () => {
    await app.end();
    await owner.close();
    await database.drop();
  });

  async function decideOver(worlds: readonly AccessWorld[]): Promise<Decisions> {
    const decisions: Decisions = { made: 0, allowed: 0, disagreements: [] };
    for (const world of worlds) {
      const saved = await saveAccessWorld(owner.db, programmes, world);
      for (const actor of saved.actors) compare(saved, actor, await readAs(app, actor), decisions);
    }
    return decisions;
  }

  it('agree on every actor, case and record of generated worlds', { timeout: 120_000 }, async () => {
    const { made, allowed, disagreements } = await decideOver(fc.sample(accessWorld, { seed, numRuns: 400 }));
    console.log(`access: ${made} decisions, ${((100 * allowed) / made).toFixed(1)} % allowed, ${disagreements.length} disagreements, seed ${seed}`);
    expect(disagreements.slice(0, 3)).toEqual([]);
    expect(made).toBeGreaterThan(20_000);
    expect(allowed / made).toBeGreaterThan(0.05);
    expect(allowed / made).toBeLessThan(0.95);
  });

  const sql = readFileSync(new URL('../../../db/views/020_access.sql', import.meta.url), 'utf8');
  it.each([
    ['a consent past its last day', 'platform.today() between k.valid_from and k.valid_to', 'platform.today() >= k.valid_from'],
    ['a refusal', "where k.state = 'given' and", "where k.state in ('given', 'refused') and"],
    ['a disclosure taken back', 'and d.taken_back_at is null', ''],
    ['a category nobody consented to', 'and w.to_agency_id = d.to_agency_id and w.category = d.category', 'and w.to_agency_id = d.to_agency_id'],
    ['a team member who has left', 'and (t.to_on is null or t.to_on > platform.today())', ''],
    ['a referral that is decided', "and c.status in ('referred', 'waiting', 'declined')", ''],
  ])('are seen to differ when the database lets through %s', { timeout: 60_000 }, async (_name, from, to) => {
    expect(sql).toContain(from);
    const client = new pg.Client(database.target.owner);
    await client.connect();
    try {
      await client.query(sql.replaceAll(from, to));
      const { disagreements } = await decideOver(fc.sample(accessWorld, { seed: seed + 1, numRuns: 60 }));
      expect(disagreements.length).toBeGreaterThan(0);
    } finally {
      await client.query(sql);
      await client.end();
    }
  });
});
