import type pg from 'pg';
import { createApp } from '../../server/app/create-app.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { createPool } from '../../server/platform/db/pool.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { csrfHeader } from '../../server/platform/http/create-server.ts';
import type { Ask } from '../load/http-connection.ts';
import type { Visitor } from '../world/visitors.ts';
import { testMasterKey } from '../../test/world/test-master-key.ts';

export interface Statement { text: string; values: readonly unknown[] }

/** One request of a page. */
export interface RecordedRequest {
  path: string;
  /** What was sent along; then it is a POST. */
  body?: object | undefined;
  /** The SQL that it sent for the page's own sake: without sign-in, access and audit. */
  statements: readonly Statement[];
  /** Everything it sent; what goes in one query counts as one. */
  queries: number;
  /** How often it waited for the database: what is sent while something else is under way goes with that. */
  roundTrips: number;
}

/** A page as one visitor opens it. */
export interface RecordedPage { visitor: Visitor; requests: readonly RecordedRequest[] }

/** What a page asks for, under the API's base. */
export type PathsOf = (visitor: Visitor, nth: number) => readonly (string | Ask)[];

/** What frames every request: it finds who asks, decides access, and writes down that someone looked. */
const frame = [/^begin/, /^rollback/, /platform\.append_audit/, /^commit/];

interface Heard { statements: Statement[]; roundTrips: number; underWay: number }
const nothingHeard = (): Heard => ({ statements: [], roundTrips: 0, underWay: 0 });

/**
 * Opens a page once for each visitor inside this process and writes down every statement that went to the database,
 * so that the very same SQL can be sent straight.
 */
export async function recordPages(target: DatabaseTarget, visitors: readonly Visitor[], pathsOf: PathsOf): Promise<RecordedPage[]> {
  const pool = createPool(target.app, testMasterKey, 1);
  let heard = nothingHeard();
  pool.on('connect', (client) => { listen(client, () => heard); });
  const server = await createApp({ pool, clock: systemClock, personas: null, secure: false, requestsPerMinute: 1_000_000, logLevel: 'silent' });
  try {
    const pages: RecordedPage[] = [];
    for (const [nth, visitor] of visitors.entries()) {
      const requests: RecordedRequest[] = [];
      for (const ask of pathsOf(visitor, nth)) {
        heard = nothingHeard();
        const { path, body } = typeof ask === 'string' ? { path: ask } : ask;
        const headers = { cookie: visitor.cookie, [csrfHeader]: '1' };
        const response = await server.inject({ method: body ? 'POST' : 'GET', url: `${apiBase}${path}`, headers, ...body && { payload: body } });
        if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}: ${response.body.slice(0, 300)}`);
        const statements = heard.statements.filter(({ text }) => !frame.some((pattern) => pattern.test(text)));
        requests.push({ path: `${apiBase}${path}`, body, statements, queries: heard.statements.length, roundTrips: heard.roundTrips });
      }
      pages.push({ visitor, requests });
    }
    return pages;
  } finally {
    await server.close();
    await pool.end();
  }
}

function listen(client: pg.PoolClient, heard: () => Heard): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const listening = async (first: unknown, second?: unknown, ...rest: unknown[]) => {
    const now = heard();
    const text = typeof first === 'string' ? first : (first as { text: string }).text;
    now.statements.push({ text: text.trimStart(), values: Array.isArray(second) ? second : (first as { values?: unknown[] }).values ?? [] });
    if (now.underWay === 0) now.roundTrips += 1;
    now.underWay += 1;
    try {
      return await query(first, second, ...rest);
    } finally {
      now.underWay -= 1;
    }
  };
  client.query = listening as typeof client.query;
}
