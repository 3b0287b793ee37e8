import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { decideRecordAccess } from '../../server/features/consents/consents.rules.ts';
import { AccessRows } from '../../test/world/access/access-rows.ts';
import { accessMoment, accessWorld } from '../../test/world/access/access-world.ts';
import { layAccessWorld } from '../../test/world/access/laid-access-world.ts';
import { median, rounded, type Figure } from '../figure.ts';
import { beginAs } from '../load/sides.ts';
import type { BenchDatabase } from '../world/bench-database.ts';

const least = { rule: 100_000, database: 200 };

/** How often a second the rule decides, over all staff and records of some generated worlds. */
function ruleRate(): number {
  const ground = { programmeIds: [randomUUID(), randomUUID()] as const, employerId: randomUUID(), measurementId: randomUUID() };
  const worlds = fc.sample(accessWorld, { seed: 20260316, numRuns: 40 }).map((world) => layAccessWorld(world, ground, new AccessRows()));
  const rates: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    let decided = 0;
    const began = performance.now();
    for (const { actors, cases } of worlds) {
      for (const actor of actors) for (const { facts, records } of cases) for (const record of records) {
        decideRecordAccess(actor, record.facts, facts, accessMoment);
        decided += 1;
      }
    }
    rates.push(decided / ((performance.now() - began) / 1000));
  }
  return median(rates.slice(2));
}

/** How often a second the database says how a coach stands to a case, one question after the other. */
async function databaseRate({ target, visitors }: BenchDatabase, questions: number): Promise<number> {
  const client = new pg.Client(target.app);
  await client.connect();
  try {
    const times: number[] = [];
    for (let nth = 0; nth < questions; nth += 1) {
      const visitor = visitors[nth % visitors.length];
      if (!visitor) throw new Error('Nobody is signed in');
      await client.query(beginAs(visitor));
      const began = performance.now();
      const { rowCount } = await client.query({ name: 'relation', text: 'select * from consents.case_relation($1)', values: [visitor.caseIds[nth % visitor.caseIds.length]] });
      times.push(performance.now() - began);
      if (rowCount !== 1) throw new Error('A coach is not known in a case of their own');
      await client.query('commit');
    }
    return 1000 / median(times);
  } finally {
    await client.end();
  }
}

/** Access decisions a second: of the rule by itself, and of the database for a request. */
export async function benchDecisions(database: BenchDatabase, questions: number): Promise<Figure[]> {
  return [
    { bench: 'decisions', metric: 'rule-a-second', value: rounded(ruleRate(), 0), limit: least.rule, better: 'higher' },
    { bench: 'decisions', metric: 'database-a-second', value: rounded(await databaseRate(database, questions), 0), limit: least.database, better: 'higher' },
  ];
}
