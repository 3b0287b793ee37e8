import { benchColdStart } from './cold-start.ts';
import { benchAuditChain } from './costs/audit-chain.ts';
import { benchDecisions } from './costs/decisions.ts';
import { benchSealing } from './costs/sealing.ts';
import { keepsLimit, lineOf, rounded, type Figure } from './figure.ts';
import { benchFirstLoad } from './first-load.ts';
import { startServer } from './load/start-server.ts';
import { benchLargeAgency, benchManyPeople } from './pages/growth.ts';
import { benchHiddenCase } from './pages/hidden-case.ts';
import { benchPage, pageBenches, type PageBench } from './pages/page-benches.ts';
import { benchRowSecurity } from './pages/row-security.ts';
import { readOptions, type BenchOptions } from './options.ts';
import { benchCodingView } from './prestudies/coding-view.ts';
import { benchFileImport } from './prestudies/file-import.ts';
import { benchFigures } from './prestudies/figures.ts';
import { benchPublishedPages } from './prestudies/published-pages.ts';
import { say } from './say.ts';
import { createBenchDatabase } from './world/bench-database.ts';
import { createWideHouse } from './world/wide-house.ts';

/** The whole size, and a tenth of it. */
const sizes = {
  whole: { cases: 5000, people: 200_000, seconds: { each: 6, rounds: 5 }, pairs: 3000, turns: 30, starts: 5, rows: 200_000, texts: 5000 },
  quick: { cases: 500, people: 20_000, seconds: { each: 1.5, rounds: 3 }, pairs: 1000, turns: 12, starts: 1, rows: 50_000, texts: 1000 },
};
/** The narrow house that the wide one is held against. */
const fewPeople = 2000;
const mostMemoryMb = 300;

type Size = (typeof sizes)['whole'];
type Wants = (name: string) => boolean;
type Print = (figures: readonly Figure[]) => void;

/** The benches that need the deep house: pages from both sides, what each part of a request costs, and the server's memory meanwhile. */
async function benchDeepHouse(pages: readonly PageBench[], { cases, seconds, pairs, turns }: Size, wants: Wants, print: Print): Promise<void> {
  const database = await createBenchDatabase(cases);
  try {
    const server = await startServer(database.target);
    try {
      for (const page of pages) print(await benchPage(page, database, server, seconds));
      if (wants('hidden-case')) print(await benchHiddenCase(database, server, pairs));
      if (wants('row-security')) print(await benchRowSecurity(database.target, { 'case-page': database.visitors }, turns));
      if (wants('sealing')) print(await benchSealing(database, turns * 10));
      if (wants('decisions')) print(await benchDecisions(database, turns * 20));
      if (wants('audit-chain')) print(await benchAuditChain(database, server, seconds));
      print([{ bench: 'memory', metric: 'rss-mb', value: rounded(server.mostMemoryMb(), 0), limit: mostMemoryMb, better: 'lower' }]);
    } finally {
      await server.stop();
    }
  } finally {
    await database.drop();
  }
}

/** The benches that need the wide house: what row security costs, and whether a page keeps its speed when there is more that is not its own. */
async function benchWideHouse({ people, turns }: Size, wants: Wants, print: Print): Promise<void> {
  const many = await createWideHouse(people);
  try {
    const { leaders } = many.ordinary;
    if (wants('row-security')) print(await benchRowSecurity(many.target, { list: leaders, search: leaders }, turns));
    if (wants('large-agency')) print(await benchLargeAgency(many, turns));
    if (wants('many-people')) {
      const few = await createWideHouse(fewPeople);
      try {
        print(await benchManyPeople(many, few, turns));
      } finally {
        await few.drop();
      }
    }
  } finally {
    await many.drop();
  }
}

async function run({ quick, only }: BenchOptions): Promise<boolean> {
  const size = quick ? sizes.quick : sizes.whole;
  let ok = true;
  const wants: Wants = (name) => only === null || only === name;
  const print: Print = (figures) => {
    for (const figure of figures.filter(({ bench }) => wants(bench))) {
      ok &&= keepsLimit(figure);
      process.stdout.write(`${lineOf(figure)}\n`);
    }
  };
  if (wants('first-load')) print(benchFirstLoad());
  if (wants('cold-start')) print(await benchColdStart(size.starts));
  if (wants('file-import')) print(await benchFileImport(size.rows));
  const pages = pageBenches.filter(({ name }) => wants(name) || only === 'memory');
  if (pages.length > 0 || ['hidden-case', 'row-security', 'sealing', 'decisions', 'audit-chain'].some(wants)) await benchDeepHouse(pages, size, wants, print);
  if (['row-security', 'large-agency', 'many-people'].some(wants)) await benchWideHouse(size, wants, print);
  if (wants('published-pages')) print(await benchPublishedPages(size.turns * 2));
  if (wants('figures')) print(await benchFigures(size.people, size.turns));
  if (wants('coding-view')) print(await benchCodingView(size.texts, size.turns));
  return ok;
}

try {
  process.exitCode = await run(readOptions(process.argv.slice(2))) ? 0 : 1;
} catch (fault) {
  say(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 2;
}
