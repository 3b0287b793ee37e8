import { afterEach, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createServer, type ServerOptions } from './create-server.ts';

let server: FastifyInstance;
afterEach(() => server.close());

async function start(options: Partial<ServerOptions>): Promise<(from: string) => Promise<number>> {
  server = await createServer({ requestsPerMinute: 2, secure: false, logLevel: 'silent', ...options });
  server.get('/', async () => ({}));
  return async (from) => (await server.inject({ url: '/', headers: { 'x-forwarded-for': from } })).statusCode;
}

describe('limits on requests', () => {
  it('count people behind a proxy that is trusted', async () => {
    const ask = await start({ trustedProxies: ['127.0.0.1'] });
    expect([await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.2')]).toEqual([200, 200, 429, 200]);
  });

  it('believe nobody else about whom a request comes from', async () => {
    const ask = await start({});
    expect([await ask('192.0.2.1'), await ask('192.0.2.2'), await ask('192.0.2.3')]).toEqual([200, 200, 429]);
  });
});
