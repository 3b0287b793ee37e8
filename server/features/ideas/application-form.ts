import { fileURLToPath } from 'node:url';
import { ApplicationForm } from '../../../contract/application-form.ts';
import { readYaml } from '../../platform/read-yaml.ts';

const file = fileURLToPath(new URL('../../../funding-rules/application-esf-plus.yaml', import.meta.url));
let read: ApplicationForm | undefined;

/**
 * The headings of an application, from `funding-rules/application-esf-plus.yaml`.
 * @throws YamlError when the file is wrong.
 */
export function shippedApplicationForm(): ApplicationForm {
  read ??= readYaml(file, ApplicationForm);
  return read;
}
