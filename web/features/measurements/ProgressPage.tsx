import { casesRoutes } from '../../../contract/cases.ts';
import type { Instrument } from '../../../contract/instrument.ts';
import { measurementsRoutes } from '../../../contract/measurements.ts';
import type { CaseMeasurements, Measurement } from '../../../contract/measurements.ts';
import { useApiQuery } from '../../app/api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { EventList } from '../../ui/charts/EventMarks.tsx';
import { formatDay } from '../../ui/days.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { MeasureMenu } from './MeasureMenu.tsx';
import { MeasurementTable } from './MeasurementTable.tsx';
import { measurementsTexts } from './measurements.texts.ts';
import { PairedAnswers } from './PairedAnswers.tsx';
import { counts, findingsIn, latestPair } from './progress-findings.ts';
import { progressSpan } from './progress-span.ts';
import { ProgressChart } from './ProgressChart.tsx';
import { ProgressSentence } from './ProgressSentence.tsx';
import { useChartEvents } from './useChartEvents.ts';
import { useInstruments } from './useInstruments.ts';
import './measurements.css';

const RoutinePanel = lazyPart(() => import('./RoutinePanel.tsx'), (m) => m.RoutinePanel);

type Find = (key: string) => Instrument | undefined;
interface PartProps { caseId: string; data: CaseMeasurements; find: Find }

/** The instrument that both answer, item by item: what the page is about. The first that the programme uses, or that has answers. */
function pairedOf(data: CaseMeasurements, find: Find) {
  const keys = [...data.used.map(({ instrumentKey }) => instrumentKey), ...data.series.map(({ instrumentKey }) => instrumentKey)];
  return keys.map(find).find((instrument) => instrument?.kind === 'questionnaire' && instrument.respondents.length === 2 && instrument.scoring === 'per-item');
}

function DoneRoutines({ routines }: Pick<CaseMeasurements, 'routines'>) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  const done = routines.filter(({ doneOn }) => doneOn !== null);
  if (done.length === 0) return null;
  return (
    <Disclosure title={t('routinesDone')}>
      {done.map((routine) => (
        <div key={routine.id}>
          <p>{t('routineWas', { name: routine.name[language], day: formatDay(routine.doneOn ?? today, language, today), who: routine.doneByName ?? '' })}</p>
          <p className="soft">{routine.note}</p>
        </div>
      ))}
    </Disclosure>
  );
}

/** A question left open that a routine watches: amber, in the latest answers only. */
function WatchedUnanswered({ items, find }: { items: readonly Measurement[]; find: Find }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const latest = items.filter((item, index) => items.findIndex(({ instrumentKey }) => instrumentKey === item.instrumentKey) === index);
  return latest.flatMap((item) => item.watchedUnanswered.map((id) => {
    const instrument = find(item.instrumentKey);
    const question = instrument?.kind === 'questionnaire' ? instrument.items.find((one) => one.id === id) : undefined;
    return <Notice key={`${item.id}${id}`} kind="warning">{t('watched', { name: instrument?.name[language] ?? item.instrumentKey, item: question?.label[language] ?? id })}</Notice>;
  }));
}

function SideBySide({ caseId, data, instrument }: Omit<PartProps, 'find'> & { instrument: Instrument }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  const { participant, caseworker, waitingFor } = latestPair(data.items.filter(counts), instrument.key);
  if (instrument.kind === 'slot' || (!participant && !caseworker)) return null;
  if (participant && caseworker && waitingFor === null) {
    return <Section title={t('pairTitle')} lede={t('pairLede')}><div className="reading-width"><PairedAnswers instrument={instrument} participant={participant} caseworker={caseworker} /></div></Section>;
  }
  const answered = waitingFor === 'caseworker' ? participant : caseworker;
  return (
    <Notice actions={waitingFor === 'caseworker'
      ? <LinkButton size="small" to={`/cases/${caseId}/measure/${instrument.key}`} search={{ respondent: 'caseworker' }}>{t('answerAs')}</LinkButton>
      : null}>
      {t(waitingFor === 'caseworker' ? 'pairWaitingCaseworker' : 'pairWaitingParticipant', { day: formatDay(answered?.measuredOn ?? today, language, today) })}
    </Notice>
  );
}

function Charts({ caseId, data, find }: PartProps) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  const paired = pairedOf(data, find);
  const main = data.series.find(({ instrumentKey }) => instrumentKey === paired?.key)?.indicators ?? [];
  const others = data.series.filter(({ instrumentKey }) => instrumentKey !== paired?.key).flatMap(({ indicators }) => indicators);
  const span = progressSpan([...main, ...others], today);
  const events = useChartEvents(data.marks, span);
  const eventList = events.length > 0 ? <EventList label={t('marks')} events={events} /> : null;
  const note = paired?.smallestChange?.note;
  return (
    <>
      <Section title={t('progress')} lede={t('progressLede')}>
        {!data.items.some(counts) ? <EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState> : null}
        <ProgressSentence findings={findingsIn(main.length > 0 ? main : others)} />
      </Section>
      {paired ? <SideBySide caseId={caseId} data={data} instrument={paired} /> : null}
      {main.length > 0 ? (
        <Section title={paired?.name[language] ?? ''}>
          {eventList}
          <div className="multiples">{main.map((series) => <ProgressChart key={series.id} series={series} events={events} span={span} />)}</div>
          {note ? <Disclosure title={t('caution')}><p>{note[language]}</p></Disclosure> : null}
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section title={t('others')}>
          {main.length > 0 ? null : eventList}
          <div className="multiples">{others.map((series) => <ProgressChart key={`${series.id}${series.label.sv}`} series={series} events={events} span={span} />)}</div>
        </Section>
      ) : null}
    </>
  );
}

/** `/cases/$caseId/progress`: what has changed, in one sentence, in pictures and in a table. */
export function ProgressPage() {
  const t = useTexts(measurementsTexts);
  const caseId = usePathParam('caseId');
  const head = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  const { data, error, refetch } = useApiQuery(measurementsRoutes.readMeasurements, { params: { caseId } });
  const { instruments, find, isReady, error: instrumentsError } = useInstruments();
  if (error ?? instrumentsError) return <FailedState error={error ?? instrumentsError} retry={() => { void refetch(); }} />;
  if (!data || !isReady) return <Skeleton rows={6} shape="cards" />;
  const mayWrite = head.data?.allowedActions.includes('record-work') ?? false;
  return (
    <div className="stack stack--wide">
      {data.routines.filter(({ doneOn, mayChange }) => doneOn === null && mayChange).map((routine) => <RoutinePanel key={routine.id} caseId={caseId} routine={routine} />)}
      <WatchedUnanswered items={data.items.filter(counts)} find={find} />
      <Charts caseId={caseId} data={data} find={find} />
      {mayWrite ? <Section title={t('measureTitle')} lede={t('measureLede')}><MeasureMenu caseId={caseId} instruments={instruments} data={{ ...data, items: data.items.filter(counts) }} /></Section> : null}
      {data.items.length > 0 ? <Disclosure title={t('allOpen')}><MeasurementTable caseId={caseId} items={data.items} find={find} /></Disclosure> : null}
      <DoneRoutines routines={data.routines} />
    </div>
  );
}
