import { csvField } from '../../../contract/csv-field.ts';

export type Cell = string | number | null;

/** A table as CSV (RFC 4180): commas, CRLF, UTF-8, a first line of names. No cell can run in the program that opens it. */
export function makeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  return Buffer.from([columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join(''), 'utf8');
}
