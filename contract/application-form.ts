import { z } from 'zod';
import { HorizontalPrinciple } from './findings.ts';
import { Key } from './programme-basis.ts';
import { Day, Words } from './words.ts';

/** Where in the pre-study's material a heading can be filled from. */
export const groundSources = [
  'summary', 'question', 'need', 'need-findings', 'figures', 'outlook', 'target-group', 'goals', 'theory', 'measures', 'parties', 'voices', 'principle', 'risks', 'alternatives', 'budget',
] as const;
export const GroundSource = z.enum(groundSources);
export type GroundSource = z.infer<typeof GroundSource>;

/** One heading of an application form. */
export const FormSection = z.strictObject({
  key: Key,
  heading: Words,
  /** What the call asks for under it. */
  asks: Words,
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
  name: Words,
  asOf: Day,
  /** Held against the funder's own text by somebody. */
  verified: z.boolean(),
  standing: Words,
  source: z.string(),
  sections: z.array(FormSection).min(1).refine((list) => new Set(list.map(({ key }) => key)).size === list.length, 'section-twice'),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;
