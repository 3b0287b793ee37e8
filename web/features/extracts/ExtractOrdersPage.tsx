import { extractsRoutes, type ExtractOrder } from '../../../contract/extracts.ts';
import { useApiQuery } from '../../app/api.ts';
import { exactDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { RowList, type Row } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { extractsTexts } from './extracts.texts.ts';

const signs = { ordered: 'waiting', 'being-checked': 'active', ready: 'done' } as const;

function useOrderRow(): (order: ExtractOrder) => Row {
  const t = useTexts(extractsTexts);
  const language = useLanguage();
  const onDay = (at: string) => exactDay(swedishDayOf(new Date(at)), language);
  return (order) => ({
    key: order.id, to: `/extracts/${order.id}`, title: order.personName ?? t('unnamed', { code: order.caseCode }),
    tag: <StatusTag status={signs[order.state]}>{t(`state-${order.state}`)}</StatusTag>,
    about: order.releasedAt === null
      ? `${t('orderAbout', { ordered: onDay(order.orderedAt), due: exactDay(order.dueOn, language) })}${order.orderedByName === null ? '' : ` ${t('orderBy', { name: order.orderedByName })}`}`
      : t('releasedAbout', { day: onDay(order.releasedAt), name: order.releasedByName ?? '' }),
  });
}

/** `/extracts`: the register extracts that one's own agency has to answer, the earliest day first. */
export function ExtractOrdersPage() {
  const t = useTexts(extractsTexts);
  const row = useOrderRow();
  const { data, error, refetch } = useApiQuery(extractsRoutes.listExtractOrders, {});
  const [waiting, answered] = [data?.orders.filter(({ state }) => state !== 'ready') ?? [], data?.orders.filter(({ state }) => state === 'ready') ?? []];
  return (
    <Page>
      <PageHeader title={t('ordersTitle')} lede={t('ordersLede')} back={{ to: '/cases', label: t('toCases') }} />
      {error && !data ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={4} />}
      {data && waiting.length === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : null}
      {waiting.length > 0 ? <Section title={t('waiting')}><RowList label={t('waiting')} rows={waiting.map(row)} /></Section> : null}
      {answered.length > 0 ? <Section title={t('answered')}><RowList label={t('answered')} rows={answered.map(row)} /></Section> : null}
    </Page>
  );
}
