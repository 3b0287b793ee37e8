import { createServer } from 'node:net';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OperatorFault } from '../platform/db/operator-fault.ts';
import { targetFromUrl, withClient } from '../platform/db/target.ts';
import { startFault } from './start-fault.ts';

async function faultOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing went wrong');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe('startFault', () => {
  it('names a taken port', async () => {
    const first = createServer().listen(0, '127.0.0.1');
    await once(first, 'listening');
    const address = first.address();
    const second = createServer();
    const fault = await faultOf(() => once(second.listen(address), 'listening'));
    first.close();
    expect(startFault(fault)).toMatch(/^Port \d+ is taken by another program: set PORT to a free one$/);
  });

  it('names a database that cannot be reached, also where a name has several addresses', async () => {
    const port = await freePort();
    for (const host of ['127.0.0.1', 'localhost']) {
      const { owner } = targetFromUrl(`postgres://owner:secret@${host}:${port}/samsteg`);
      const fault = await faultOf(() => withClient(owner, (client) => client.query('select 1')));
      expect(startFault(fault)).toMatch(/^The database at \S+ cannot be reached \(ECONNREFUSED\): check DATABASE_URL/);
    }
  });

  it('names a folder that cannot be written', async () => {
    const fault = await faultOf(() => writeFileSync('/dev/null/files', ''));
    expect(startFault(fault)).toMatch(/^\/dev\/null\/files cannot be written \(ENOTDIR\): set SAMSTEG_DATA/);
  });

  it('passes on what was foreseen, on one line, and says what was not', () => {
    expect(startFault(new OperatorFault('PORT is bad'))).toBe('PORT is bad');
    expect(startFault(new Error('first\n  second'))).toBe('Samsteg could not start: first second');
  });
});
