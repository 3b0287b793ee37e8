import type { ChartMark } from '../../../contract/measurements.ts';
import type { ChartEvent } from '../../ui/charts/EventMarks.tsx';
import { useTexts } from '../../ui/texts.ts';
import { measurementsTexts } from './measurements.texts.ts';

const shapes = { 'coach-change': 'stroke', 'placement-began': 'begins', 'placement-ended': 'ends' } as const;

/**
 * What happened within a span of days, as marks for the charts. A change of lead coach is there because continuity
 * matters to the outcome; placements because they change what the person's days hold.
 */
export function useChartEvents(marks: readonly ChartMark[], span: { start: string; end: string }): ChartEvent[] {
  const t = useTexts(measurementsTexts);
  return marks.filter(({ on }) => on >= span.start && on <= span.end)
    .map(({ on, kind, words }) => ({ day: on, shape: shapes[kind], label: t(`mark-${kind}`, { where: words }) }));
}
