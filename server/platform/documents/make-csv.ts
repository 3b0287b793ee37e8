export type Cell = string | number | null;

/** How a spreadsheet knows a formula: by the first sign of a cell, after space that it overlooks (OWASP, CSV injection). */
const formulaStart = /^\s*[=+\-@\t\r|%]/;
const isNumber = /^\s*[+-]?\d+([.,]\d+)*\s*$/;

/** A text that no spreadsheet runs: one that begins as a formula does is given an apostrophe before it. Numbers stay numbers. */
export function inertText(text: string): string {
  return formulaStart.test(text) && !isNumber.test(text) ? `'${text}` : text;
}

/**
 * A field of a CSV file, whichever sign stands between them: a program set to another one would split an open field there, and
 * run what comes after.
 */
export function csvField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = inertText(cell);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180): commas, CRLF, UTF-8, a first line of names. No cell can run in the program that opens it. */
export function makeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  return Buffer.from([columns, ...rows].map((row) => `${row.map(csvField).join(',')}\r\n`).join(''), 'utf8');
}
