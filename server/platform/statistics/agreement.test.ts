import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohensKappa } from './cohens-kappa.ts';
import { krippendorffAlpha, type UnitValues } from './krippendorff-alpha.ts';

/** A row a coder, as tables print it (`.` is missing), turned to a row a unit. */
const unitsOf = (rows: readonly string[]): UnitValues<string>[] => {
  const [first = [], ...others] = rows.map((row) => row.split(' ').map((value) => (value === '.' ? null : value)));
  return first.map((value, unit) => [value, ...others.map((row) => row[unit] ?? null)]);
};

/** So many pairs of each kind, from a printed table of two coders. */
const pairsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, one) => row.flatMap((count, other) => Array.from({ length: count }, () => [one, other] as const)));

describe("Krippendorff's alpha", () => {
  it('gives the published figures of Krippendorff (2011), section A: two coders, two values', () => {
    const alpha = krippendorffAlpha(unitsOf(['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0']));
    expect(alpha).toBeCloseTo(0.095, 3);
  });

  it('gives the published figures of section B: two coders, many values', () => {
    const alpha = krippendorffAlpha(unitsOf(['a a b b d c c c e d d a', 'b a b b b c c c e d d d']));
    expect(alpha).toBeCloseTo(0.692, 3);
  });

  it('gives the published figures of section C: four coders, missing values', () => {
    const alpha = krippendorffAlpha(unitsOf([
      '1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .',
    ]));
    expect(alpha).toBeCloseTo(0.743, 3);
  });

  it('says nothing where there is nothing to reckon on', () => {
    expect(krippendorffAlpha([])).toBeNull();
    expect(krippendorffAlpha([['a', null], [null, 'b']])).toBeNull();
    expect(krippendorffAlpha([['a', 'a'], ['a', 'a']])).toBeNull();
  });

  it('is 1 where all agree, and the same however coders and units are ordered or values are named', () => {
    const value = fc.constantFrom<string | null>('a', 'b', 'c', null);
    fc.assert(fc.property(fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 12 }), (units) => {
      const alpha = krippendorffAlpha(units);
      const turned = krippendorffAlpha(units.toReversed().map((unit) => unit.toReversed()));
      const renamed = krippendorffAlpha(units.map((unit) => unit.map((one) => (one === null ? null : `x${one}`))));
      if (alpha === null) return turned === null && renamed === null;
      return Math.abs(alpha - (turned ?? NaN)) < 1e-9 && Math.abs(alpha - (renamed ?? NaN)) < 1e-9 && alpha <= 1 + 1e-9;
    }), { numRuns: 200 });
    expect(krippendorffAlpha([['a', 'a', null], ['b', 'b', 'b'], [null, 'a', 'a']])).toBe(1);
  });
});

describe("Cohen's kappa", () => {
  it('gives the figure of Cohen (1960), table 1: three categories, 200 units', () => {
    const kappa = cohensKappa(pairsOf([[88, 10, 2], [14, 40, 6], [18, 10, 12]]));
    expect(kappa).toBeCloseTo(0.492, 3);
  });

  it('gives the figure of the well-known two by two example: 50 applications, two readers', () => {
    expect(cohensKappa(pairsOf([[20, 5], [10, 15]]))).toBeCloseTo(0.4, 10);
  });

  it('tells apart two tables with the same share agreed on', () => {
    expect(cohensKappa(pairsOf([[45, 15], [25, 15]]))).toBeCloseTo(0.1304, 4);
    expect(cohensKappa(pairsOf([[25, 35], [5, 35]]))).toBeCloseTo(0.2593, 4);
  });

  it('says nothing where there is nothing to reckon on', () => {
    expect(cohensKappa([])).toBeNull();
    expect(cohensKappa([[true, true], [true, true]])).toBeNull();
    expect(cohensKappa([[true, false], [true, false]])).toBe(0);
  });

  it('nears alpha with many units, where the two use values alike', () => {
    const pairs = pairsOf([[4000, 500], [500, 4000]]);
    expect(krippendorffAlpha(pairs) ?? 0).toBeCloseTo(cohensKappa(pairs) ?? 1, 3);
  });
});
