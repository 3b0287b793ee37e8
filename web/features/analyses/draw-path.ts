import type { Handover, PathStep } from '../../../contract/service-paths.ts';

/** Sizes in the picture's own units, which are pixels where it is shown at its full width. */
const charWidth = { name: 8.2, about: 6.9 } as const;
const lineHeight = { name: 19, about: 17 } as const;
const pad = 12;
const waitHeight = 24;
/** The number of a step sits on the upper edge of its box. */
const topRoom = 13;

export interface Line { text: string; x: number; y: number; kind: 'name' | 'about' }
export interface Box { x: number; y: number; width: number; height: number; nr: number; lines: readonly Line[]; wait: { x: number; y: number } }
/** From a step to the next: the line, where its words stand, and the gap that is marked on it, if any. */
export interface Arrow {
  x1: number; y1: number; x2: number; y2: number; handover: Handover; gapNr: number | null;
  words: { x: number; y: number; anchor: 'middle' | 'start' };
  mark: { x: number; y: number };
}
export interface PathDrawing { width: number; height: number; boxes: readonly Box[]; arrows: readonly Arrow[] }

interface Shape { perRow: number; boxWidth: number; across: number; down: number }

/** At most four steps a row, and back again: the way of a snake. One below another on a phone. */
const shapes = {
  wide: { perRow: 4, boxWidth: 206, across: 104, down: 84 },
  narrow: { perRow: 1, boxWidth: 320, across: 0, down: 76 },
} as const satisfies Record<string, Shape>;

/** Breaks a text into lines of at most so many characters; a word that is longer is broken with a hyphen. */
export function breakLines(text: string, most: number): string[] {
  const lines: string[] = [];
  const pieces = text.split(/\s+/).filter(Boolean).flatMap((word) => {
    const parts: string[] = [];
    for (let rest = word; rest !== ''; rest = rest.length > most ? rest.slice(most - 1) : '') parts.push(rest.length > most ? `${rest.slice(0, most - 1)}-` : rest);
    return parts;
  });
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= most) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

/** Five steps stand as three and two, not as four and one. */
const evenly = (shape: Shape, steps: number): Shape => ({ ...shape, perRow: Math.ceil(steps / Math.ceil(steps / shape.perRow)) });

interface Words { name: string[]; about: string[]; height: number }

function wordsOf({ service, whatHappens }: PathStep, { boxWidth }: Shape): Words {
  const room = boxWidth - 2 * pad;
  const name = breakLines(service, Math.floor(room / charWidth.name));
  const about = breakLines(whatHappens, Math.floor(room / charWidth.about));
  return { name, about, height: 2 * pad + 4 + name.length * lineHeight.name + about.length * lineHeight.about + waitHeight };
}

function boxOf(words: Words, nr: number, place: { x: number; y: number; width: number; height: number }): Box {
  const top = place.y + pad + 18;
  const name = words.name.map((text, line): Line => ({ text, x: place.x + pad, y: top + line * lineHeight.name, kind: 'name' }));
  const below = top + words.name.length * lineHeight.name + 2;
  const about = words.about.map((text, line): Line => ({ text, x: place.x + pad, y: below + line * lineHeight.about, kind: 'about' }));
  return { ...place, nr, lines: [...name, ...about], wait: { x: place.x + pad, y: place.y + place.height - pad } };
}

const arrowEnd = 6;

/** Beside one another in a row the arrow goes sideways; at the end of a row it goes down. */
function arrowOf(from: Box, to: Box, { handover, gapNr }: { handover: Handover; gapNr: number | null }): Arrow {
  const said = { handover, gapNr };
  if (from.y === to.y) {
    const right = to.x > from.x;
    const [x1, x2] = right ? [from.x + from.width, to.x - arrowEnd] : [from.x, to.x + to.width + arrowEnd];
    const [x, y] = [(x1 + x2) / 2, from.y + 40];
    return { ...said, x1, y1: y, x2, y2: y, words: { x, y: y - 14, anchor: 'middle' }, mark: { x, y: y + 26 } };
  }
  const x = from.x + (from.width < 300 ? from.width / 2 : 40);
  const [y1, y2] = [from.y + from.height, to.y - arrowEnd];
  return { ...said, x1: x, y1, x2: x, y2, words: { x: x + 18, y: (y1 + y2) / 2 + (gapNr === null ? 4 : -8), anchor: 'start' }, mark: { x: x + 18 + 36, y: (y1 + y2) / 2 + 14 } };
}

/** Places the steps of a way, one row after another; every second row of the wide picture goes back. */
export function drawPath(steps: readonly PathStep[], kind: keyof typeof shapes): PathDrawing {
  const shape = evenly(shapes[kind], steps.length);
  const words = steps.map((step) => wordsOf(step, shape));
  const rowOf = (index: number) => Math.floor(index / shape.perRow);
  const heights = Array.from({ length: rowOf(steps.length - 1) + 1 }, (_, row) => Math.max(...words.filter((_words, index) => rowOf(index) === row).map(({ height }) => height)));
  const topOf = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height + shape.down, topRoom);
  const boxes = words.map((one, index) => {
    const [row, place] = [rowOf(index), index % shape.perRow];
    const column = row % 2 === 0 ? place : shape.perRow - 1 - place;
    return boxOf(one, index + 1, { x: 1 + column * (shape.boxWidth + shape.across), y: topOf(row), width: shape.boxWidth, height: heights[row] ?? 0 });
  });
  let gaps = 0;
  const arrows = steps.slice(0, -1).flatMap(({ handover, gap }, index) => {
    const [from, to] = [boxes[index], boxes[index + 1]];
    if (!from || !to || handover === null) return [];
    if (gap) gaps += 1;
    return [arrowOf(from, to, { handover, gapNr: gap ? gaps : null })];
  });
  const width = Math.max(...boxes.map(({ x }) => x)) + shape.boxWidth + 1;
  return { width, height: topOf(heights.length) - shape.down, boxes, arrows };
}
