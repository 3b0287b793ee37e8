import { fileURLToPath } from 'node:url';
import { groupLooks } from '../features/access-log/looks.rules.ts';
import { shippedLaw } from '../features/consents/law.ts';
import { listedReasons } from '../features/consents/listed-reasons.ts';
import type { ExtractWords } from '../features/extracts/extract-file.ts';
import { extractLaw } from '../features/extracts/load-extract-law.ts';
import { shippedInstruments } from '../features/measurements/instruments.ts';
import { loadProgrammeModels } from '../features/programmes/load-programme-models.ts';
import type { Words } from '../../contract/words.ts';

const programmes = fileURLToPath(new URL('../../programmes', import.meta.url));

/** What programme models call their criteria and the answers to them. */
function criteriaNames(): [string, Words][] {
  return loadProgrammeModels(programmes).flatMap(({ admissionCriteria }) => admissionCriteria.flatMap((criterion): [string, Words][] => [
    [criterion.key, criterion.label],
    ...(criterion.kind === 'any-of' ? criterion.options.map(({ key, label }): [string, Words] => [key, label]) : []),
  ]));
}

/** What a register extract calls things whose names other slices keep: questions, forms, grounds in law and listed reasons. */
export function extractWords(): ExtractWords {
  // A fault in the file is found when the house opens, not at the first order.
  extractLaw();
  const instruments = shippedInstruments().toSorted((one, other) => one.version - other.version);
  const names = new Map<string, Words>([
    ...criteriaNames(),
    ...instruments.flatMap((one) => (one.kind === 'questionnaire' ? one.items.map(({ id, label }): [string, Words] => [id, label]) : [])),
    ...instruments.map(({ key, name }): [string, Words] => [key, name]),
    ...[...shippedLaw().grounds, ...listedReasons('emergency'), ...listedReasons('conflict')].map(({ key, name }): [string, Words] => [key, name]),
  ]);
  return { groupLooks, names: (code) => names.get(code) };
}
