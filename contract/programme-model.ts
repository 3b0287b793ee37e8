import { z } from 'zod';
import { informationCategories } from './access.ts';
import { BothLanguages, fact, Key, StatedText } from './programme-basis.ts';
import { Cadence } from './programme-cadences.ts';
import { AdmissionCriterion } from './programme-criteria.ts';
import { Goal } from './programme-goals.ts';
import { Day } from './words.ts';

/** What kind of organisation a party is; the secrecy that binds it follows from this. */
export const PartyKind = z.enum([
  'municipality', 'region', 'primary-care', 'psychiatry', 'employment-service', 'social-insurance',
  'coordination-association', 'user-association', 'education', 'business', 'civil-society', 'private-care',
]);
export type PartyKind = z.infer<typeof PartyKind>;

/** An organisation that takes part, and what it answers for in the programme. */
export const Party = fact({
  key: Key,
  kind: PartyKind,
  name: BothLanguages,
  responsibilities: z.array(StatedText).default([]),
});
export type Party = z.infer<typeof Party>;

/** A professional role around the person, and the party it comes from. */
export const TeamRole = fact({ key: Key, label: BothLanguages, party: Key });
export type TeamRole = z.infer<typeof TeamRole>;

/** The way through a programme in the order it is shown; a person may go back, and phases may run beside each other. */
export const phaseKeys = ['referred', 'mapping', 'planning', 'activity', 'placement', 'discharged', 'follow-up'] as const;
export const PhaseKey = z.enum(phaseKeys);
export type PhaseKey = z.infer<typeof PhaseKey>;
export const Phase = fact({ key: PhaseKey, label: BothLanguages });
export type Phase = z.infer<typeof Phase>;

export const CategoryKey = z.enum(informationCategories);

/** Whom the programme proposes that a party shares with. A proposal only: the person consents, a professional discloses. */
export const SharingProposal = fact({
  from: Key,
  to: z.array(Key).min(1),
  categories: z.array(CategoryKey).min(1),
  purpose: BothLanguages,
  /** How long the proposed consent is valid, in calendar months. */
  validMonths: z.int().min(1).max(24),
});
export type SharingProposal = z.infer<typeof SharingProposal>;

/**
 * An instrument of the programme. Without an interval it follows the cadence `measurement`;
 * one that is `onDemand` never asks for itself.
 */
export const InstrumentUse = fact({
  key: Key,
  respondents: z.array(z.enum(['participant', 'caseworker'])).min(1),
  everyDays: z.int().min(1).max(730).optional(),
  everyMonths: z.int().min(1).max(60).optional(),
  onDemand: z.literal(true).optional(),
});
export type InstrumentUse = z.infer<typeof InstrumentUse>;

export const placementKinds = [
  'study-visit', 'work-trial', 'work-training', 'reinforced-work-training', 'internship', 'language-internship', 'employment',
] as const;
export const PlacementKindKey = z.enum(placementKinds);
export const PlacementKind = fact({ key: PlacementKindKey, label: BothLanguages });

/**
 * A programme as data: who it is for, who takes part, its way, its rhythms and its goals, each fact with what
 * it rests on. What the programme's own description is silent about is left out or marked as an assumption.
 * A case stays on the version it began with until someone moves it.
 */
export const ProgrammeModel = z.strictObject({
  key: Key,
  version: z.int().min(1),
  name: BothLanguages,
  purpose: z.array(StatedText).min(1),
  /** Left out while the programme is an idea without dates. */
  period: fact({ start: Day, end: Day.optional() }).optional(),
  owner: fact({ party: Key }),
  parties: z.array(Party).min(1),
  teamRoles: z.array(TeamRole).default([]),
  targetGroup: fact({ description: BothLanguages, groups: z.array(z.strictObject({ key: Key, label: BothLanguages })).default([]) }),
  admissionCriteria: z.array(AdmissionCriterion).default([]),
  phases: z.array(Phase).min(3),
  informationCategories: fact({ used: z.array(CategoryKey).min(1) }),
  sharing: z.array(SharingProposal).default([]),
  instruments: z.array(InstrumentUse).default([]),
  cadences: z.array(Cadence),
  placementKinds: z.array(PlacementKind).default([]),
  attendance: fact({ mode: z.literal('individual') }),
  goals: z.array(Goal).min(1),
});
export type ProgrammeModel = z.infer<typeof ProgrammeModel>;
