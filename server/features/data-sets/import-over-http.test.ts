import { sql } from 'kysely';
import { once } from 'node:events';
import { request, type ClientRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostFileBytes } from '../../../contract/data-files.ts';
import { dataSetsRoutes } from '../../../contract/data-sets.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import { apiBase } from '../../platform/http/bind-routes.ts';
import { csrfHeader } from '../../platform/http/create-server.ts';
import { newSessionToken, sessionCookieName } from '../../platform/http/session-cookie.ts';
import { uploadType } from '../../platform/http/upload.ts';
import { newId } from '../../platform/new-id.ts';
import { insertSession } from '../../platform/sign-in/sessions.sql.ts';

let app: TestApp;
let port: number;
let cookie: string;
let params: { prestudyId: string; dataSetId: string };

beforeAll(async () => {
  app = await startTestApp();
  await app.server.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = app.server.server.address() as AddressInfo);
  const { id: prestudyId } = await aPrestudy(app.world, { leader: app.projectOwner }).save();
  const { body } = await (await app.as(app.projectOwner)).call(dataSetsRoutes.beginDataSet, { params: { prestudyId }, body: { name: 'Grupp', source: 'Påhittat' } });
  params = { prestudyId, dataSetId: (body as { id: string }).id };
  const { token, hash } = newSessionToken();
  await insertSession(app.world.db, { tokenHash: hash, actorKind: 'staff', actorId: app.projectOwner.id, now: new Date() });
  cookie = `${sessionCookieName}=${token}`;
});
afterAll(() => app.close());

/** Begins to send a file; what is sent of it, and how it ends, is the test's. */
function begin(headers: Record<string, string | number>): ClientRequest {
  const path = `${apiBase}${dataSetsRoutes.importFile.path.replace(':prestudyId', params.prestudyId).replace(':dataSetId', params.dataSetId)}?period=2019&columns=keep.age,keep.sex`;
  return request({ host: '127.0.0.1', port, method: 'POST', path, headers: { [csrfHeader]: '1', 'idempotency-key': newId(), 'content-type': uploadType, ...headers } });
}

async function answerOf(call: ClientRequest): Promise<{ status: number | undefined; code: string }> {
  const [response] = await once(call, 'response') as [AsyncIterable<Buffer> & { statusCode?: number }];
  let text = '';
  for await (const piece of response) text += piece.toString();
  return { status: response.statusCode, code: (JSON.parse(text) as { code: string }).code };
}

const rowsStored = async () => (await app.world.db.selectFrom('data_sets.imports').select('id').execute()).length + (await app.world.db.selectFrom('data_sets.chunks').select('chunk').execute()).length;
async function locksHeld(): Promise<number | undefined> {
  const { rows: [held] } = await sql<{ locks: number }>`
    select count(*)::integer as locks from pg_locks l join pg_database d on d.oid = l.database
     where l.locktype = 'advisory' and d.datname = current_database()`.execute(app.world.db);
  return held?.locks;
}
const rows = (count: number) => Buffer.from('24;K\n'.repeat(count));

describe('a file that is being sent', () => {
  it('is turned away by the size that it declares, before it is read', async () => {
    const call = begin({ cookie, 'content-length': mostFileBytes + 1 });
    call.on('error', () => undefined);
    call.flushHeaders();
    expect(await answerOf(call)).toEqual({ status: 413, code: 'file-too-large' });
    call.destroy();
  });

  it('is not read for a visitor', async () => {
    const call = begin({ 'transfer-encoding': 'chunked' });
    call.on('error', () => undefined);
    call.write('alder;kon\n');
    expect(await answerOf(call)).toEqual({ status: 401, code: 'not-signed-in' });
    call.destroy();
  });

  it('leaves nothing when its sender stops in the middle', async () => {
    const call = begin({ cookie, 'transfer-encoding': 'chunked' });
    call.on('error', () => undefined);
    call.write('alder;kon\n');
    call.write(rows(60_000));
    // Some parts are on their way to the database, in a transaction that now ends.
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    call.destroy();
    await expect.poll(async () => {
      const { rows: [running] } = await sql<{ open: number }>`select count(*)::integer as open from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`.execute(app.world.db);
      return running?.open;
    }).toBe(0);
    expect(await rowsStored()).toBe(0);
  });

  it('keeps others from the set while it comes: they are asked to wait, and the set is not removed', async () => {
    const first = begin({ cookie, 'transfer-encoding': 'chunked' });
    first.on('error', () => undefined);
    first.write('alder;kon\n');
    first.write(rows(60_000));
    await expect.poll(locksHeld).toBeGreaterThan(0);
    const second = begin({ cookie, 'transfer-encoding': 'chunked' });
    second.on('error', () => undefined);
    second.end('alder;kon\n24;K\n');
    expect(await answerOf(second)).toEqual({ status: 503, code: 'too-many-files' });
    const leader = await app.as(app.projectOwner);
    expect(await leader.call(dataSetsRoutes.removeDataSet, { params })).toMatchObject({ status: 409, body: { code: 'data-set-holds-files' } });
    first.destroy();
    await expect.poll(locksHeld).toBe(0);
    expect(await rowsStored()).toBe(0);
  });

  it('is read whole when all of it comes, and the set is none the worse for what went before', async () => {
    const call = begin({ cookie, 'transfer-encoding': 'chunked' });
    call.write('alder;kon\n');
    call.end(rows(5000));
    const [response] = await once(call, 'response') as [{ statusCode?: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(201);
  });
});
