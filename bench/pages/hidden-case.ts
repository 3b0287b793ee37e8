import { randomUUID } from 'node:crypto';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import type { Figure } from '../figure.ts';
import { median, rounded } from '../figure.ts';
import { HttpConnection } from '../load/http-connection.ts';
import type { BenchServer } from '../load/start-server.ts';
import { say } from '../say.ts';
import type { BenchDatabase } from '../world/bench-database.ts';
import type { Visitor } from '../world/visitors.ts';

/** How far the two middles may lie apart, as a share. */
const mostApart = 0.1;
/**
 * How often, of one answer of each, the slower one may be of the same kind: 0.5 is chance. What somebody could learn from
 * the time of a single request.
 */
const mostTold = 0.58;

const paths = (caseId: string) => [`${apiBase}/cases/${caseId}`, `${apiBase}/cases/${caseId}/plan`, `${apiBase}/cases/${caseId}/sessions`];

/**
 * Of all pairs with one number from each list, the share in which the one from `b` is larger; equal ones count half.
 * 0.5 when nothing tells the lists apart (Mann and Whitney 1947).
 */
export function shareAbove(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, ofB: 0 })), ...b.map((value) => ({ value, ofB: 1 }))].toSorted((one, other) => one.value - other.value);
  let [pairs, below] = [0, 0];
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const tied = all.slice(start, end);
    const bs = tied.reduce((sum, { ofB }) => sum + ofB, 0);
    const as = tied.length - bs;
    pairs += bs * (below + as / 2);
    below += as;
    start = end;
  }
  return pairs / (a.length * b.length);
}

/** A case that the visitor may not know of: the first of the next visitor's that is none of theirs. */
function hiddenFrom(visitor: Visitor, visitors: readonly Visitor[]): string[] {
  const own = new Set(visitor.caseIds);
  return visitors.filter((other) => other !== visitor).flatMap(({ caseIds }) => caseIds.slice(0, 3)).filter((id) => !own.has(id));
}

async function timeOf(connection: HttpConnection, path: string, { cookie }: Visitor): Promise<number> {
  const began = performance.now();
  const status = await connection.get(path, cookie);
  if (status !== 404) throw new Error(`GET ${path} answered ${status}, not 404`);
  return performance.now() - began;
}

/**
 * Asks for cases that are hidden and for cases that do not exist, one of each in turn and first the one, then the other,
 * so that whatever else the machine does falls on both alike.
 */
export async function benchHiddenCase(database: BenchDatabase, server: BenchServer, pairs: number): Promise<Figure[]> {
  const connection = await HttpConnection.open(server.port);
  const times: { hidden: number[]; missing: number[] } = { hidden: [], missing: [] };
  try {
    for (let pair = -50; pair < pairs; pair += 1) {
      const visitor = database.visitors[Math.abs(pair) % database.visitors.length];
      if (!visitor) throw new Error('Nobody is signed in');
      const others = hiddenFrom(visitor, database.visitors);
      const [hidden, missing] = [others[Math.abs(pair * 7) % others.length] ?? '', randomUUID()];
      const which = Math.abs(pair) % 3;
      for (const kind of pair % 2 === 0 ? ['hidden', 'missing'] as const : ['missing', 'hidden'] as const) {
        const took = await timeOf(connection, paths(kind === 'hidden' ? hidden : missing)[which] ?? '', visitor);
        // The first pairs warm up.
        if (pair >= 0) times[kind].push(took);
      }
    }
  } finally {
    connection.close();
  }
  const ratio = median(times.hidden) / median(times.missing);
  const told = shareAbove(times.missing, times.hidden);
  say(`hidden-case: ${pairs} pairs, middle ${median(times.hidden).toFixed(2)} ms hidden and ${median(times.missing).toFixed(2)} ms missing`);
  return [
    { bench: 'hidden-case', metric: 'time-apart', value: rounded(Math.abs(ratio - 1), 3), limit: mostApart, better: 'lower' },
    { bench: 'hidden-case', metric: 'told-apart', value: rounded(Math.max(told, 1 - told), 3), limit: mostTold, better: 'lower' },
  ];
}
