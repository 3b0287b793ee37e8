import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessDatabase, type Held } from '../../../test/world/access/access-database.ts';
import { accessWorld } from '../../../test/world/access/access-world.ts';
import { brokenRules } from '../../../test/world/access/broken-rules.ts';
import { shrinkDisagreement } from '../../../test/world/access/shrink-disagreement.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';

const seed = 20_260_316;
/** Most breaks show in a few worlds. */
const step = 8;
const sqlOf = (file: string) => readFileSync(new URL(`../../../db/views/${file}`, import.meta.url), 'utf8');

describe('the access rule, the view and row security', () => {
  let database: TestDatabase;
  let access: AccessDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    access = await AccessDatabase.open(database.target);
  });
  afterAll(async () => {
    await access.close();
    await database.drop();
  });

  it('agree on every actor, record and action of generated worlds', { timeout: 170_000 }, async () => {
    const { worlds, decisions, allowed, disagreements } = await access.hold(fc.sample(accessWorld, { seed, numRuns: 450 }));
    const share = allowed / decisions;
    console.log(`access: ${worlds} worlds, ${decisions} decisions, ${(100 * share).toFixed(1)} % allowed, ${disagreements.length} disagreements, seed ${seed}`);
    const [first] = disagreements;
    expect(first && await shrinkDisagreement(access, seed, first.worldIndex)).toBeUndefined();
    expect(decisions).toBeGreaterThan(200_000);
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.95);
  });

  describe('are seen to differ when the database lets through', () => {
    const worlds = fc.sample(accessWorld, { seed: seed + 1, numRuns: 50 * step });

    it.each(brokenRules)('$letsThrough', { timeout: 60_000 }, async ({ file, from, to }) => {
      const sql = sqlOf(file);
      expect(sql).toContain(from);
      try {
        await access.owner.query(sql.replaceAll(from, () => to));
        const held: Held = { worlds: 0, decisions: 0, allowed: 0, disagreements: [] };
        for (let at = 0; at < worlds.length && held.disagreements.length === 0; at += step) {
          await access.holdLaid(await access.lay(worlds.slice(at, at + step)), held);
          await access.clear();
        }
        expect(held.disagreements.length, `in ${held.worlds} worlds`).toBeGreaterThan(0);
      } finally {
        await access.owner.query(sql);
      }
    });
  });
});
