import { z } from 'zod';
import { defineRoute } from './route.ts';
import { answersExample, surveyExample } from './survey-examples.ts';
import { Answers, QuestionKind, SurveyDocument, SurveyKey } from './survey-document.ts';
import { Day, Id, listOf, Paging, Version } from './words.ts';

/** How it is answered: by one link for all, or by a link for each person. */
export const SurveyWay = z.enum(['link', 'personal']);
export type SurveyWay = z.infer<typeof SurveyWay>;
export const SurveyState = z.enum(['draft', 'open', 'closed']);
export type SurveyState = z.infer<typeof SurveyState>;

const Name = z.string().trim().min(1).max(200);
const Count = z.number().int().min(0);

export const SurveySummary = z.object({
  id: Id, name: z.string(), way: SurveyWay, state: SurveyState, opensOn: Day.nullable(), closesOn: Day.nullable(), practice: z.boolean(),
  /** Received; answers that tried the survey are not among them. */
  answers: Count,
  /** Personal links that have been made. */
  invited: Count,
});
export type SurveySummary = z.infer<typeof SurveySummary>;

/** What is said about a survey beside its questions. */
const settings = {
  name: Name, opensOn: Day.nullable(), closesOn: Day.nullable(),
  /** Numbers of people below this are hidden. */
  threshold: z.number().int().min(3).max(20),
  /** With fewer answers nothing is shown. */
  leastAnswers: z.number().int().min(5).max(100),
};

export const Survey = SurveySummary.extend({
  ...settings,
  /** The questions as they are asked now, and the number of that wording. */
  document: SurveyDocument, questionVersion: Version,
  /** Whether that wording has been answered, so that a change makes a new one. */
  frozen: z.boolean(),
  /** Answers that the results are made of. */
  shownAnswers: Count, testAnswers: Count,
  /** Whether there is an invented set of answers to practise on. */
  canPractise: z.boolean(),
  questionIds: z.record(SurveyKey, Id),
  version: Version,
});
export type Survey = z.infer<typeof Survey>;

/** A number of people; null where it could point at someone. */
const ShownCount = Count.nullable();
const Cell = z.object({ key: z.string(), count: ShownCount });
/** The counts of a question, or of one of its parts, in the order of its choices; last, under the key `''`, those who did not answer it. */
const ResultTable = z.object({
  /** The row of a matrix or the choice of a multiple choice that this is about; else empty. */
  part: z.string(),
  cells: z.array(Cell),
  /** The same by the choices of the background question, where one was asked for. */
  groups: z.array(z.object({ key: z.string(), total: ShownCount, cells: z.array(Cell) })),
});
export type ResultTable = z.infer<typeof ResultTable>;
export const QuestionResult = z.object({
  questionId: Id, key: SurveyKey, kind: QuestionKind, tables: z.array(ResultTable),
  /** Of a scale, where no count is hidden. */
  mean: z.number().nullable(),
  /** Of a free-text question: how many wrote something. */
  texts: ShownCount,
});
export type QuestionResult = z.infer<typeof QuestionResult>;

export const withheldReasons = ['too-few', 'not-closed'] as const;
export const SurveyResults = z.object({
  document: SurveyDocument, questionVersion: Version, versions: z.array(Version),
  /** Received, and counted in what is shown. */
  answers: Count, shownAnswers: Count, threshold: Count, leastAnswers: Count,
  /** Why nothing is shown; null: it is. */
  withheld: z.enum(withheldReasons).nullable(),
  /** The background question that they are shown by, and those that they can be. */
  by: SurveyKey.nullable(), splits: z.array(SurveyKey), questions: z.array(QuestionResult),
});
export type SurveyResults = z.infer<typeof SurveyResults>;

const ResultQuery = z.object({ by: SurveyKey.optional(), questionVersion: z.coerce.number().int().min(1).max(1_000_000).optional() });

