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

describe('the log', () => {
  it('holds neither the address, nor what was sent, nor a message that may repeat it', async () => {
    const lines: string[] = [];
    const server = await createServer({ requestsPerMinute: 100, secure: false, logLevel: 'info', logTo: { write: (line) => { lines.push(line); } } });
    server.post('/people/:name', () => { throw new Error('no such person:\n  Vilma Testgren'); });
    const { body } = await server.inject({
      method: 'POST', url: '/people/Vilma?search=Vilma', headers: { 'x-samsteg': '1' }, payload: { name: 'Vilma' },
    });
    await server.close();
    const log = lines.join('');
    expect(log).toContain('unexpected fault');
    expect(log).toContain('/people/:name');
    expect(`${log}${body}`).not.toContain('Vilma');
  });
});
