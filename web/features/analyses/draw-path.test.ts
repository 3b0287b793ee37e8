import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathStep } from '../../../contract/service-paths.ts';
import { breakLines, drawPath } from './draw-path.ts';

const aStep = (more: Partial<PathStep> = {}): PathStep => ({ service: 'Vårdcentralen', whatHappens: '', waitWeeks: null, handover: 'works', gap: null, ...more });
const aWay = (steps: number) => Array.from({ length: steps }, (_, index) => aStep({ handover: index === steps - 1 ? null : 'works' }));

describe('lines of a text', () => {
  it.each([
    ['Får läkarintyg och remiss', 12, ['Får', 'läkarintyg', 'och remiss']],
    ['Samordningsförbundsrepresentant', 12, ['Samordnings-', 'förbundsrep-', 'resentant']],
    ['', 12, []],
    ['  två   ord ', 20, ['två ord']],
  ])('%s', (text, most, lines) => {
    expect(breakLines(text, most)).toEqual(lines);
  });

  it('are never longer than they may be, and lose no letter', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, most) => {
      const lines = breakLines(text, most);
      expect(lines.every((line) => line.length <= most)).toBe(true);
      const bare = (said: string) => said.replaceAll(/[\s-]/g, '');
      expect(bare(lines.join(''))).toBe(bare(text));
    }), { numRuns: 100 });
  });
});

describe('the picture of a way', () => {
  it.each([[4, 1], [5, 2], [6, 2], [9, 3]])('puts %i steps evenly in %i rows', (steps, rows) => {
    const { boxes } = drawPath(aWay(steps), 'wide');
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(rows);
  });

  it('goes back in every second row, and straight down to it', () => {
    const { boxes, arrows } = drawPath(aWay(6), 'wide');
    expect(boxes.map(({ x }) => x)).toEqual([0, 1, 2, 2, 1, 0].map((column) => boxes[column]?.x));
    expect(arrows[2]?.x1).toBe(arrows[2]?.x2);
    expect((arrows[3]?.x2 ?? 0) < (arrows[3]?.x1 ?? 0)).toBe(true);
  });

  it('stands one step below another on a phone, and numbers the gaps as one meets them', () => {
    const gap = { id: 'x', why: 'x', owner: '' };
    const { boxes, arrows, width } = drawPath([aStep({ handover: 'missing', gap }), aStep(), aStep({ handover: 'missing', gap }), aStep({ handover: null })], 'narrow');
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
    expect(width).toBeLessThanOrEqual(322);
    expect(arrows.map(({ gapNr }) => gapNr)).toEqual([1, null, 2]);
  });

  it('keeps every box inside the picture and apart from the others', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 20 }), fc.constantFrom('wide', 'narrow'), fc.string({ maxLength: 100 }), (steps, kind, words) => {
      const { boxes, width, height } = drawPath(aWay(steps).map((step) => ({ ...step, whatHappens: words })), kind);
      expect(boxes.every((box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height)).toBe(true);
      const meet = boxes.some((a, i) => boxes.some((b, j) => i < j && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height));
      expect(meet).toBe(false);
    }), { numRuns: 60 });
  });
});
