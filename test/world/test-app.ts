import type { FastifyInstance } from 'fastify';
import type { Route, SentBodyOf, SentQueryOf } from '../../contract/route.ts';
import { createApp, type AppOptions } from '../../server/app/create-app.ts';
import { clockAt } from '../../server/platform/clock.ts';
import { createPool } from '../../server/platform/db/pool.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { csrfHeader } from '../../server/platform/http/create-server.ts';
import { uploadType } from '../../server/platform/http/upload.ts';
import { newSessionToken, sessionCookieName } from '../../server/platform/http/session-cookie.ts';
import { insertSession } from '../../server/platform/sign-in/sessions.sql.ts';
import { newId } from '../../server/platform/new-id.ts';
import { openAsOwner } from './sown-database.ts';
import { standardWorld, type StandardWorld } from './standard-world.ts';
import { createTestDatabase } from './test-database.ts';
import type { ModelContent, WorldPerson } from './world.ts';
import { testMasterKey } from './test-master-key.ts';

export interface Answer { status: number; body: unknown; headers: Record<string, unknown> }

interface Sending<R extends Route> {
  params?: Record<string, string>;
  query?: SentQueryOf<R>;
  body?: SentBodyOf<R>;
  /** What a route that takes a file is sent. */
  file?: Uint8Array;
  headers?: Record<string, string>;
}

/** Calls routes over HTTP as one person. */
export interface Caller {
  call<R extends Route>(route: R, sending?: Sending<R>): Promise<Answer>;
}

export interface TestApp extends StandardWorld {
  server: FastifyInstance;
  target: DatabaseTarget;
  /** Signed in as someone of the world; `null` is a visitor. `confirmed: false`: it is long since they showed who they are. */
  as(person: WorldPerson | null, traits?: { confirmed: boolean }): Promise<Caller>;
  close(): Promise<void>;
}

/** The whole app on a fresh database with the standard world, at noon of a day. */
export async function startTestApp(today = '2026-03-16', model?: ModelContent, more: Partial<AppOptions> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const owner = await openAsOwner(database.target.owner);
  const standard = await standardWorld(owner.db, today, model);
  const pool = createPool(database.target.app, testMasterKey, 4);
  const clock = clockAt(today);
  const server = await createApp({ pool, clock, personas: null, secure: false, requestsPerMinute: 1_000_000, logLevel: 'silent', ...more });
  const tokenFor = async (person: WorldPerson, confirmed: boolean) => {
    const { token, hash } = newSessionToken();
    // A session lasts by the real clock of the database, whatever day the test stands at.
    await insertSession(owner.db, { tokenHash: hash, actorKind: person.kind, actorId: person.id, now: new Date(), ...(confirmed ? {} : { confirmedAt: null }) });
    return token;
  };
  return {
    ...standard,
    server,
    target: database.target,
    as: async (person, { confirmed } = { confirmed: true }) => callerOf(server, person ? await tokenFor(person, confirmed) : null),
    close: async () => {
      await server.close();
      await pool.end();
      await owner.close();
      await database.drop();
    },
  };
}

function addressOf(route: Route, sending: Sending<Route>): string {
  const path = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(sending.params?.[name] ?? ''));
  const query = new URLSearchParams(Object.entries(sending.query ?? {}).map(([key, value]) => [key, String(value)])).toString();
  return `${apiBase}${path}${query ? `?${query}` : ''}`;
}

/** A file is given as its bytes. */
function bodyOf(response: { body: string; rawPayload: Buffer; headers: Record<string, unknown>; json: () => unknown }): unknown {
  if (response.headers['content-disposition'] !== undefined) return response.rawPayload;
  return response.body ? response.json() : null;
}

function callerOf(server: FastifyInstance, token: string | null): Caller {
  return {
    call: async (route, sending = {}) => {
      const response = await server.inject({
        method: route.method,
        url: addressOf(route, sending as Sending<Route>),
        headers: { [csrfHeader]: '1', 'idempotency-key': newId(), 'accept-language': 'sv', ...(sending.file ? { 'content-type': uploadType } : {}), ...sending.headers },
        cookies: token ? { [sessionCookieName]: token } : {},
        ...(sending.body === undefined ? {} : { payload: sending.body as object }),
        ...(sending.file === undefined ? {} : { payload: Buffer.from(sending.file) }),
      });
      return { status: response.statusCode, body: bodyOf(response), headers: response.headers };
    },
  };
}
