import { z } from 'zod';
import { Id, listOf, Version } from './words.ts';

/** How a person comes from one service to the next: it works, it hangs on who happens to work there, or nothing is there. */
export const handovers = ['works', 'depends-on-persons', 'missing'] as const;
export const Handover = z.enum(handovers);
export type Handover = z.infer<typeof Handover>;

/** Where a person falls between two services, and why. An empty owner: nobody owns it. */
export const Gap = z.object({ id: Id, why: z.string(), owner: z.string() });
export type Gap = z.infer<typeof Gap>;

export const PathStep = z.object({
  service: z.string(),
  whatHappens: z.string(),
  /** Weeks of waiting before the step; null when nobody knows. */
  waitWeeks: z.number().int().nullable(),
  /** On to the next step; null at the end of the way. */
  handover: Handover.nullable(),
  gap: Gap.nullable(),
});
export type PathStep = z.infer<typeof PathStep>;

/** A typical, invented person's way through the services. */
export const ServicePath = z.object({
  id: Id, name: z.string(), about: z.string(), steps: z.array(PathStep), createdByName: z.string(), version: Version,
});
export type ServicePath = z.infer<typeof ServicePath>;

/** A step as one says it. */
export const StepFields = z.object({
  service: z.string().trim().min(1).max(100),
  whatHappens: z.string().trim().max(400).default(''),
  waitWeeks: z.number().int().min(0).max(520).nullable().default(null),
  handover: Handover.nullable().default(null),
  /** With the id it has, or without one when it is new. */
  gap: z.object({ id: Id.optional(), why: z.string().trim().min(1).max(400), owner: z.string().trim().max(200).default('') }).nullable().default(null),
});
export type StepFields = z.infer<typeof StepFields>;

const PathFields = z.object({
  name: z.string().trim().min(1).max(100),
  about: z.string().trim().max(1000).default(''),
  steps: z.array(StepFields).min(2).max(20),
});

export const NewServicePath = PathFields;
export type NewServicePath = z.infer<typeof NewServicePath>;
export const ServicePathChange = PathFields.extend({ version: Version });
export type ServicePathChange = z.infer<typeof ServicePathChange>;
export const ServicePathList = listOf(ServicePath);
