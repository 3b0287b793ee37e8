import type { DataColumn } from '../../../contract/data-sets.ts';
import { periodVariable, type FigureCell, type FigureGroup, type FigureSpec, type FigureTable, type FigureValue } from '../../../contract/figures.ts';
import { layoutOf, placeOf, type CountTable, type Shown } from '../../platform/statistics/count-tables.ts';
import { differenceInterval, shareInterval } from '../../platform/statistics/share-interval.ts';
import { byCode, nameOf, type Code, type Counted } from './figure-counts.rules.ts';

/** A table's counts as they are to be shown, with the net days of the same people. */
export interface Filled { table: CountTable; counts: readonly Shown[]; days: readonly number[]; exact: boolean; hidesZeros: boolean }

/** What is asked of which set. */
export interface AboutFigure { spec: FigureSpec; columns: readonly DataColumn[]; threshold: number; periods: readonly Code[] }

const roundOne = (value: number) => Math.round(value * 10) / 10;
const percent = (share: number) => roundOne(100 * share);

const missing = { sv: 'Uppgift saknas', en: 'Not known' };

function valueOf(column: DataColumn | undefined, code: Code): FigureValue {
  if (code === null) return { code, ...missing };
  const said = column?.codes.find((one) => one.code === code);
  return { code, sv: said?.sv || code, en: said?.en || said?.sv || code };
}

/** A column by the words of its dictionary, with its values in the dictionary's order where that names them. */
function namedBy({ columns }: AboutFigure, variable: number, codes: readonly Code[]) {
  const column = columns.find(({ number }) => number === variable);
  const words = variable === periodVariable ? { sv: 'Period', en: 'Period' }
    : { sv: column?.labelSv || column?.name || '', en: column?.labelEn || column?.labelSv || column?.name || '' };
  const order = new Map((column?.codes ?? []).map(({ code }, index) => [code as Code, index]));
  const placeIn = (code: Code) => (code === null ? Infinity : order.get(code) ?? order.size);
  const sorted = codes.toSorted((a, b) => (placeIn(a) === placeIn(b) ? byCode(a, b) : placeIn(a) - placeIn(b)));
  return { variable, ...words, values: sorted.map((code) => valueOf(column, code)) };
}

type Named = ReturnType<typeof namedBy>;

/** Lays a table out as it is read: one group for each split and column, with shares of those whose value is known. */
export function figureTable(about: AboutFigure, counted: Counted, filled: Filled): FigureTable {
  const { spec } = about;
  const layout = layoutOf(counted.joint, filled.table);
  const shownValues = (variable: number) => {
    const codes = counted.values.get(nameOf(variable)) ?? [];
    const limit = filled.table.within?.[nameOf(variable)];
    return limit ? codes.filter((_code, number) => limit.includes(number)) : codes;
  };
  const named = (variable: number | null) => (variable === null ? null : namedBy(about, variable, shownValues(variable)));
  const [rows, columns, split] = [namedBy(about, spec.rows, shownValues(spec.rows)), named(spec.columns), named(spec.split)];
  const numberOf = (one: Named | null, place: number | null) => (one === null || place === null ? null : counted.values.get(nameOf(one.variable))?.indexOf(one.values[place]?.code ?? null) ?? -1);
  const at = (splitAt: number | null, columnAt: number | null, rowAt: number | null) => {
    const coordinates = [...(split ? [numberOf(split, splitAt)] : []), ...(columns ? [numberOf(columns, columnAt)] : []), numberOf(rows, rowAt)];
    const place = placeOf(layout, coordinates);
    return { count: filled.counts[place] ?? null, days: filled.days[place] ?? 0 };
  };
  const placesOf = (one: Named | null): (number | null)[] => (one ? [...one.values.keys(), null] : [null]);
  const groups = placesOf(split).flatMap((splitAt) => placesOf(columns).map((columnAt): FigureGroup =>
    groupOf(spec, rows, { split: splitAt, column: columnAt }, (rowAt) => at(splitAt, columnAt, rowAt))));
  return {
    spec, exact: filled.exact, threshold: about.threshold, rows, columns, split,
    filter: spec.filter ? namedBy(about, spec.filter.variable, spec.filter.values) : null,
    periods: (spec.periods ?? about.periods).filter((one) => one !== null).toSorted(byCode),
    groups, differences: differencesOf(spec, columns, groups),
    hidden: groups.reduce((sum, { total, cells }) => sum + [total, ...cells].filter(({ count }) => count === null).length, 0),
    hidesZeros: filled.hidesZeros,
  };
}

type Counts = { count: Shown; days: number };

function groupOf(spec: FigureSpec, rows: Named, place: Pick<FigureGroup, 'split' | 'column'>, at: (row: number | null) => Counts): FigureGroup {
  const all = at(null);
  const missingAt = rows.values.findIndex(({ code }) => code === null);
  const unknown = missingAt < 0 ? 0 : at(missingAt).count;
  const known = all.count === null || unknown === null ? null : all.count - unknown;
  const cellOf = (counts: Counts, isMissing: boolean): FigureCell =>
    (spec.measure === 'ill-health' ? meanCell(counts) : shareCell(counts.count, isMissing ? null : known));
  return { ...place, total: cellOf(all, true), known, cells: rows.values.map((_value, index) => cellOf(at(index), index === missingAt)) };
}

function shareCell(count: Shown, known: Shown): FigureCell {
  if (count === null || !known) return { count, share: null, low: null, high: null, mean: null };
  const { low, high } = shareInterval(count, known);
  return { count, share: percent(count / known), low: percent(low), high: percent(high), mean: null };
}

/** Net days for each person. Their sum is told where their number is: what the one does not give back, the other does not. */
function meanCell({ count, days }: Counts): FigureCell {
  return { count, share: null, low: null, high: null, mean: count ? roundOne(days / count) : null };
}

/** How shares have changed between two periods. */
function differencesOf(spec: FigureSpec, columns: Named | null, groups: readonly FigureGroup[]): FigureTable['differences'] {
  if (spec.measure !== 'people' || columns?.variable !== periodVariable || columns.values.length !== 2) return null;
  const splits = [...new Set(groups.map(({ split }) => split))];
  return splits.map((split) => {
    const [earlier, later] = [0, 1].map((column) => groups.find((group) => group.split === split && group.column === column));
    const cells = (earlier?.cells ?? []).map((before, index) => {
      const after = later?.cells[index];
      if (!earlier?.known || !later?.known || before.count === null || before.share === null || after?.count == null) return null;
      const { low, high } = differenceInterval({ yes: before.count, all: earlier.known }, { yes: after.count, all: later.known });
      return { points: roundOne(100 * (after.count / later.known - before.count / earlier.known)), low: percent(low), high: percent(high) };
    });
    return { split, cells };
  });
}
