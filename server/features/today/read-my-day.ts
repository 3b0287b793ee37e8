import type { MyDay } from '../../../contract/today.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { modelOf } from '../programmes/public.ts';
import { wayOf } from './my-day.rules.ts';
import { selectMilestones, selectMyTalks, selectMyWays } from './my-day.sql.ts';
import type { Instruments } from './reckon-case.rules.ts';

const mostWays = 10;
const mostTalks = 20;
const mostMilestones = 60;

/** The participant's own page: what comes next, what is asked, and the way so far, for each way through a programme. */
export async function readMyDay(work: Work, instruments: Instruments): Promise<MyDay> {
  const { db, today } = work;
  const [rows, talks, milestones] = await Promise.all([
    selectMyWays(db, mostWays),
    // From the hour before now: one who is on her way still sees where.
    selectMyTalks(db, new Date(work.now.getTime() - 3_600_000).toISOString(), mostTalks),
    selectMilestones(db, mostMilestones),
  ]);
  const ways: MyDay['ways'] = [];
  for (const row of rows) {
    ways.push(wayOf(row, await modelOf(db, row.modelKey, row.modelVersion), { talks, milestones }, { instruments, today }));
  }
  return { ways };
}
