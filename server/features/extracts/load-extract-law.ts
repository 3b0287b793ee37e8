import { join } from 'node:path';
import { z } from 'zod';
import { maskReasons } from '../../../contract/extracts.ts';
import { Standing } from '../../../contract/law.ts';
import { BothLanguages } from '../../../contract/programme-basis.ts';
import { Day } from '../../../contract/words.ts';
import { readYaml } from '../../platform/read-yaml.ts';

const provenance = { statute: z.string().min(3), standing: Standing, source: z.string().min(3), checkedOn: Day };

const ExtractLaw = z.strictObject({
  /** How many months an agency has to answer. */
  answer: z.strictObject({ months: z.int().min(1).max(3), ...provenance }),
  maskReasons: z.array(z.strictObject({ key: z.enum(maskReasons), name: BothLanguages, ...provenance }))
    .refine((list) => maskReasons.every((key) => list.filter((one) => one.key === key).length === 1), 'each reason once'),
  relationWords: z.array(z.string().min(2)).min(1),
  givenNames: z.array(z.string().min(2)).min(1),
});
export type ExtractLaw = z.infer<typeof ExtractLaw>;

let loaded: ExtractLaw | undefined;

/** What the law and the house say of register extracts (`law/extracts.yaml`). */
export function extractLaw(): ExtractLaw {
  loaded ??= readYaml(join(import.meta.dirname, '../../../law/extracts.yaml'), ExtractLaw);
  return loaded;
}
