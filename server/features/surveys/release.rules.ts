import type { SurveyState, SurveyWay } from '../../../contract/surveys.ts';

/** What is known of a survey's answers to one wording of its questions. */
export interface AnswerCounts { shown: number; waiting: number; threshold: number; leastAnswers: number }

/**
 * How many of the waiting answers are let into the results now (ADR 26). With one link for all, nobody knows who has
 * answered: results grow as answers come, each time to three times as many and never by fewer than the threshold, and as many
 * are kept waiting, so that the last ones do not come in alone when the survey closes. Three times, since what is shown is
 * protected given all that was shown before: the more often, the more is hidden in the end. With personal links the team sees whose links are used, so that growing
 * results could be read beside that list: everything comes in when the survey closes, and it is not opened again.
 */
export function answersToShow({ shown, waiting, threshold, leastAnswers }: AnswerCounts, way: SurveyWay, state: SurveyState): number {
  if (state === 'closed') return shown === 0 || waiting >= threshold ? waiting : 0;
  const next = shown === 0 ? Math.max(leastAnswers, threshold) : Math.max(threshold, 2 * shown);
  return way === 'link' && waiting >= next + threshold ? waiting - threshold : 0;
}

/** Why a survey shows no results, or null. */
export function withheldBecause({ way, state, shown, leastAnswers }: { way: SurveyWay; state: SurveyState; shown: number; leastAnswers: number }): 'too-few' | 'not-closed' | null {
  if (way === 'personal' && state !== 'closed') return 'not-closed';
  return shown < leastAnswers ? 'too-few' : null;
}

/** Whether a survey takes answers on a day. */
export function takesAnswers({ state, opensOn, closesOn }: { state: SurveyState; opensOn: string | null; closesOn: string | null }, today: string): boolean {
  return state === 'open' && (opensOn === null || opensOn <= today) && (closesOn === null || today <= closesOn);
}

/** How many answers one survey takes, and how many personal links it has at most: a guard against flooding. */
export const mostAnswers = 5000;
