import { useEffect } from 'react';
import { outcomeWords } from '../../../contract/retained-words.ts';
import { retentionRoutes, type RetentionItem, type RetentionListDetail } from '../../../contract/retention.ts';
import { keepFile, useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { CountsText } from './CountsText.tsx';
import { CodeText, DayFigure } from './figures.tsx';
import { ListPeople, ListState } from './list-state.tsx';
import { retentionTexts } from './retention.texts.ts';

const askAgainMs = 5000;

/** One list: what would go, case by case, for a second person to approve; afterwards what became of each. */
export function RetentionListPage() {
  const t = useTexts(retentionTexts);
  const listId = usePathParam('listId');
  const { data: list, error, refetch } = useApiQuery(retentionRoutes.readRetentionList, { params: { listId } });
  const isRunning = list?.state === 'approved';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => { void refetch(); }, askAgainMs);
    return () => clearInterval(timer);
  }, [isRunning, refetch]);
  return (
    <Page>
      <PageHeader title={t('listTitle', { count: list?.cases ?? 0 })} back={{ to: '/retention', label: t('back') }}
        lede={list ? <><ListState state={list.state} /> <ListPeople list={list} /></> : null} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!list && !error ? <Skeleton rows={4} /> : null}
      {list ? <Stack gap="wide"><ListActions list={list} /><Items items={list.items} /></Stack> : null}
    </Page>
  );
}

function ListActions({ list }: { list: RetentionListDetail }) {
  const t = useTexts(retentionTexts);
  const language = useLanguage();
  const toast = useToast();
  const params = { listId: list.id };
  const approve = useApiMutation(retentionRoutes.approveRemoval, { onSuccess: () => toast({ text: t('approvedNow') }) });
  const decline = useApiMutation(retentionRoutes.declineRemoval, { onSuccess: () => toast({ text: t('declinedNow') }) });
  const fault = approve.error ?? decline.error;
  const pending = approve.isPending || decline.isPending;
  if (list.state === 'done') {
    return <ButtonRow><Button onPress={() => { void keepFile(retentionRoutes.makeRemovalCertificate, { params, query: { language } }); }}>{t('certificate')}</Button></ButtonRow>;
  }
  if (list.state !== 'waiting') return null;
  return (
    <Stack>
      {fault ? <FailedState error={fault} /> : null}
      <Notice kind={list.isOwn ? 'info' : 'warning'}>{t(list.isOwn ? 'ownLede' : 'approveLede')}</Notice>
      <ButtonRow>
        {list.isOwn ? null : <Button kind="primary" pending={pending} onPress={() => approve.mutate({ params })}>{t('approve')}</Button>}
        <Button pending={pending} onPress={() => decline.mutate({ params })}>{t(list.isOwn ? 'takeBack' : 'decline')}</Button>
      </ButtonRow>
    </Stack>
  );
}

function Items({ items }: { items: readonly RetentionItem[] }) {
  const t = useTexts(retentionTexts);
  const language = useLanguage();
  return (
    <DataTable caption={t('caseTable')} rows={items} rowKey={({ caseId }) => caseId} columns={[
      { key: 'case', header: t('case'), cell: ({ caseCode }) => <CodeText code={caseCode} /> },
      { key: 'last', header: t('lastEntry'), cell: ({ lastEntryOn }) => <DayFigure day={lastEntryOn} /> },
      { key: 'until', header: t('keptUntil'), cell: ({ keptUntil }) => <DayFigure day={keptUntil} /> },
      { key: 'statute', header: t('statute'), cell: ({ statute }) => statute },
      { key: 'records', header: t('records'), cell: ({ counts }) => <CountsText counts={counts} /> },
      { key: 'outcome', header: t('outcome'), cell: ({ outcome }) => (outcome === null ? t('notYet') : outcomeWords[outcome][language]) },
    ]} />
  );
}
