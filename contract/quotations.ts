import { z } from 'zod';
import { QuotationState } from './codings.ts';
import { FindingKind } from './findings.ts';
import { defineRoute } from './route.ts';
import { Id, listOf, Version } from './words.ts';

/** What a person answers for, one by one, before a quotation may be used: nobody can be recognised by it. */
export const quotationChecks = ['no-names', 'no-places', 'no-rare-event', 'nobody-else'] as const;
export const QuotationCheck = z.enum(quotationChecks);
export type QuotationCheck = z.infer<typeof QuotationCheck>;

/** What a machine sees in the words that may point at someone. It misses much: a person decides. */
export const HintKind = z.enum(['mail', 'number', 'name', 'place', 'kin']);
export type HintKind = z.infer<typeof HintKind>;
export const Hint = z.object({ kind: HintKind, words: z.string() });
export type Hint = z.infer<typeof Hint>;

export const Quotation = z.object({
  id: Id, questionId: Id, themeId: Id.nullable(), state: QuotationState,
  /** As it may be shown. */
  words: z.string(),
  /** As it was written, and what in it may point at someone; null for those who only read. */
  original: z.string().nullable(),
  hints: z.array(Hint),
  checks: z.array(QuotationCheck),
  reason: z.string(),
  markedByName: z.string(),
  checkedByName: z.string().nullable(),
  /** Marked and checked by one and the same person: a second pair of eyes is missing. */
  sameEyes: z.boolean(),
  /** Whether the one who asks may say that it can be used: another than who took it out, where the team has another. */
  mayApprove: z.boolean(),
  version: Version,
});
export type Quotation = z.infer<typeof Quotation>;

/** A finding that stands on the theme, to go on to. */
const LinkedFinding = z.object({ id: Id, kind: FindingKind, sentenceSv: z.string(), sentenceEn: z.string() });
export const ThemePage = z.object({
  id: Id, name: z.string(), about: z.string(),
  codes: z.array(z.object({ id: Id, number: z.number().int(), name: z.string(), definition: z.string() })),
  /** Answers by question that carry a code of the theme; null where so few that they are not told to readers. */
  questions: z.array(z.object({ questionId: Id, surveyName: z.string(), sv: z.string(), en: z.string(), texts: z.number().int().nullable(), read: z.number().int(),
    /** False: a blind round, and only what the reader marked is counted. */
    isComplete: z.boolean(),
  })),
  quotations: z.array(Quotation),
  findings: z.array(LinkedFinding),
  version: Version,
});
export type ThemePage = z.infer<typeof ThemePage>;

export const CheckQuotationBody = z.object({
  verdict: z.enum(['usable', 'refused', 'waiting']),
  checks: z.array(QuotationCheck).max(quotationChecks.length),
  /** The original with parts taken out as […] or put in general words as [ett annat kontor]; nothing else is changed. */
  words: z.string().trim().min(1).max(2000),
  themeId: Id.nullable(),
  reason: z.string().trim().max(500).default(''),
  version: Version,
}).refine(({ verdict, checks }) => verdict !== 'usable' || quotationChecks.every((check) => checks.includes(check)), { path: ['checks'], error: 'all-checks-needed' });
export type CheckQuotationBody = z.infer<typeof CheckQuotationBody>;

const params = z.object({ prestudyId: Id });
const tag = 'codings';
const themeId = '01990000-0000-7000-8000-000000000a01';
const questionId = '01990000-0000-7000-8000-000000000952';
const example: Quotation = {
  id: '01990000-0000-7000-8000-000000000a04', questionId, themeId, state: 'usable', words: 'Vi ringer [en kollega] när det redan har gått för långt.',
  original: 'Vi ringer Gunvor när det redan har gått för långt.', hints: [{ kind: 'name', words: 'Gunvor' }], checks: [...quotationChecks], reason: '',
  markedByName: 'Lena Ledarsson', checkedByName: 'Petra Projektlund', sameEyes: false, mayApprove: true, version: 2,
};

export const quotationsRoutes = {
  listQuotations: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/quotations', tag, access: 'prestudy.read', summary: 'Lists quotations; to those who only read, the usable ones alone', params,
    query: z.object({ state: QuotationState.optional() }), response: listOf(Quotation), status: 200, errors: [], example: { response: { items: [example], total: 1 } },
  }),
  addQuotation: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/texts/:textId/quotations', tag, access: 'prestudy.write', summary: 'Takes out a part of an answer as a quotation, to be checked', params: params.extend({ textId: Id }),
    body: z.object({ start: z.number().int().min(0), end: z.number().int().positive().max(100_000) }), response: z.object({ id: Id }), status: 201, errors: ['span-outside-text', 'quotation-there'],
    example: { body: { start: 0, end: 50 }, response: { id: example.id } },
  }),
  checkQuotation: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/quotations/:quotationId/check', tag, access: 'prestudy.write', summary: 'Says whether a quotation can be used without anyone being recognised', params: params.extend({ quotationId: Id }),
    body: CheckQuotationBody, status: 204, errors: ['stale-version', 'quotation-rewritten', 'check-by-another', 'used-as-evidence'],
    example: { body: { verdict: 'usable', checks: [...quotationChecks], words: example.words, themeId, reason: '', version: 1 } },
  }),
  removeQuotation: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/quotations/:quotationId', tag, access: 'prestudy.write', summary: 'Takes away a quotation that nothing stands on', params: params.extend({ quotationId: Id }),
    status: 204, errors: ['used-as-evidence'],
  }),
  readTheme: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/codebook/themes/:themeId', tag, access: 'prestudy.read', summary: 'Shows a theme: its codes, how many answers carry it, its quotations and the findings that stand on it', params: params.extend({ themeId: Id }),
    response: ThemePage, status: 200, errors: [],
    example: {
      response: {
        id: themeId, name: 'Samverkan saknar form', about: 'Regelbundna möten önskas.', version: 1,
        codes: [{ id: '01990000-0000-7000-8000-000000000a02', number: 1, name: 'Möten saknas eller önskas', definition: 'Att träffas regelbundet.' }],
        questions: [{ questionId, surveyName: 'Enkät till handläggare', sv: 'Vad gör det svårt?', en: 'What makes it hard?', texts: 29, read: 120, isComplete: true }],
        quotations: [{ ...example, original: null, hints: [] }],
        findings: [{ id: '01990000-0000-7000-8000-000000000b01', kind: 'insight', sentenceSv: 'Det saknas formaliserad samverkan.', sentenceEn: 'There is no formal cooperation.' }],
      },
    },
  }),
} as const;
