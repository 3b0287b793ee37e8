import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openYamlFolder, YamlError } from '../../platform/read-yaml.ts';
import { ConsentForm, standardFormKey } from './consent-form.ts';

/** Where the texts lie that come with Samsteg. */
export const consentFormsFolder = fileURLToPath(new URL('../../../consent-forms', import.meta.url));

/**
 * Reads every consent text of a folder; a file is named after its key and version, as `standard.v1.yaml`.
 * @throws YamlError with every fault of every file: file, line, path and what was expected.
 */
export function loadConsentForms(folder = consentFormsFolder): ConsentForm[] {
  const files = openYamlFolder(folder, ConsentForm);
  const misnamed = files.filter(({ file, value }) => basename(file) !== `${value.key}.v${value.version}.yaml`);
  if (misnamed.length > 0) {
    throw new YamlError(misnamed.map(({ file, value, problemAt }) => problemAt(['key'], `a file named ${value.key}.v${value.version}.yaml, not ${basename(file)}`)));
  }
  if (!files.some(({ value }) => value.key === standardFormKey)) {
    throw new YamlError([{ file: folder, line: 1, column: 1, path: '', expected: `a text with the key ${standardFormKey}, for programmes without one of their own` }]);
  }
  return files.map(({ value }) => value);
}
