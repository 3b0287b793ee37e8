import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../contract/codings.ts';
import { codeOfDigits, segmentsOf, trimmed, wholeWords, withSentence } from './text-spans.ts';

const words = 'Vi ringer Gunvor. Hon svarar inte! Sedan då?';
const at = (text: string) => ({ start: words.indexOf(text), end: words.indexOf(text) + text.length });
const cut = (span: { start: number; end: number } | null) => (span ? words.slice(span.start, span.end) : null);
const mark = (start: number, end: number, id = `${start}-${end}`): Mark => ({ id, codeId: 'c', start, end, coderId: 'a', coderName: 'A', isMine: true });

describe('selecting in a text', () => {
  it('takes whole words', () => {
    expect(cut(wholeWords(words, { start: 4, end: 12 }))).toBe('ringer Gunvor');
    expect(cut(wholeWords(words, at(' svarar ')))).toBe('svarar');
    expect(wholeWords(words, { start: 17, end: 18 })).toBeNull();
  });

  it('leaves out the spaces around', () => {
    expect(cut(trimmed(words, at(' Hon svarar ')))).toBe('Hon svarar');
    expect(trimmed(words, { start: 17, end: 18 })).toBeNull();
  });

  it('walks sentence by sentence', () => {
    const first = withSentence(words, { start: 5, end: 5 });
    expect(cut(first)).toBe('Vi ringer Gunvor.');
    const second = withSentence(words, first);
    expect(cut(second)).toBe('Vi ringer Gunvor. Hon svarar inte!');
    const third = withSentence(words, second);
    expect(cut(third)).toBe(words);
    expect(withSentence(words, third)).toEqual(third);
    expect(cut(withSentence(words, at('svarar')))).toBe('Hon svarar inte!');
    expect(cut(withSentence(words, at('Gunvor. Hon')))).toBe('Vi ringer Gunvor. Hon svarar inte!');
  });
});

describe('showing marks in a text', () => {
  it('cuts it where they begin and end', () => {
    const segments = segmentsOf(10, [mark(2, 6), mark(4, 10)]);
    expect(segments.map(({ start, end, marks }) => [start, end, marks.map(({ id }) => id).join(' ')])).toEqual([[0, 2, ''], [2, 4, '2-6'], [4, 6, '2-6 4-10'], [6, 10, '4-10']]);
  });

  it('gives the whole text back, whatever is marked', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(20)).map(([one, other]) => mark(Math.min(one, other), Math.max(one, other) + 1));
    fc.assert(fc.property(fc.array(span, { maxLength: 6 }), (marks) => {
      const segments = segmentsOf(21, marks);
      return segments[0]?.start === 0 && segments.at(-1)?.end === 21 && segments.every(({ start }, index) => index === 0 || segments[index - 1]?.end === start);
    }));
  });
});

describe('digits', () => {
  it.each([
    ['1', [1, 2, 12], { number: 1, wait: true }],
    ['2', [1, 2, 12], { number: 2, wait: false }],
    ['12', [1, 2, 12], { number: 12, wait: false }],
    ['9', [1, 2], { number: null, wait: false }],
  ])('%s of %j', (digits, numbers, expected) => {
    expect(codeOfDigits(digits, numbers)).toEqual(expected);
  });
});
