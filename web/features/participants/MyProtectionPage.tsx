import { protectionRoutes } from '../../../contract/protection.ts';
import { useApiQuery } from '../../app/api.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { protectionTexts } from './protection.texts.ts';
import { WhoItIs } from './WhoItIs.tsx';

function MyProtection({ caseId }: { caseId: string }) {
  const t = useTexts(protectionTexts);
  const { data, error, refetch } = useApiQuery(protectionRoutes.readProtection, { params: { caseId } });
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={3} />;
  if (data.kind === null) return <EmptyState title={t('myNone')}>{t('myNoneHow')}</EmptyState>;
  return <><p>{t('myLede')}</p><WhoItIs caseId={caseId} mine mayChange={false} /></>;
}

/** For the person: that her details are protected, and what is kept of her. It is the same in every case of hers. */
export function MyProtectionPage() {
  const t = useTexts(protectionTexts);
  const [caseId] = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('myTitle')} />
      {caseId ? <MyProtection caseId={caseId} /> : <EmptyState title={t('myNone')}>{t('myNoneHow')}</EmptyState>}
    </Page>
  );
}
