import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFaithful, mayApprove } from './quotations.rules.ts';
import { recognitionHints } from './recognition.rules.ts';

const original = 'Vi ringer Gunvor på vårdcentralen i Lillåkra när det redan har gått för långt.';

describe('saying that a quotation can be used', () => {
  it.each([
    ['another than who took it out', 'b', 'a', ['a', 'b'], true],
    ['who took it out, with another on the team', 'a', 'a', ['a', 'b'], false],
    ['who took it out, alone', 'a', 'a', ['a'], true],
    ['anyone, when who took it out has left', 'b', 'a', ['b'], true],
  ])('%s', (_name, checker, markedBy, checkers, expected) => {
    expect(mayApprove(checker, markedBy, checkers)).toBe(expected);
  });
});

describe('an edited quotation', () => {
  it.each([
    ['as it was', original],
    ['a name put in general words', 'Vi ringer [en kollega] på vårdcentralen i [orten] när det redan har gått för långt.'],
    ['a part left out', 'Vi ringer […] när det redan har gått för långt.'],
    ['begun later', '[…] det redan har gått för långt.'],
    ['ended earlier', 'Vi ringer Gunvor […]'],
    ['with other spaces', 'Vi ringer  Gunvor […]\n'],
  ])('is faithful: %s', (_name, edited) => {
    expect(isFaithful(original, edited)).toBe(true);
  });

  it.each([
    ['a word changed', 'Vi mejlar Gunvor […]'],
    ['begun later without brackets', 'det redan har gått för långt.'],
    ['ended earlier without brackets', 'Vi ringer Gunvor'],
    ['in another order', '[…] när det redan [Vi ringer] Gunvor […]'],
    ['a part told twice', 'Vi ringer […] Vi ringer […]'],
    ['something added', `${original} Alltid.`],
    ['an unclosed bracket', 'Vi ringer [en kollega på vårdcentralen'],
  ])('is not: %s', (_name, edited) => {
    expect(isFaithful(original, edited)).toBe(false);
  });

  it('is faithful whatever is left out between two places', () => {
    const words = original.split(' ');
    const place = fc.integer({ min: 0, max: words.length });
    fc.assert(fc.property(place, place, (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      return isFaithful(original, [...words.slice(0, from), '[…]', ...words.slice(to)].join(' '));
    }));
  });
});

describe('hints that someone may be recognised', () => {
  it.each([
    ['Vi ringer Gunvor när det brinner.', ['name Gunvor']],
    ['Bussen till Lillåkra går en gång om dagen.', ['place Lillåkra']],
    ['Skriv till anna.exempel@example.org om det.', ['mail anna.exempel@example.org']],
    ['Jag har 62 ärenden och ett rum från 2009.', ['number 62', 'number 2009']],
    ['Ring 070-174 06 58 på morgonen.', ['number 070-174 06 58']],
    ['Hennes syster följde med.', ['kin syster']],
    ['Att säga något till Arbetsförmedlingen kräver samtycke. Då tiger jag.', []],
    ['Regelbundna möten saknas.', []],
  ])('%s', (text, expected) => {
    expect(recognitionHints(text).map(({ kind, words }) => `${kind} ${words}`)).toEqual(expected);
  });
});
