import { phaseKeys, type PhaseKey, type ProgrammeModel } from '../../../contract/programme-model.ts';

/** The phase of a model that answers to a phase: itself, or the last of the model's own that comes before it, or the first. */
export function phaseInModel({ phases }: Pick<ProgrammeModel, 'phases'>, phase: string): string {
  if (phases.some(({ key }) => key === phase)) return phase;
  const place = phaseKeys.indexOf(phase as PhaseKey);
  const before = phases.filter(({ key }) => phaseKeys.indexOf(key) < place);
  return (before.at(-1) ?? phases[0])?.key ?? phase;
}
