import { measurementsRoutes } from '../../../contract/measurements.ts';
import type { CaseMeasurements, IndicatorSeries } from '../../../contract/measurements.ts';
import type { Instrument } from '../../../contract/instrument.ts';
import { useApiQuery } from '../../app/api.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { measurementsTexts } from './measurements.texts.ts';
import { counts, findingsIn } from './progress-findings.ts';
import { progressSpan } from './progress-span.ts';
import { ProgressChart } from './ProgressChart.tsx';
import { useInstruments } from './useInstruments.ts';
import './measurements.css';

/** What the person has said herself of one indicator. */
function ownOf(series: IndicatorSeries) {
  const own = series.raters.find(({ respondent }) => respondent === 'participant');
  return { points: own?.points ?? [], change: own?.change ?? null };
}

/** An indicator where the person's own view changed so; `null` for those answered once. */
const hasChanged = (direction: 'better' | 'worse' | 'no-clear-change' | null) => (series: IndicatorSeries) => {
  const { points, change } = ownOf(series);
  return points.length > 0 && (change?.direction ?? null) === direction;
};

function StepsTaken({ title, detail, indicators, isSame = false }: { title: string; detail?: string; indicators: readonly IndicatorSeries[]; isSame?: boolean }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  if (indicators.length === 0) return null;
  return (
    <Section title={title} lede={detail}>
      <ul className="steps-taken">
        {indicators.map((series) => {
          const { points } = ownOf(series);
          const [first, last] = [points[0], points.at(-1)];
          return (
            <li key={series.id} className={`steps-taken__step${isSame ? ' steps-taken__step--same' : ''}`}>
              <span className="steps-taken__name">{series.label[language]}</span>
              <span>{first?.value === last?.value ? t('now', { value: last?.value ?? '', max: series.max }) : t('fromTo', { first: first?.value ?? '', last: last?.value ?? '', max: series.max })}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Progress({ data }: { data: CaseMeasurements }) {
  const t = useTexts(measurementsTexts);
  const today = useToday();
  const language = useLanguage();
  const indicators = data.series.filter(({ instrumentKey }) => data.items.some((item) => item.instrumentKey === instrumentKey && item.category === 'progress'))
    .flatMap((one) => one.indicators).filter((series) => ownOf(series).points.length > 0);
  if (indicators.length === 0) return <EmptyState title={t('mineEmpty')}>{t('mineEmptyDetail')}</EmptyState>;
  const span = progressSpan(indicators, today);
  const since = t('mineSince', { day: formatDay(findingsIn(indicators).since ?? today, language, today) });
  return (
    <>
      <StepsTaken title={t('mineBetter')} detail={since} indicators={indicators.filter(hasChanged('better'))} />
      <StepsTaken title={t('mineSame')} indicators={indicators.filter(hasChanged('no-clear-change'))} isSame />
      <StepsTaken title={t('mineWorse')} detail={t('mineWorseDetail')} indicators={indicators.filter(hasChanged('worse'))} isSame />
      <StepsTaken title={t('mineFirst')} detail={t('mineFirstDetail')} indicators={indicators.filter(hasChanged(null))} />
      <Disclosure title={t('mineCharts')}>
        <div className="multiples">{indicators.map((series) => <ProgressChart key={series.id} series={series} span={span} isMine />)}</div>
      </Disclosure>
    </>
  );
}

function ToAnswer({ caseId, data, find }: { caseId: string; data: CaseMeasurements; find: (key: string) => Instrument | undefined }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  const own = data.used.filter(({ respondents }) => respondents.includes('participant')).flatMap(({ instrumentKey }) => find(instrumentKey) ?? []);
  const rows = own.filter(({ kind, retired }) => kind === 'questionnaire' && !retired).map((instrument) => {
    const last = data.items.find((item) => counts(item) && item.instrumentKey === instrument.key && item.respondent === 'participant');
    return {
      key: instrument.key,
      title: instrument.name[language],
      about: last ? t('lastOn', { day: formatDay(last.measuredOn, language, today) }) : t('never'),
      actions: <LinkButton to={`/my/measure/${instrument.key}`} search={{ case: caseId }}>{t('mineAnswerOne')}<span className="visually-hidden">: {instrument.name[language]}</span></LinkButton>,
    };
  });
  return rows.length > 0 ? <Section title={t('mineAnswer')}><RowList label={t('mineAnswer')} rows={rows} /></Section> : null;
}

function CaseProgress({ caseId }: { caseId: string }) {
  const { data, error, refetch } = useApiQuery(measurementsRoutes.readMeasurements, { params: { caseId } });
  const { find, isReady } = useInstruments();
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data || !isReady) return <Skeleton rows={4} />;
  return <><Progress data={data} /><ToAnswer caseId={caseId} data={data} find={find} /></>;
}

/** `/my/progress`: what the person has said about her way, in words first. */
export function MyProgressPage() {
  const t = useTexts(measurementsTexts);
  const caseIds = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('mineTitle')} lede={t('mineLede')} back={{ to: '/my', label: t('backMy') }} />
      {caseIds.length === 0 ? <EmptyState title={t('mineEmpty')}>{t('mineEmptyDetail')}</EmptyState> : null}
      {caseIds.map((caseId) => <CaseProgress key={caseId} caseId={caseId} />)}
    </Page>
  );
}
