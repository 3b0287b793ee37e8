import { accessibilityReportsRoutes, type AccessibilityReport } from '../../../contract/accessibility-reports.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { reportsTexts } from './reports.texts.ts';
import './publications.css';

/** `/accessibility-reports`: what people have said of the accessibility of the service, for those who run it. */
export function AccessibilityReportsPage() {
  const t = useTexts(reportsTexts);
  const { data, error, refetch } = useApiQuery(accessibilityReportsRoutes.listAccessibilityReports, {});
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      {!data ? (error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />)
        : !data.isReader ? <EmptyState title={t('notYours')}>{t('notYoursAbout')}</EmptyState>
        : data.items.length === 0 ? <EmptyState title={t('none')}>{t('noneAbout')}</EmptyState>
          : <RowList label={t('title')} rows={data.items.map(rowOf)} />}
      <p><a href="/accessibility">{t('statement')}</a></p>
    </Page>
  );
}

function rowOf(report: AccessibilityReport) {
  return { key: report.id, title: <span className="report__words">{report.words}</span>, about: <About report={report} />, actions: <Deed report={report} /> };
}

function About({ report: { receivedAt, page, contact, handledAt, handledByName } }: { report: AccessibilityReport }) {
  const t = useTexts(reportsTexts);
  return (
    <>
      <div><DayText day={receivedAt.slice(0, 10)} />{page ? ` · ${t('page', { page })}` : ''}</div>
      <div>{contact ? t('contact', { contact }) : t('noContact')}</div>
      {handledAt && handledByName ? <StatusTag status="done">{t('handledBy', { name: handledByName })}</StatusTag> : null}
    </>
  );
}

function Deed({ report: { id, handledAt } }: { report: AccessibilityReport }) {
  const t = useTexts(reportsTexts);
  const handle = useApiMutation(accessibilityReportsRoutes.handleAccessibilityReport);
  const remove = useApiMutation(accessibilityReportsRoutes.removeAccessibilityReport);
  const { mutate, isPending, error } = handledAt ? remove : handle;
  return (
    <>
      {error ? <FailedState error={error} /> : null}
      <Button size="small" pending={isPending} onPress={() => mutate({ params: { reportId: id } })}>{t(handledAt ? 'remove' : 'handle')}</Button>
    </>
  );
}
