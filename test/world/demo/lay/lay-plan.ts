import type { PlanContent } from '../../../../contract/plan.ts';
import { instantAt } from '../days.ts';
import { agencyId, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { agreementWords } from '../texts/plan-texts.ts';
import { addEvent } from './events.ts';
import { disclose, type LaidConsent } from './lay-consents.ts';
import { firstContent, planDay, planEvents, type PlanEvent } from './plan-parts.ts';

/** The joint plan with every version of it, as it was when it was saved, and what the person said. */
export function layPlan(rows: Rows, life: Life, consents: readonly LaidConsent[]): void {
  if (life.admittedOn === null || planDay(life) > (life.dischargedOn ?? life.today)) return;
  const startedOn = planDay(life);
  const planId = life.id('plan', startedOn);
  const content = firstContent(life);
  const start: PlanEvent = { day: startedOn, change: 'plan-started', subject: '', subjectId: null, apply: () => undefined };
  const events = [start, ...planEvents(life, content)];
  const versions = events.map((event) => {
    event.apply(content);
    startWhatHasBegun(content, event.day);
    return { event, content: structuredClone(content) };
  });
  startWhatHasBegun(content, life.today);
  rows.add('plans.plans', {
    id: planId, case_id: life.caseId, owner_agency_id: agencyId(life.responsible), overall_agency_id: content.overallAgencyId, summary: content.summary,
    started_on: startedOn, next_review_on: content.nextReviewOn, version: versions.length, created_at: instantAt(startedOn, '13:05'),
  });
  for (const [index, version] of versions.entries()) layVersion(rows, life, planId, version, index + 1);
  layParts(rows, planId, content);
  const by = staffId(life.coachOn(startedOn));
  disclose(rows, life, consents, { kind: 'plan', id: planId, category: 'plan', owner: life.responsible, by, day: startedOn });
}

function startWhatHasBegun(content: PlanContent, day: string): void {
  for (const activity of content.activities) if (activity.state === 'planned' && activity.startsOn <= day) activity.state = 'running';
}

interface Version { event: PlanEvent; content: PlanContent }

function layVersion(rows: Rows, life: Life, planId: string, { event, content }: Version, version: number): void {
  const { day, change, subject, subjectId } = event;
  const coach = life.coachOn(day);
  rows.add('plans.versions', {
    plan_id: planId, version, content: JSON.parse(JSON.stringify(content)), change, subject, subject_id: subjectId, saved_by: staffId(coach), saved_at: instantAt(day, version === 1 ? '13:05' : '14:20'),
  });
  if (change === 'plan-started' || change === 'step-reached' || change === 'activity-done') {
    addEvent(rows, life, { name: change, recordId: planId, day, by: coach, time: `14:${String(20 + (version % 30)).padStart(2, '0')}` });
  }
  if (change === 'plan-started' || change === 'plan-changed') layAgreement(rows, life, planId, version, day);
}

function layAgreement(rows: Rows, life: Life, planId: string, version: number, day: string): void {
  const roll = life.chance.next();
  const answer = life.has('agreement-partly') && version > 1 ? 'partly' : roll < 0.82 ? 'agrees' : roll < 0.95 ? 'partly' : 'disagrees';
  const byPerson = life.chance.happens(0.4);
  const id = life.id(`agreement/${version}`, day);
  rows.add('plans.agreements', {
    id, plan_id: planId, plan_version: version, answer, words: life.chance.pick(agreementWords[answer]), how: byPerson ? 'self' : life.chance.pick(['meeting', 'meeting', 'phone']),
    said_on: day, recorded_by_staff: byPerson ? null : staffId(life.coachOn(day)), recorded_by_participant: byPerson ? life.participantId : null,
    created_at: instantAt(day, '15:30'),
  });
  addEvent(rows, life, { name: 'plan-answered', recordId: planId, day, by: byPerson ? null : life.coachOn(day), time: '15:30' });
}

function layParts(rows: Rows, plan_id: string, { goals, steps, activities }: PlanContent): void {
  for (const [position, { id, words, track, state }] of goals.entries()) rows.add('plans.goals', { id, plan_id, words, track, state, position });
  for (const { id, goalId, track, title, dueOn, doneOn, dropped } of steps) {
    rows.add('plans.steps', { id, plan_id, goal_id: goalId, track, title, due_on: dueOn, done_on: doneOn, dropped });
  }
  for (const one of activities) {
    rows.add('plans.activities', {
      id: one.id, plan_id, goal_id: one.goalId, track: one.track, title: one.title, need: one.need, responsible_kind: one.responsibleKind,
      responsible_agency_id: one.responsibleAgencyId, responsible_staff_id: one.responsibleStaffId, responsible_other: one.responsibleOther,
      work_focused: one.workFocused, starts_on: one.startsOn, due_on: one.dueOn, done_on: one.doneOn, state: one.state,
    });
  }
}
