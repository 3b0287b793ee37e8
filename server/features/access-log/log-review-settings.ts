import { fileURLToPath } from 'node:url';
import { LogReviewSettings } from '../../../contract/log-reviews.ts';
import { openYaml } from '../../platform/read-yaml.ts';

let known: LogReviewSettings | undefined;

/**
 * What a review of the log looks for, how much it draws and how often, as `law/log-review.yaml` has it.
 * @throws YamlError when the file is not as it should be.
 */
export function logReviewSettings(): LogReviewSettings {
  known ??= openYaml(fileURLToPath(new URL('../../../law/log-review.yaml', import.meta.url)), LogReviewSettings).value;
  return known;
}
