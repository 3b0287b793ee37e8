import pg from 'pg';
import { KeyRing } from '../sealing/key-ring.ts';
import type { MasterKeySource } from '../sealing/master-key.ts';
import { Seals } from '../sealing/seals.ts';
import { rowTypes } from './row-types.ts';
import { withClient } from './target.ts';

/** Connections with the keys to what they read. */
export interface SealedPool extends pg.Pool {
  readonly keys: KeyRing;
  readonly seals: Seals;
}

/** Beyond this many texts a query goes unnamed, so that odd queries cannot fill the server's memory. */
const mostNames = 2000;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return undefined;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}

/** Sends a query that is made already: of one told as an object `pg` would first copy every property, which takes as long as to send it. */
async function ask(query: (...args: unknown[]) => unknown, made: pg.Query): Promise<pg.QueryResult> {
  try {
    return await new Promise((resolve, reject) => {
      query(made, (fault: Error | null, result: pg.QueryResult) => { if (fault) reject(fault); else resolve(result); });
    });
  } catch (fault) {
    // Who asked, rather than the socket that the answer came by.
    if (fault instanceof Error) Error.captureStackTrace(fault);
    throw fault;
  }
}

/**
 * Names every parameterised query of a connection, so that the server plans it once: planning under
 * row security costs as much as running. Kysely names none itself.
 */
function nameQueries(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const named = (first: unknown, second?: unknown, ...rest: unknown[]) => {
    const name = typeof first === 'string' && Array.isArray(second) && second.length > 0 && rest.length === 0 ? nameOf(first) : undefined;
    return name === undefined ? query(first, second, ...rest) : ask(query, Object.assign(new pg.Query(first as string, second as unknown[]), { name }));
  };
  client.query = named as typeof client.query;
}

/** Holds what is sent until the turn is over, so that queries asked at once leave in one write. */
function writeOnce(client: pg.PoolClient): void {
  const { stream } = client.connection;
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const corked = (...args: unknown[]) => {
    stream.cork();
    process.nextTick(() => { stream.uncork(); });
    return query(...args);
  };
  client.query = corked as typeof client.query;
}

/**
 * A pool of connections logged in as the app role. Queries that are asked together (`Promise.all`) are sent together, and
 * are run and answered in their order; when one fails inside a transaction, so do those after it.
 */
export function createPool(config: pg.ClientConfig, masterKey: MasterKeySource, max = 16): SealedPool {
  const pool = new pg.Pool({ ...config, types: rowTypes, max, pipeline: true });
  pool.on('connect', nameQueries);
  pool.on('connect', writeOnce);
  // A connection that breaks while idle is replaced; the next request says what is wrong, if anything still is.
  pool.on('error', () => undefined);
  // Keys have a connection of their own: a request that waits for one already holds one of the pool's.
  const keys = new KeyRing(masterKey, (use) => withClient({ ...config, types: rowTypes }, use));
  return Object.assign(pool, { keys, seals: new Seals(keys) });
}
