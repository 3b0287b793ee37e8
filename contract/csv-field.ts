/** How a spreadsheet knows a formula: by the first sign of a cell, after space that it overlooks (OWASP, CSV injection). */
const formulaStart = /^\s*[=+\-@\t\r|%]/;
const isNumber = /^\s*[+-]?\d+([.,]\d+)*\s*$/;

/** A text that no spreadsheet runs: one that begins as a formula does is given an apostrophe before it. Numbers stay numbers. */
export function inertText(text: string): string {
  return formulaStart.test(text) && !isNumber.test(text) ? `'${text}` : text;
}

/**
 * A field of a CSV file, whichever sign stands between them: a program set to another one would split an open field there, and
 * run what comes after. Files are made by the server and by the page alike; they are held to this one rule.
 */
export function csvField(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = inertText(cell);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
