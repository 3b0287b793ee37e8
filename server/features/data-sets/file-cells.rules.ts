import { numberOf } from './cleaning.rules.ts';
import { TableFault } from './table-fault.ts';

/**
 * Whether a spreadsheet that opens the value would run it (CSV injection, OWASP): it begins as a formula does, and is not
 * a number, a band such as `-24` or a lone dash for a missing value.
 */
export function isFormula(value: string): boolean {
  const first = value.charCodeAt(0);
  // =, @, + and -: nearly every value is told apart by its first character alone.
  if (first !== 61 && first !== 64 && first !== 43 && first !== 45) return false;
  if (value.length === 1) return false;
  if (first === 61 || first === 64) return true;
  return /^[-+]\s*[\p{L}(@="'\\]|[|!()]/u.test(value);
}

const dayLike = /^\d{4}-\d{2}-\d{2}$/;

/** The names of the columns. A header that looks like a row of values is none: its values would become names. */
export function checkHeader(values: readonly string[], row: number): string[] {
  const names = values.map((value) => value.trim().replaceAll(/\s+/g, ' '));
  while (names.length > 1 && names.at(-1) === '') names.pop();
  const bad = names.findIndex((name) => name === '' || name.length > 120 || numberOf(name) !== null || dayLike.test(name));
  if (bad !== -1) throw new TableFault('header-missing', { row, column: bad + 1 });
  const formula = names.findIndex(isFormula);
  if (formula !== -1) throw new TableFault('formula-in-file', { row, column: formula + 1 });
  const folded = names.map((name) => name.toLocaleLowerCase('sv'));
  const again = folded.findIndex((name, index) => folded.indexOf(name) !== index);
  if (again !== -1) throw new TableFault('header-repeated', { row, column: again + 1 });
  return names;
}
