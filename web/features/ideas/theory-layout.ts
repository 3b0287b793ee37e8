import { theoryLayers, type TheoryLayer, type TheoryOfChange, type TheoryStep } from '../../../contract/idea-theory.ts';

export interface Box { step: TheoryStep; x: number; y: number; width: number; height: number; lines: string[] }
export interface Way {
  from: string;
  to: string;
  /** The number of the assumption on it, from 1; null where there is none. */
  number: number | null;
  path: string;
  badge: { x: number; y: number };
}
export interface Heading { layer: TheoryLayer; x: number; y: number }
export interface Picture { width: number; height: number; boxes: Box[]; ways: Way[]; headings: Heading[] }

const lineHeight = 20;
const padding = 12;
/** How wide a letter is at most on average, in the picture's own measure. */
const letter = 7.6;

/** Breaks a text into lines of at most so many letters; a word that is longer is cut. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const whole of text.split(/\s+/).filter(Boolean)) {
    let word = whole;
    while (word.length > most) {
      lines.push(`${word.slice(0, most - 1)}-`);
      word = word.slice(most - 1);
    }
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most && !last.endsWith('-')) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function boxOf(step: TheoryStep, x: number, y: number, width: number): Box {
  const lines = linesOf(step.text, Math.floor((width - 2 * padding) / letter));
  return { step, x, y, width, height: Math.max(lines.length, 1) * lineHeight + 2 * padding, lines };
}

const usedLayers = ({ steps }: TheoryOfChange): TheoryLayer[] => theoryLayers.filter((layer) => steps.some((step) => step.layer === layer));

/** The assumptions in the order of the arrows, each with its number. */
export function numberedArrows({ arrows }: TheoryOfChange) {
  let count = 0;
  return arrows.map((arrow) => ({ ...arrow, number: arrow.assumption === '' ? null : (count += 1) }));
}

/** The arrows between boxes that are there. */
function drawn(theory: TheoryOfChange, boxes: readonly Box[]) {
  const byKey = new Map(boxes.map((box) => [box.step.key, box]));
  return numberedArrows(theory).flatMap((arrow) => {
    const [from, to] = [byKey.get(arrow.from), byKey.get(arrow.to)];
    return from && to ? [{ ...arrow, start: from, end: to }] : [];
  });
}

const columnWidth = 196;
const columnGap = 64;
const boxGap = 20;
const headingHeight = 32;

/** Layers beside one another, from left to right: for a wide page. */
export function wideLayout(theory: TheoryOfChange): Picture {
  const layers = usedLayers(theory);
  const headings = layers.map((layer, column) => ({ layer, x: column * (columnWidth + columnGap), y: 16 }));
  const columns = layers.map((layer, column) => {
    let y = headingHeight;
    return theory.steps.filter((step) => step.layer === layer).map((step) => {
      const box = boxOf(step, column * (columnWidth + columnGap), y, columnWidth);
      y += box.height + boxGap;
      return box;
    });
  });
  const tallest = Math.max(0, ...columns.map(heightOf));
  // A short column stands in the middle of the tall ones.
  const boxes = columns.flatMap((column) => column.map((box) => ({ ...box, y: box.y + (tallest - heightOf(column)) / 2 })));
  const placed: Point[] = [];
  let lowest = headingHeight + tallest;
  const ways = drawn(theory, boxes).map(({ from, to, number, start, end }): Way => {
    const [a, b] = [{ x: start.x + start.width, y: start.y + start.height / 2 }, { x: end.x - 4, y: end.y + end.height / 2 }];
    const lanes = lanesBetween(a, b, boxes);
    const badge = freePlace(placed, (t) => onCurve(a, lanes[0] ?? b, t), [0.5, 0.36, 0.64, 0.28, 0.72]);
    if (number !== null) placed.push(badge);
    lowest = Math.max(lowest, ...lanes.map(({ y }) => y + laneEdge));
    return { from, to, number, badge, path: pathThrough(a, lanes, b) };
  });
  return { width: Math.max(columnWidth, layers.length * (columnWidth + columnGap) - columnGap), height: lowest, boxes, ways, headings };
}

function heightOf(column: readonly Box[]): number {
  const last = column.at(-1);
  return last ? last.y + last.height - headingHeight : 0;
}

interface Point { x: number; y: number }

