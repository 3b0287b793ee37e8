import { ProgrammeModel } from '../../../contract/programme-model.ts';
import { openYamlText, YamlError, type YamlProblem } from '../../platform/read-yaml.ts';
import { checkProgrammeModel } from './check-programme-model.rules.ts';

/**
 * What a programme model must be, in shape and in what it refers to: the one validator, of files and of drafts.
 * @param knownInstruments the keys of the instruments there are; left out, instruments are not looked up.
 */
export function modelSchema(knownInstruments?: readonly string[]) {
  return ProgrammeModel.superRefine((model, context) => {
    for (const { path, expected } of checkProgrammeModel(model, knownInstruments)) {
      context.addIssue({ code: 'custom', path, message: expected });
    }
  });
}

/** What a text is: a model, or all that is wrong with it. */
type ReadModel = { model: ProgrammeModel; problems: readonly [] } | { model: null; problems: readonly YamlProblem[] };

/** Reads a text that somebody has written as a programme model. */
export function readModelText(text: string, knownInstruments?: readonly string[]): ReadModel {
  try {
    return { model: openYamlText(text, modelSchema(knownInstruments)).value, problems: [] };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { model: null, problems: error.problems };
  }
}
