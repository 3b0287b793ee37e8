import { surveysRoutes } from '../../../contract/surveys.ts';
import type { SurveySummary } from '../../../contract/surveys.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { SurveyStateTag } from './survey-state.tsx';
import { surveysTexts } from './surveys.texts.ts';
import { useMayWrite } from './use-survey.ts';

function AboutSurvey({ survey: { way, answers, invited } }: { survey: SurveySummary }) {
  const t = useTexts(surveysTexts);
  const received = way === 'personal' && invited > 0 ? t('ofInvited', { answers, invited }) : t('answers', { count: answers });
  return <>{t(way === 'link' ? 'wayLink' : 'wayPersonal')}. {received}</>;
}

/** `/prestudies/$prestudyId/surveys`: what has been asked, and what is being asked. */
export function SurveysPage() {
  const t = useTexts(surveysTexts);
  const prestudyId = usePathParam('prestudyId');
  const go = useGo();
  const mayWrite = useMayWrite(prestudyId);
  const { data, error, refetch } = useApiQuery(surveysRoutes.listSurveys, { params: { prestudyId } });
  const add = useApiMutation(surveysRoutes.addSurvey, { onSuccess: ({ id }) => go(`/prestudies/${prestudyId}/surveys/${id}`) });
  const addLink = <LinkButton to={`/prestudies/${prestudyId}/surveys/new`} kind="primary" icon="plus">{t('add')}</LinkButton>;
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />;
  return (
    <PartPage title={t('title')} lede={t('lede')} actions={mayWrite && data.total > 0 ? addLink : null}>
      {add.error ? <FailedState error={add.error} /> : null}
      {data.total === 0 ? (
        <EmptyState title={t('empty')} action={mayWrite ? (
          <ButtonRow>
            {addLink}
            <Button pending={add.isPending} onPress={() => add.mutate({ params: { prestudyId }, body: { from: 'practice' } })}>{t('practise')}</Button>
          </ButtonRow>
        ) : null}>{t('emptyAbout')}</EmptyState>
      ) : (
        <RowList label={t('title')} rows={data.items.map((survey) => ({
          key: survey.id, title: survey.name, to: `/prestudies/${prestudyId}/surveys/${survey.id}`, about: <AboutSurvey survey={survey} />,
          tag: <><SurveyStateTag state={survey.state} />{survey.practice ? <Tag>{t('practice')}</Tag> : null}</>,
        }))} />
      )}
    </PartPage>
  );
}
