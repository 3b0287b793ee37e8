import { extractsRoutes, type MyOrder } from '../../../contract/extracts.ts';
import { keepFile, useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { extractsTexts } from './extracts.texts.ts';
import { FileButtons } from './FileButtons.tsx';
import './extracts.css';

function Order({ order }: { order: MyOrder }) {
  const t = useTexts(extractsTexts);
  const language = useLanguage();
  const today = useToday();
  const day = order.releasedAt === null ? order.dueOn : swedishDayOf(new Date(order.releasedAt));
  return (
    <li className="extract-order">
      <strong>{order.agencyName}</strong>
      <span>{t(`myState-${order.state}`, { day: formatDay(day, language, today).replace(/^(?:på|on) /u, '') })}</span>
      {order.state === 'ready'
        ? <FileButtons agency={order.agencyName} fetch={(type) => keepFile(extractsRoutes.fetchMyExtract, { params: { orderId: order.id }, body: { type } })} />
        : null}
    </li>
  );
}

function Rest() {
  const t = useTexts(extractsTexts);
  const language = useLanguage();
  const toast = useToast();
  const { data, error, refetch } = useApiQuery(extractsRoutes.listMyExtractOrders, {});
  const ask = useApiMutation(extractsRoutes.orderMyExtract, { onSuccess: () => toast({ text: t('ordered') }) });
  if (error && !data) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={2} />;
  return (
    <>
      {data.agencies.length === 0 ? <p>{t('nobody')}</p> : null}
      {data.mayOrder ? (
        <>
          <p>{t('orderGoes', { agencies: new Intl.ListFormat(language).format(data.agencies) })}</p>
          {ask.error ? <FailedState error={ask.error} /> : null}
          <div><Button pending={ask.isPending} onPress={() => ask.mutate({})}>{t('order')}</Button></div>
        </>
      ) : null}
      {data.orders.length > 0 ? <ul className="extract-orders" aria-label={t('orders')}>{data.orders.map((order) => <Order key={order.id} order={order} />)}</ul> : null}
    </>
  );
}

/** `/my/extract`: all that is written about me, what I see here at once and the rest from each agency. */
export function MyExtractPage() {
  const t = useTexts(extractsTexts);
  return (
    <Page width="narrow">
      <PageHeader title={t('myTitle')} lede={t('myLede')} back={{ to: '/my', label: t('back') }} />
      <Section title={t('nowTitle')} lede={t('nowLede')}>
        <FileButtons first fetch={(type) => keepFile(extractsRoutes.makeMyExtract, { body: { type } })} />
        <p className="extract-about">{t('careful')}</p>
      </Section>
      <Section title={t('restTitle')} lede={t('restLede')}><Rest /></Section>
      <p className="extract-about">{t('wrong')}</p>
    </Page>
  );
}
