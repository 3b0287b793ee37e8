import { z } from 'zod';
import { Basis } from './programme-basis.ts';
import { GoalLevel, GoalTarget } from './programme-goals.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Words } from './words.ts';

/** A number of people; null where it is hidden so that nobody can be recognised. */
export const Count = z.number().int().min(0).nullable();

export const sexGroups = ['woman', 'man', 'other-or-unknown'] as const;
export const SexGroup = z.enum(sexGroups);
export type SexGroup = z.infer<typeof SexGroup>;

/** For how many something holds, for how many not, and for how many it is not known. */
export const Figure = z.object({
  yes: Count,
  no: Count,
  missing: Count,
  /** Of those it is known of, with one decimal; null when a part is hidden or nothing is known. */
  percent: z.number().min(0).max(100).nullable(),
  /** The 95 % interval of the percentage (Wilson): how far it could be chance. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
});
export type Figure = z.infer<typeof Figure>;

/** `later`: what it needs is not recorded here yet. `documented`: a document shows it, not the cases. */
export const Counting = z.enum(['counted', 'later', 'documented']);
export type Counting = z.infer<typeof Counting>;

/** One goal, how it is counted and how it stands. */
export const GoalResult = z.object({
  key: z.string(),
  level: GoalLevel,
  label: Words,
  definition: Words,
  basis: Basis,
  counting: Counting,
  target: GoalTarget.nullable(),
  /** Null without a target, and when the figure is hidden. */
  standing: z.enum(['reached', 'not-yet']).nullable(),
  figure: Figure.nullable(),
  bySex: z.array(Figure.extend({ sex: SexGroup })),
});
export type GoalResult = z.infer<typeof GoalResult>;

/** The figures of a programme, by its own goals. Never a person: small numbers are hidden, and so is what would give them back. */
export const ProgrammeResults = z.object({
  programmeId: Id,
  name: Words,
  countedOn: Day,
  modelVersion: z.number().int(),
  /** Numbers from one up to, but not including, this one are hidden. */
  threshold: z.number().int(),
  participants: z.object({
    admitted: Count,
    active: Count,
    finished: Count,
    bySex: z.array(z.object({ sex: SexGroup, count: Count })),
  }),
  goals: z.array(GoalResult),
  /** What the house counts in every programme, as it decides the outcome: the same coach, and the follow-up. */
  alsoCounted: z.array(GoalResult),
});
export type ProgrammeResults = z.infer<typeof ProgrammeResults>;

const exampleResults = {
  programmeId: '01990000-0000-7000-8000-000000000201', name: { sv: 'Steget', en: 'Steget' }, countedOn: '2026-11-24', modelVersion: 1, threshold: 5,
  participants: { admitted: 60, active: 40, finished: 20, bySex: [{ sex: 'woman', count: 35 }, { sex: 'man', count: 25 }] },
  goals: [{
    key: 'in-work', level: 'individual', label: { sv: 'Fler i arbete', en: 'More people in work' },
    definition: { sv: 'De som har börjat ett arbete, av alla antagna.', en: 'Those who began work, of everyone admitted.' },
    basis: { source: { demand: 'U10', seed: '004_ae3bf97feeb15f29' } }, counting: 'counted',
    target: { value: 30, unit: 'percent', compare: 'above', of: 200 }, standing: 'reached',
    figure: { yes: 21, no: 39, missing: 0, percent: 35, interval: { low: 24.2, high: 47.6 } },
    bySex: [
      { sex: 'woman', yes: null, no: null, missing: 0, percent: null, interval: null },
      { sex: 'man', yes: null, no: null, missing: 0, percent: null, interval: null },
    ],
  }],
  alsoCounted: [],
};

export const indicatorsRoutes = {
  readResults: defineRoute({
    method: 'GET', path: '/programmes/:programmeId/results', tag: 'indicators', access: 'results.read',
    summary: 'Counts how a programme stands against its own goals, with small numbers hidden',
    params: z.object({ programmeId: Id }), response: ProgrammeResults, status: 200, errors: [],
    example: { response: exampleResults },
  }),
} as const;
