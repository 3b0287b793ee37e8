import { protectTable } from './protect-table.ts';
import { cellAt, layoutOf, placeOf, type JointCounts, type Shown } from './count-tables.ts';

/** Counts by two variables with their totals; null is hidden. */
export interface SuppressedTable { cells: Shown[][]; rows: Shown[]; columns: Shown[]; total: Shown }

/**
 * A table of counts by rows and columns that stands by itself, without what could point at people (`protectTable` tells
 * what it promises). For one that shares a total or people with another table that is shown, use `protectTables`.
 *
 * @param counts each row has as many columns.
 */
export function suppress(counts: readonly (readonly number[])[], threshold: number): SuppressedTable {
  const joint = jointOf([counts.length, counts[0]?.length ?? 0], counts.flatMap((cells, row) => cells.map((count, column) => ({ at: [row, column], count }))));
  const table = { dims: joint.variables };
  const shown = shownOf(joint, threshold);
  const layout = layoutOf(joint, table);
  const at = (row: number | null, column: number | null) => shown[placeOf(layout, [row, column])] ?? null;
  const columns = Array.from({ length: joint.sizes[1] ?? 0 }, (_, column) => column);
  return {
    cells: counts.map((_cells, row) => columns.map((column) => at(row, column))),
    rows: counts.map((_cells, row) => at(row, null)),
    columns: columns.map((column) => at(null, column)),
    total: at(null, null),
  };
}

/** Counts by one variable with their total. */
export function suppressCounts(counts: readonly number[], threshold: number): { cells: Shown[]; total: Shown } {
  const shown = shownOf(jointOf([counts.length], counts.map((count, value) => ({ at: [value], count }))), threshold);
  return { cells: counts.map((_count, value) => shown[value] ?? null), total: shown[counts.length] ?? null };
}

function jointOf(sizes: readonly number[], groups: JointCounts['groups']): JointCounts {
  return { variables: sizes.map((_size, index) => String(index)), sizes, groups: groups.filter(({ count }) => count > 0) };
}

/** Where no pattern protects the cells, only how many there are in all; of a small number nothing. */
function shownOf(joint: JointCounts, threshold: number): readonly Shown[] {
  const table = { dims: joint.variables };
  const shown = protectTable(joint, table, [], threshold);
  if (shown) return shown.counts;
  const layout = layoutOf(joint, table);
  const all = joint.groups.reduce((sum, { count }) => sum + count, 0);
  return Array.from({ length: layout.length }, (_, place) => (all >= threshold && cellAt(layout, place).every((value) => value === null) ? all : null));
}
