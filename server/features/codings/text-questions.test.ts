import { describe, expect, it } from 'vitest';
import { seesOthers } from './text-questions.ts';

/** `me`, `me!`, `other`, `other!`: who codes; with `!` done. */
const coders = (words: string) => words.split(' ').filter((word) => word !== '').map((word, index) => ({ id: String(index), name: word, isMe: word.startsWith('me'), read: 0, done: word.endsWith('!') }));

describe('seeing what others marked', () => {
  it.each([
    ['an open round', false, 'me other', false, true],
    ['a blind one, not done', true, 'me other!', false, false],
    ['a blind one, done', true, 'me! other', false, true],
    ['nobody codes yet', true, '', false, false],
    ['one is done, who does not code might be next', true, 'other!', false, false],
    ['two are done', true, 'other! other!', false, true],
    ['one of two is done', true, 'other! other', false, false],
    ['a reader', true, 'other', true, true],
  ])('%s', (_name, blind, words, isReader, expected) => {
    expect(seesOthers({ blind, coders: coders(words) }, isReader)).toBe(expected);
  });
});
