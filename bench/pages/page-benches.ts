import type { Figure } from '../figure.ts';
import { median, percentile, rounded } from '../figure.ts';
import { connections, runLoad, type LoadResult } from '../load/run-load.ts';
import { httpOpener, sqlOpener, type Opener } from '../load/sides.ts';
import type { BenchServer } from '../load/start-server.ts';
import { say } from '../say.ts';
import type { BenchDatabase } from '../world/bench-database.ts';
import { recordPages, type PathsOf, type RecordedPage } from './recorded-page.ts';

export interface PageBench {
  name: string;
  pathsOf: PathsOf;
  /** Statements beside those that open and close each request. */
  mostQueries: number;
  /** How often the page waits for the database, all counted. */
  mostRoundTrips: number;
}

/** A coach's day: one request. A case page: its head and its plan, which is the tab that it opens on. */
export const pageBenches: readonly PageBench[] = [
  { name: 'today-page', pathsOf: () => ['/today'], mostQueries: 6, mostRoundTrips: 8 },
  {
    name: 'case-page', mostQueries: 12, mostRoundTrips: 8,
    pathsOf: ({ caseIds }, nth) => {
      const caseId = caseIds[nth % caseIds.length] ?? '';
      return [`/cases/${caseId}`, `/cases/${caseId}/plan`];
    },
  },
];

const leastRatio = 0.6;
/** Sixteen at once without a pause keep every core busy: then each waits for the others. Alone, nobody does. */
const mostP95Ms = { crowded: 500, alone: 250 };

/** Measures one page from both sides, in turn, and counts its queries. */
export async function benchPage(page: PageBench, database: BenchDatabase, server: BenchServer, seconds: { each: number; rounds: number }): Promise<Figure[]> {
  const recorded = await recordPages(database.target, database.visitors, page.pathsOf);
  const http = await openAll(() => httpOpener(server.port));
  const sql = await openAll(() => sqlOpener(database.target.app));
  try {
    const { overHttp, straight } = await takeTurns(page.name, recorded, { http, sql }, seconds);
    const alone = await runLoad(http.slice(0, 1), recorded, seconds.each * 1000);
    const ratio = median(overHttp.map((one, round) => one.pagesPerSecond / (straight[round]?.pagesPerSecond ?? Number.NaN)));
    return [
      { bench: page.name, metric: 'throughput-ratio', value: rounded(ratio, 3), limit: leastRatio, better: 'higher' },
      { bench: page.name, metric: 'p95-ms', value: rounded(median(overHttp.map(p95)), 1), limit: mostP95Ms.crowded, better: 'lower' },
      { bench: page.name, metric: 'alone-p95-ms', value: rounded(p95(alone), 1), limit: mostP95Ms.alone, better: 'lower' },
      { bench: page.name, metric: 'queries', value: Math.max(...recorded.map(queriesOf)), limit: page.mostQueries, better: 'lower' },
      { bench: page.name, metric: 'round-trips', value: Math.max(...recorded.map(roundTripsOf)), limit: page.mostRoundTrips, better: 'lower' },
    ];
  } finally {
    await Promise.all([...http, ...sql].map((opener) => opener.close()));
  }
}

const p95 = ({ latenciesMs }: LoadResult) => percentile(latenciesMs, 0.95);
const roundTripsOf = ({ requests }: RecordedPage) => requests.reduce((sum, { roundTrips }) => sum + roundTrips, 0);
/** The sign-in and the access decision ride with the `begin` of a request, and the audit with its `commit`. */
const queriesOf = ({ requests }: RecordedPage) => requests.reduce((sum, { queries }) => sum + queries - 2, 0);

export const openAll = (open: () => Promise<Opener>) => Promise.all(Array.from({ length: connections }, open));

interface Sides { http: readonly Opener[]; sql: readonly Opener[] }

/** A B A B: what else the machine does meanwhile falls on both. The first turn of each warms up and is not counted. */
async function takeTurns(name: string, pages: readonly RecordedPage[], { http, sql }: Sides, { each, rounds }: { each: number; rounds: number }) {
  const overHttp: LoadResult[] = [];
  const straight: LoadResult[] = [];
  await runLoad(http, pages, each * 1000);
  await runLoad(sql, pages, each * 1000);
  for (let round = 1; round <= rounds; round += 1) {
    overHttp.push(await runLoad(http, pages, each * 1000));
    straight.push(await runLoad(sql, pages, each * 1000));
    say(`${name} ${round}/${rounds}: ${Math.round(overHttp.at(-1)?.pagesPerSecond ?? 0)} pages a second over HTTP, ${Math.round(straight.at(-1)?.pagesPerSecond ?? 0)} straight`);
  }
  return { overHttp, straight };
}
