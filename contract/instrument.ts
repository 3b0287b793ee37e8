import { z } from 'zod';
import { BothLanguages, Key } from './programme-basis.ts';

/** Who answers. */
export const Respondent = z.enum(['participant', 'caseworker']);
export type Respondent = z.infer<typeof Respondent>;

/** How well a fact about an instrument is known: seen at its source, at second hand, not checked, or our own choice. */
export const Standing = z.enum(['verified', 'second-hand', 'unverified', 'own-choice']);
export type Standing = z.infer<typeof Standing>;

const sourced = { source: z.string().min(1), standing: Standing };

/** On what terms the instrument may be used, in words that its users can read. */
export const InstrumentTerms = z.strictObject({
  kind: z.enum(['own', 'free-with-credit', 'non-commercial', 'licensed']),
  text: BothLanguages,
  /** The line that must stand with the form wherever it is shown. */
  credit: z.string().min(1).optional(),
  ...sourced,
});
export type InstrumentTerms = z.infer<typeof InstrumentTerms>;

const Anchor = z.strictObject({ value: z.int(), label: BothLanguages });

/** The whole numbers that may be answered, with words at some or all of them. */
export const AnswerScale = z.strictObject({ min: z.int(), max: z.int(), anchors: z.array(Anchor).min(2) });
export type AnswerScale = z.infer<typeof AnswerScale>;

export const InstrumentItem = z.strictObject({
  /** Kept from version to version, so that an indicator can be followed over time. */
  id: Key,
  /** A few words for charts and lists. */
  label: BothLanguages,
  /** The question, by who answers it; a respondent without a text is not asked. */
  ask: z.strictObject({ participant: BothLanguages.optional(), caseworker: BothLanguages.optional() }),
  scale: AnswerScale.optional(),
  /** An item that is asked only where a programme has switched it on. */
  offByDefault: z.literal(true).optional(),
});
export type InstrumentItem = z.infer<typeof InstrumentItem>;

/** What to do with questions left open: none may be, so many are put at the person's own mean, or each item stands alone. */
export const MissingRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none-allowed') }),
  z.strictObject({ kind: z.literal('mean-imputed'), atMost: z.int().min(1) }),
  z.strictObject({ kind: z.literal('each-by-itself') }),
]);
export type MissingRule = z.infer<typeof MissingRule>;

/** A range of scores with its reading. Both ends belong to it. */
export const Band = z.strictObject({ from: z.number(), to: z.number(), label: BothLanguages });
export type Band = z.infer<typeof Band>;

/** The smallest difference between two answers that is more than chance, in points of the score (or of an item). */
export const SmallestChange = z.strictObject({ value: z.number().positive(), ...sourced, note: BothLanguages.optional() });
export type SmallestChange = z.infer<typeof SmallestChange>;

/** Something that must be done because of one answer, not only counted. */
export const AnswerRoutine = z.strictObject({
  key: Key,
  name: BothLanguages,
  when: z.strictObject({ item: Key, above: z.int() }),
  /** When it must be done: `same-day` may not be put off. */
  due: z.enum(['same-day']),
  why: BothLanguages,
  steps: z.array(z.strictObject({ id: Key, text: BothLanguages })).min(1),
  ...sourced,
});
export type AnswerRoutine = z.infer<typeof AnswerRoutine>;

const common = {
  key: Key,
  version: z.int().min(1),
  /** Set when no new answers are taken; old ones are still shown and scored. */
  retired: z.literal(true).optional(),
  name: BothLanguages,
  about: BothLanguages,
  /** The information category that answers belong to, which decides who may see them. */
  category: z.enum(['progress', 'health']),
  terms: InstrumentTerms,
  respondents: z.array(Respondent).min(1),
  direction: z.enum(['higher-is-better', 'higher-is-worse']),
  smallestChange: SmallestChange.optional(),
  bands: z.strictObject({ list: z.array(Band).min(2), ...sourced }).optional(),
};

/** An instrument whose questions are shown and scored here. */
export const Questionnaire = z.strictObject({
  kind: z.literal('questionnaire'),
  ...common,
  /** Where the wording of the questions comes from. */
  wording: z.strictObject(sourced),
  /** The time the questions ask about. */
  period: BothLanguages.optional(),
  instruction: z.strictObject({ participant: BothLanguages.optional(), caseworker: BothLanguages.optional() }),
  scale: AnswerScale,
  items: z.array(InstrumentItem).min(1),
  /** Whether a free line may be written beside each item. */
  freeLine: z.boolean(),
  scoring: z.enum(['sum', 'sum-times-4', 'mean', 'per-item']),
  missing: MissingRule,
  routines: z.array(AnswerRoutine).default([]),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** A licensed instrument without text: only its total, with day and version, is kept. */
export const InstrumentSlot = z.strictObject({
  kind: z.literal('slot'),
  ...common,
  total: z.strictObject({ label: BothLanguages, min: z.number(), max: z.number(), decimals: z.int().min(0).max(3) }),
});
export type InstrumentSlot = z.infer<typeof InstrumentSlot>;

/** A versioned instrument as data, one file each. */
export const Instrument = z.discriminatedUnion('kind', [Questionnaire, InstrumentSlot]);
export type Instrument = z.infer<typeof Instrument>;

/** Raw answers by item id; null or absent is a question left open. A slot has the one item `total`. */
export const Answers = z.record(z.string(), z.number().nullable());
export type Answers = z.infer<typeof Answers>;
