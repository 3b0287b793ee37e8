import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessDatabase, type Held } from '../../../test/world/access/access-database.ts';
import { accessWorld } from '../../../test/world/access/access-world.ts';
import { brokenRules } from '../../../test/world/access/broken-rules.ts';
import { shrinkDisagreement } from '../../../test/world/access/shrink-disagreement.ts';
import { tellDisagreement } from '../../../test/world/access/told-disagreement.ts';
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

  async function breakRule(file: string, from: string, to: string): Promise<void> {
    const sql = sqlOf(file);
    expect(sql).toContain(from);
    await access.owner.query(sql.replaceAll(from, () => to));
  }
  const mendRules = (file: string) => access.owner.query(sqlOf(file));

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

  it('tell a difference as a story that can be thought through', { timeout: 60_000 }, async () => {
    const [{ file, from, to }] = brokenRules;
    await breakRule(file, from, to);
    try {
      const worlds = fc.sample(accessWorld, { seed, numRuns: step });
      const [first] = (await access.hold(worlds)).disagreements;
      const world = worlds[first?.worldIndex ?? 0];
      if (!first || !world) throw new Error('the break does not show');
      const story = await shrinkDisagreement(access, seed, first.worldIndex, 10);
      expect(story).toMatch(/^It is 2026-03-16T11:00:00.000Z/);
      expect(story).toMatch(/Consent for the (case|programme), given: . tells . .*2026-03-1[2-6] to 2026-03-15/);
      expect(story).toMatch(/May staff . .*\? The rule says no \(no-consent\), the database says yes\.$/);
      expect(story.split('\n').length).toBeLessThan(tellDisagreement(world, first).split('\n').length);
    } finally {
      await mendRules(file);
    }
  });

  describe('are seen to differ when the database lets through', () => {
    const worlds = fc.sample(accessWorld, { seed: seed + 1, numRuns: 50 * step });

    it.each(brokenRules)('$letsThrough', { timeout: 60_000 }, async ({ file, from, to }) => {
      await breakRule(file, from, to);
      try {
        const held: Held = { worlds: 0, decisions: 0, allowed: 0, disagreements: [] };
        for (let at = 0; at < worlds.length && held.disagreements.length === 0; at += step) {
          await access.holdLaid(await access.lay(worlds.slice(at, at + step)), held);
          await access.clear();
        }
        expect(held.disagreements.length, `in ${held.worlds} worlds`).toBeGreaterThan(0);
      } finally {
        await mendRules(file);
      }
    });
  });
});
