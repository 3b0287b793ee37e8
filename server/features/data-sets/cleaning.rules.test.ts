import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CleaningRule } from '../../../contract/data-cleaning.ts';
import { applyRule, cleanValue, droppedRows, effectOf, numberOf, yearOf } from './cleaning.rules.ts';

const rules: Record<string, CleaningRule> = {
  trim: { kind: 'trim', column: 1 }, fold: { kind: 'fold-case', column: 1 }, number: { kind: 'read-number', column: 1 },
  map: { kind: 'map-values', column: 1, from: ['k', 'K'], to: 'kvinna' }, missing: { kind: 'map-values', column: 1, from: ['9'], to: null },
  range: { kind: 'range-to-missing', column: 1, least: 0, most: 110 }, year: { kind: 'date-to-year', column: 1 }, bands: { kind: 'bands', column: 1, from: [16, 25, 26] },
};

describe('a cleaning rule', () => {
  it.each([
    ['trim', '  a  b ', 'a b'], ['trim', '   ', null], ['fold', 'ÅBO', 'åbo'], ['number', '12 500,5', '12500.5'], ['number', 'tolv', 'tolv'],
    ['map', 'K', 'kvinna'], ['map', 'M', 'M'], ['missing', '9', null], ['range', '111', null], ['range', '110', '110'], ['range', '-1', null], ['range', 'okänd', 'okänd'],
    ['year', '2020-03-01', '2020'], ['year', '20200301', '2020'], ['year', '1/3/2020', '2020'], ['year', '2020-13-01', '2020-13-01'],
    ['bands', '15', 'under 16'], ['bands', '24', '16–24'], ['bands', '25', '25'], ['bands', '90', '26+'], ['bands', 'x', 'x'],
  ])('%s makes %j %j', (name, before, after) => {
    expect(applyRule(rules[name] as CleaningRule, before)).toBe(after);
  });

  it('never makes a missing value anything else', () => {
    for (const rule of Object.values(rules)) expect(applyRule(rule, null)).toBeNull();
  });

  it('is told apart by column, and replayed in order', () => {
    const order: CleaningRule[] = [{ kind: 'trim', column: 1 }, { kind: 'map-values', column: 1, from: ['K'], to: 'kvinna' }, { kind: 'fold-case', column: 2 }];
    expect([cleanValue(order, 1, ' K '), cleanValue(order.toReversed(), 1, ' K '), cleanValue(order, 2, ' K ')]).toEqual(['kvinna', 'K', ' k ']);
  });

  it('drops rows by the values as they came, whatever rules came before', () => {
    const order: CleaningRule[] = [{ kind: 'trim', column: 1 }, { kind: 'drop-rows', column: 1, values: ['K', null] }];
    expect(droppedRows(order, () => [' K ', 'K', '  ', 'M'])).toEqual({ repeats: false, byColumn: [{ column: 1, values: [' K ', 'K', '  '], missing: true }] });
  });

  it('says what it did, so that rows, changes and missing values add up', () => {
    const counts = new Map<string | null, number>([['k', 3], ['K', 2], ['9', 4], [null, 1]]);
    expect(effectOf([rules['map'] as CleaningRule], rules['missing'] as CleaningRule, counts, { before: 10, after: 10 })).toEqual({
      rowsBefore: 10, rowsAfter: 10, cellsChanged: 4, missingBefore: 1, missingAfter: 5, valuesBefore: 2, valuesAfter: 1,
    });
  });
});

describe('a number', () => {
  it('is read as it was written, whole or with decimals', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (number) => { expect(numberOf(String(number))).toBe(number); }));
    expect([numberOf('1 250'), numberOf('0,5'), numberOf('1e5'), numberOf(''), numberOf('−3')]).toEqual([1250, 0.5, null, null, -3]);
  });

  it('is not a year by itself', () => { expect([yearOf('2020'), yearOf('24')]).toEqual([null, null]); });
});
