import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { dataSetsRoutes } from '../../contract/data-sets.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { withKysely } from '../../server/platform/db/kysely-on-client.ts';
import { withClient, type DatabaseTarget } from '../../server/platform/db/target.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { csrfHeader } from '../../server/platform/http/create-server.ts';
import { uploadType } from '../../server/platform/http/upload.ts';
import { newId } from '../../server/platform/new-id.ts';
import { aPrestudy } from '../../test/world/a-prestudy.ts';
import { standardWorld } from '../../test/world/standard-world.ts';
import { testMasterKey } from '../../test/world/test-master-key.ts';
import { median, rounded, type Figure } from '../figure.ts';
import { startServer } from '../load/start-server.ts';
import { createHouse } from '../world/bench-database.ts';
import { signIn } from '../world/visitors.ts';
import { columns, makeFile, makeWorkbook } from './made-files.ts';

const leastOfCopy = 0.4;
/** The largest workbook that is taken is read within twenty seconds. */
const leastWorkbookRows = 10_000;
/** Of the server, whatever of a pre-study it works with. */
export const mostMemoryMb = 400;
const rounds = { text: 5, workbook: 3 };

const pieces = (file: Buffer) => Readable.from((function* cut() {
  for (let at = 0; at < file.length; at += 65_536) yield file.subarray(at, at + 65_536);
})());

export interface Way { port: number; cookie: string; prestudyId: string; dataSetId: string }

/** Sends a file, or a body, as a browser does. */
export function send({ port, cookie }: Way, path: string, body: Buffer, type: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request({
      port, host: '127.0.0.1', method: 'POST', path: `${apiBase}${path}`,
      headers: { cookie, [csrfHeader]: '1', 'idempotency-key': newId(), 'content-type': type, 'content-length': body.length },
    }, (response) => {
      let text = '';
      response.on('data', (piece: Buffer) => { text += piece.toString(); });
      response.on('end', () => { resolve({ status: response.statusCode ?? 0, text }); });
    });
    call.on('error', reject);
    pipeline(pieces(body), call).catch(reject);
  });
}

/** Reads the file in as one more period. @returns milliseconds. */
export async function importOnce(way: Way, file: Buffer, round: number): Promise<number> {
  const path = dataSetsRoutes.importFile.path.replace(':prestudyId', way.prestudyId).replace(':dataSetId', way.dataSetId);
  const began = performance.now();
  const { status, text } = await send(way, `${path}?period=${round}&columns=${Array.from({ length: columns }, () => 'keep').join(',')}`, file, uploadType);
  if (status !== 201) throw new Error(`the file was not read: ${text}`);
  return performance.now() - began;
}

/** The way to a new set to read files into. */
export async function beginSet(way: Way): Promise<Way> {
  const { text } = await send(way, dataSetsRoutes.beginDataSet.path.replace(':prestudyId', way.prestudyId), Buffer.from('{"name":"Bänk","source":"Bänk"}'), 'application/json');
  return { ...way, dataSetId: (JSON.parse(text) as { id: string }).id };
}

/** The same file into a table of its own by the database's own means, over a connection as the server's. */
async function copyOnce(client: pg.Client, file: Buffer): Promise<number> {
  await client.query(`create table bench_copied (${Array.from({ length: columns }, (_each, column) => `c${column} text`).join(', ')})`);
  const began = performance.now();
  await pipeline(pieces(file), client.query(copyFrom("copy bench_copied from stdin with (format csv, delimiter ';', header)")));
  const took = performance.now() - began;
  await client.query('drop table bench_copied');
  return took;
}

/** A small house with a pre-study, and its leader signed in. */
export async function prepare(target: DatabaseTarget): Promise<Pick<Way, 'cookie' | 'prestudyId'>> {
  return withKysely(target.owner, testMasterKey, async (db) => {
    const { world, projectOwner } = await standardWorld(db, systemClock.today());
    const { id } = await aPrestudy(world, { leader: projectOwner }).save();
    return { prestudyId: id, cookie: await signIn(db, projectOwner.id) };
  });
}

/** Rows a second of reading a file in, against `COPY` of the same file, turn about; the same table as a workbook; and the server's memory meanwhile. */
export async function benchFileImport(rows: number): Promise<Figure[]> {
  const file = makeFile(rows);
  const workbook = makeWorkbook(file);
  const { target, loaded, drop } = await createHouse(prepare);
  try {
    const server = await startServer(target);
    try {
      const way = await beginSet({ ...loaded, port: server.port, dataSetId: '' });
      const times: { imported: number; copied: number }[] = [];
      await withClient(target.owner, async (client) => {
        for (let round = 0; round <= rounds.text; round += 1) times.push({ imported: await importOnce(way, file, round), copied: await copyOnce(client, file) });
      });
      const textMb = server.mostMemoryMb();
      const unpacked: number[] = [];
      for (let round = 1; round <= rounds.workbook; round += 1) unpacked.push(await importOnce(way, workbook, rounds.text + round));
      // The first turn fills caches and compiles the code.
      const ratio = median(times.slice(1).map(({ imported, copied }) => copied / imported));
      return [
        { bench: 'file-import', metric: 'rows-a-second-of-copy', value: rounded(ratio, 2), limit: leastOfCopy, better: 'higher' },
        { bench: 'file-import', metric: 'rss-mb', value: rounded(textMb, 0), limit: mostMemoryMb, better: 'lower' },
        { bench: 'file-import', metric: 'workbook-rows-a-second', value: rounded(rows / median(unpacked) * 1000, 0), limit: leastWorkbookRows, better: 'higher' },
        { bench: 'file-import', metric: 'workbook-rss-mb', value: rounded(server.mostMemoryMb(), 0), limit: mostMemoryMb, better: 'lower' },
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await drop();
  }
}
