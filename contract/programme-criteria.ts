import { z } from 'zod';
import { BothLanguages, fact, Key } from './programme-basis.ts';

/** Where a person's money comes from; several at once, with percentages, is usual. */
export const incomeSources = [
  'wage', 'subsidised-wage', 'own-business', 'study-support', 'sickness-benefit', 'rehabilitation-benefit',
  'activity-compensation', 'sickness-compensation', 'unemployment-benefit', 'activity-support', 'establishment-benefit',
  'income-support', 'parental-benefit', 'old-age-pension', 'supported-by-relative', 'other', 'none', 'unknown',
] as const;
export const IncomeSource = z.enum(incomeSources);
export type IncomeSource = z.infer<typeof IncomeSource>;

const shared = {
  key: Key,
  label: BothLanguages,
  /** What is asked of the one who refers, when the answer is not already known. */
  question: BothLanguages,
  /** A criterion that is not required informs the decision and never stands in its way. */
  required: z.boolean(),
};

/** One of a list of circumstances, as the person or the one who refers describes it. */
export const CriterionOption = z.strictObject({ key: Key, label: BothLanguages });

const AgeRange = fact({
  ...shared,
  kind: z.literal('age-range'),
  /** Whole years on the day the referral came, both ends included. */
  minAge: z.int().min(0).max(120).optional(),
  maxAge: z.int().min(0).max(120).optional(),
});

const Municipality = z.strictObject({
  code: z.string().regex(/^\d{4}$/, 'expected a municipality code of four digits'),
  name: z.string().min(1),
});

const Residence = fact({
  ...shared,
  kind: z.literal('residence'),
  /** Where the person must live; the code as Statistics Sweden numbers municipalities. */
  municipalities: z.array(Municipality).optional(),
  /** Towns where the person must not live. */
  outsidePlaces: z.array(z.string().min(1)).optional(),
});

const AnyOf = fact({
  ...shared,
  kind: z.literal('any-of'),
  options: z.array(CriterionOption).min(2),
});

const Statement = fact({ ...shared, kind: z.literal('statement') });

const Income = fact({ ...shared, kind: z.literal('income'), anyOf: z.array(IncomeSource).min(1) });

/**
 * Who a programme is for, as something that can be checked. None of the kinds can ask for a diagnosis:
 * what a person perceives counts as much as what is diagnosed.
 */
export const AdmissionCriterion = z.discriminatedUnion('kind', [AgeRange, Residence, AnyOf, Statement, Income]);
export type AdmissionCriterion = z.infer<typeof AdmissionCriterion>;

/**
 * What was answered to a criterion's question: the chosen options of `any-of` (empty when none of them fits),
 * or yes, no, or not known.
 */
export const CriterionAnswer = z.union([z.enum(['yes', 'no', 'unknown']), z.array(Key)]);
export type CriterionAnswer = z.infer<typeof CriterionAnswer>;

export const CriterionOutcome = z.enum(['met', 'not-met', 'unknown']);
export type CriterionOutcome = z.infer<typeof CriterionOutcome>;

/** Why a criterion came out as it did. The words for each are with the pages. */
export const criterionReasons = [
  'age-in-range', 'too-young', 'too-old', 'birth-date-unknown',
  'lives-there', 'lives-elsewhere', 'lives-in-excluded-place', 'residence-unknown',
  'some-option-fits', 'no-option-fits', 'has-income', 'lacks-income',
  'answered-yes', 'answered-no', 'not-answered',
] as const;
export const CriterionReason = z.enum(criterionReasons);
export type CriterionReason = z.infer<typeof CriterionReason>;

/** How one criterion stands for one person. */
export const CriterionCheck = z.object({
  criterion: Key,
  required: z.boolean(),
  outcome: CriterionOutcome,
  reason: CriterionReason,
  /** What the words need: `age`, `minAge`, `maxAge`, `place`; chosen option or income keys with commas between. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CriterionCheck = z.infer<typeof CriterionCheck>;
