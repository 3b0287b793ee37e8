import { rounded, type Figure } from '../figure.ts';
import { alternate } from '../load/alternate.ts';
import { sqlOpener } from '../load/sides.ts';
import { say } from '../say.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import type { Visitor } from '../world/visitors.ts';
import { recordStraight, type StraightPage } from './straight-pages.ts';

/** The most that row security may cost (issue 3 §6). */
const mostTimes = 1.6;

/**
 * The same SQL that the routes send, with row security and without: once as the app role, once as the owner, whose policy
 * on every table lets everything through.
 */
export async function benchRowSecurity(target: DatabaseTarget, readers: Partial<Record<StraightPage, readonly Visitor[]>>, rounds: number): Promise<Figure[]> {
  const secured = await sqlOpener(target.app);
  const free = await sqlOpener(target.owner);
  try {
    const figures: Figure[] = [];
    for (const [page, visitors] of Object.entries(readers) as [StraightPage, readonly Visitor[]][]) {
      const pages = await recordStraight(target, page, visitors);
      const [withIt, without] = await alternate({ opener: secured, pages }, { opener: free, pages }, rounds);
      say(`row-security: ${page} ${withIt.toFixed(2)} ms with, ${without.toFixed(2)} ms without`);
      figures.push({ bench: 'row-security', metric: `${page}-times`, value: rounded(withIt / without, 2), limit: mostTimes, better: 'lower' });
    }
    return figures;
  } finally {
    await Promise.all([secured.close(), free.close()]);
  }
}
