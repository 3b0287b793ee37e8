import { describe, expect, it } from 'vitest';
import type { TheoryOfChange } from '../../../contract/idea-theory.ts';
import { linesOf, narrowLayout, numberedArrows, wideLayout, type Box, type Picture } from './theory-layout.ts';

const step = (key: string, layer: TheoryOfChange['steps'][number]['layer'], text = `Ruta ${key}`) => ({ key, layer, text, indicator: '', measure: null, level: null });
const arrow = (from: string, to: string, assumption = '') => ({ from, to, assumption });
const theory: TheoryOfChange = {
  steps: [step('a', 'activity', 'Samordnade samtal i Hemse med coach och vårdkontakt'), step('b', 'activity'), step('c', 'output'), step('d', 'short-outcome'), step('e', 'goal')],
  arrows: [arrow('a', 'c', 'Först'), arrow('b', 'c'), arrow('c', 'd', 'Sedan'), arrow('d', 'e'), arrow('b', 'e', 'Till sist')],
};

const apart = (one: Box, other: Box) => one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;

describe.each<[string, (theory: TheoryOfChange) => Picture]>([['wide', wideLayout], ['narrow', narrowLayout]])('the %s picture of a chain', (_name, layout) => {
  const picture = layout(theory);

  it('has every box and arrow, none of the boxes on another or outside', () => {
    expect(picture.boxes.map((box) => box.step.key).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(picture.ways.map(({ from, to }) => `${from}${to}`)).toEqual(['ac', 'bc', 'cd', 'de', 'be']);
    for (const one of picture.boxes) {
      expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= picture.width && one.y + one.height <= picture.height, one.step.key).toBe(true);
      for (const other of picture.boxes) expect(one === other || apart(one, other), `${one.step.key} ${other.step.key}`).toBe(true);
    }
  });

  it('numbers the assumptions, names each layer once, and keeps the text within its box', () => {
    expect(picture.ways.map(({ number }) => number)).toEqual([1, null, 2, null, 3]);
    expect(picture.headings.map(({ layer }) => layer)).toEqual(['activity', 'output', 'short-outcome', 'goal']);
    for (const { lines, width } of picture.boxes) for (const line of lines) expect(line.length * 7.6).toBeLessThanOrEqual(width);
  });

  it('puts no two numbers on one another', () => {
    const numbered = picture.ways.filter(({ number }) => number !== null).map(({ badge }) => badge);
    for (const [index, one] of numbered.entries()) for (const other of numbered.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(10);
  });

  it('is nothing for a chain of nothing, and leaves out an arrow to nowhere', () => {
    expect(layout({ steps: [], arrows: [] }).boxes).toEqual([]);
    expect(layout({ steps: [step('a', 'activity')], arrows: [arrow('a', 'x', 'Nej')] }).ways).toEqual([]);
  });
});

describe('an arrow past other layers', () => {
  it('runs beside their boxes, never behind one, and within the picture', () => {
    const { boxes, ways, height } = wideLayout(theory);
    const levels = ways.flatMap(({ path }) => [...path.matchAll(/ (\S+) (\S+) H(\S+)/g)].map(([, x, y, end]) => ({ x: Number(x), y: Number(y), end: Number(end) })));
    // From an activity to the goal, past two layers.
    expect(levels).toHaveLength(2);
    for (const { x, y, end } of levels) {
      expect(boxes.filter((box) => box.x < end && x < box.x + box.width && box.y < y && y < box.y + box.height)).toEqual([]);
      expect(y).toBeLessThanOrEqual(height);
    }
  });
});

describe('lines of a text', () => {
  it('are no longer than they may be, and lose nothing but spaces', () => {
    const text = 'En samordningsförbundsrepresentantutbildning  för alla som vill';
    const lines = linesOf(text, 20);
    expect(lines.every((line) => line.length <= 20)).toBe(true);
    expect(lines.join('').replaceAll(/[- ]/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });
});

describe('the numbers of assumptions', () => {
  it('go in the order of the arrows', () => {
    expect(numberedArrows(theory).map(({ number }) => number)).toEqual([1, null, 2, null, 3]);
  });
});
