import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { SubPage, usePathParam } from '../../ui/navigation.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useTexts } from '../../ui/texts.ts';
import { frameTexts } from './frame.texts.ts';

/** The page of one pre-study: its name and the parts of the work; below, the one that is open. */
export function PrestudyFrame() {
  const t = useTexts(frameTexts);
  const prestudyId = usePathParam('prestudyId');
  const { data, error, refetch } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  const tab = (part: string, label: string) => ({ to: `/prestudies/${prestudyId}${part}`, label, deep: part !== '' });
  const tabs = [
    tab('', t('tabOverview')), tab('/actors', t('tabActors')), tab('/data', t('tabData')), tab('/surveys', t('tabSurveys')), tab('/texts', t('tabTexts')),
    tab('/analysis', t('tabAnalysis')), tab('/ideas', t('tabIdeas')), tab('/publication', t('tabPublication')),
  ];
  return (
    <Page>
      {data ? (
        <>
          <PageHeader title={data.name} back={{ to: '/prestudies', label: t('back') }} />
          <Tabs tabs={tabs} label={t('tabs')} />
          <SubPage />
        </>
      ) : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />}
    </Page>
  );
}