const bend = columnGap * 0.6;
const laneEdge = boxGap / 2;

/** Where an arrow that passes by other layers crosses each of them: beside their boxes, as near the straight way as it can. */
function lanesBetween(a: Point, b: Point, boxes: readonly Box[]): Point[] {
  const columns = [...new Set(boxes.map(({ x }) => x))].filter((x) => x > a.x && x + columnWidth < b.x).toSorted((one, other) => one - other);
  return columns.map((x) => {
    const inColumn = boxes.filter((box) => box.x === x);
    const straight = a.y + ((b.y - a.y) * (x + columnWidth / 2 - a.x)) / (b.x - a.x);
    // Below each box there is room, and above the first where it does not stand right under its heading.
    const first = Math.min(...inColumn.map(({ y }) => y));
    const free = [...inColumn.map((box) => box.y + box.height + laneEdge), ...(first - laneEdge > headingHeight ? [first - laneEdge] : [])];
    return { x, y: free.reduce((best, y) => (Math.abs(y - straight) < Math.abs(best - straight) ? y : best), free[0] ?? straight) };
  });
}

/** A way that bends between the layers and runs level past each of them. */
function pathThrough(a: Point, lanes: readonly Point[], b: Point): string {
  let path = `M${a.x} ${a.y}`;
  let from = a;
  for (const to of [...lanes, b]) {
    path += ` C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
    if (to !== b) path += ` H${to.x + columnWidth}`;
    from = { x: to.x + columnWidth, y: to.y };
  }
  return path;
}

/** A point on the curve from a to b that leaves and arrives level. */
function onCurve(a: Point, b: Point, t: number): Point {
  const mix = (p: number, q: number, r: number, s: number) => (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
  return { x: mix(a.x, a.x + bend, b.x - bend, b.x), y: mix(a.y, a.y, b.y, b.y) };
}

const badgeSize = 24;

/** The first place on the curve that no other number stands on; the first of all when each is taken. */
function freePlace(placed: readonly Point[], at: (t: number) => Point, wishes: readonly number[]): Point {
  const places = wishes.map(at);
  const free = places.find((place) => placed.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= badgeSize));
  return free ?? places[0] ?? at(0.5);
}

const narrowWidth = 340;
const lane = 15;
const leastGutter = 40;

/** Layers below one another, with the arrows in a gutter to the left: for a phone. */
export function narrowLayout(theory: TheoryOfChange): Picture {
  const order = usedLayers(theory).flatMap((layer) => theory.steps.filter((step) => step.layer === layer));
  const place = new Map(order.map((step, at) => [step.key, at]));
  const lanes = lanesOf(theory.arrows.flatMap(({ from, to }) => {
    const [a, b] = [place.get(from), place.get(to)];
    return a === undefined || b === undefined ? [] : [{ a, b }];
  }));
  const gutter = Math.max(leastGutter, Math.max(0, ...lanes) * lane + leastGutter);
  const headings: Heading[] = [];
  const boxes: Box[] = [];
  let y = 0;
  for (const step of order) {
    if (headings.at(-1)?.layer !== step.layer) {
      y += 20;
      headings.push({ layer: step.layer, x: gutter, y });
      y += 12;
    }
    const box = boxOf(step, gutter, y, narrowWidth - gutter);
    boxes.push(box);
    y += box.height + boxGap / 2;
  }
  const ways = drawn(theory, boxes).map(({ from, to, number, start, end }, at): Way => {
    const x = gutter - 18 - (lanes[at] ?? 0) * lane;
    const [a, b] = [start.y + start.height * 0.65, end.y + end.height * 0.35];
    return { from, to, number, badge: { x, y: (a + b) / 2 + ((at % 3) - 1) * 8 }, path: `M${start.x} ${a} H${x} V${b} H${end.x - 4}` };
  });
  return { width: narrowWidth, height: y, boxes, ways, headings };
}

/** Gives each arrow a lane of its own as long as it lies beside another. */
function lanesOf(spans: readonly { a: number; b: number }[]): number[] {
  const taken: { a: number; b: number; lane: number }[] = [];
  return spans.map(({ a, b }) => {
    let free = 0;
    while (taken.some((other) => other.lane === free && other.a < b && a < other.b)) free += 1;
    taken.push({ a, b, lane: free });
    return free;
  });
}
