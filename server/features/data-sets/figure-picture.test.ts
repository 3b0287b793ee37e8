import { describe, expect, it } from 'vitest';
import type { FigureCell, FigureTable } from '../../../contract/figures.ts';
import { barsOf } from './figure-picture.ts';

const words = (sv: string) => ({ sv, en: sv });
const cell = (count: number | null, share: number | null): FigureCell => ({ count, share, low: null, high: null, mean: null });
const group = (column: number | null, cells: FigureCell[]) => ({ column, split: null, total: null, cells });
const table = (parts: FigureCell[]) => ({
  spec: { measure: 'people' }, rows: { values: [words('Psykiatrisk'), words('Annan')] }, columns: { values: [words('Kvinna'), words('Man')] }, split: null,
  groups: [group(0, parts), group(1, parts), group(null, [cell(200, 80), cell(50, 20)])],
}) as unknown as FigureTable;

describe('a table as bars', () => {
  it('is drawn part by part', () => {
    expect(barsOf(table([cell(100, 80), cell(null, null)]), 'sv')).toEqual(['Kvinna', 'Man'].map((heading) =>
      ({ heading, bars: [{ label: 'Psykiatrisk', value: 80, words: '80 %' }, { label: 'Annan', value: null, words: 'dolt' }] })));
  });

  it('is drawn as a whole where so much is hidden that no part has a bar', () => {
    expect(barsOf(table([cell(null, null), cell(25, null)]), 'sv')).toEqual([{ heading: 'Alla', bars: [{ label: 'Psykiatrisk', value: 80, words: '80 %' }, { label: 'Annan', value: 20, words: '20 %' }] }]);
  });
});
