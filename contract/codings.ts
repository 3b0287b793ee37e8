import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Id, listOf, Paging } from './words.ts';

const Count = z.number().int().min(0);
/** As the survey asks; English may be empty. */
const Words = z.object({ sv: z.string(), en: z.string() });

/** From and up to a place in a text, in UTF-16 units as browsers count. */
const span = { start: Count, end: z.number().int().positive().max(100_000) };
export const Span = z.object(span).refine(({ start, end }) => end > start, { path: ['end'], error: 'too-early' });
export type Span = z.infer<typeof Span>;

/** One who codes the answers to a question, and how far she has come. */
export const Coder = z.object({ id: Id, name: z.string(), isMe: z.boolean(), read: Count, done: z.boolean() });
export type Coder = z.infer<typeof Coder>;

/** A question that was answered in free text. */
export const TextQuestion = z.object({
  id: Id, surveyId: Id, surveyName: z.string(), words: Words,
  /** Its answers are invented, to practise on. */
  practice: z.boolean(),
  texts: Count,
  coders: z.array(Coder),
  /** Coders see one another's marks only when they are done. */
  blind: z.boolean(),
  /** Whether the reader now sees what others have marked. */
  seesOthers: z.boolean(),
  /** Whether the reader may mark: in a blind round not once she may have seen what others marked. */
  mayCode: z.boolean(),
});
export type TextQuestion = z.infer<typeof TextQuestion>;

export const Mark = z.object({ id: Id, codeId: Id, ...span, coderId: Id, coderName: z.string(), isMine: z.boolean() });
export type Mark = z.infer<typeof Mark>;

export const QuotationState = z.enum(['waiting', 'usable', 'refused']);
export type QuotationState = z.infer<typeof QuotationState>;

/**
 * One answer to read and code. Nothing is said of who wrote it, nor what the same person chose elsewhere: that would sway the
 * coder, and point at people.
 */
export const CodedText = z.object({
  id: Id, words: z.string(), isRead: z.boolean(), marks: z.array(Mark),
  quotations: z.array(z.object({ id: Id, ...span, state: QuotationState })),
});
export type CodedText = z.infer<typeof CodedText>;

export const TextFilter = z.enum(['all', 'unread', 'uncoded']);
export type TextFilter = z.infer<typeof TextFilter>;
const TextSearch = Paging.extend({
  search: z.string().trim().max(100).default(''),
  show: TextFilter.default('all'),
  /** Only texts with this code, as the reader sees them. */
  codeId: Id.optional(),
  /** The one that is open: it stays in the list though it has just been read or coded. */
  keepId: Id.optional(),
});

/** Two coders on one code: Cohen's kappa over the texts that both have read. */
const PairAgreement = z.object({ coders: z.tuple([Id, Id]), units: Count, kappa: z.number().nullable() });
export const CodeAgreement = z.object({
  /** Null: all codes together, each text once for each code. */
  codeId: Id.nullable(),
  /** Krippendorff's alpha, nominal; null where there is nothing to reckon on. */
  alpha: z.number().nullable(),
  pairs: z.array(PairAgreement),
  /** Texts that two or more have read, and those where they differ on the code (before anything was settled). */
  units: Count, differing: Count,
});
export type CodeAgreement = z.infer<typeof CodeAgreement>;
export const Agreement = z.object({
  /** A blind round whose reader is not done yet: nothing is told. */
  isHidden: z.boolean(),
  /** False: coders could see one another's marks, so that agreement says less. */
  blind: z.boolean(),
  coders: z.array(Coder),
  all: CodeAgreement.nullable(),
  codes: z.array(CodeAgreement),
  settled: Count,
});
export type Agreement = z.infer<typeof Agreement>;

/** What the coders came to together: whether the code applies to the text. */
export const Settlement = z.object({ applies: z.boolean(), reason: z.string(), settledByName: z.string() });
/** A text that coders read differently on one code. */
export const Disagreement = z.object({
  textId: Id, words: z.string(), codeId: Id, marked: z.array(z.object({ name: z.string(), ...span })), unmarked: z.array(z.string()), settlement: Settlement.nullable(),
});
export type Disagreement = z.infer<typeof Disagreement>;

