import pg from 'pg';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/world/test-database.ts';
import { testMasterKey } from '../../../test/world/test-master-key.ts';
import { kyselyAlone } from './kysely-on-client.ts';

describe('Kysely on one connection', () => {
  it('asks one thing at a time, also when several are asked at once and one of them fails', async () => {
    const database = await createTestDatabase();
    const client = new pg.Client(database.target.owner);
    await client.connect();
    let [atOnce, most] = [0, 0];
    const ask = client.query.bind(client) as (...question: unknown[]) => Promise<unknown>;
    client.query = ((...question: unknown[]) => {
      most = Math.max(most, atOnce += 1);
      return ask(...question).finally(() => { atOnce -= 1; });
    }) as typeof client.query;
    const db = kyselyAlone(client, testMasterKey);
    const outcomes = await Promise.allSettled([1, 0, 2].map((divisor) => sql<{ one: number }>`select 2 / ${divisor}::integer as one`.execute(db).then(({ rows }) => rows[0]?.one)));
    expect(outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'failed'))).toEqual([2, 'failed', 1]);
    expect(most).toBe(1);
    await client.end();
    await database.drop();
  });
});
