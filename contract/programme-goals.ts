import { z } from 'zod';
import { BothLanguages, fact, Key } from './programme-basis.ts';

export const GoalLevel = z.enum(['individual', 'organisation', 'structure']);
export type GoalLevel = z.infer<typeof GoalLevel>;

const ofInstrument = { instrument: Key, items: z.array(Key).optional() };

/** How a goal is measured. The definitions belong to the counting rules; this names one and its parameters. */
export const GoalMeasure = z.discriminatedUnion('kind', [
  /** People admitted since the programme began. */
  z.strictObject({ kind: z.literal('count-participants') }),
  /** People who have, or have had, a paid job during the programme. */
  z.strictObject({ kind: z.literal('share-in-work'), when: z.enum(['ever', 'at-discharge', 'six-months-after']) }),
  /** People who support themselves at discharge: paid work, own business or studies. */
  z.strictObject({ kind: z.literal('share-self-supporting'), when: z.enum(['at-discharge', 'six-months-after']) }),
  /** People who live without sickness benefit then, of all who were discharged. */
  z.strictObject({ kind: z.literal('share-without-sickness-benefit'), when: z.enum(['at-discharge', 'six-months-after']) }),
  /** People in work, studies, placement or with clear progress, whichever comes first. */
  z.strictObject({ kind: z.literal('share-closer-to-work') }),
  /** People who began a placement with its adaptations in place. */
  z.strictObject({ kind: z.literal('share-with-placement') }),
  /** From a person's first measurement to the last, counted when it passes the smallest change that matters. */
  z.strictObject({ kind: z.literal('change-in-instrument'), ...ofInstrument }),
  /** How alike the person's and the caseworker's ratings, or the parties' assessments, have become. */
  z.strictObject({ kind: z.literal('shared-view'), of: z.enum(['ratings', 'assessments']) }),
  /** Cases where a plan agreed by the person names work from at least two agencies. */
  z.strictObject({ kind: z.literal('share-with-joint-plan') }),
  /** Team meetings held of those the cadence asks for. */
  z.strictObject({ kind: z.literal('share-of-team-meetings') }),
  /** Cannot be counted from cases: a record says whether it is there, such as an agreement or a training. */
  z.strictObject({ kind: z.literal('documented'), evidence: z.enum(['agreement', 'training', 'report', 'survey']) }),
]);
export type GoalMeasure = z.infer<typeof GoalMeasure>;

/** A figure to reach. Only where the programme itself has set or reported one. */
export const GoalTarget = z.strictObject({
  /** A percentage from 0 to 100, or a number of people. */
  value: z.number().min(0),
  unit: z.enum(['percent', 'people']),
  /** `above` when the source says more than the value. */
  compare: z.enum(['at-least', 'above']),
  /** How many people the percentage is of, where the source says it. */
  of: z.int().min(1).optional(),
});
export type GoalTarget = z.infer<typeof GoalTarget>;

/** What the programme wants to come about, on which level, and how one would know. */
export const Goal = fact({
  key: Key,
  level: GoalLevel,
  label: BothLanguages,
  measure: GoalMeasure,
  target: GoalTarget.optional(),
});
export type Goal = z.infer<typeof Goal>;
