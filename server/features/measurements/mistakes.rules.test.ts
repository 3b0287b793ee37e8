import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMistake, withoutMistakes } from './mistakes.rules.ts';

const mistake = { markedOn: '2026-03-16', markedByName: 'Karin Coachberg', reason: 'Fel dag.' };

describe('a mistake', () => {
  it.each<[string, string | null, object | null, string | undefined]>([
    ['the one who wrote it down', 'me', null, undefined],
    ['the one who wrote it down, twice', 'me', mistake, 'already-mistaken'],
    ['a colleague', 'another', null, 'not-recorded-by-you'],
    ['staff, of what the person answered alone', null, null, 'not-recorded-by-you'],
  ])('said by %s', (_, recordedById, said, code) => {
    expect(checkMistake({ recordedById, mistake: said }, 'me')?.code).toBe(code);
  });

  it('takes away itself and nothing else', () => {
    fc.assert(fc.property(fc.array(fc.record({ id: fc.nat(), mistake: fc.constantFrom(null, mistake) })), (all) => {
      expect(withoutMistakes(all)).toEqual(all.filter((one) => one.mistake === null));
      expect(withoutMistakes(withoutMistakes(all))).toEqual(withoutMistakes(all));
    }));
  });
});