/** What a new survey begins with: nothing, the one to practise on, another of the same pre-study, or a YAML file. */
export const SurveyStart = z.discriminatedUnion('from', [
  z.object({ from: z.literal('empty'), name: Name, way: SurveyWay }),
  z.object({ from: z.literal('practice') }),
  z.object({ from: z.literal('copy'), surveyId: Id, name: Name, way: SurveyWay }),
  z.object({ from: z.literal('file'), yaml: z.string().min(1).max(200_000), way: SurveyWay }),
]);

/** The secret of a link: what stands after the `#`. */
const Token = z.string().trim().min(10).max(80);

/** What one who has a link is asked. */
export const AskedSurvey = z.object({
  /** To keep a draft under, on the device. */
  surveyId: Id,
  way: SurveyWay, document: SurveyDocument, questionVersion: Version, closesOn: Day.nullable(), practice: z.boolean(), askedBy: z.string(),
});
export type AskedSurvey = z.infer<typeof AskedSurvey>;

const params = z.object({ prestudyId: Id });
const surveyParams = params.extend({ surveyId: Id });
const tag = 'surveys';
const id = '01990000-0000-7000-8000-000000000951';
const questionId = '01990000-0000-7000-8000-000000000952';
/** The link for all of the survey that is open in the demo. */
const token = '0-Q_BRpTbQYEnnCQbpcmyBhw';
const summary = { id, name: 'Enkät till handläggare', way: 'personal', state: 'open', opensOn: '2026-11-02', closesOn: '2026-11-30', practice: false, answers: 48, invited: 120 } as const;
const choice = { name: summary.name, opensOn: summary.opensOn, closesOn: summary.closesOn, threshold: 5, leastAnswers: 10 };

