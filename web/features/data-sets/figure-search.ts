import { FigureMeasure, periodVariable, type FigureSpec } from '../../../contract/figures.ts';
import type { DataSet } from '../../../contract/data-sets.ts';

type Search = Readonly<Record<string, string | undefined>>;

/** The router writes what looks like a number or a list as JSON, so nothing in the address does. */
const nameOf = (variable: number) => (variable === periodVariable ? 'period' : `c${variable}`);
const variableIn = (text: string | undefined) => (text === 'period' ? periodVariable : text !== undefined && /^c\d{1,3}$/.test(text) ? Number(text.slice(1)) : null);

/** The settings of a table as a page's address has them. What it is limited to is not in the address. */
export function searchOf({ measure, rows, columns, split, periods }: FigureSpec): Record<string, string> {
  return {
    measure, rows: nameOf(rows), ...(columns === null ? {} : { columns: nameOf(columns) }), ...(split === null ? {} : { split: nameOf(split) }),
    ...(periods ? { periods: periods.map((one) => `~${one}`).join('') } : {}),
  };
}

function periodsIn(text: string | undefined, known: readonly string[]): string[] | null {
  if (!text?.startsWith('~')) return null;
  const asked = text.slice(1).split('~');
  return known.filter((one) => asked.includes(one));
}

/** The settings that a page begins with: those of its address, else a count of the column that most ask for, in the last period. */
export function specIn(search: Search, set: DataSet, periods: readonly string[]): FigureSpec {
  const isThere = (variable: number | null) => variable !== null && (variable === periodVariable || set.columns.some(({ number }) => number === variable));
  const [rows, columns, split] = [search['rows'], search['columns'], search['split']].map(variableIn);
  const usual = set.columns.find(({ role }) => role === 'diagnosis-group') ?? set.columns.find(({ role }) => role === 'sex') ?? set.columns[0];
  const last = periods.slice(-1);
  const named = { rows: isThere(rows ?? null) ? rows ?? 0 : usual?.number ?? 0, columns: isThere(columns ?? null) ? columns ?? null : null, split: isThere(split ?? null) ? split ?? null : null };
  const comparesPeriods = named.columns === periodVariable || named.rows === periodVariable || named.split === periodVariable;
  return {
    measure: FigureMeasure.safeParse(search['measure']).data ?? 'people', ...named, filter: null,
    periods: periodsIn(search['periods'], periods) ?? (comparesPeriods || periods.length < 2 ? null : last),
  };
}
