import { accessLogRoutes } from '../../../contract/access-log.ts';
import type { AccessLogDay } from '../../../contract/access-log.ts';
import { useApiQuery } from '../../app/api.ts';
import { formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useSearchParams } from '../../ui/navigation.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { accessLogTexts } from './access-log.texts.ts';
import { isGlance } from './is-glance.ts';
import { LogDays } from './LogDays.tsx';

/** The whole in two sentences, for one who reads no further. */
function Summary({ days }: { days: readonly AccessLogDay[] }) {
  const t = useTexts(accessLogTexts);
  const language = useLanguage();
  const today = useToday();
  const readers = days.flatMap((day) => day.readers).filter((reader) => !isGlance(reader));
  const people = new Set(readers.map(({ staffId }) => staffId)).size;
  const emergencies = new Set(readers.filter(({ emergency }) => emergency).map(({ staffId }) => staffId)).size;
  const day = formatDay(days.at(-1)?.day ?? today, language, today);
  return (
    <p className="log-summary">
      {people === 0 ? t('nobody', { day }) : t('readers', { count: people, day })} {emergencies === 0 ? t('noEmergency') : t('emergencies', { count: emergencies })}
    </p>
  );
}

function SomethingWrong({ agencies }: { agencies: readonly string[] }) {
  const t = useTexts(accessLogTexts);
  const language = useLanguage();
  const named = new Intl.ListFormat(language, { type: 'disjunction' }).format(agencies);
  return (
    <Section title={t('wrongTitle')}>
      {agencies.length > 0 ? <p>{t('wrongAsk', { agencies: named })}</p> : null}
      <p>{t('wrongNot')}</p>
      <p className="reader__about">{t('notShown')}</p>
    </Section>
  );
}

/** `/my/log`: who has read or written about me, by day, in plain words. */
export function MyLogPage() {
  const t = useTexts(accessLogTexts);
  const { before } = useSearchParams();
  const { data, error, refetch } = useApiQuery(accessLogRoutes.readMyLog, { query: before === undefined ? {} : { before } });
  return (
    <Page width="narrow">
      <PageHeader title={t('myTitle')} lede={t('myLede')} back={{ to: '/my', label: t('back') }} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={3} shape="cards" />}
      {data?.days.length === 0
        ? <EmptyState title={before === undefined ? t('myEmpty') : t('emptyBefore')}>{before === undefined ? t('myEmptyDetail') : t('emptyBeforeDetail')}</EmptyState>
        : null}
      {data && data.days.length > 0 && before === undefined ? <Summary days={data.days} /> : null}
      {data ? <LogDays days={data.days} earlier={data.earlier} before={before} /> : null}
      {data ? <SomethingWrong agencies={data.askAgencies} /> : null}
    </Page>
  );
}
