import type { RecordedPage } from '../pages/recorded-page.ts';
import type { Opener } from './sides.ts';

export interface LoadResult { pagesPerSecond: number; latenciesMs: number[] }

/** How many open pages at once. */
export const connections = 16;

/** Lets all openers open pages, one after another, for so long; the pages come round again. */
export async function runLoad(openers: readonly Opener[], pages: readonly RecordedPage[], milliseconds: number): Promise<LoadResult> {
  const latenciesMs: number[] = [];
  const started = performance.now();
  const until = started + milliseconds;
  let next = 0;
  await Promise.all(openers.map(async (opener) => {
    while (performance.now() < until) {
      const page = pages[next++ % pages.length];
      if (!page) throw new Error('There are no pages to open');
      const began = performance.now();
      await opener.open(page);
      latenciesMs.push(performance.now() - began);
    }
  }));
  return { pagesPerSecond: latenciesMs.length / ((performance.now() - started) / 1000), latenciesMs };
}
