import { median } from '../figure.ts';
import type { RecordedPage } from '../pages/recorded-page.ts';
import type { Opener } from './sides.ts';

/** One who opens pages, and the pages. */
export interface Side { opener: Opener; pages: readonly RecordedPage[] }

const warmUps = 2;

/**
 * Lets two sides open their pages in turn, one page each at a time and each first every other time, so that whatever else
 * the machine does falls on both alike.
 * @returns the middle time of a page on each side, in milliseconds.
 */
export async function alternate(one: Side, other: Side, rounds: number): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  const count = Math.max(one.pages.length, other.pages.length);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let nth = 0; nth < count; nth += 1) {
      for (const which of (nth + round) % 2 === 0 ? [0, 1] as const : [1, 0] as const) {
        const { opener, pages } = which === 0 ? one : other;
        const page = pages[nth % pages.length];
        if (!page) throw new Error('There are no pages to open');
        const began = performance.now();
        await opener.open(page);
        if (round >= 0) times[which].push(performance.now() - began);
      }
    }
  }
  return [median(times[0]), median(times[1])];
}
