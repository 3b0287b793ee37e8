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
