import { z } from 'zod';

/** A text in Swedish and, where somebody has written it, in English; who reads English is else shown the Swedish. */
const words = (longest: number, least = 0) => z.object({
  sv: z.string().trim().min(least).max(longest), en: z.string().trim().max(longest).default(''),
});
const Sentence = words(500, 1);
const Passage = words(2000);
export type SurveyWords = z.output<typeof Sentence>;

/** Names a question, a choice or a row for as long as the survey lives: lower case, figures and hyphens. */
export const SurveyKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'not-a-key');

const Choice = z.object({ key: SurveyKey, words: Sentence });
export type SurveyChoice = z.infer<typeof Choice>;
const choices = z.array(Choice).min(2).max(20);

/** A question is asked only of those who chose one of `is` at an earlier question with choices. */
const Condition = z.object({ question: SurveyKey, is: z.array(SurveyKey).min(1).max(20) });

const asked = {
  key: SurveyKey,
  words: Sentence,
  help: Passage.optional(),
  required: z.boolean().default(false),
  showIf: Condition.optional(),
};

export const questionKinds = ['single', 'multiple', 'scale', 'number', 'text', 'matrix'] as const;
export const QuestionKind = z.enum(questionKinds);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** One of the choices. A `background` question tells what kind of respondent it is: results can be shown by it. */
const SingleQuestion = z.object({ ...asked, kind: z.literal('single'), options: choices, background: z.boolean().default(false) });
const MultipleQuestion = z.object({ ...asked, kind: z.literal('multiple'), options: choices });
/** Whole steps from `from` to `to`, with words at both ends. */
const ScaleQuestion = z.object({
  ...asked, kind: z.literal('scale'), from: z.number().int().min(0).max(1).default(1), to: z.number().int().min(2).max(10).default(5), low: Sentence, high: Sentence,
});
const NumberQuestion = z.object({
  ...asked, kind: z.literal('number'), least: z.number().int().min(-1_000_000).max(1_000_000), most: z.number().int().min(-1_000_000).max(1_000_000), unit: words(40).optional(),
});
const TextQuestion = z.object({ ...asked, kind: z.literal('text'), long: z.boolean().default(true) });
/** One choice for each row. */
const MatrixQuestion = z.object({ ...asked, kind: z.literal('matrix'), rows: z.array(Choice).min(1).max(20), options: choices });

export const SurveyQuestion = z.discriminatedUnion('kind', [SingleQuestion, MultipleQuestion, ScaleQuestion, NumberQuestion, TextQuestion, MatrixQuestion]);
export type SurveyQuestion = z.output<typeof SurveyQuestion>;
export type QuestionOf<K extends QuestionKind> = Extract<SurveyQuestion, { kind: K }>;

export const SurveySection = z.object({ title: words(200).optional(), intro: Passage.optional(), questions: z.array(SurveyQuestion).max(60) });
export type SurveySection = z.output<typeof SurveySection>;

/** A survey as it is written: what a YAML file holds, and what the builder edits. Asked section by section. */
export const SurveyDocument = z.object({
  title: words(200, 1),
  /** Why it is asked, how the answers are used, and who can be asked about it. */
  introduction: z.object({ purpose: Passage, use: Passage, contact: Passage }),
  thanks: Passage.optional(),
  sections: z.array(SurveySection).min(1).max(30),
});
export type SurveyDocument = z.output<typeof SurveyDocument>;

/** The longest free text, in characters. */
export const longestText = 4000;

/** What was answered at one question: a choice, choices, a number, a text, or a choice for each row. */
const Answer = z.union([z.string().max(longestText), z.number(), z.array(SurveyKey).max(20), z.record(SurveyKey, SurveyKey)]);
export type Answer = z.infer<typeof Answer>;
/** Answers by the key of the question. What was not answered is left out. */
export const Answers = z.record(SurveyKey, Answer);
export type Answers = z.infer<typeof Answers>;
