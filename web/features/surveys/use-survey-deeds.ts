import { surveysRoutes } from '../../../contract/surveys.ts';
import type { Survey } from '../../../contract/surveys.ts';
import { useApiMutation } from '../../app/api.ts';
import { useGo } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { surveysTexts } from './surveys.texts.ts';

/** What can be done with a whole survey. */
export function useSurveyDeeds({ version }: Pick<Survey, 'version'>, params: { prestudyId: string; surveyId: string }, list: string) {
  const t = useTexts(surveysTexts);
  const toast = useToast();
  const go = useGo();
  const move = useApiMutation(surveysRoutes.moveSurvey);
  const practise = useApiMutation(surveysRoutes.addPracticeAnswers, { onSuccess: () => toast({ text: t('addedPractice') }) });
  const clear = useApiMutation(surveysRoutes.removeTestAnswers, { onSuccess: () => toast({ text: t('removedTests') }) });
  const remove = useApiMutation(surveysRoutes.removeSurvey, {
    onSuccess: () => {
      toast({ text: t('removed') });
      go(list);
    },
  });
  const moveTo = (state: 'open' | 'closed') => move.mutate({ params, body: { state, version } }, { onSuccess: () => toast({ text: t(state === 'open' ? 'opened' : 'closedNow') }) });
  return {
    open: () => moveTo('open'), close: () => moveTo('closed'), practise: () => practise.mutate({ params }), removeTests: () => clear.mutate({ params }), remove: () => remove.mutate({ params }),
    pending: move.isPending || practise.isPending, error: move.error ?? practise.error ?? clear.error ?? remove.error,
  };
}
