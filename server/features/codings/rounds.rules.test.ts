import { describe, expect, it } from 'vitest';
import { mayCode, mayGoOn, seesOthers } from './rounds.rules.ts';

/** `me`, `me!`, `other`, `other!`: who codes; with `!` done. */
const coders = (words: string) => words.split(' ').filter((word) => word !== '').map((word) => ({ isMe: word.startsWith('me'), done: word.endsWith('!') }));

describe('a round of coding', () => {
  it.each([
    ['an open round', false, 'me other', false, { sees: true, codes: true }],
    ['an open one that she has not begun', false, 'other! other!', false, { sees: true, codes: true }],
    ['a blind one, not done', true, 'me other!', false, { sees: false, codes: true }],
    ['a blind one, not done, though all others are', true, 'me other! other!', false, { sees: false, codes: true }],
    ['a blind one, done', true, 'me! other', false, { sees: true, codes: false }],
    ['nobody codes yet', true, '', false, { sees: false, codes: true }],
    ['one is done, who does not code might be next', true, 'other!', false, { sees: false, codes: true }],
    ['two are done: who has not begun has seen, and does not begin', true, 'other! other!', false, { sees: true, codes: false }],
    ['one of two is done', true, 'other! other', false, { sees: false, codes: true }],
    ['a reader', true, 'other', true, { sees: true, codes: false }],
  ])('%s', (_name, blind, words, isReader, expected) => {
    const round = { blind, coders: coders(words) };
    expect({ sees: seesOthers(round, isReader), codes: mayCode(round, isReader) }).toEqual(expected);
  });

  it('lets nobody who works in it both see and mark, as long as it is blind', () => {
    const words = ['me', 'me!', 'other', 'other!', ''];
    for (const one of words) for (const two of words) for (const three of ['other', 'other!', '']) {
      const round = { blind: true, coders: coders(`${one} ${two.replace('me', 'other')} ${three}`) };
      expect(seesOthers(round, false) && mayCode(round, false), `${one} ${two} ${three}`).toBe(false);
    }
  });

  it('is gone on with by one who was done only while nobody else codes in it, or it is open', () => {
    expect([mayGoOn({ blind: true, coders: coders('me!') }), mayGoOn({ blind: true, coders: coders('me! other') }), mayGoOn({ blind: false, coders: coders('me! other') })]).toEqual([true, false, true]);
  });
});