export const surveysRoutes = {
  listSurveys: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/surveys', tag, access: 'prestudy.read', summary: 'Lists the surveys of a pre-study', params,
    response: listOf(SurveySummary), status: 200, errors: [], example: { response: { items: [summary], total: 1 } },
  }),
  addSurvey: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/surveys', tag, access: 'prestudy.write', summary: 'Begins a survey: empty, from the material to practise on, as a copy or from a YAML file', params,
    body: SurveyStart, response: z.object({ id: Id }), status: 201, errors: ['survey-file-wrong'], example: { body: { from: 'practice' }, response: { id } },
  }),
  readSurvey: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/surveys/:surveyId', tag, access: 'prestudy.read', summary: 'Shows a survey: what it asks, how it is answered and how far it has come', params: surveyParams,
    response: Survey, status: 200, errors: [],
    example: { response: { ...summary, ...choice, document: surveyExample, questionVersion: 1, frozen: true, shownAnswers: 0, testAnswers: 2, canPractise: false, questionIds: { role: questionId }, version: 3 } },
  }),
  changeSurvey: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/surveys/:surveyId', tag, access: 'prestudy.write', summary: 'Changes name, days and limits; the limits only until there are answers', params: surveyParams,
    body: z.object({ ...settings, version: Version }), status: 204, errors: ['stale-version', 'survey-answered'], example: { body: { ...choice, version: 1 } },
  }),
  changeSurveyQuestions: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/surveys/:surveyId/questions', tag, access: 'prestudy.write', params: surveyParams,
    summary: 'Changes the questions while the survey is not open; if they have been answered, the change is a new version of them',
    body: z.object({ document: SurveyDocument, version: Version }), status: 204, errors: ['stale-version', 'survey-open'], example: { body: { document: surveyExample, version: 1 } },
  }),
  moveSurvey: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/surveys/:surveyId/state', tag, access: 'prestudy.write', summary: 'Opens or closes a survey', params: surveyParams,
    body: z.object({ state: z.enum(['open', 'closed']), version: Version }), status: 204, errors: ['stale-version', 'survey-not-ready', 'survey-counted'],
    example: { body: { state: 'open', version: 2 } },
  }),
  removeSurvey: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/surveys/:surveyId', tag, access: 'prestudy.write', summary: 'Removes a survey that nobody has answered', params: surveyParams, status: 204, errors: ['survey-answered'],
  }),
  addSurveyLinks: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/surveys/:surveyId/links', tag, access: 'prestudy.write', summary: 'Makes more personal links', params: surveyParams,
    body: z.object({ count: z.number().int().min(1).max(1000) }), response: z.object({ links: Count }), status: 201, errors: ['one-link-for-all', 'too-many-links'],
    example: { body: { count: 120 }, response: { links: 120 } },
  }),
  listSurveyLinks: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/surveys/:surveyId/links', tag, access: 'prestudy.write', params: surveyParams,
    summary: 'Lists the links to give out: the one for all, or the personal ones and whether each has been used',
    response: z.object({ shared: Token.nullable(), personal: z.array(z.object({ number: Count, token: Token, answered: z.boolean() })) }), status: 200, errors: [],
    example: { response: { shared: null, personal: [{ number: 7, token: '7-abcabcabcabcabcabcabca', answered: false }] } },
  }),
  tryAnswers: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/surveys/:surveyId/test-answers', tag, access: 'prestudy.write', summary: 'Sends an answer to try the survey; it is never counted', params: surveyParams,
    body: z.object({ answers: Answers }), status: 204, errors: [], example: { body: { answers: answersExample } },
  }),
  removeTestAnswers: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/surveys/:surveyId/test-answers', tag, access: 'prestudy.write', summary: 'Removes the answers that tried the survey', params: surveyParams, status: 204, errors: [],
  }),
  addPracticeAnswers: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/surveys/:surveyId/practice-answers', tag, access: 'prestudy.write', summary: 'Fills a survey to practise on with its invented answers, and closes it', params: surveyParams,
    response: z.object({ answers: Count }), status: 201, errors: ['no-practice-answers', 'survey-answered'], example: { response: { answers: 120 } },
  }),
  readSurveyResults: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/surveys/:surveyId/results', tag, access: 'prestudy.read', summary: 'Shows the results, under disclosure control', params: surveyParams,
    query: ResultQuery, response: SurveyResults, status: 200, errors: ['no-such-group'],
    example: {
      response: {
        document: surveyExample, questionVersion: 1, versions: [1], answers: 48, shownAnswers: 48, threshold: 5, leastAnswers: 10, withheld: null, by: null, splits: ['role'],
        questions: [{ questionId, key: 'role', kind: 'single', mean: null, texts: null, tables: [{ part: '', groups: [], cells: [{ key: 'income-support', count: 31 }, { key: 'job-coach', count: 17 }, { key: '', count: 0 }] }] }],
      },
    },
  }),
  readSurveyTexts: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/surveys/:surveyId/questions/:questionId/texts', tag, access: 'prestudy.write', summary: 'Lists what was written at a free-text question, in no order of time', params: surveyParams.extend({ questionId: Id }),
    query: Paging, response: listOf(z.object({ id: Id, words: z.string() })), status: 200, errors: [],
    example: { response: { items: [{ id: '2f0b7c1e-6d7a-4c58-9b1e-0a4f5f7d9c11', words: 'Vi ringer varandra när det redan har gått för långt.' }], total: 1 } },
  }),
  openSurveyLink: defineRoute({
    method: 'POST', path: '/survey-links/opened', tag, access: 'public.answer', perMinute: 120, asks: true, summary: 'Shows what a link asks; nothing is kept of its being opened',
    body: z.object({ token: Token }), response: AskedSurvey, status: 200, errors: ['survey-link-not-valid', 'survey-not-open', 'survey-link-used'],
    example: {
      body: { token },
      response: { surveyId: id, way: 'link', document: surveyExample, questionVersion: 1, closesOn: '2026-11-30', practice: false, askedBy: 'Granviks kommun' },
    },
  }),
  answerSurvey: defineRoute({
    method: 'POST', path: '/survey-answers', tag, access: 'public.answer', perMinute: 60,
    summary: 'Hands in an answer. A personal link is marked as used; nothing ties it to the answer',
    body: z.object({ token: Token, questionVersion: Version, answers: Answers }), status: 204,
    errors: ['survey-link-not-valid', 'survey-not-open', 'survey-link-used', 'survey-full', 'signed-in-already'], example: { body: { token, questionVersion: 1, answers: answersExample } },
  }),
} as const;
