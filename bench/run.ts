import { benchColdStart } from './cold-start.ts';
import { keepsLimit, lineOf, rounded, type Figure } from './figure.ts';
import { benchFirstLoad } from './first-load.ts';
import { startServer } from './load/start-server.ts';
import { benchHiddenCase } from './pages/hidden-case.ts';
import { benchPage, pageBenches, type PageBench } from './pages/page-benches.ts';
import { readOptions, type BenchOptions } from './options.ts';
import { say } from './say.ts';
import { createBenchDatabase } from './world/bench-database.ts';

/** The whole size, and a tenth of it. */
const sizes = {
  whole: { cases: 5000, seconds: { each: 6, rounds: 5 }, pairs: 3000, starts: 5 },
  quick: { cases: 500, seconds: { each: 1.5, rounds: 3 }, pairs: 1000, starts: 1 },
};
const mostMemoryMb = 300;

/** The benches that need the large house: pages from both sides, and the server's memory meanwhile. */
async function benchLoad(pages: readonly PageBench[], { cases, seconds, pairs }: (typeof sizes)['whole'], hidden: boolean, print: (figures: Figure[]) => void): Promise<void> {
  const database = await createBenchDatabase(cases);
  try {
    const server = await startServer(database.target);
    try {
      for (const page of pages) print(await benchPage(page, database, server, seconds));
      if (hidden) print(await benchHiddenCase(database, server, pairs));
      print([{ bench: 'memory', metric: 'rss-mb', value: rounded(server.mostMemoryMb(), 0), limit: mostMemoryMb, better: 'lower' }]);
    } finally {
      await server.stop();
    }
  } finally {
    await database.drop();
  }
}

async function run({ quick, only }: BenchOptions): Promise<boolean> {
  const size = quick ? sizes.quick : sizes.whole;
  let ok = true;
  const print = (figures: readonly Figure[]) => {
    for (const figure of figures) {
      ok &&= keepsLimit(figure);
      process.stdout.write(`${lineOf(figure)}\n`);
    }
  };
  const wants = (name: string) => only === null || only === name;
  if (wants('first-load')) print(benchFirstLoad());
  if (wants('cold-start')) print(await benchColdStart(size.starts));
  const pages = pageBenches.filter(({ name }) => wants(name) || only === 'memory');
  const hidden = wants('hidden-case');
  if (pages.length > 0 || hidden) await benchLoad(pages, size, hidden, (figures) => { print(figures.filter(({ bench }) => wants(bench))); });
  return ok;
}

try {
  process.exitCode = await run(readOptions(process.argv.slice(2))) ? 0 : 1;
} catch (fault) {
  say(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 2;
}
