import { basename } from 'node:path';
import { ProgrammeModel } from '../../../contract/programme-model.ts';
import { openYamlFolder, YamlError } from '../../platform/read-yaml.ts';
import { checkProgrammeModel } from './check-programme-model.rules.ts';

/**
 * Reads every programme model of a folder, in the order of the file names.
 * @param knownInstruments the keys of the instruments there are; left out, instruments are not looked up.
 * @throws YamlError with every fault of every file: file, line, path and what was expected.
 */
export function loadProgrammeModels(folder: string, knownInstruments?: readonly string[]): ProgrammeModel[] {
  const schema = ProgrammeModel.superRefine((model, context) => {
    for (const { path, expected } of checkProgrammeModel(model, knownInstruments)) {
      context.addIssue({ code: 'custom', path, message: expected });
    }
  });
  const files = openYamlFolder(folder, schema);
  const misnamed = files.filter(({ file, value }) => basename(file, '.yaml') !== value.key);
  if (misnamed.length > 0) {
    throw new YamlError(misnamed.map(({ file, problemAt }) => problemAt(['key'], `the name of the file, ${basename(file, '.yaml')}`)));
  }
  return files.map(({ value }) => value);
}
