import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInRedirects } from '../../contract/sign-in.ts';
import type { Route } from '../../contract/route.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { newId } from '../../server/platform/new-id.ts';
import { insertSession } from '../../server/platform/sign-in/sessions.sql.ts';
import { newSessionToken } from '../../server/platform/http/session-cookie.ts';
import { startTestApp, type TestApp } from '../world/test-app.ts';
import { routesByName } from './access-callers.ts';

const policy = "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';"
  + "manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

/** The headers of an answer, as they must be whatever it is. */
function expectStrict({ headers }: LightMyRequestResponse, what: string): void {
  expect(headers, what).toMatchObject({
    'content-security-policy': policy, 'strict-transport-security': 'max-age=31536000; includeSubDomains', 'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers['permissions-policy'], what).toContain('camera=()');
  expect(headers['x-powered-by'] ?? headers['server'], what).toBeUndefined();
}

describe('the headers of every kind of answer', () => {
  let app: TestApp;
  let session: string;
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-headers-'));

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>Samsteg</title>');
    writeFileSync(join(folder, 'assets/app-1.js'), '1');
    app = await startTestApp(undefined, undefined, { secure: true, webFolder: folder });
    app.server.get('/api/v1/fault', () => { throw new Error('a fault'); });
    const { token, hash } = newSessionToken();
    session = token;
    await insertSession(app.world.db, { tokenHash: hash, actorKind: 'staff', actorId: app.coach.id, now: new Date() });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const cookies = () => ({ '__Host-samsteg_session': session });
  const ask = (url: string, more: object = {}) => app.server.inject({ method: 'GET', url, ...more });
  const addressOf = (route: Route) => `${apiBase}${route.path.replaceAll(/:\w+/g, newId())}`;

  it.each([...routesByName])('are strict for %s, to a visitor and to someone signed in', async (name, route) => {
    for (const who of [{}, { cookies: cookies() }]) {
      const answer = await app.server.inject({
        method: route.method, url: addressOf(route), headers: { 'x-samsteg': '1', 'idempotency-key': newId() }, ...who,
        ...(route.method === 'GET' ? {} : { payload: {} }),
      });
      expectStrict(answer, name);
      expect(answer.headers['cache-control'], name).toBe('no-store');
    }
  });

  it.each([
    ['a page', '/cases/1', 200, 'no-cache'], ['the start page', '/', 200, 'no-cache'],
    ['a file of the web app', '/assets/app-1.js', 200, 'public, max-age=31536000, immutable'],
    ['a file that is not there', '/assets/none.js', 404, undefined], ['an address of the API that is none', '/api/v1/nothing', 404, 'no-store'],
    ['a fault', '/api/v1/fault', 500, 'no-store'], ['an address that cannot be read', '/%', 400, undefined],
    ['life', '/health/live', 200, undefined], ['readiness', '/health/ready', 200, undefined], ['what it is', '/api-info', 200, undefined],
    ['the API as a document', '/api/v1/openapi.json', 200, 'no-store'],
  ])('are strict for %s', async (what, url, status, cache) => {
    const answer = await ask(url, { headers: { accept: url.includes('.') || url.startsWith('/api') ? '*/*' : 'text/html' } });
    expect(answer.statusCode, what).toBe(status);
    expectStrict(answer, what);
    expect(answer.headers['cache-control'], what).toBe(cache);
  });

  it.each([
    ['what is no JSON', { headers: { 'x-samsteg': '1', 'content-type': 'application/json' }, payload: '{' }, 400],
    ['what is too much', { headers: { 'x-samsteg': '1', 'content-type': 'application/json' }, payload: JSON.stringify('x'.repeat(2 ** 20)) }, 400],
    ['what comes from another site', { headers: { 'content-type': 'application/json' }, payload: '{}' }, 403],
  ])('are strict when refusing %s', async (what, sent, status) => {
    const answer = await app.server.inject({ method: 'POST', url: '/api/v1/demo-sign-in', ...sent });
    expect(answer.statusCode, what).toBe(status);
    expectStrict(answer, what);
  });

  it('are strict for HEAD and for a method that nothing answers', async () => {
    for (const method of ['HEAD', 'OPTIONS', 'PUT'] as const) expectStrict(await app.server.inject({ method, url: '/api/v1/session', headers: { 'x-samsteg': '1' } }), method);
  });

  it('are strict when there were too many', async () => {
    const busy = await startTestApp(undefined, undefined, { secure: true, requestsPerMinute: 1 });
    try {
      await busy.server.inject({ url: '/api/v1/session' });
      const answer = await busy.server.inject({ url: '/api/v1/session' });
      expect(answer.statusCode).toBe(429);
      expectStrict(answer, '429');
    } finally {
      await busy.close();
    }
  });

  it('promise no HTTPS where there is none', async () => {
    const plain = await startTestApp();
    try {
      const { headers } = await plain.server.inject({ url: addressOf(signInRedirects.startSignIn) });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['content-security-policy']).toBe(policy);
    } finally {
      await plain.close();
    }
  });
});
