import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import { useApiQuery } from '../../app/api.ts';
import { usePathParam } from '../../ui/navigation.tsx';

/** Whether the one who looks works in the pre-study, or reads it only. The frame around the page has fetched it already. */
export function useMayWrite(prestudyId: string): boolean {
  const { data } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  return data !== undefined && data.myPart !== 'reader';
}

/** The survey of the address, with where its pages lie and what may be done with it. */
export function useSurvey() {
  const prestudyId = usePathParam('prestudyId');
  const surveyId = usePathParam('surveyId');
  const { data, error, refetch } = useApiQuery(surveysRoutes.readSurvey, { params: { prestudyId, surveyId } });
  return {
    survey: data, error, retry: () => { void refetch(); }, mayWrite: useMayWrite(prestudyId),
    params: { prestudyId, surveyId }, list: `/prestudies/${prestudyId}/surveys`, home: `/prestudies/${prestudyId}/surveys/${surveyId}`,
  };
}
