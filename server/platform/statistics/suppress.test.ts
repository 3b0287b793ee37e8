import { describe, expect, it } from 'vitest';
import { contextVariables } from './moves.ts';
import { protectTable, protectTables } from './protect-table.ts';
import { suppress, suppressCounts } from './suppress.ts';

// That nothing hidden can be reckoned is held by test/disclosure/attacker.test.ts; these tables show what is hidden and what is not.

describe('counts by one variable', () => {
  it.each([
    ['nothing small: all is shown, zero too', [12, 0, 7], [12, 0, 7], 19],
    ['one small count hides the next smallest', [3, 8, 40], [null, null, 40], 51],
    ['two small counts that are enough together', [4, 3, 40], [null, null, 40], 47],
    ['two small counts that could be reckoned to be small together', [1, 1, 6, 40], [null, null, null, 40], 48],
    ['nobody', [0, 0], [0, 0], 0],
    ['fewer people than the threshold: nothing', [2, 1], [null, null], null],
  ])('%s', (_case, counts, cells, total) => expect(suppressCounts(counts, 5)).toEqual({ cells, total }));

  it('follows the threshold', () => expect(suppressCounts([3, 8, 40], 3).cells).toEqual([3, 8, 40]));
});

describe('counts by two variables', () => {
  it('hides the corners that cover a small count', () => {
    const { cells, rows, columns, total } = suppress([[3, 20, 30], [25, 9, 40], [30, 50, 60]], 5);
    expect(cells).toEqual([[null, null, 30], [null, null, 40], [30, 50, 60]]);
    expect({ rows, columns, total }).toEqual({ rows: [53, 74, 140], columns: [58, 79, 130], total: 267 });
  });

  it('hides a small total with another of its kind', () => {
    const { rows, total } = suppress([[1, 1], [20, 9], [30, 40]], 5);
    expect(rows[0]).toBeNull();
    expect(rows.filter((row) => row === null)).toHaveLength(2);
    expect(total).toBe(101);
  });
});

const groups = [
  { at: [0, 0, 0], count: 30 }, { at: [0, 0, 1], count: 20 }, { at: [0, 1, 0], count: 12 }, { at: [0, 1, 1], count: 1 },
  { at: [1, 0, 0], count: 25 }, { at: [1, 0, 1], count: 30 }, { at: [1, 1, 0], count: 15 }, { at: [1, 1, 1], count: 20 },
];
const joint = { variables: ['sex', 'diagnosis', 'year'], sizes: [2, 2, 2], groups };

describe('tables of one data set, one after another', () => {
  it('hides what all minus a slice would give', () => {
    const [all, slice] = protectTables(joint, [{ dims: ['sex', 'diagnosis'] }, { dims: ['sex', 'diagnosis'], within: { year: [0] } }], 5);
    expect(all?.counts).not.toContain(null);
    expect(slice?.counts[4]).toBeNull();
  });

  it('keeps hidden what was hidden', () => {
    const first = protectTable(joint, { dims: ['sex', 'diagnosis', 'year'] }, [], 5);
    const again = protectTable(joint, { dims: ['sex', 'diagnosis', 'year'] }, first ? [first] : [], 5);
    expect(again?.counts).toEqual(first?.counts);
  });
});

describe('what those who exchange values must have in common', () => {
  const table = (...variables: number[]) => ({ variables });
  it.each([
    ['nothing else is told', [table(0, 1)], [0, 1], []],
    ['what is told with one of them goes along', [table(0, 1), table(1, 2)], [0, 1], []],
    ['what is told with both stays', [table(0, 1), table(1, 2), table(0, 2)], [0, 1], [2]],
    ['also by way of another variable', [table(0, 1), table(1, 2), table(2, 3), table(0, 3)], [0, 1], [2, 3]],
    ['what is the same ties nothing together', [table(0, 1, 9), table(2, 3, 9)], [0, 1], [9]],
    ['alone: all that it is told with', [table(0, 1), table(1, 2)], [1], [0, 2]],
  ])('%s', (_case, tables, variables, context) => expect(contextVariables(tables, variables).toSorted((a, b) => a - b)).toEqual(context));
});
