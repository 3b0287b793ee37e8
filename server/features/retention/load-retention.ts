import { fileURLToPath } from 'node:url';
import { openYaml, readYaml, YamlError } from '../../platform/read-yaml.ts';
import { AgencyPlan, RulesFile, type HouseKey, type RecordRule } from './retention-file.ts';
import { ruleFaults } from './retention.rules.ts';

export interface RetentionRules {
  records: readonly RecordRule[];
  /** In days. */
  house: Readonly<Record<HouseKey, number>>;
}

/**
 * Reads and checks a file of rules.
 * @throws YamlError with every fault: file, line, path and what was expected.
 */
export function loadRetentionRules(file = fileURLToPath(new URL('../../../retention/rules.yaml', import.meta.url))): RetentionRules {
  const { value, problemAt } = openYaml(file, RulesFile);
  const faults = ruleFaults(value);
  if (faults.length > 0) throw new YamlError(faults.map(({ path, expected }) => problemAt(path, expected)));
  return { records: value.records, house: Object.fromEntries(value.house.map(({ key, keepDays }) => [key, keepDays])) as Record<HouseKey, number> };
}

/**
 * Reads an agency's own plan.
 * @throws YamlError with every fault.
 */
export function loadAgencyPlan(file: string): AgencyPlan {
  return readYaml(file, AgencyPlan);
}
