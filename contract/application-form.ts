import { z } from 'zod';
import { HorizontalPrinciple } from './findings.ts';
import { BothLanguages, Key } from './programme-basis.ts';
import { Day } from './words.ts';

/** Where in the pre-study's material a heading can be filled from. */
export const groundSources = [
  'summary', 'question', 'need', 'need-findings', 'figures', 'outlook', 'target-group', 'goals', 'theory', 'measures', 'parties', 'voices', 'principle', 'risks', 'alternatives', 'budget',
] as const;
export const GroundSource = z.enum(groundSources);
export type GroundSource = z.infer<typeof GroundSource>;

/** One heading of an application form. */
export const FormSection = z.strictObject({
  key: Key,
  heading: BothLanguages,
  /** What the call asks for under it. */
  asks: BothLanguages,
  required: z.boolean(),
  /** Its claims need evidence. */
  evidence: z.boolean().default(false),
  principle: HorizontalPrinciple.nullable().default(null),
  gathers: z.array(GroundSource),
});
export type FormSection = z.infer<typeof FormSection>;

/** The headings of an application, as data: they are the funder's to set. */
export const ApplicationForm = z.strictObject({
  key: Key,
  version: z.number().int().positive(),
  name: BothLanguages,
  asOf: Day,
  /** Held against the funder's own text by somebody. */
  verified: z.boolean(),
  standing: BothLanguages,
  source: z.string(),
  sections: z.array(FormSection).min(1).refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'section-twice'),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;

/** A heading as a team writes it, in their own language; `key` is null for one that is new. */
const WrittenHeading = z.object({
  key: Key.nullable().default(null), heading: z.string().trim().min(1).max(200), asks: z.string().trim().min(1).max(1000),
  required: z.boolean().default(true), principle: HorizontalPrinciple.nullable().default(null),
});

/** The headings of a call, as a team sets them for one idea. `version` is 0 until they have. */
export const ApplicationFormChange = z.object({
  name: z.string().trim().min(1).max(200), source: z.string().trim().min(1).max(400), asOf: Day, verified: z.boolean().default(false),
  headings: z.array(WrittenHeading).min(1).max(60).refine((list) => new Set(list.flatMap(({ key }) => key ?? [])).size === list.filter(({ key }) => key !== null).length, 'section-twice'),
  version: z.number().int().min(0).max(2_147_483_646),
});
export type ApplicationFormChange = z.infer<typeof ApplicationFormChange>;