/** How many texts; null where the number is small enough to point at someone. */
const Shown = Count.nullable();
const CodeCount = z.object({
  codeId: Id, texts: Count,
  /** Texts where coders differ and have not settled it: they are not among `texts` unless more than half marked it. */
  unsettled: Count,
});
const ThemeCount = z.object({ themeId: Id, texts: Count });
export const CodeCounts = z.object({
  /** Texts that somebody has read to the end; shares are of these. */
  read: Count,
  codes: z.array(CodeCount),
  themes: z.array(ThemeCount),
  /** Texts that have both codes; each pair once. */
  together: z.array(z.object({ codeIds: z.tuple([Id, Id]), texts: Count })),
  /** False: a blind round, and only what the reader marked is counted. */
  isComplete: z.boolean(),
  /** Questions of the same survey that the texts can be split by. */
  groupings: z.array(z.object({ key: z.string(), words: Words })),
  groups: z.object({
    key: z.string(),
    choices: z.array(z.object({ key: z.string(), words: Words, texts: Shown })),
    threshold: Count,
    /** One row a code, one cell a choice in their order, under disclosure control. */
    rows: z.array(z.object({ codeId: Id, texts: Shown, cells: z.array(Shown) })),
  }).nullable(),
});
export type CodeCounts = z.infer<typeof CodeCounts>;

const params = z.object({ prestudyId: Id });
const ofQuestion = params.extend({ questionId: Id });
const ofText = params.extend({ textId: Id });
const tag = 'codings';

const questionId = '01990000-0000-7000-8000-000000000952';
const textId = '2f0b7c1e-6d7a-4c58-9b1e-0a4f5f7d9c11';
const codeId = '01990000-0000-7000-8000-000000000a02';
const coderId = '01990000-0000-7000-8000-000000000401';
const themeId = '01990000-0000-7000-8000-000000000a01';
const words = 'Vi ringer varandra när det redan har gått för långt.';
const coder: Coder = { id: coderId, name: 'Petra Projektlund', isMe: true, read: 120, done: true };
const other: Coder = { id: '01990000-0000-7000-8000-000000000402', name: 'Lena Ledarsson', isMe: false, read: 118, done: true };
const mark: Mark = { id: '01990000-0000-7000-8000-000000000a03', codeId, start: 0, end: 20, coderId, coderName: coder.name, isMine: true };
const agreement: CodeAgreement = { codeId, alpha: 0.82, pairs: [{ coders: [coder.id, other.id], units: 118, kappa: 0.82 }], units: 118, differing: 6 };

