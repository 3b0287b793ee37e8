import { formatDay } from '../days.ts';
import { useLanguage } from '../language.ts';
import { useToday } from '../Today.tsx';
import './charts.css';

/** Something that happened on one day while the lines of a chart ran on. */
export interface ChartEvent {
  /** ISO day. */
  day: string;
  label: string;
  /** A cross stroke unless said otherwise; events of another kind get another shape, so that they are told apart. */
  shape?: 'stroke' | 'begins' | 'ends' | undefined;
}

const paths = { stroke: 'v-8m-4 8h8', begins: 'l-4.5 -8h9z', ends: 'l-4.5 -8h9z' } as const;

/** The mark of an event, with its foot at a point. */
export function EventMark({ event, x, y }: { event: Pick<ChartEvent, 'label' | 'shape'>; x: number; y: number }) {
  const shape = event.shape ?? 'stroke';
  return <path className={`line-chart__event line-chart__event--${shape}`} d={`M${x} ${y}${paths[shape]}`}><title>{event.label}</title></path>;
}

function EventRow({ event }: { event: ChartEvent }) {
  const language = useLanguage();
  const today = useToday();
  return <li><svg viewBox="0 0 16 16" aria-hidden="true"><EventMark event={event} x={8} y={13} /></svg>{event.label}, {formatDay(event.day, language, today)}</li>;
}

/** The events as rows of a legend. */
export function EventRows({ events }: { events: readonly ChartEvent[] }) {
  return events.map((event) => <EventRow key={`${event.day}${event.label}`} event={event} />);
}

/** What the marks on the axes are: told once for charts that share a time axis. */
export function EventList({ label, events }: { label: string; events: readonly ChartEvent[] }) {
  return <ul className="chart__legend" aria-label={label}><EventRows events={events} /></ul>;
}
