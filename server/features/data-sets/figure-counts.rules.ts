import { periodVariable, type FigureSpec } from '../../../contract/figures.ts';
import type { CountTable, JointCounts, Shown, ShownTable } from '../../platform/statistics/count-tables.ts';
import { cellAt, countTable, hasCell, layoutOf, placeOf } from '../../platform/statistics/count-tables.ts';

export type Code = string | null;

/** Those with the same values of some variables: how many, and their net days together. */
export interface CountedGroup { codes: readonly Code[]; count: number; days: number }

/** Whether someone counts for the ohälsotal: of the right age, with known net days. */
export const countedVariable = 'counted';
/** The name of a variable: a column by its number, the period, or whether someone counts. */
export const nameOf = (variable: number) => (variable === periodVariable ? 'period' : `c${variable}`);
export const columnOf = (name: string): number | null => (/^c\d+$/.test(name) ? Number(name.slice(1)) : null);

/** A table by the codes of its variables, which stay when the numbering of values does not. */
export interface CodedTable { dims: readonly string[]; within: Readonly<Record<string, readonly Code[]>> }

/** A table as it was given out: its values in order for each dimension, and what was shown. */
export interface Ledger extends CodedTable { values: Readonly<Record<string, readonly Code[]>>; counts: readonly Shown[]; hidesZeros: boolean }

/** @param periods those that the set has now: a table over all of them says which, as later ones are not in it. */
export function codedTable(spec: FigureSpec, periods: readonly Code[]): CodedTable {
  const dims = [spec.split, spec.columns, spec.rows].filter((one) => one !== null).map(nameOf);
  return {
    dims,
    within: {
      period: spec.periods ?? periods,
      ...(spec.filter ? { [nameOf(spec.filter.variable)]: spec.filter.values } : {}),
      ...(spec.measure === 'ill-health' ? { [countedVariable]: ['yes'] } : {}),
    },
  };
}

export const variablesOf = ({ dims, within }: CodedTable) => [...new Set([...dims, ...Object.keys(within)])];

/** The same table without the limit to periods when it is limited to none. */
export function withoutIdleLimit<T extends CodedTable>(table: T, periods: readonly Code[]): T {
  const { period, ...within } = table.within;
  return period === undefined || periods.some((one) => !period.includes(one)) ? table : { ...table, within };
}

/** The groups of a data set with the values of each variable in order: what disclosure control reckons with. */
export interface Counted { joint: JointCounts; days: JointCounts; values: ReadonlyMap<string, readonly Code[]> }

const inOrder = new Intl.Collator('sv', { numeric: true });
/** Values as one reads them: numbers by size, the missing one last. */
export const byCode = (a: Code, b: Code) => (a === null ? 1 : 0) - (b === null ? 1 : 0) || inOrder.compare(a ?? '', b ?? '');

export function countGroups(variables: readonly string[], groups: readonly CountedGroup[]): Counted {
  const values = variables.map((_name, index) => [...new Set(groups.map(({ codes }) => codes[index] ?? null))].toSorted(byCode));
  const numbers = values.map((codes) => new Map(codes.map((code, number) => [code, number])));
  const at = ({ codes }: CountedGroup) => codes.map((code, index) => numbers[index]?.get(code) ?? -1);
  const base = { variables, sizes: values.map(({ length }) => length) };
  return {
    joint: { ...base, groups: groups.map((group) => ({ at: at(group), count: group.count })) },
    days: { ...base, groups: groups.map((group) => ({ at: at(group), count: group.days })) },
    values: new Map(variables.map((name, index) => [name, values[index] ?? []])),
  };
}

/** A table by the numbers that values have in some counted groups. A value that nobody has is left out. */
export function numberedTable({ values }: Counted, { dims, within }: CodedTable): CountTable {
  const numbers = (name: string, codes: readonly Code[]) => codes.map((code) => values.get(name)?.indexOf(code) ?? -1).filter((number) => number >= 0);
  return { dims, within: Object.fromEntries(Object.entries(within).map(([name, codes]) => [name, numbers(name, codes)])) };
}

/**
 * A table that was given out, as the groups number their values today.
 * @returns null when the data are no longer those that it was counted from.
 */
export function renumbered(counted: Counted, ledger: Ledger): ShownTable | null {
  const known = (name: string) => counted.values.get(name) ?? [];
  const isThere = ledger.dims.every((name) => (ledger.values[name] ?? []).every((code) => known(name).includes(code)));
  if (!isThere) return null;
  const table = numberedTable(counted, ledger);
  const layout = layoutOf(counted.joint, table);
  const own = layoutOf({ variables: ledger.dims, sizes: ledger.dims.map((name) => ledger.values[name]?.length ?? 0) }, ledger);
  const truth = countTable(counted.joint, table);
  const counts: Shown[] = [];
  for (const [place, count] of truth.entries()) {
    const coordinates = cellAt(layout, place);
    const codes = ledger.dims.map((name, dim) => { const value = coordinates[dim] ?? null; return value === null ? null : (ledger.values[name] ?? []).indexOf(known(name)[value] ?? null); });
    // A value that nobody had when the table was given out was nought to all who read it.
    const shown = !hasCell(table, coordinates) ? null : codes.includes(-1) ? 0 : ledger.counts[placeOf(own, codes)] ?? null;
    if (shown !== null && shown !== count) return null;
    counts.push(shown);
  }
  return { ...table, counts, hidesZeros: ledger.hidesZeros };
}

/** A table that is given out, by its codes. */
export function ledgerOf(counted: Counted, coded: CodedTable, { counts, hidesZeros }: ShownTable): Ledger {
  return { dims: coded.dims, within: coded.within, values: Object.fromEntries(coded.dims.map((name) => [name, counted.values.get(name) ?? []])), counts, hidesZeros };
}
