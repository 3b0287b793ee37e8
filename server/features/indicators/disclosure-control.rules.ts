/** Numbers of people, in the same columns in every row. */
export interface CountRow<Key extends string> { key: Key; cells: readonly number[] }
export type Shown = number | null;
export interface ShownRow<Key extends string> { key: Key; total: Shown; cells: Shown[] }
export interface ShownTable<Key extends string> { total: Shown; cells: Shown[]; rows: ShownRow<Key>[] }

/** Numbers from 1 up to, but not including, the threshold may point at people. Zero points at nobody. */
export const defaultThreshold = 5;

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/**
 * Which groups may be shown by themselves. A group that is too small is hidden together with the smallest of the
 * others until what is hidden is large enough, so that the whole minus the shown groups gives nothing back.
 */
export function hiddenGroups(sizes: readonly number[], threshold: number): ReadonlySet<number> {
  const bySize = sizes.map((size, index) => ({ size, index })).filter(({ size }) => size > 0).toSorted((a, b) => a.size - b.size);
  const hidden = new Set<number>();
  let together = 0;
  for (const { size, index } of bySize) {
    const mustGo = size < threshold || (hidden.size > 0 && (hidden.size < 2 || together < threshold));
    if (!mustGo) continue;
    hidden.add(index);
    together += size;
  }
  return hidden;
}

/**
 * Shows a table of counts by group with its total, without the counts that could point at people, and without
 * those that would give them back by subtraction.
 *
 * Every hidden small cell is the corner of a rectangle of hidden cells that are all at least one: one more here is
 * one less there, so at least one other table fits what is shown.
 */
export function showSafely<Key extends string>(rows: readonly CountRow<Key>[], threshold = defaultThreshold): ShownTable<Key> {
  const width = rows[0]?.cells.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => sum(rows.map((row) => row.cells[column] ?? 0)));
  const size = sum(columns);
  if (size > 0 && size < threshold) {
    return { total: null, cells: columns.map(() => null), rows: rows.map(({ key }) => ({ key, total: null, cells: columns.map(() => null) })) };
  }
  const hiddenRows = hiddenGroups(rows.map((row) => sum(row.cells)), threshold);
  const open = rows.map((row, index) => ({ row, index })).filter(({ index }) => !hiddenRows.has(index));
  // What the shown groups leave over can be reckoned, so it is held to the same rule as they.
  const rest = columns.map((all, column) => all - sum(open.map(({ row }) => row.cells[column] ?? 0)));
  const grid = [columns, ...open.map(({ row }) => row.cells), ...(hiddenRows.size > 0 ? [rest] : [])];
  const hidden = hiddenCells(grid, threshold);
  const shown = (line: number) => (grid[line] ?? []).map((value, column) => (hidden.has(nameOf(line, column)) ? null : value));
  return {
    total: size,
    cells: shown(0),
    rows: rows.map(({ key, cells }, index) => {
      const line = open.findIndex((one) => one.index === index);
      return line < 0 ? { key, total: null, cells: cells.map(() => null) } : { key, total: sum(cells), cells: shown(line + 1) };
    }),
  };
}

const nameOf = (line: number, column: number) => `${line}/${column}`;

/** Small cells and their cover. The first line is the sum of the others; the sum of each line is known to all. */
function hiddenCells(grid: readonly (readonly number[])[], threshold: number): ReadonlySet<string> {
  const valueAt = (line: number, column: number) => grid[line]?.[column] ?? 0;
  const places = grid.flatMap((cells, line) => cells.map((_value, column) => ({ line, column })));
  const small = places.filter(({ line, column }) => valueAt(line, column) > 0 && valueAt(line, column) < threshold);
  const hidden = new Set(small.map(({ line, column }) => nameOf(line, column)));
  for (const { line, column } of small) {
    const covers = places
      .filter((other) => other.column !== column && (grid.length === 1 || other.line !== line))
      .map((other) => [{ line, column: other.column }, { line: other.line, column }, other])
      .filter((corners) => corners.every((corner) => valueAt(corner.line, corner.column) > 0))
      .toSorted((a, b) => costOf(a, hidden, valueAt) - costOf(b, hidden, valueAt));
    for (const corner of covers[0] ?? []) hidden.add(nameOf(corner.line, corner.column));
  }
  return hidden;
}

interface Place { line: number; column: number }

/** How much would be lost: the people in the cells not yet hidden, with the total line the dearest. */
function costOf(corners: readonly Place[], hidden: ReadonlySet<string>, valueAt: (line: number, column: number) => number): number {
  return sum(corners.filter(({ line, column }) => !hidden.has(nameOf(line, column)))
    .map(({ line, column }) => valueAt(line, column) + (line === 0 ? 1_000_000 : 0)));
}
