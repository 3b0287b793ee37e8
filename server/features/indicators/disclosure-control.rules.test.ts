import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiddenGroups, showSafely, type CountRow, type ShownTable } from './disclosure-control.rules.ts';

type Key = 'woman' | 'man' | 'other-or-unknown';
const keys: Key[] = ['woman', 'man', 'other-or-unknown'];
const table = (...rows: number[][]): CountRow<Key>[] => rows.map((cells, index) => ({ key: keys[index] ?? 'woman', cells }));

describe('groups shown by themselves', () => {
  it.each([
    [[40, 30, 0], []], [[40, 30, 2], [1, 2]], [[40, 3, 2], [1, 2]], [[9, 2, 2], [0, 1, 2]], [[4, 0, 0], [0]], [[0, 0, 0], []],
  ])('of sizes %j are all but %j', (sizes, hidden) => expect([...hiddenGroups(sizes, 5)].toSorted((a, b) => a - b)).toEqual(hidden));
});

describe('a table shown safely', () => {
  it('stands as it is when nothing is small; zero is shown', () => {
    expect(showSafely(table([20, 10, 0], [15, 8, 0]))).toEqual({
      total: 53, cells: [35, 18, 0],
      rows: [{ key: 'woman', total: 30, cells: [20, 10, 0] }, { key: 'man', total: 23, cells: [15, 8, 0] }],
    });
  });

  it('hides a small cell and what would give it back', () => {
    const shown = showSafely(table([20, 3, 0], [15, 8, 0]));
    expect(shown.rows).toEqual([{ key: 'woman', total: 23, cells: [null, null, 0] }, { key: 'man', total: 23, cells: [null, null, 0] }]);
    expect(shown.cells).toEqual([35, 11, 0]);
  });

  it('shows nothing of a programme with fewer people than the threshold', () => {
    expect(showSafely(table([2, 1, 0], [1, 0, 0]))).toMatchObject({ total: null, cells: [null, null, null] });
  });

  it('hides a small group together with the next', () => {
    const shown = showSafely(table([20, 20, 0], [10, 10, 0], [1, 1, 0]));
    expect(shown.rows.map(({ total }) => total)).toEqual([40, null, null]);
    expect(shown.cells).toEqual([31, 31, 0]);
  });

  it('covers a small total when no group is shown', () => {
    const shown = showSafely(table([4, 2, 0], [4, 1, 0]));
    expect(shown).toMatchObject({ total: 11, cells: [null, null, 0] });
  });
});

const anyTable = fc.array(fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 40 })), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) => table(...rows));

describe('whatever the counts', () => {
  it('what is shown is true', () => {
    fc.assert(fc.property(anyTable, (rows) => {
      const shown = showSafely(rows);
      shown.rows.forEach((row, line) => row.cells.forEach((cell, column) => {
        if (cell !== null) expect(cell).toBe(rows[line]?.cells[column]);
      }));
    }));
  });

  it('no number from one to four is shown', () => {
    fc.assert(fc.property(anyTable, (rows) => {
      const shown = showSafely(rows);
      for (const count of numbersOf(shown)) expect(count === 0 || count >= 5).toBe(true);
    }), { numRuns: 500 });
  });

  it('no small number can be reckoned from what is shown', () => {
    fc.assert(fc.property(anyTable, (rows) => {
      const shown = showSafely(rows);
      rows.forEach((row, line) => row.cells.forEach((value, column) => {
        if (value > 0 && value < 5) expect(reckoned(shown, line, column)).toBe(false);
      }));
      const total = [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (row.cells[column] ?? 0), 0));
      total.forEach((value, column) => { if (value > 0 && value < 5) expect(reckoned(shown, -1, column)).toBe(false); });
    }), { numRuns: 500 });
  });

  it('a higher threshold never shows more', () => {
    fc.assert(fc.property(anyTable, (rows) => {
      const strict = rows.flatMap((row) => row.cells).filter((value) => value > 0 && value < 10).length;
      const shownOfSmall = numbersOf(showSafely(rows, 10)).filter((value) => value > 0 && value < 10);
      expect(strict >= 0 && shownOfSmall.length === 0).toBe(true);
    }));
  });
});

function numbersOf(shown: ShownTable<Key>): number[] {
  return [shown.total, ...shown.cells, ...shown.rows.flatMap((row) => [row.total, ...row.cells])].filter((value) => value !== null);
}

/** Whether one unknown follows from the shown sums: it does when the equations fix it (Gauss, over the hidden cells). */
function reckoned(shown: ShownTable<Key>, line: number, column: number): boolean {
  const unknowns = new Map<string, number>();
  const indexOf = (name: string) => unknowns.get(name) ?? unknowns.set(name, unknowns.size).size - 1;
  const equations: { terms: [string, number][] }[] = [];
  const cellOf = (row: number, at: number) => (row < 0 ? shown.cells[at] : shown.rows[row]?.cells[at]) ?? null;
  const term = (row: number, at: number, factor: number): [string, number][] => (cellOf(row, at) === null ? [[`${row}/${at}`, factor]] : []);
  const lines = shown.rows.map((_row, index) => index);
  for (const row of [-1, ...lines]) {
    const known = row < 0 ? shown.total : (shown.rows[row]?.total ?? null);
    const totalTerm: [string, number][] = known === null ? [[`${row}/total`, -1]] : [];
    equations.push({ terms: [...[0, 1, 2].flatMap((at) => term(row, at, 1)), ...totalTerm] });
  }
  for (const at of [0, 1, 2]) equations.push({ terms: [...lines.flatMap((row) => term(row, at, 1)), ...term(-1, at, -1)] });
  equations.push({
    terms: [...lines.flatMap((row): [string, number][] => (shown.rows[row]?.total === null ? [[`${row}/total`, 1]] : [])),
      ...(shown.total === null ? [['-1/total', -1] as [string, number]] : [])],
  });
  for (const { terms } of equations) for (const [name] of terms) indexOf(name);
  const target = unknowns.get(`${line}/${column}`);
  if (target === undefined) return true;
  return isFixed(equations.map(({ terms }) => {
    const row = Array.from({ length: unknowns.size }, () => 0);
    for (const [name, factor] of terms) row[indexOf(name)] = (row[indexOf(name)] ?? 0) + factor;
    return row;
  }), target);
}

/** Whether every solution of the homogeneous equations has zero at an index. */
function isFixed(rows: number[][], target: number): boolean {
  const width = rows[0]?.length ?? 0;
  // The target is put last, so that it is a pivot only when the others leave nothing else.
  const order = [...Array.from({ length: width }, (_, index) => index).filter((index) => index !== target), target];
  let done = 0;
  for (const column of order) {
    const pivot = rows.findIndex((row, index) => index >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    if (column === target) return true;
    [rows[done], rows[pivot]] = [rows[pivot] ?? [], rows[done] ?? []];
    const head = rows[done] ?? [];
    for (const [index, row] of rows.entries()) {
      if (index === done) continue;
      const factor = (row[column] ?? 0) / (head[column] ?? 1);
      if (factor !== 0) head.forEach((value, at) => { row[at] = (row[at] ?? 0) - factor * value; });
    }
    done += 1;
  }
  return false;
}
