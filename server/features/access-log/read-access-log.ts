import type { AccessLogDay } from '../../../contract/access-log.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { selectAnsweringAgencies, selectLooksAtCase, selectLooksAtMe, type LogPage } from './access-log.sql.ts';
import { groupLooks, type LookRow } from './looks.rules.ts';

/** Days with looks on one page; one more is asked for, which tells whether there are earlier ones. */
const daysShown = 14;

async function page(before: string | undefined, select: (asked: LogPage) => Promise<LookRow[]>): Promise<{ days: AccessLogDay[]; earlier: boolean }> {
  const days = groupLooks(await select({ before, most: daysShown + 1 }));
  return { days: days.slice(0, daysShown), earlier: days.length > daysShown };
}

/** Who has read or written about the participant who asks. */
export async function readMyLog(work: Work, before: string | undefined) {
  return { ...(await page(before, (asked) => selectLooksAtMe(work.db, asked))), askAgencies: await selectAnsweringAgencies(work.db) };
}

/** Who of the own agency has read or written in a case. */
export function readCaseLog(work: Work, caseId: string, before: string | undefined) {
  return page(before, (asked) => selectLooksAtCase(work.db, caseId, asked));
}
