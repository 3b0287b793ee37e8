import { fileURLToPath } from 'node:url';
import { ListedReasons, type ListedReason } from '../../../contract/emergency-openings.ts';
import type { Words } from '../../../contract/words.ts';
import { openYaml } from '../../platform/read-yaml.ts';

const files = { emergency: 'emergency-reasons.yaml', conflict: 'conflict-reasons.yaml' } as const;
const known = new Map<keyof typeof files, readonly ListedReason[]>();

/**
 * The reasons for opening in an emergency, or of a conflict of interest, as the files in `law/` have them.
 * @throws YamlError when a file is not as it should be.
 */
export function listedReasons(of: keyof typeof files): readonly ListedReason[] {
  const reasons = known.get(of) ?? openYaml(fileURLToPath(new URL(`../../../law/${files[of]}`, import.meta.url)), ListedReasons).value;
  known.set(of, reasons);
  return reasons;
}

/** What a reason is called. One that the files have no longer goes by its key. */
export function reasonNameOf(of: keyof typeof files, key: string): Words {
  return listedReasons(of).find((one) => one.key === key)?.name ?? { sv: key, en: key };
}
