import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Slug } from '../../../contract/publication-content.ts';
import { aContent } from './publication-content.builder.ts';
import { draftHash, emptyContent, publicationGapsOf, publicationState, searchWords, slugOf } from './publications.rules.ts';

describe('an address', () => {
  it.each([
    ['Psykisk hälsa & sysselsättning', 'psykisk-halsa-sysselsattning'], ['HUBen i Hemse!', 'huben-i-hemse'], ['Å', 'sida-a'], ['—', 'sida'],
    ['Arbetslöshetshälsovård 2022/00099', 'arbetsloshetshalsovard-2022-00099'],
  ])('is made of the title %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });
  it('is one that can be kept, whatever the title', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => Slug.safeParse(slugOf(title)).success), { numRuns: 200 });
  });
});

describe('where a page stands', () => {
  const now = draftHash(aContent());
  it.each([
    ['draft', null, null], ['in-review', null, { draftHash: now, outcome: null, isUsed: false }], ['approved', null, { draftHash: now, outcome: 'approved', isUsed: false }],
    ['draft', null, { draftHash: now, outcome: 'returned', isUsed: false }], ['draft', 'another', { draftHash: 'another', outcome: 'approved', isUsed: false }],
    ['published', now, { draftHash: now, outcome: 'approved', isUsed: true }], ['draft', null, { draftHash: now, outcome: 'approved', isUsed: true }], ['in-review', 'another', { draftHash: now, outcome: null, isUsed: false }],
  ] as const)('is %s', (state, publishedHash, review) => {
    expect(publicationState({ draftHash: now, publishedHash, review })).toBe(state);
  });
});

describe('what a page lacks', () => {
  it('is said of an empty one, and nothing of a whole one', () => {
    expect(publicationGapsOf(emptyContent('Titel', {}, '', ''))).toEqual([
      { gap: 'lede', required: true }, { gap: 'why', required: true }, { gap: 'contact', required: true }, { gap: 'findings', required: false }, { gap: 'english', required: false },
    ]);
    expect(publicationGapsOf(aContent())).toEqual([]);
  });
  it('counts findings without evidence, and files that not everyone can read', () => {
    const content = aContent();
    const [finding] = content.findings;
    const file = { attachmentId: '01990000-0000-7000-8000-000000000001', title: { sv: 'Fil', en: '' }, alternative: 'none' as const, words: { sv: '', en: '' } };
    if (!finding) throw new Error('no finding');
    expect(publicationGapsOf({ ...content, findings: [{ ...finding, evidence: [] }], attachments: [file] }).map(({ gap }) => gap)).toEqual(['finding-without-evidence', 'file-without-alternative']);
  });
});

it('is found by the words of its language, and by Swedish ones where there is no other', () => {
  const content = aContent();
  expect(searchWords(content, 'sv')).toContain('Samverkan');
  expect(searchWords(content, 'en')).toContain('Cooperation');
  expect(searchWords({ ...content, texts: { ...content.texts, en: null } }, 'en')).toContain(content.texts.sv.title);
});
