import { useId } from 'react';
import type { CSSProperties } from 'react';
import { addDays, shortDay } from '../days.ts';
import { Icon } from '../Icon.tsx';
import { useLanguage } from '../language.ts';
import { useTexts } from '../texts.ts';
import { useToday } from '../Today.tsx';
import { chartTexts } from './chart.texts.ts';
import { dayScale, monthTicks, spanOf } from './day-scale.ts';
import { packRows } from './pack-rows.ts';
import './charts.css';
import './LaneChart.css';

/** Something that runs over time. Without an end it goes on. */
export interface LaneBar {
  key: string;
  label: string;
  /** Who does it: shown under the label. */
  by?: string | undefined;
  start: string;
  end?: string | undefined;
  done?: boolean | undefined;
}

/** A step due on one day. */
export interface LaneRing {
  key: string;
  label: string;
  day: string;
  done?: boolean | undefined;
}

export interface Lane {
  key: string;
  label: string;
  bars: readonly LaneBar[];
  rings: readonly LaneRing[];
  /** What to say when the lane is empty though it matters: “Inget som rör arbete pågår.” */
  empty?: string | undefined;
  /** The emptiness is something to look at (amber), not just a fact. */
  emptyMatters?: boolean | undefined;
}

export interface LaneChartProps {
  /** The finding, as a sentence. */
  title: string;
  summary: string;
  lanes: readonly Lane[];
  level?: 2 | 3 | 4 | undefined;
  /** Opens an activity or a step. */
  onOpen?: ((key: string) => void) | undefined;
}

/** CSS custom properties that place a thing on the axis, in per cent. */
function placed(values: Readonly<Record<`--${string}`, string>>): CSSProperties {
  return values as CSSProperties;
}

function useWordsOf() {
  const t = useTexts(chartTexts);
  const language = useLanguage();
  const today = useToday();
  const short = (day: string) => shortDay(day, language, today);
  return {
    bar: (bar: LaneBar) => (bar.end ? t('fromTo', { from: short(bar.start), to: short(bar.end) }) : t('from', { from: short(bar.start) })),
    ring: (ring: LaneRing) => (ring.done ? `${t('done')}, ${short(ring.day)}` : t('due', { day: short(ring.day) })),
    empty: t('laneEmpty'),
    today: t('today'),
    month: (day: string) => short(day).replace(/^1 /, ''),
  };
}

function ItemWords({ label, about, onOpen }: { label: string; about: string; onOpen: (() => void) | undefined }) {
  return (
    <>
      {onOpen ? <button type="button" className="lane__open" onClick={onOpen}>{label}</button> : <span className="lane__label">{label}</span>}
      <span className="lane__about">{about}</span>
    </>
  );
}

/** The least room an item's words get, in per cent of the axis. */
const leastRoom = 21;

interface Item {
  kind: 'bar' | 'ring';
  item: LaneBar | LaneRing;
  about: string;
  from: number;
  to: number;
}

function itemsOf(lane: Lane, at: (day: string) => number, end: string, words: ReturnType<typeof useWordsOf>): Item[] {
  const bars = lane.bars.map((bar): Item => ({
    kind: 'bar', item: bar, from: at(bar.start), to: at(bar.end ?? end), about: [words.bar(bar), bar.by].filter(Boolean).join(' · '),
  }));
  const rings = lane.rings.map((ring): Item => ({ kind: 'ring', item: ring, from: at(ring.day), to: at(ring.day), about: words.ring(ring) }));
  return [...bars, ...rings].sort((a, b) => a.from - b.from);
}

/** Where an item and its bar lie: near the end of the axis its words end there instead of running out of the picture. */
function placeOf({ from, to }: Item, row: number): CSSProperties {
  const late = from > 100 - leastRoom;
  const room = Math.max(to - from, leastRoom);
  const left = late ? 100 - leastRoom : from;
  return placed({
    '--left': `${left}%`, '--room': `${room}%`, '--row': String(row),
    '--bar': `${(100 * (to - from)) / room}%`, '--indent': `${(100 * (from - left)) / room}%`,
  });
}

function LaneRow({ lane, at, end, onOpen }: { lane: Lane; at: (day: string) => number; end: string; onOpen: LaneChartProps['onOpen'] }) {
  const words = useWordsOf();
  const items = itemsOf(lane, at, end, words);
  const rows = packRows(items.map(({ from, to }) => ({ from: Math.min(from, 100 - leastRoom), to: Math.max(to, from + leastRoom + 1) })));
  if (items.length === 0) {
    return (
      <li className="lane">
        <span className="lane__name">{lane.label}</span>
        <p className={`lane__empty${lane.emptyMatters ? ' lane__empty--matters' : ''}`}>{lane.emptyMatters ? <Icon name="warning" /> : null}{lane.empty ?? words.empty}</p>
      </li>
    );
  }
  return (
    <li className="lane">
      <span className="lane__name">{lane.label}</span>
      <ul className="lane__items" style={placed({ '--rows': String(Math.max(...rows) + 1) })}>
        {items.map((one, index) => (
          <li key={one.item.key} style={placeOf(one, rows[index] ?? 0)}
            className={`lane__item lane__item--${one.kind}${one.item.done ? ' lane__item--done' : ''}${one.from > 100 - leastRoom ? ' lane__item--late' : ''}`}>
            <span className="lane__sign" aria-hidden="true" />
            <ItemWords label={one.item.label} about={one.about} onOpen={onOpen ? () => onOpen(one.item.key) : undefined} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/**
 * A plan in parallel tracks on one time axis: bars are activities, rings are steps that are due, a line is today.
 * The same words are real text in a list; on a phone the list is what one sees.
 */
export function LaneChart({ title, summary, lanes, level = 3, onOpen }: LaneChartProps) {
  const words = useWordsOf();
  const today = useToday();
  const id = useId();
  const Heading = `h${level}` as const;
  const days = lanes.flatMap((lane) => [...lane.bars.flatMap((bar) => [bar.start, bar.end ?? bar.start]), ...lane.rings.map((ring) => ring.day)]);
  const span = spanOf([...days, today], today);
  const start = `${span.start.slice(0, 7)}-01`;
  const end = addDays(span.end, 45);
  const at = dayScale(start, end, 0, 100);
  return (
    <figure className="chart lane-chart" aria-labelledby={id}>
      <Heading id={id} className="chart__title">{title}</Heading>
      <p className="chart__summary">{summary}</p>
      <div className="lane-chart__body">
        <div className="lane-chart__axis" aria-hidden="true">
          {monthTicks(start, end, 9).map((day) => <span key={day} className="lane-chart__month" style={placed({ '--from': `${at(day)}%` })}>{words.month(day)}</span>)}
          <span className="lane-chart__today" style={placed({ '--from': `${at(today)}%` })}><span>{words.today}</span></span>
        </div>
        <ul className="lane-chart__lanes">
          {lanes.map((lane) => <LaneRow key={lane.key} lane={lane} at={at} end={end} onOpen={onOpen} />)}
        </ul>
      </div>
    </figure>
  );
}