export const codingsRoutes = {
  listTextQuestions: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/text-questions', tag, access: 'prestudy.read', summary: 'Lists the questions that were answered in free text, and how far the coding has come', params,
    response: listOf(TextQuestion), status: 200, errors: [],
    example: {
      response: {
        items: [{
          id: questionId, surveyId: '01990000-0000-7000-8000-000000000951', surveyName: 'Enkät till handläggare', words: { sv: 'Vad gör det svårt?', en: 'What makes it hard?' },
          practice: true, texts: 120, coders: [coder, other], blind: true, seesOthers: true, mayCode: false,
        }],
        total: 1,
      },
    },
  }),
  readTexts: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/text-questions/:questionId/texts', tag, access: 'prestudy.write', asks: true, summary: 'Shows answers to read and code, searched and filtered; what is searched for stands in no address', params: ofQuestion,
    body: TextSearch, response: listOf(CodedText), status: 200, errors: [],
    example: {
      body: { search: 'ringer' },
      response: { items: [{ id: textId, words, isRead: true, marks: [mark], quotations: [{ id: '01990000-0000-7000-8000-000000000a04', start: 0, end: 20, state: 'waiting' }] }], total: 1 },
    },
  }),
  markText: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/texts/:textId/marks', tag, access: 'prestudy.write', summary: 'Marks a part of an answer, or all of it, with a code', params: ofText,
    body: z.object({ codeId: Id, ...span }).refine(({ start, end }) => end > start, { path: ['end'], error: 'too-early' }), response: Mark, status: 201, errors: ['span-outside-text', 'code-retired', 'coding-finished', 'others-marks-seen'],
    example: { body: { codeId, start: 0, end: 20 }, response: mark },
  }),
  removeMark: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/marks/:markId', tag, access: 'prestudy.write', summary: 'Takes away a mark of one\'s own', params: params.extend({ markId: Id }), status: 204, errors: ['coding-finished'],
  }),
  readText: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/texts/:textId/reading', tag, access: 'prestudy.write', summary: 'Says that one has read and coded an answer to its end, or not', params: ofText,
    body: z.object({ isRead: z.boolean() }), status: 204, errors: ['coding-finished', 'others-marks-seen'], example: { body: { isRead: true } },
  }),
  finishCoding: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/text-questions/:questionId/coder', tag, access: 'prestudy.write', summary: 'Says that one is done coding a question, or goes on', params: ofQuestion,
    body: z.object({ done: z.boolean() }), status: 204, errors: ['others-marks-seen'], example: { body: { done: true } },
  }),
  changeCodingRound: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/text-questions/:questionId/round', tag, access: 'prestudy.lead', summary: 'Says whether coders see one another\'s marks before they are done', params: ofQuestion,
    body: z.object({ blind: z.boolean() }), status: 204, errors: ['round-begun'], example: { body: { blind: false } },
  }),
  readAgreement: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/text-questions/:questionId/agreement', tag, access: 'prestudy.write', summary: 'Reckons how far the coders agree, code by code', params: ofQuestion, response: Agreement, status: 200, errors: [],
    example: { response: { isHidden: false, blind: true, coders: [coder, other], all: { ...agreement, codeId: null }, codes: [agreement], settled: 2 } },
  }),
  listDisagreements: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/text-questions/:questionId/disagreements', tag, access: 'prestudy.write', summary: 'Lists where coders read differently, to talk through', params: ofQuestion,
    query: Paging.extend({ codeId: Id.optional(), only: z.enum(['all', 'unsettled']).default('unsettled') }), response: listOf(Disagreement), status: 200, errors: [],
    example: {
      response: {
        items: [{
          textId, words, codeId, marked: [{ name: coder.name, start: 0, end: 20 }], unmarked: [other.name],
          settlement: { applies: true, reason: 'Möten nämns inte, men det är det som saknas.', settledByName: coder.name },
        }],
        total: 1,
      },
    },
  }),
  settleDisagreement: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/texts/:textId/codes/:codeId/settlement', tag, access: 'prestudy.write', summary: 'Writes down what the coders came to about a code in an answer', params: ofText.extend({ codeId: Id }),
    body: z.object({ applies: z.boolean(), reason: z.string().trim().max(500).default('') }), status: 204, errors: ['nothing-to-settle'],
    example: { body: { applies: true, reason: 'Möten nämns inte, men det är det som saknas.' } },
  }),
  readCodeCounts: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/text-questions/:questionId/counts', tag, access: 'prestudy.write', params: ofQuestion,
    summary: 'Counts how often codes and themes come, together with what, and in which group, the last under disclosure control',
    query: z.object({ by: z.string().max(60).optional() }), response: CodeCounts, status: 200, errors: ['no-such-group'],
    example: {
      response: {
        read: 120, codes: [{ codeId, texts: 14, unsettled: 2 }], themes: [{ themeId, texts: 29 }], together: [{ codeIds: [codeId, '01990000-0000-7000-8000-000000000a05'], texts: 3 }],
        isComplete: true, groupings: [{ key: 'workplace', words: { sv: 'Var arbetar du?', en: 'Where do you work?' } }],
        groups: { key: 'workplace', threshold: 5, choices: [{ key: 'income-support', words: { sv: 'Försörjningsstöd', en: 'Income support' }, texts: 74 }], rows: [{ codeId, texts: 14, cells: [9] }] },
      },
    },
  }),
} as const;
