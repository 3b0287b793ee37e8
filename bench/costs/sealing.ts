import { createSecretKey, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { withKysely, type Database } from '../../server/platform/db/kysely-on-client.ts';
import { openText, sealText, type Sealed } from '../../server/platform/sealing/sealed.ts';
import { testMasterKey } from '../../test/world/test-master-key.ts';
import { median, rounded, type Figure } from '../figure.ts';
import type { BenchDatabase } from '../world/bench-database.ts';

const mostMicroseconds = 60;
/** The most that opening may make of reading a page of fifty notes. */
const mostTimes = 3;
const words = 'Pratade om veckan som gick och vad som är lagom. '.repeat(3);
const place = 'sessions.sessions.note/00000000-0000-7000-8000-000000000001';

/** The middle time of one run of many, in microseconds. */
function microsecondsOf(deed: () => unknown): number {
  const times: number[] = [];
  for (let batch = 0; batch < 25; batch += 1) {
    const began = performance.now();
    for (let each = 0; each < 200; each += 1) deed();
    times.push((performance.now() - began) * 1000 / 200);
  }
  return median(times.slice(5));
}

async function timeOf(read: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await read();
  return performance.now() - began;
}

/**
 * Fifty notes from two tables of ids and notes, in turn: one where they lie sealed and are opened, one where they lie in
 * plain text. Each reading is a transaction of its own with an actor set, as every request's is.
 */
async function comparePages(db: Database, client: pg.Client, rounds: number): Promise<number> {
  await client.query(`create table bench.sealed_notes as select id, note from sessions.sessions where note <> '' order by id limit 5000;
    create table bench.plain_notes as select id, '${words}'::text as note from bench.sealed_notes`);
  for (const table of ['sealed_notes', 'plain_notes']) await client.query(`alter table bench.${table} add primary key (id); analyze bench.${table}`);
  const textOf = (from: string) => `select n.id, n.note from ${from} n where n.id >= $1 order by n.id limit 50`;
  const { rows: starts } = await client.query<{ id: string }>('select id from bench.plain_notes order by id limit 1 offset 1000');
  const read = async <R>(name: string, from: string) => {
    await client.query("begin; select set_config('app.today', '2026-01-01', true), set_config('app.actor', '', true)");
    const { rows } = await client.query<R & pg.QueryResultRow>({ name, text: textOf(from), values: [starts[0]?.id] });
    await client.query('commit');
    return rows;
  };
  const sealed = async () => db.seals.open('sessions.sessions', await read<{ id: string; note: Sealed }>('sealed-notes', 'bench.sealed_notes'), { note: 'note' });
  const plain = () => read<{ id: string; note: string }>('plain-notes', 'bench.plain_notes');
  const times: [number[], number[]] = [[], []];
  for (let round = -20; round < rounds; round += 1) {
    const [one, other] = [await timeOf(sealed), await timeOf(plain)];
    if (round >= 0) { times[0].push(one); times[1].push(other); }
  }
  return median(times[0]) / median(times[1]);
}

/** What it costs to seal and open one field, and to open the notes of a page. */
export async function benchSealing({ target }: BenchDatabase, rounds: number): Promise<Figure[]> {
  const key = { id: '0123456789ab', secret: createSecretKey(randomBytes(32)) };
  const sealed = sealText(key, place, words);
  const pages = await withKysely(target.owner, testMasterKey, (db, client) => comparePages(db, client, rounds));
  const figure = (metric: string, value: number, limit: number): Figure => ({ bench: 'sealing', metric, value: rounded(value, 1), limit, better: 'lower' });
  return [
    figure('seal-us', microsecondsOf(() => sealText(key, place, words)), mostMicroseconds),
    figure('open-us', microsecondsOf(() => openText(key, place, sealed)), mostMicroseconds),
    figure('page-of-50-times', pages, mostTimes),
  ];
}
