import type { Respondent } from '../../../contract/instrument.ts';
import type { IndicatorSeries } from '../../../contract/measurements.ts';
import type { ChartEvent } from '../../ui/charts/EventMarks.tsx';
import { LineChart } from '../../ui/charts/LineChart.tsx';
import type { LineSeries } from '../../ui/charts/LineChart.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { measurementsTexts } from './measurements.texts.ts';
import { directionOf } from './progress-findings.ts';

export interface ProgressChartProps {
  series: IndicatorSeries;
  /** What else happened, marked on the axis and told once beside the charts. */
  events?: readonly ChartEvent[];
  /** The ends of the time axis, the same for charts to be compared. */
  span: { start: string; end: string };
  /** The reader is the person herself. */
  isMine?: boolean;
  level?: 3 | 4;
}

const titles = { better: 'chartBetter', worse: 'chartWorse', 'no-clear-change': 'chartSame' } as const;

/** One indicator over time by who has rated it, titled with what it shows. */
export function ProgressChart({ series, events = [], span, isMine = false, level = 3 }: ProgressChartProps) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const today = useToday();
  const day = (on: string) => shortDay(on, language, today);
  const whoOf = (respondent: Respondent) => (isMine && respondent === 'participant' ? t('me') : t(respondent));
  const lines = series.raters.map(({ respondent, points }): LineSeries & { respondent: Respondent } => ({
    respondent, key: respondent, label: whoOf(respondent), points: points.map(({ on, value }) => ({ day: on, value })),
  }));
  const summary = series.raters.map(({ respondent, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return '';
    return points.length > 1
      ? t('pointChange', { who: whoOf(respondent), first: first.value, firstDay: day(first.on), last: last.value, lastDay: day(last.on) })
      : t('pointFirst', { who: whoOf(respondent), value: first.value, day: day(first.on) });
  }).join(' ');
  const direction = directionOf(series);
  const [one, two] = lines;
  if (!one) return null;
  // The first line is always the person's: a question put only to the coach keeps the coach's colour and shape.
  const nobody: LineSeries = { key: 'nobody', label: t('notAsked', { who: whoOf('participant') }), points: [] };
  return (
    <LineChart title={direction === null ? series.label[language] : t(titles[direction], { what: series.label[language] })} summary={summary} level={level}
      series={two ? [one, two] : one.respondent === 'caseworker' ? [nobody, one] : [one]}
      domain={[series.min, series.max]} span={span}
      band={series.smallestChange === null || direction === null ? undefined : { size: series.smallestChange, label: t('band') }}
      events={events} eventsToldElsewhere />
  );
}
