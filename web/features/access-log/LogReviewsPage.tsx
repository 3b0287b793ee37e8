import { logReviewsRoutes, type LogReviewDuty, type LogReviewSettings, type LogReviewSummary } from '../../../contract/log-reviews.ts';
import type { ResponseOf } from '../../../contract/route.ts';
import { useApiQuery } from '../../app/api.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { formatDay } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Columns, Page, PageHeader, Section, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { DrawLogReview } from './DrawLogReview.tsx';
import { logReviewsTexts } from './log-reviews.texts.ts';
import { usePeriod } from './use-period.ts';
import './log-reviews.css';

type Listed = ResponseOf<typeof logReviewsRoutes.listLogReviews>;

function Duty({ duty: { dueOn, isLate, lastSignedAt, unsigned } }: { duty: LogReviewDuty }) {
  const t = useTexts(logReviewsTexts);
  const day = formatDay(dueOn, useLanguage(), useToday());
  const begun = unsigned > 0 ? ` ${t('unsigned', { count: unsigned })}` : '';
  if (!isLate) return <Notice>{t('dueNext', { day })}{begun}</Notice>;
  return <Notice kind="warning" title={t('dueLate')}>{lastSignedAt === null ? t('dueNever') : t('dueSince', { day })}{begun}</Notice>;
}

function Marks({ rules }: { rules: LogReviewSettings['rules'] }) {
  const t = useTexts(logReviewsTexts);
  const language = useLanguage();
  return (
    <Disclosure title={t('whatMarks')}>
      <ul className="log-marks">
        {rules.map(({ key, name, about }) => <li key={key}><strong>{name[language]}</strong><span>{about[language]}</span></li>)}
      </ul>
      <p>{t('notKnown')}</p>
    </Disclosure>
  );
}

function Reviews({ items }: { items: readonly LogReviewSummary[] }) {
  const t = useTexts(logReviewsTexts);
  const period = usePeriod();
  if (items.length === 0) return <EmptyState title={t('none')}>{t('noneDetail')}</EmptyState>;
  return (
    <RowList label={t('reviews')} rows={items.map((review) => ({
      key: review.id, to: `/log-reviews/${review.id}`, title: period(review),
      about: [t('by', { name: review.reviewerName }), t('progress', { found: review.found, count: review.items }),
        ...(review.remarked > 0 ? [t('remarked', { count: review.remarked })] : [])].join(' '),
      tag: review.signedAt === null ? <StatusTag status="waiting">{t('open')}</StatusTag> : <StatusTag status="done">{t('signed')}</StatusTag>,
    }))} />
  );
}

function Statistics({ statistics: { reviews, items, remarked, byRule }, rules }: { statistics: Listed['statistics']; rules: LogReviewSettings['rules'] }) {
  const t = useTexts(logReviewsTexts);
  const language = useLanguage();
  if (reviews === 0) return null;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <Section title={t('statistics')} lede={t('statisticsLede', { count: reviews, items, remarked })}>
      {byRule.length === 0 ? null : (
        <DataTable caption={t('statistics')} rows={byRule} rowKey={({ rule }) => rule} columns={[
          { key: 'mark', header: t('mark'), cell: ({ rule }) => rules.find(({ key }) => key === rule)?.name[language] ?? rule },
          { key: 'looks', header: t('looks'), numeric: true, cell: (row) => row.items },
          { key: 'remarked', header: t('withRemark'), numeric: true, cell: (row) => row.remarked },
          { key: 'share', header: t('share'), numeric: true, cell: (row) => percent.format(row.remarked / row.items) },
        ]} />
      )}
    </Section>
  );
}

/** `/log-reviews`: spot checks of what colleagues have looked at, for team leaders and administrators. */
export function LogReviewsPage() {
  const t = useTexts(logReviewsTexts);
  const { data, error, refetch } = useApiQuery(logReviewsRoutes.listLogReviews, {});
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={4} />}
      {data ? (
        <Stack gap="wide">
          <Duty duty={data.duty} />
          <Columns
            main={<><Section title={t('reviews')}><Reviews items={data.items} /></Section><Statistics statistics={data.statistics} rules={data.settings.rules} /></>}
            side={<Stack><DrawLogReview settings={data.settings} /><Marks rules={data.settings.rules} /></Stack>} />
        </Stack>
      ) : null}
    </Page>
  );
}
