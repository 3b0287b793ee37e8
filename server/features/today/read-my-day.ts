import type { MyDay } from '../../../contract/today.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { modelOf } from '../programmes/public.ts';
import { wayOf } from './my-day.rules.ts';
import { selectMilestones, selectMyTalks, selectMyWays, selectRecordedInMyName } from './my-day.sql.ts';
import type { Instruments } from './reckon-case.rules.ts';

const mostWays = 10;
const mostTalks = 20;
const mostMilestones = 60;
const mostNews = 10;
/** Milliseconds in the two weeks that an answer written down in one's name is news. */
const newsLasts = 14 * 86_400_000;

/** The participant's own page: what comes next, what is asked, and the way so far, for each way through a programme. */
export async function readMyDay(work: Work, instruments: Instruments): Promise<MyDay> {
  const { db, today } = work;
  const [rows, talks, milestones, news] = await Promise.all([
    selectMyWays(db, mostWays),
    // From the hour before now: one who is on her way still sees where.
    selectMyTalks(db, new Date(work.now.getTime() - 3_600_000).toISOString(), mostTalks),
    selectMilestones(db, mostMilestones),
    selectRecordedInMyName(db, new Date(work.now.getTime() - newsLasts).toISOString(), mostNews),
  ]);
  const ways: MyDay['ways'] = [];
  for (const row of rows) {
    ways.push(wayOf(row, await modelOf(db, row.modelKey, row.modelVersion), { talks, milestones, news }, { instruments, today }));
  }
  return { ways };
}
