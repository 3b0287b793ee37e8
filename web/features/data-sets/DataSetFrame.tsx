import type { ReactNode } from 'react';
import { dataSetsRoutes, type DataSet } from '../../../contract/data-sets.ts';
import { useApiQuery } from '../../app/api.ts';
import { Link, usePathParam } from '../../ui/navigation.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { dataSetsTexts } from './data-sets.texts.ts';
import './data-sets.css';

/** The set that the address names, and where its pages lie. */
export function useDataSet() {
  const params = { prestudyId: usePathParam('prestudyId'), dataSetId: usePathParam('dataSetId') };
  const query = useApiQuery(dataSetsRoutes.readDataSet, { params });
  return { params, base: `/prestudies/${params.prestudyId}/data/${params.dataSetId}`, set: query.data, error: query.error, refetch: query.refetch };
}

/** A page of one mapped group: its name and its parts; below, the one that is open, once the group is read. */
export function DataSetFrame({ children }: { children: (set: DataSet) => ReactNode }) {
  const t = useTexts(dataSetsTexts);
  const { params, base, set, error, refetch } = useDataSet();
  const exact = [{ to: `${base}/cleaning`, label: t('viewCleaning') }, { to: `${base}/quality`, label: t('viewQuality') }];
  const tabs = set && [
    { to: base, label: t('viewOverview') }, { to: `${base}/figures`, label: t('viewFigures'), deep: true },
    { to: `${base}/dictionary`, label: t('viewDictionary') }, ...(set.mayWrite ? exact : []),
  ];
  return (
    <Stack>
      <div className="data-set-head">
        <Link to={`/prestudies/${params.prestudyId}/data`} className="data-set-head__back"><Icon name="arrowLeft" />{t('back')}</Link>
        {set ? <h2>{set.name} {set.practice ? <Tag>{t('practice')}</Tag> : null}</h2> : null}
      </div>
      {tabs && set.imports.length > 0 ? <Tabs tabs={tabs} label={t('views')} /> : null}
      {set ? children(set) : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />}
    </Stack>
  );
}
