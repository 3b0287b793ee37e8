import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFail } from '../named-error.ts';
import { hashed, patienceFor, uploadOf } from './upload.ts';

describe('a file that comes slowly', () => {
  beforeEach(() => { vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }); });
  afterEach(() => { vi.useRealTimers(); });

  /** Sends so many bytes every second; tells how many came, or how it ended. */
  async function send(bytes: number, seconds: number): Promise<number | string> {
    const body = new Readable({ read() { /* What comes is pushed. */ } });
    let sent = 0;
    const drip = setInterval(() => { body.push(sent < seconds ? Buffer.alloc(bytes) : null); sent += 1; }, 1000);
    const upload = uploadOf({ body, headers: {} } as FastifyRequest, { mostBytes: 1e9 });
    if (isFail(upload)) throw new Error('not read at all');
    const read = (async () => { let came = 0; for await (const chunk of upload) came += chunk.byteLength; return came; })()
      .catch((fault: unknown) => (fault as { problem: string }).problem);
    await vi.advanceTimersByTimeAsync((seconds + 40) * 1000);
    clearInterval(drip);
    return read;
  }

  it('is read to its end on a poor line', async () => {
    expect(await send(5000, 300)).toBe(1_500_000);
  });
  it('is let go when it drips, so that its place and its connection are not held from others', async () => {
    expect(await send(10, 300)).toBe('upload-cut-off');
  });
  it('is let go when it falls silent', async () => {
    expect(await send(0, 60)).toBe('upload-cut-off');
  });
  it('is given no more patience than silence has', () => {
    expect(patienceFor(1e9, 0)).toBe(patienceFor(0, 0));
    expect(patienceFor(0, 60_000)).toBeLessThan(0);
  });
});

describe('a file that is known again', () => {
  const parts = ['hälften', ' och resten'].map((part) => Buffer.from(part));
  const whole = createHash('sha256').update(Buffer.concat(parts)).digest('hex');

  it.each([['nothing', 0], ['some', 1], ['all', 9]])('is known by all its bytes when %s of it was read', async (_name, most) => {
    const { file, digest } = hashed(Readable.from(parts));
    let read = 0;
    if (most > 0) for await (const part of file) if (part.byteLength > 0 && (read += 1) >= most) break;
    expect((await digest()).toString('hex')).toBe(whole);
  });
});
