import { staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import type { IncomeShares } from '../stories/story.ts';
import { addEvent } from './events.ts';
import { followedUpOn } from './phases.ts';

/** How a life ended in the programme, and what the follow-up found where it has been made. */
export function layDischarge(rows: Rows, life: Life): void {
  const { dischargedOn, story: { ending, before } } = life;
  if (dischargedOn === null) return;
  const by = life.coachOn(dischargedOn);
  const id = life.id('discharge', dischargedOn);
  rows.add('cases.discharges', {
    id, case_id: life.caseId, discharged_on: dischargedOn, reason: ending.reason, outcome: ending.outcome, summary: ending.summary,
    support_after: ending.support, discharged_by: staffId(by),
  });
  layIncomes(rows, life, 'before', before, dischargedOn);
  layIncomes(rows, life, 'after', ending.after, dischargedOn);
  addEvent(rows, life, { name: 'person-discharged', recordId: id, day: dischargedOn, by, time: '14:40' });
  const on = followedUpOn(life);
  if (on !== null) layFollowUp(rows, life, id, on);
}

function layIncomes(rows: Rows, life: Life, occasion: 'before' | 'after' | 'follow-up', shares: IncomeShares, on_day: string): void {
  for (const [source, percent] of Object.entries(shares)) {
    rows.add('cases.income_sources', { id: life.id(`income/${occasion}/${source}`, on_day), case_id: life.caseId, occasion, source, percent, on_day });
  }
}

function layFollowUp(rows: Rows, life: Life, discharge_id: string, on_day: string): void {
  const { followUp } = life.story.ending;
  const by = life.coachOn(on_day);
  const done = followUp.result === 'done';
  const id = life.id('follow-up', on_day);
  rows.add('cases.follow_ups', {
    id, case_id: life.caseId, discharge_id, result: followUp.result, on_day, occupation: done ? followUp.occupation : null, note: done ? followUp.note : '',
    given_up_reason: done ? null : followUp.why, followed_up_by: staffId(by),
  });
  if (done) layIncomes(rows, life, 'follow-up', followUp.income, on_day);
  addEvent(rows, life, { name: done ? 'follow-up-done' : 'follow-up-given-up', recordId: id, day: on_day, by, time: '11:10' });
}
