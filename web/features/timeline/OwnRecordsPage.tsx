import { ownRecordsRoutes, type OwnRecordsCase } from '../../../contract/own-records.ts';
import { useApiQuery } from '../../app/api.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { exactDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { ownRecordsTexts } from './own-records.texts.ts';

function useColumns(): Column<OwnRecordsCase>[] {
  const t = useTexts(ownRecordsTexts);
  const language = useLanguage();
  const span = ({ firstOn, lastOn }: OwnRecordsCase) => (firstOn === lastOn
    ? exactDay(firstOn, language) : t('span', { from: exactDay(firstOn, language), to: exactDay(lastOn, language) }));
  return [
    { key: 'code', header: t('code'), cell: (row) => <Link to={`/own-records/${row.caseId}`}>{row.caseCode}</Link> },
    { key: 'days', header: t('days'), cell: span },
    { key: 'records', header: t('records'), cell: ({ records }) => records },
  ];
}

/** `/own-records`: cases where one's agency has records of its own and may know nothing more, by code and days. */
export function OwnRecordsPage() {
  const t = useTexts(ownRecordsTexts);
  const columns = useColumns();
  const { data, error, refetch } = useApiQuery(ownRecordsRoutes.listOwnRecords, {});
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} lede={t('lede')} back={{ to: '/cases', label: t('back') }} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={4} />}
      {data?.total === 0 ? <EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState> : null}
      {data && data.total > 0 ? <DataTable caption={t('title')} columns={columns} rows={data.items} rowKey={({ caseId }) => caseId} /> : null}
    </Page>
  );
}
