import { z } from 'zod';
import { CriterionAnswer } from '../../../contract/programme-criteria.ts';

/** The answers as a form holds them: a question nobody has touched has none. */
export const AnswersInForm = z.record(z.string(), CriterionAnswer.optional());
export type AnswersInForm = z.infer<typeof AnswersInForm>;

/** What was answered. No box ticked is no answer: that nothing fits is for the one who decides to find. */
export function answered(answers: AnswersInForm): Record<string, CriterionAnswer> {
  return Object.fromEntries(Object.entries(answers).flatMap(([key, answer]) =>
    answer === undefined || (Array.isArray(answer) && answer.length === 0) ? [] : [[key, answer]]));
}
