import type { FastifyInstance } from 'fastify';
import type { LightMyRequestResponse } from 'fastify';
import { createApp } from '../../server/app/create-app.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createPool } from '../../server/platform/db/pool.ts';
import type { Database } from '../../server/platform/db/kysely-on-client.ts';
import { startOidcProvider, type LoopbackProvider } from './oidc-provider.ts';
import { openAsOwner } from './sown-database.ts';
import { standardWorld, type StandardWorld } from './standard-world.ts';
import { createTestDatabase } from './test-database.ts';
import { testMasterKey } from './test-master-key.ts';

/** A browser of its own: keeps cookies for our site and for the provider, follows only what it is told to. */
export interface TestBrowser {
  cookies: Map<string, string>;
  /** Opens an address of the site. */
  open(path: string): Promise<LightMyRequestResponse>;
  /** From `/sign-in/start`, or another beginning, through the provider; returns the path at which the provider sends the browser back. */
  throughProvider(returnTo?: string, start?: string): Promise<string>;
  /** From an address at the provider, to the path at which it sends the browser back. */
  onFrom(address: string): Promise<string>;
  /** The whole way, to the answer of the callback. */
  signIn(returnTo?: string): Promise<LightMyRequestResponse>;
}

export interface SignInApp extends StandardWorld {
  server: FastifyInstance;
  db: Database;
  provider: LoopbackProvider;
  browser(): TestBrowser;
  close(): Promise<void>;
}

const callbackPath = '/api/v1/sign-in/callback';

/** The whole app as in production, before a real OpenID provider on loopback. */
export async function startSignInApp(settings: { acrValues?: string[]; subjectClaim?: string; secure?: boolean } = {}): Promise<SignInApp> {
  const redirectUrl = `http://127.0.0.1:4600${callbackPath}`;
  const provider = await startOidcProvider(redirectUrl);
  const database = await createTestDatabase();
  const owner = await openAsOwner(database.target.owner);
  const standard = await standardWorld(owner.db, systemClock.today());
  const pool = createPool(database.target.app, testMasterKey, 4);
  const server = await createApp({
    pool, clock: systemClock, personas: null, secure: settings.secure ?? false, logLevel: 'silent', requestsPerMinute: 100_000,
    provider: {
      issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret, redirectUrl, scope: 'openid', alwaysAsk: true, afterSignOutUrl: 'http://127.0.0.1:4600/sign-in',
      acrValues: settings.acrValues ?? [], claims: { subject: settings.subjectClaim ?? 'sub', assurance: 'acr' },
    },
  });
  return {
    ...standard, server, db: owner.db, provider,
    browser: () => browserOf(server),
    close: async () => {
      await server.close();
      await pool.end();
      await owner.close();
      await database.drop();
      await provider.close();
    },
  };
}

function browserOf(server: FastifyInstance): TestBrowser {
  const cookies = new Map<string, string>();
  const open = async (path: string) => {
    const response = await server.inject({ method: 'GET', url: path, cookies: Object.fromEntries(cookies) });
    for (const { name, value } of response.cookies) {
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const throughProvider = async (returnTo = '/', start = '/api/v1/sign-in/start') => {
    const started = await open(`${start}?returnTo=${encodeURIComponent(returnTo)}`);
    return visitProvider(String(started.headers.location));
  };
  return { cookies, open, throughProvider, onFrom: visitProvider, signIn: async (returnTo) => open(await throughProvider(returnTo)) };
}

/** Follows the provider's own redirects until it sends the browser back to the site. */
async function visitProvider(start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = new URL(start);
  for (let step = 0; step < 10 && address.pathname !== callbackPath; step += 1) {
    const header = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: header } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (!next) throw new Error(`The provider answered ${response.status} without a way on: ${await response.text()}`);
    address = new URL(next, address);
  }
  return `${address.pathname}${address.search}`;
}
