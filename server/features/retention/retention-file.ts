import { z } from 'zod';
import { Standing } from '../../../contract/law.ts';
import { BothLanguages, Key } from '../../../contract/programme-basis.ts';
import { PartyKind } from '../../../contract/programme-model.ts';
import { Day, Id } from '../../../contract/words.ts';

const provenance = { standing: Standing, source: z.string().min(3), checkedOn: Day };
const years = z.number().int().min(1).max(100);

/** For how long the records of some kinds of agency are kept, as `retention/rules.yaml` has it. */
export const RecordRule = z.strictObject({
  key: Key,
  name: BothLanguages,
  statute: z.string().min(3),
  kinds: z.array(PartyKind).min(1),
  /** Years from the agency's last entry in the case; null: nothing goes without a plan of the agency's own. */
  keepYears: years.nullable(),
  doneBy: z.enum(['end-of-next-year', 'at-once']),
  /** What the law lets an agency's own plan say, in years; null: no limit. */
  shortest: years.nullable(),
  longest: years.nullable(),
  exceptChildren: z.boolean(),
  exceptions: BothLanguages,
  ...provenance,
});
export type RecordRule = z.infer<typeof RecordRule>;

const houseKeys = ['access-log', 'answers', 'sessions', 'sign-ins', 'accessibility-reports', 'prestudy-people'] as const;

/** For how long Samsteg keeps what it makes itself. */
const HouseRule = z.strictObject({ key: z.enum(houseKeys), keepDays: z.number().int().min(1).max(36_500), statute: z.string().min(3), about: BothLanguages, ...provenance });
export type HouseKey = (typeof houseKeys)[number];

export const RulesFile = z.strictObject({ records: z.array(RecordRule).min(1), house: z.array(HouseRule).length(houseKeys.length) });
export type RulesFile = z.infer<typeof RulesFile>;

/** What an agency has decided itself (informationshanteringsplan), as its operator writes it in a file. */
export const AgencyPlan = z.strictObject({
  agency: Id,
  /** The rule it goes by; left out, that of its kind. */
  rule: Key.optional(),
  /** Left out, the rule's own years. */
  keepYears: years.optional(),
  /** The decision, as its register names it. */
  document: z.string().min(3).max(200),
  decidedOn: Day,
  /** Those born on these days of a month are kept for research. */
  sampleBirthDays: z.array(z.number().int().min(1).max(31)).default([]),
});
export type AgencyPlan = z.infer<typeof AgencyPlan>;
