import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GroundsFile, SecrecyFile, type AgencyKindLaw, type GroundKind, type SecrecyRule } from '../../../contract/law.ts';
import type { PartyKind } from '../../../contract/programme-model.ts';
import { openYaml, YamlError, type YamlFile, type YamlProblem } from '../../platform/read-yaml.ts';
import { groundFaults, secrecyFaults, type LawFault } from './law.rules.ts';

/** What the law says of agencies and of the ways between them, as the files in `law/` have it. */
export interface Law {
  /** What binds each kind of agency; every kind is there. */
  kinds: ReadonlyMap<PartyKind, AgencyKindLaw & { rule: SecrecyRule }>;
  /** In the order of the file, consent first. */
  grounds: readonly GroundKind[];
}

/**
 * Reads and checks `secrecy.yaml` and `grounds.yaml` of a folder.
 * @throws YamlError with every fault: file, line, path and what was expected.
 */
export function loadLaw(folder: string): Law {
  const secrecy = openYaml(join(folder, 'secrecy.yaml'), SecrecyFile);
  const grounds = openYaml(join(folder, 'grounds.yaml'), GroundsFile);
  const problems = [...problemsIn(secrecy, secrecyFaults(secrecy.value)), ...problemsIn(grounds, groundFaults(grounds.value, secrecy.value))];
  if (problems.length > 0) throw new YamlError(problems);
  const rules = new Map(secrecy.value.rules.map((rule) => [rule.key, rule]));
  const kinds = secrecy.value.kinds.flatMap((one) => {
    const rule = rules.get(one.secrecy);
    return rule ? [[one.kind, { ...one, rule }] as const] : [];
  });
  return { kinds: new Map(kinds), grounds: grounds.value };
}

function problemsIn<T>({ problemAt }: YamlFile<T>, faults: readonly LawFault[]): YamlProblem[] {
  return faults.map(({ path, expected }) => problemAt(path, expected));
}

let known: Law | undefined;

/** The law that came with this version of the program. */
export function shippedLaw(): Law {
  known ??= loadLaw(fileURLToPath(new URL('../../../law', import.meta.url)));
  return known;
}
