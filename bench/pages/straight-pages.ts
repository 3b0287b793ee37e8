import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import type { PathsOf } from './recorded-page.ts';
import { recordPages, type RecordedPage } from './recorded-page.ts';
import type { Visitor } from '../world/visitors.ts';

/** What staff open most: a page of fifty of the list, a case (its head and its plan), and a search by a part of a name. */
export const straightPages = {
  list: () => ['/cases?limit=50'],
  'case-page': ({ caseIds }, nth) => {
    const caseId = caseIds[nth * 7 % caseIds.length] ?? '';
    return [`/cases/${caseId}`, `/cases/${caseId}/plan`];
  },
  search: (_visitor, nth) => [{ path: '/case-searches', body: { search: `Person ${nth + 1}`, limit: 50 } }],
} as const satisfies Record<string, PathsOf>;

export type StraightPage = keyof typeof straightPages;
export const straightPageNames = Object.keys(straightPages) as StraightPage[];

/** The SQL of such a page, as each of these visitors opens it; a visitor who stands alone opens it three times. */
export function recordStraight(target: DatabaseTarget, page: StraightPage, visitors: readonly Visitor[]): Promise<RecordedPage[]> {
  const [only] = visitors;
  return recordPages(target, visitors.length === 1 && only ? [only, only, only] : visitors, straightPages[page]);
}
