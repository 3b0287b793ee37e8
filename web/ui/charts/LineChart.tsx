import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { DataTable } from '../DataTable.tsx';
import { shortDay } from '../days.ts';
import { useLanguage } from '../language.ts';
import { useTexts } from '../texts.ts';
import { useToday } from '../Today.tsx';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartWords } from './ChartFrame.tsx';
import { chartTexts } from './chart.texts.ts';
import { dayScale, monthTicks, spanOf } from './day-scale.ts';
import { EventMark, EventRows } from './EventMarks.tsx';
import type { ChartEvent } from './EventMarks.tsx';

export interface LinePoint {
  /** ISO day. */
  day: string;
  value: number;
}

export interface LineSeries {
  key: string;
  label: string;
  points: readonly LinePoint[];
}

export interface LineChartProps extends ChartWords {
  /** At most two: the first is the person (round, plum), the second the coach (square, pine). */
  series: readonly [LineSeries] | readonly [LineSeries, LineSeries];
  /** The ends of the scale, as the instrument has them: the axis is never cut. */
  domain: readonly [lowest: number, highest: number];
  /** A change smaller than this is within the noise: drawn around the first value of the first series. */
  band?: { size: number; label: string } | undefined;
  /** What else happened: a change of coach, a placement. */
  events?: readonly ChartEvent[] | undefined;
  /** The events are told elsewhere, once for several charts: `EventList`. */
  eventsToldElsewhere?: boolean | undefined;
  /** The ends of the time axis when several charts are to be compared. */
  span?: { start: string; end: string } | undefined;
}

const width = 360;
const height = 190;
const edge = { left: 32, right: 14, top: 10, bottom: 34 };

function Marker({ shape, x, y }: { shape: number; x: number; y: number }) {
  return shape === 0
    ? <circle className="line-chart__mark line-chart__mark--0" cx={x} cy={y} r={5} />
    : <rect className="line-chart__mark line-chart__mark--1" x={x - 4.5} y={y - 4.5} width={9} height={9} />;
}

function Picture({ series, domain, band, events = [], span, label }: Omit<LineChartProps, keyof ChartWords | 'eventsToldElsewhere'> & { label: string }) {
  const language = useLanguage();
  const today = useToday();
  const days = [...series.flatMap((one) => one.points.map((point) => point.day)), ...events.map((event) => event.day)];
  const { start, end } = span ?? spanOf(days, today);
  const x = dayScale(start, end, edge.left + 8, width - edge.right);
  const y = scaleLinear().domain([...domain]).range([height - edge.bottom, edge.top]);
  const path = line<LinePoint>((point) => x(point.day), (point) => y(point.value));
  const first = series[0].points[0];
  const clamp = (value: number) => Math.min(domain[1], Math.max(domain[0], value));
  return (
    <svg className="line-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {band && first ? (
        <rect className="line-chart__band" x={edge.left} width={width - edge.left - edge.right}
          y={y(clamp(first.value + band.size))} height={y(clamp(first.value - band.size)) - y(clamp(first.value + band.size))} />
      ) : null}
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line className="chart__grid" x1={edge.left} x2={width - edge.right} y1={y(tick)} y2={y(tick)} />
          <text className="chart__tick" x={edge.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">{tick}</text>
        </g>
      ))}
      {monthTicks(start, end, 4).map((day) => (
        <text key={day} className="chart__tick" x={x(day)} y={height - 8} textAnchor={x(day) > width - 50 ? 'end' : 'start'}>{shortDay(day, language, today).replace(/^1 /, '')}</text>
      ))}
      {events.map((event) => (
        <EventMark key={`${event.day}${event.label}`} event={event} x={x(event.day)} y={height - edge.bottom} />
      ))}
      {series.map((one, index) => (
        <g key={one.key}>
          <path className={`line-chart__line line-chart__line--${index}`} d={path([...one.points]) ?? ''} />
          {one.points.map((point) => <Marker key={point.day} shape={index} x={x(point.day)} y={y(point.value)} />)}
        </g>
      ))}
    </svg>
  );
}

function Legend({ series, band, events = [], eventsToldElsewhere }: Pick<LineChartProps, 'series' | 'band' | 'events' | 'eventsToldElsewhere'>) {
  return (
    <ul className="chart__legend">
      {series.map((one, index) => (
        <li key={one.key}><svg viewBox="0 0 16 16" aria-hidden="true"><Marker shape={index} x={8} y={8} /></svg>{one.label}</li>
      ))}
      {band ? <li><svg viewBox="0 0 16 16" aria-hidden="true"><rect className="line-chart__band" y={3} width={16} height={10} /></svg>{band.label}</li> : null}
      {eventsToldElsewhere ? null : <EventRows events={events} />}
    </ul>
  );
}

/** One indicator over time by one or two raters: a small multiple of at most 26rem. Told apart by colour *and* shape. */
export function LineChart({ title, summary, level, ...data }: LineChartProps) {
  const t = useTexts(chartTexts);
  const language = useLanguage();
  const days = [...new Set(data.series.flatMap((one) => one.points.map((point) => point.day)))].sort();
  const valueOf = (one: LineSeries, day: string) => one.points.find((point) => point.day === day)?.value ?? t('noValue');
  const table = (
    <DataTable caption={title} rows={days} rowKey={(day) => day} columns={[
      { key: 'day', header: t('day'), cell: (day) => shortDay(day, language) },
      ...data.series.map((one) => ({ key: one.key, header: one.label, numeric: true, cell: (day: string) => valueOf(one, day) })),
    ]} />
  );
  return (
    <ChartFrame title={title} summary={summary} level={level} table={table} legend={<Legend {...data} />}>
      <Picture {...data} label={summary} />
    </ChartFrame>
  );
}
