import type { ReactNode } from 'react';
import { dataSetsRoutes, type DataSet } from '../../../contract/data-sets.ts';
import { useApiQuery } from '../../app/api.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { BackLink, PartHeader } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Views } from '../../ui/Views.tsx';
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
  const back = { to: `/prestudies/${params.prestudyId}/data`, label: t('back') };
  const exact = [{ to: `${base}/cleaning`, label: t('viewCleaning') }, { to: `${base}/quality`, label: t('viewQuality') }];
  const views = set && [
    { to: base, label: t('viewOverview') }, { to: `${base}/figures`, label: t('viewFigures'), deep: true },
    { to: `${base}/dictionary`, label: t('viewDictionary') }, ...(set.mayWrite ? exact : []),
  ];
  return (
    <div className="part-page">
      {set ? <PartHeader title={set.name} back={back} tag={set.practice ? <Tag>{t('practice')}</Tag> : null} /> : <BackLink {...back} />}
      {views && set.imports.length > 0 ? <Views views={views} label={t('views')} /> : null}
      {set ? children(set) : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />}
    </div>
  );
}
