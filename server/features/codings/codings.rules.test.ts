import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOn, agreementOnAll } from './agreement.rules.ts';
import { agreedTexts, readTextsOf, type CodingFacts } from './codings.rules.ts';
import { countCodes, groupCodes } from './counts.rules.ts';

/** `t1 a:xy b:x` is a text that a and b have read, the first with the codes x and y. */
const factsOf = (lines: readonly string[], settlements: CodingFacts['settlements'] = []): CodingFacts => {
  const parsed = lines.map((line) => line.split(' ')).map(([textId = '', ...coders]) => ({ textId, coders: coders.map((coder) => coder.split(':')) }));
  return {
    readings: parsed.flatMap(({ textId, coders }) => coders.map(([coderId = '']) => ({ textId, coderId }))),
    marks: parsed.flatMap(({ textId, coders }) => coders.flatMap(([coderId = '', codes = '']) => codes.split('').map((codeId) => ({ textId, coderId, codeId })))),
    settlements,
  };
};
const shown = (facts: CodingFacts) => agreedTexts(facts).map(({ codes, unsettled }) => `${[...codes].join('')}?${[...unsettled].join('')}`);

describe('what counts of a text', () => {
  it.each([
    ['one reader: what she gave it', ['t a:xy'], 'xy?'],
    ['two that agree', ['t a:x b:x'], 'x?'],
    ['two that differ: not counted, and unsettled', ['t a:xy b:x'], 'x?y'],
    ['three: more than half', ['t a:x b:x c:'], 'x?x'],
    ['three: less than half', ['t a:x b: c:'], '?x'],
    ['nobody gave it anything', ['t a: b:'], '?'],
  ])('%s', (_name, lines, expected) => {
    expect(shown(factsOf(lines))).toEqual([expected]);
  });

  it('is what was settled, above what anyone marked', () => {
    expect(shown(factsOf(['t a:x b:', 'u a:y b:y'], [{ textId: 't', codeId: 'x', applies: true }, { textId: 'u', codeId: 'y', applies: false }]))).toEqual(['x?', '?']);
  });

  it('leaves out a mark in a text that its coder has not read to its end', () => {
    expect(readTextsOf({ readings: [], marks: [{ textId: 't', coderId: 'a', codeId: 'x' }], settlements: [] })).toEqual([]);
  });
});

describe('agreement on a code', () => {
  const texts = readTextsOf(factsOf(['1 a:x b:x', '2 a:x b:', '3 a: b:', '4 a: b:', '5 a:x']));

  it('compares the texts that both have read, as given or not', () => {
    const agreement = agreementOn(texts, ['a', 'b'], 'x');
    expect(agreement).toMatchObject({ units: 4, differing: 1, pairs: [{ coders: ['a', 'b'], units: 4 }] });
    // Observed 3/4, expected 1/2·1/4 + 1/2·3/4 = 1/2.
    expect(agreement.pairs[0]?.kappa).toBeCloseTo(0.5, 10);
  });

  it('says nothing of a code that nobody gave, and counts all codes together text by text', () => {
    expect(agreementOn(texts, ['a', 'b'], 'y')).toMatchObject({ alpha: null, pairs: [{ kappa: null }], differing: 0 });
    expect(agreementOnAll(texts, ['a', 'b'], ['x', 'y'])).toMatchObject({ codeId: null, units: 8, differing: 1 });
  });
});

describe('counting', () => {
  const codes = [{ id: 'x', themeId: 'T' }, { id: 'y', themeId: 'T' }, { id: 'z', themeId: null }];
  const texts = agreedTexts(factsOf(['1 a:xy', '2 a:x', '3 a:z', '4 a:']));

  it('counts each text once for each code, theme and pair', () => {
    expect(countCodes(texts, codes)).toEqual({
      read: 4, codes: [{ codeId: 'x', texts: 2, unsettled: 0 }, { codeId: 'y', texts: 1, unsettled: 0 }, { codeId: 'z', texts: 1, unsettled: 0 }],
      themes: [{ themeId: 'T', texts: 2 }], together: [{ codeIds: ['x', 'y'], texts: 1 }],
    });
  });

  it('hides a small group, and what would give it back', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `${n} a:${n < 20 || n === 40 || n === 41 ? 'x' : ''}`);
    const choices = ['one', 'two', 'three'];
    const choiceOf = new Map(lines.map((_, n) => [String(n), n < 30 ? 'one' : n < 40 ? 'two' : 'three']));
    const { rows } = groupCodes(agreedTexts(factsOf(lines)), [{ id: 'x', themeId: null }], choiceOf, choices, 5);
    const [row] = rows;
    // Twenty-two in all are known to those who coded: two hidden cells at least, or the total gives the one back.
    expect([row?.texts, row?.cells[2]]).toEqual([22, null]);
    expect(row?.cells.filter((count) => count === null).length).toBeGreaterThan(1);
  });

  it('tells no groups of a code that few carry, or that only one group carries', () => {
    const lines = Array.from({ length: 40 }, (_, n) => `${n} a:${n < 4 ? 'x' : ''}${n < 8 ? 'y' : ''}${n % 2 ? 'z' : ''}`);
    const choiceOf = new Map(lines.map((_, n) => [String(n), n < 20 ? 'one' : 'two']));
    const { texts: totals, rows } = groupCodes(agreedTexts(factsOf(lines)), codes, choiceOf, ['one', 'two'], 5);
    expect(totals).toEqual([20, 20]);
    expect(rows.map(({ texts: count, cells }) => [count, ...cells])).toEqual([[null, null, null], [8, null, null], [20, 10, 10]]);
  });

  it('never shows a count from one up to the threshold', () => {
    const line = fc.record({ codes: fc.subarray(['x', 'y', 'z']), choice: fc.constantFrom('one', 'two', 'three') });
    fc.assert(fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const facts = factsOf(lines.map((one, n) => `${n} a:${one.codes.join('')}`));
      const choiceOf = new Map(lines.map(({ choice }, n) => [String(n), choice]));
      const { texts: totals, rows } = groupCodes(agreedTexts(facts), codes, choiceOf, ['one', 'two', 'three'], 5);
      return [...totals, ...rows.flatMap((row) => [row.texts, ...row.cells])].every((count) => count === null || count === 0 || count >= 5);
    }), { numRuns: 60 });
  });
});
