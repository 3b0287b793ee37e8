import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { rounded, type Figure } from '../figure.ts';
import { alternate } from '../load/alternate.ts';
import { httpOpener, sqlOpener, type Opener } from '../load/sides.ts';
import { startServer } from '../load/start-server.ts';
import { say } from '../say.ts';
import type { Visitor } from '../world/visitors.ts';
import { recordStraight, type StraightPage } from './straight-pages.ts';

/** The most that row security may cost a page (issue 3 §6), and its SQL alone, where every policy asks anew which cases are one's own. */
const mostTimes = { page: 1.6, sql: 3 };

/**
 * Pages as they are opened over HTTP, and the SQL that they send, with row security and without: once as the app role, once
 * as the owner, whose policy on every table lets everything through. All else is the same.
 */
export async function benchRowSecurity(target: DatabaseTarget, readers: Partial<Record<StraightPage, readonly Visitor[]>>, rounds: number): Promise<Figure[]> {
  const free = { ...target, app: target.owner };
  const [securedServer, freeServer] = await Promise.all([startServer(target), startServer(free)]);
  const openers = {
    page: [await httpOpener(securedServer.port), await httpOpener(freeServer.port)],
    sql: [await sqlOpener(target.app), await sqlOpener(free.app)],
  } as const satisfies Record<string, readonly [Opener, Opener]>;
  try {
    const figures: Figure[] = [];
    for (const [page, visitors] of Object.entries(readers) as [StraightPage, readonly Visitor[]][]) {
      const pages = await recordStraight(target, page, visitors);
      for (const side of ['page', 'sql'] as const) {
        const [opener, without] = openers[side];
        const [withIt, withoutIt] = await alternate({ opener, pages }, { opener: without, pages }, rounds);
        say(`row-security: ${page} (${side}) ${withIt.toFixed(2)} ms with, ${withoutIt.toFixed(2)} ms without`);
        figures.push({ bench: 'row-security', metric: `${page}${side === 'page' ? '' : '-sql'}-times`, value: rounded(withIt / withoutIt, 2), limit: mostTimes[side], better: 'lower' });
      }
    }
    return figures;
  } finally {
    await Promise.all([...openers.page, ...openers.sql].map((opener) => opener.close()));
    await Promise.all([securedServer.stop(), freeServer.stop()]);
  }
}
