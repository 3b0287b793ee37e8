import { accessLogRoutes } from '../../../contract/access-log.ts';
import { useApiQuery } from '../../app/api.ts';
import { usePathParam, useSearchParams } from '../../ui/navigation.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { accessLogTexts } from './access-log.texts.ts';
import { LogDays } from './LogDays.tsx';

/** `/cases/$caseId/log`: who of one's own agency has read or written about the person, for the one who leads the case. */
export function CaseLogPage() {
  const t = useTexts(accessLogTexts);
  const caseId = usePathParam('caseId');
  const { before } = useSearchParams();
  const { data, error, refetch } = useApiQuery(accessLogRoutes.readCaseLog, { params: { caseId }, query: before === undefined ? {} : { before } });
  return (
    <Stack gap="wide">
      <Section title={t('caseTitle')} lede={t('caseLede')}>
        {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={5} />}
        {data?.days.length === 0
          ? <EmptyState title={before === undefined ? t('caseEmpty') : t('emptyBefore')}>{before === undefined ? t('caseEmptyDetail') : t('emptyBeforeDetail')}</EmptyState>
          : null}
      </Section>
      {data ? <LogDays days={data.days} earlier={data.earlier} before={before} /> : null}
    </Stack>
  );
}
