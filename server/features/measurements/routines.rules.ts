import type { AnswerRoutine } from '../../../contract/instrument.ts';
import type { RoutineProgress } from '../../../contract/measurements.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';

/** Steps can only be those of the routine. */
export function checkSteps(routine: AnswerRoutine, doneSteps: readonly string[]): NamedError | null {
  const known = new Set(routine.steps.map((step) => step.id));
  return doneSteps.every((step) => known.has(step)) ? null : fail('routine-steps-unknown');
}

/** A routine ends when every step is done, or when someone says in words why one was not needed. */
export function checkFinished(routine: AnswerRoutine, { doneSteps, note }: Pick<RoutineProgress, 'doneSteps' | 'note'>): NamedError | null {
  const left = routine.steps.filter((step) => !doneSteps.includes(step.id));
  if (left.length === 0 || note.trim() !== '') return null;
  return fail('routine-steps-left', [{ path: 'note', code: 'routine-steps-left', message: '' }]);
}
