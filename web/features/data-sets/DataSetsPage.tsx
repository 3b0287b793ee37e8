import type { ReactNode } from 'react';
import { dataSetsRoutes, type DataSetSummary } from '../../../contract/data-sets.ts';
import { keepFile, useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { PartPage, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, ProgressNote, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { dataSetsTexts } from './data-sets.texts.ts';
import { useMayWrite } from './use-may-write.ts';

/** `/prestudies/$prestudyId/data`: the groups that are mapped. */
export function DataSetsPage() {
  const t = useTexts(dataSetsTexts);
  const prestudyId = usePathParam('prestudyId');
  const mayWrite = useMayWrite(prestudyId);
  const { data, error, refetch } = useApiQuery(dataSetsRoutes.listDataSets, { params: { prestudyId } });
  const isFirst = data?.total === 0;
  const begin = <LinkButton to={`/prestudies/${prestudyId}/data/new`} kind={isFirst ? 'secondary' : 'primary'} icon="plus">{t('begin')}</LinkButton>;
  return (
    <PartPage title={t('title')} lede={t('lede')} actions={mayWrite && data && !isFirst ? begin : null}>
      <Stack>
        {data && data.total > 0 ? <RowList label={t('title')} rows={data.items.map((set) => ({
          key: set.id, to: `/prestudies/${prestudyId}/data/${set.id}`, title: set.name, tag: set.practice ? <Tag>{t('practice')}</Tag> : null, about: <About set={set} />,
        }))} /> : null}
        {isFirst ? <EmptyState title={t('empty')}>{t(mayWrite ? 'emptyAbout' : 'readerEmpty')}</EmptyState> : null}
        {data && mayWrite ? <Practice prestudyId={prestudyId} begin={isFirst ? begin : null} /> : null}
        {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
        {!data && !error ? <Skeleton rows={3} /> : null}
      </Stack>
    </PartPage>
  );
}

/** The invented group, which a newcomer does best to begin with; `begin` is the way to one's own while there is none. */
function Practice({ prestudyId, begin }: { prestudyId: string; begin: ReactNode }) {
  const t = useTexts(dataSetsTexts);
  const go = useGo();
  const practise = useApiMutation(dataSetsRoutes.practiseMapping, { onSuccess: ({ id }) => go(`/prestudies/${prestudyId}/data/${id}`) });
  return (
    <Stack gap="tight">
      {practise.error ? <FailedState error={practise.error} /> : null}
      <ButtonRow>
        <Button kind={begin ? 'primary' : 'secondary'} pending={practise.isPending} onPress={() => practise.mutate({ params: { prestudyId } })}>{t('practise')}</Button>
        {begin}
        <Button kind="quiet" onPress={() => { void keepFile(dataSetsRoutes.fetchPracticeFile, {}); }}>{t('practiceFile')}</Button>
      </ButtonRow>
      {practise.isPending ? <ProgressNote text={t('practising')} /> : null}
    </Stack>
  );
}

function About({ set }: { set: DataSetSummary }) {
  const t = useTexts(dataSetsTexts);
  const size = set.periods.length === 0 ? t('noFile') : `${t('rows', { count: set.rows })}, ${t('columns', { count: set.columns })}. ${t('period')}: ${set.periods.join(', ')}`;
  return <>{set.source}<br />{size}</>;
}
