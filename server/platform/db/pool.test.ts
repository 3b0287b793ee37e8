import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { createPool } from './pool.ts';
import { testMasterKey } from '../../../test/world/test-master-key.ts';

describe('a pool', () => {
  let database: TestDatabase;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = createPool(database.target.app, testMasterKey, 1);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('answers each of several queries asked at once with its own rows', async () => {
    const client = await pool.connect();
    const asked = await Promise.all([...Array(20).keys()].map((n) =>
      client.query<{ n: number }>(n % 2 === 0 ? 'select $1::int as n' : 'select $1::int + 0 as n', [n])));
    client.release();
    expect(asked.map(({ rows }) => rows[0]?.n)).toEqual([...Array(20).keys()]);
  });

  it('sends what is asked at once in one write', async () => {
    const client = await pool.connect();
    const written: string[] = [];
    const { stream } = client.connection;
    const write = stream._writev?.bind(stream);
    stream._writev = (chunks, done) => { written.push('together'); write?.(chunks, done); };
    await Promise.all([client.query('select $1::text', ['a']), client.query('select $1::text', ['b']), client.query('select 1')]);
    client.release(true);
    expect(written).toEqual(['together']);
  });

  it('fails what was asked together with a fault in a transaction, and is whole again after the rollback', async () => {
    const client = await pool.connect();
    await client.query('begin');
    const asked = await Promise.allSettled([
      client.query('select $1::int as before', [1]), client.query('select 1 / $1::int as fault', [0]), client.query('select $1::int as after', [3]),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    await client.query('rollback');
    const { rows } = await client.query<{ after: number }>('select $1::int as after', [3]);
    client.release();
    expect(rows).toEqual([{ after: 3 }]);
  });
});
