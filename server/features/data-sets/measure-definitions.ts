import { fileURLToPath } from 'node:url';
import { MeasureDefinition } from '../../../contract/figures.ts';
import { openYaml } from '../../platform/read-yaml.ts';

let illHealth: MeasureDefinition | undefined;

/**
 * How the ohälsotal is reckoned, as `measures/ohalsotal.yaml` has it.
 * @throws YamlError when the file is not as it should be.
 */
export function illHealthDefinition(): MeasureDefinition {
  illHealth ??= openYaml(fileURLToPath(new URL('../../../measures/ohalsotal.yaml', import.meta.url)), MeasureDefinition).value;
  return illHealth;
}
