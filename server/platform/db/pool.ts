import pg from 'pg';

const { builtins } = pg.types;
const asText = (value: string) => value;
const parsers = new Map<number, (value: string) => unknown>([
  // Days stay days, instants leave as RFC 3339 in UTC, numbers are numbers: rows are wire-ready.
  [builtins.DATE, asText],
  [builtins.TIMESTAMPTZ, (value) => new Date(value).toISOString()],
  [builtins.NUMERIC, Number],
  [builtins.INT8, Number],
]);

/** How rows are read, whoever asks. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

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

/**
 * Names every parameterised query of a connection, so that the server plans it once: planning under
 * row security costs as much as running. Kysely names none itself.
 */
function nameQueries(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const named = (first: unknown, second?: unknown, ...rest: unknown[]) => {
    if (typeof first !== 'string' || !Array.isArray(second) || second.length === 0) return query(first, second, ...rest);
    const name = nameOf(first);
    return name === undefined ? query(first, second, ...rest) : query({ name, text: first, values: second }, ...rest);
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
export function createPool(config: pg.ClientConfig, max = 16): pg.Pool {
  const pool = new pg.Pool({ ...config, types: rowTypes, max, pipeline: true });
  pool.on('connect', nameQueries);
  pool.on('connect', writeOnce);
  // A connection that breaks while idle is replaced; the next request says what is wrong, if anything still is.
  pool.on('error', () => undefined);
  return pool;
}
