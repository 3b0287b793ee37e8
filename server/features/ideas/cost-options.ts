import { fileURLToPath } from 'node:url';
import { CostOptions } from '../../../contract/ideas.ts';
import { readYaml } from '../../platform/read-yaml.ts';

const file = fileURLToPath(new URL('../../../funding-rules/cost-options.yaml', import.meta.url));
let read: CostOptions | undefined;

/**
 * The figures that a budget is begun with, from `funding-rules/cost-options.yaml`.
 * @throws YamlError when the file is wrong.
 */
export function shippedCostOptions(): CostOptions {
  read ??= readYaml(file, CostOptions);
  return read;
}
