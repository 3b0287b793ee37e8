import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Words } from '../../../../contract/words.ts';
import { readYaml } from '../../../platform/read-yaml.ts';

const Statement = z.strictObject({
  source: z.strictObject({ statute: z.string(), standard: z.string(), checked: z.iso.date() }),
  service: z.string(),
  compliance: z.enum(['fully', 'partly', 'not']),
  assessedOn: z.iso.date(),
  updatedOn: z.iso.date(),
  method: Words,
  defects: z.array(z.strictObject({ what: Words, why: Words })),
  /** Parts that are left out as an unreasonable burden (12 §), each with its reason. */
  burden: z.array(z.strictObject({ what: Words, why: Words })),
  /** Content that the act does not cover (9 §). */
  outside: z.array(Words),
  supervision: z.strictObject({ authority: z.string(), url: z.url() }),
}).refine(({ compliance, defects, burden }) => compliance !== 'fully' || (defects.length === 0 && burden.length === 0), 'a service with defects is not fully compliant');
export type AccessibilityStatement = z.infer<typeof Statement>;

/** The statement as it is delivered; what it must say is in lag (2018:1937) 13 §. */
export const accessibilityStatement: AccessibilityStatement = readYaml(fileURLToPath(new URL('../../../../public-site/accessibility-statement.yaml', import.meta.url)), Statement);
