import { basename } from 'node:path';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { openYamlFolder, YamlError } from '../../platform/read-yaml.ts';
import { modelSchema } from './model-schema.ts';

/**
 * Reads every programme model of a folder, in the order of the file names.
 * @param knownInstruments the keys of the instruments there are; left out, instruments are not looked up.
 * @throws YamlError with every fault of every file: file, line, path and what was expected.
 */
export function loadProgrammeModels(folder: string, knownInstruments?: readonly string[]): ProgrammeModel[] {
  const files = openYamlFolder(folder, modelSchema(knownInstruments));
  const misnamed = files.filter(({ file, value }) => basename(file, '.yaml') !== value.key);
  if (misnamed.length > 0) {
    throw new YamlError(misnamed.map(({ file, problemAt }) => problemAt(['key'], `the name of the file, ${basename(file, '.yaml')}`)));
  }
  return files.map(({ value }) => value);
}
