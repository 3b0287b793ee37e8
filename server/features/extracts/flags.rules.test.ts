import { describe, expect, it } from 'vitest';
import type { ExtractPart } from '../../../contract/extracts.ts';
import { flagPart, isChecked, maskPart, shownFlag, type FlagWords, type StoredFlag } from './flags.rules.ts';
import { extractLaw } from './load-extract-law.ts';

const { relationWords, givenNames } = extractLaw();
const words: FlagWords = { relationWords, givenNames, knownNames: ['Berit Bagare'], ownNames: ['Karin Coachberg', 'Vilma Testgren', 'Granviks kommun'],
  ownNumbers: ['070-174 06 08', 'vilma@example.test', '198501139995'],
};
const free = { of: () => new Set(['note', 'supervisorName', 'content']), wholeNames: new Set(['supervisorName']) };

function aPart(...values: Record<string, string | { goals: string[] }>[]): ExtractPart {
  return {
    agencyId: '0198f4a0-0000-7000-8000-000000000001', agencyName: 'Granviks kommun', caseCode: 'A1B2-C3D4', programmeName: null, checked: null, log: [], masks: [],
    sections: [{ key: 'notes', records: values.map((one, index) => ({ table: 'sessions.sessions', id: String(index), values: one })) }],
  };
}
const found = (note: string) => flagPart(aPart({ note }), free, words).map(({ kind, text, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what may be about somebody else', () => {
  it.each([
    ['Mammans hälsa är sämre.', ['relation: Mammans']],
    ['Hon bor med sambon och barnen.', ['relation: sambon', 'relation: barnen']],
    ['Hennes gode man ringer.', ['relation: gode man']],
    ['Ring 070-174 06 05 eller +46 70 174 06 06.', ['phone: 070-174 06 05', 'phone: +46 70 174 06 06']],
    ['Nr 19900101-2385 och 9001012385.', ['personal-number: 19900101-2385', 'personal-number: 9001012385']],
    ['Skriv till berit@bageriet.test i dag.', ['email: berit@bageriet.test']],
    ['Berit tar emot.', ['known-name: Berit']],
    ['Anna tar emot.', ['maybe-name: Anna']],
    ['Träffade Zlatana i går.', ['maybe-name: Zlatana']],
    ['Hon nås på +46 70 174 06 08 och VILMA@example.test, 850113-9995.', []],
    ['Karin och Vilma ses i Granviks kommun.', []],
    ['Hon vill arbeta t.ex. i kök. Det går bra.', []],
    ['Barnomsorgen är ordnad.', []],
  ])('%s', (note, expected) => { expect(found(note)).toEqual(expected); });

  it('is asked about once for a text that stands in several records, and a name field as a whole', () => {
    const flags = flagPart(aPart({ note: 'Mamma kom.' }, { content: { goals: ['Mamma kom.'] } }, { supervisorName: 'ulla i köket' }), free, words);
    expect(flags.map(({ id, kind, places, text }) => [id, kind, places, text])).toEqual([['1', 'relation', 2, 'Mamma kom.'], ['2', 'known-name', 1, 'ulla i köket']]);
  });

  it('is shown with the words around it', () => {
    const long = `${'a'.repeat(200)} mamma ${'b'.repeat(200)}`;
    const [flag] = flagPart(aPart({ note: long }), free, words);
    expect(flag && shownFlag(flag)).toMatchObject({ passage: 'mamma', before: expect.stringMatching(/^…a+ $/u) as string, after: expect.stringMatching(/^ b+…$/u) as string });
  });
});

describe('masking', () => {
  const choose = (flags: readonly StoredFlag[], choice: 'keep' | 'mask'): StoredFlag[] => flags.map((flag) => ({ ...flag, choice, reason: choice === 'mask' ? 'third-person-any' : null }));
  const mark = { mark: (statute: string) => `[${statute}]`, statuteOf: () => '15.4' };

  it('takes the passage away wherever its text stands, and counts the places', () => {
    const part = aPart({ note: 'Mamma och Zlatana kom.' }, { content: { goals: ['Mamma och Zlatana kom.'] } });
    const flags = choose(flagPart(part, free, words), 'mask');
    const masked = maskPart(part, flags, mark);
    expect(masked.sections[0]?.records.map(({ values }) => values)).toEqual([{ note: '[15.4] och [15.4] kom.' }, { content: { goals: ['[15.4] och [15.4] kom.'] } }]);
    expect(masked.masks).toEqual([{ reason: 'third-person-any', statute: '15.4', count: 4 }]);
  });

  it('leaves what is kept, and nothing is checked until all is', () => {
    const part = aPart({ note: 'Mamma kom.' });
    const flags = flagPart(part, free, words);
    expect(isChecked(flags)).toBe(false);
    expect(isChecked(choose(flags, 'keep'))).toBe(true);
    expect(maskPart(part, choose(flags, 'keep'), mark)).toEqual(part);
  });
});
