import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepTexts, latestViews, type Saying } from './corrections.rules.ts';

const note = (before: string, after: string) => ({ field: 'note' as const, before, after });

describe('what is kept of a text that is changed', () => {
  it.each([
    ['another wrote it, or long ago, without a reason', [note('Ja', 'Nej')], '', false, 'reason-missing'],
    ['the same with a reason', [note('Ja', 'Nej')], 'Hon sa nej.', false, [{ field: 'note', earlier: 'Ja', reason: 'Hon sa nej.' }]],
    ['a slip just written', [note('Ja', 'Nej')], '', true, [{ field: 'note', earlier: 'Ja', reason: null }]],
    ['nothing is changed', [note('Ja', 'Ja')], '', false, []],
    ['an empty text is filled in', [note('', 'Nej')], '', false, []],
    ['a text is emptied', [note('Ja', '')], 'Fel person.', false, [{ field: 'note', earlier: 'Ja', reason: 'Fel person.' }]],
  ] as const)('where %s', (_name, changes, reason, fresh, expected) => {
    expect(keepTexts(changes, reason, fresh)).toEqual(expected);
  });

  it('is every text that is gone, and no other', () => {
    const text = fc.constantFrom('', 'a', 'b', 'c');
    fc.assert(fc.property(fc.array(fc.tuple(text, text)), (pairs) => {
      const kept = keepTexts(pairs.map(([before, after]) => note(before, after)), 'Därför.', false);
      expect(kept).toEqual(pairs.filter(([before, after]) => before !== '' && before !== after).map(([before]) => ({ field: 'note', earlier: before, reason: 'Därför.' })));
    }));
  });
});

const saying = (id: string, words: string | null, replacesId: string | null = null, recordId = 'r'): Saying =>
  ({ id, recordKind: 'session', recordId, words, saidAt: `2026-03-${id.padStart(2, '0')}T08:00:00.000Z`, replacesId });

describe('what the person says of a record', () => {
  it('is the latest, with what she said before', () => {
    const views = latestViews([saying('1', 'Nej'), saying('2', 'Nja', '1'), saying('3', 'Jo', '2'), saying('4', 'Annat', null, 'other')]);
    expect(views.map(({ id, words, earlier }) => [id, words, earlier.map((one) => one.words)])).toEqual([['3', 'Jo', ['Nej', 'Nja']], ['4', 'Annat', []]]);
  });

  it('is shown to nobody once she has taken it back, and neither is what came before', () => {
    expect(latestViews([saying('1', 'Nej'), saying('2', null, '1')])).toMatchObject([{ id: '2', words: null, earlier: [] }]);
    expect(latestViews([saying('1', 'Nej'), saying('2', null, '1'), saying('3', 'Jo', '2')])).toMatchObject([{ id: '3', words: 'Jo', earlier: [] }]);
  });
});
