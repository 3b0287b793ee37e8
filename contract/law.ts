import { z } from 'zod';
import { informationCategories } from './access.ts';
import { BothLanguages, Key } from './programme-basis.ts';
import { PartyKind } from './programme-model.ts';
import { Day } from './words.ts';

/**
 * How the law asks about harm. `reverse` (omvänt skaderekvisit): secret unless it is clear that nobody is harmed.
 * `straight` (rakt): secret if harm can be assumed. `mixed`: depends on who has it. `silence`: a duty of silence outside
 * the Secrecy Act. `none`: no statute.
 */
export const DamageTest = z.enum(['reverse', 'straight', 'mixed', 'silence', 'none']);

/** Whether our reading of the statute has been held against its text; what has not says what a lawyer must look at. */
export const Standing = z.strictObject({ state: z.enum(['verified', 'unverified']), note: BothLanguages.optional() });
export type Standing = z.infer<typeof Standing>;

const provenance = {
  standing: Standing,
  /** The text that was read, with the amendment it was read in. */
  source: z.string().min(3),
  checkedOn: Day,
};

/** One rule of secrecy, as `law/secrecy.yaml` has it. */
export const SecrecyRule = z.strictObject({ key: Key, statute: z.string().min(3), test: DamageTest, about: BothLanguages, ...provenance });
export type SecrecyRule = z.infer<typeof SecrecyRule>;

/** What the law makes of a kind of agency. */
export const AgencyKindLaw = z.strictObject({
  kind: PartyKind,
  name: BothLanguages,
  /** As one names it in the middle of a sentence. */
  inSentence: BothLanguages,
  secrecy: Key,
  /** Whether it is an authority, to which some grounds alone lead. */
  authority: z.boolean(),
  /** Whether it gives and gets anything about single people at all. */
  people: z.boolean(),
  /** What one that gets nothing about people gets instead. */
  instead: BothLanguages.optional(),
  standing: Standing,
});
export type AgencyKindLaw = z.infer<typeof AgencyKindLaw>;

export const GroundUse = z.enum(['consent', 'record', 'not-used']);
const category = z.enum(informationCategories);

/** A ground on which information may go from one agency to another, as `law/grounds.yaml` has it. */
export const GroundKind = z.strictObject({
  key: Key,
  statute: z.string().min(3),
  name: BothLanguages,
  use: GroundUse,
  /** Whether rehabilitation may share on it. */
  opens: z.boolean(),
  tellsParticipant: z.boolean(),
  /** Which secrecy it lifts: keys of `SecrecyRule`. */
  from: z.array(Key).min(1),
  to: z.union([z.enum(['anyone', 'authorities']), z.array(PartyKind).min(1)]),
  categories: z.union([z.literal('all'), z.array(category).min(1)]),
  conditions: z.array(BothLanguages).min(1),
  limits: BothLanguages,
  /** What to say to the person, with the holes {{from}}, {{to}} and {{what}}. */
  ask: BothLanguages.optional(),
  inSamsteg: BothLanguages,
  /** Goes on from “information was given without your consent, because …”. */
  toParticipant: BothLanguages,
  /** How many days a record of it may hold, both ends counted. Samsteg's own choice; the law sets none. */
  atMostDays: z.int().min(1).max(366).optional(),
  ...provenance,
});
export type GroundKind = z.infer<typeof GroundKind>;

/** The two files of `law/` that the guide and the recording of grounds read. */
export const SecrecyFile = z.strictObject({ rules: z.array(SecrecyRule).min(1), kinds: z.array(AgencyKindLaw).min(1) });
export type SecrecyFile = z.infer<typeof SecrecyFile>;
export const GroundsFile = z.array(GroundKind).min(1);

/** Why a ground does not do: the giver's secrecy, the receiver, the kind of information, or that no person may be spoken of. */
export const GroundRefusal = z.enum(['not-from-here', 'not-to-them', 'not-this-kind', 'counts-only', 'not-used']);
export type GroundRefusal = z.infer<typeof GroundRefusal>;
