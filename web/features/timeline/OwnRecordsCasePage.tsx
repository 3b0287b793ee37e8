import { caseCode } from '../../../contract/case-code.ts';
import { ownRecordsRoutes } from '../../../contract/own-records.ts';
import { useApiQuery } from '../../app/api.ts';
import { useGo, usePathParam, useSearchParams } from '../../ui/navigation.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { Entries } from './Entries.tsx';
import { ownRecordsTexts } from './own-records.texts.ts';

const limit = 50;

/** `/own-records/$formerCaseId`: what one's own agency has written in a case that it may know nothing more of. */
export function OwnRecordsCasePage() {
  const t = useTexts(ownRecordsTexts);
  const caseId = usePathParam('formerCaseId');
  const go = useGo();
  const offset = Math.max(0, Number.parseInt(useSearchParams()['offset'] ?? '0', 10) || 0);
  const { data, error, refetch } = useApiQuery(ownRecordsRoutes.readOwnRecords, { params: { caseId }, query: { limit, offset } });
  return (
    <Page width="narrow">
      <PageHeader title={t('caseTitle', { code: caseCode(caseId) })} lede={t('caseLede')} back={{ to: '/own-records', label: t('caseBack') }} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={6} />}
      {data?.total === 0 ? <EmptyState title={t('caseEmpty')}>{t('caseEmptyDetail')}</EmptyState> : null}
      {data && data.items.length > 0 ? <Entries items={data.items} label={t('caseTitle', { code: caseCode(caseId) })} phases={[]} /> : null}
      {data ? <Pager offset={offset} limit={limit} total={data.total} onChange={(next) => go(`/own-records/${caseId}`, { replace: true, search: next === 0 ? {} : { offset: `${next}` } })} /> : null}
    </Page>
  );
}
