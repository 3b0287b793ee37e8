import { questionsOf } from '../../../contract/survey-answers.ts';
import type { Survey, SurveyState } from '../../../contract/surveys.ts';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { surveysTexts } from './surveys.texts.ts';

/** How a survey stands: a draft waits, an open one takes answers, a closed one is done. */
export function SurveyStateTag({ state }: { state: SurveyState }) {
  const t = useTexts(surveysTexts);
  return <StatusTag status={state === 'draft' ? 'waiting' : state === 'open' ? 'active' : 'done'}>{t(state)}</StatusTag>;
}

/** Whether a survey can be opened: the same as the server asks. */
export function isReady({ document }: Pick<Survey, 'document'>): boolean {
  const { purpose, use, contact } = document.introduction;
  return questionsOf(document).length > 0 && [purpose, use, contact].every(({ sv }) => sv !== '');
}

/** Whether the last day of an open survey has passed. */
export function useIsPast({ state, closesOn }: Pick<Survey, 'state' | 'closesOn'>): boolean {
  const today = useToday();
  return state === 'open' && closesOn !== null && closesOn < today;
}
