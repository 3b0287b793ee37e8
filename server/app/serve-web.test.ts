import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../platform/http/create-server.ts';
import { serveWeb } from './serve-web.ts';

describe('the web app\'s files', () => {
  let server: FastifyInstance;
  const parent = mkdtempSync(join(tmpdir(), 'samsteg-web-'));
  const folder = join(parent, 'dist');

  beforeAll(async () => {
    for (const each of ['dist/assets', 'dist/.vite']) mkdirSync(join(parent, each), { recursive: true });
    for (const [path, text] of [['dist/index.html', '<title>Samsteg</title>'], ['dist/assets/app-1.js', '1'], ['dist/.vite/manifest.json', '{"kept": 1}'], ['secret.txt', 'kept']]) {
      writeFileSync(join(parent, path ?? ''), text ?? '');
    }
    server = await createServer({ requestsPerMinute: 1000, secure: true, logLevel: 'silent' });
    await serveWeb(server, folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(parent, { recursive: true });
  });

  it.each(['/', '/assets/app-1.js', '/cases/1', '/api/v1/nothing'])('carry strict headers at %s', async (url) => {
    const { headers } = await server.inject({ url, headers: { accept: 'text/html' } });
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none';script-src 'self';style-src 'self'"),
      'strict-transport-security': expect.stringContaining('max-age='), 'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it.each([
    '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets/..%5c..%5csecret.txt',
    '/assets/....//secret.txt', `/${encodeURIComponent(join(parent, 'secret.txt'))}`, '/.vite/manifest.json', '/assets/app-1.js.map', '/assets/',
  ])('give nothing from beside them at %s', async (url) => {
    const answer = await server.inject({ url });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('kept');
  });
});
