import type { AddActivityBody, ChangeGoalBody, ChangeStepBody, StartPlanBody } from '../../../contract/plans.ts';
import type { PlanChange, PlanContent, PlanTrack } from '../../../contract/plan.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { PlanHead } from './plans.sql.ts';

/** A plan with the agency whose key seals what is written in it. */
export type OwnedPlan = Pick<PlanHead, 'id' | 'ownerAgencyId'>;

export interface NewPlan extends StartPlanBody { id: string; caseId: string; ownerAgencyId: string; startedOn: string }

/** Writes the one plan of a case; false when there is one already, seen or not. */
export async function insertPlan(db: Database, plan: NewPlan): Promise<boolean> {
  const result = await db.insertInto('plans.plans').values(await db.seals.row('plans.plans', plan.ownerAgencyId, {
    id: plan.id, case_id: plan.caseId, owner_agency_id: plan.ownerAgencyId, overall_agency_id: plan.overallAgencyId,
    summary: plan.summary, started_on: plan.startedOn, next_review_on: plan.nextReviewOn,
  })).onConflict((conflict) => conflict.column('case_id').doNothing()).executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Moves the plan from the version its writer saw to the next; false when someone else has done so. Holds others back until the end. */
export async function moveToNextVersion(db: Database, planId: string, seen: number): Promise<boolean> {
  const result = await db.updateTable('plans.plans').set({ version: seen + 1 })
    .where('id', '=', planId).where('version', '=', seen).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function updatePlan(db: Database, { id, ownerAgencyId }: OwnedPlan, plan: StartPlanBody): Promise<void> {
  await db.updateTable('plans.plans')
    .set(await db.seals.row('plans.plans', ownerAgencyId, {
      overall_agency_id: plan.overallAgencyId, summary: plan.summary, next_review_on: plan.nextReviewOn,
    }, id)).where('id', '=', id).execute();
}

export interface NewVersion {
  version: number;
  content: PlanContent;
  change: PlanChange;
  subject: string;
  /** The goal, step or activity that it was about. */
  subjectId: string | null;
  savedBy: string;
  savedAt: string;
}

export async function insertVersion(db: Database, plan: OwnedPlan, one: NewVersion): Promise<void> {
  await db.insertInto('plans.versions').values(await db.seals.row('plans.versions', plan.ownerAgencyId, {
    plan_id: plan.id, version: one.version, content: one.content, change: one.change, subject: one.subject, subject_id: one.subjectId,
    saved_by: one.savedBy, saved_at: one.savedAt,
  })).execute();
}

export async function insertGoal(
  db: Database, plan: OwnedPlan, goal: { id: string; words: string; track: PlanTrack | null; position: number },
): Promise<void> {
  await db.insertInto('plans.goals').values(await db.seals.row('plans.goals', plan.ownerAgencyId, { ...goal, plan_id: plan.id })).execute();
}

export async function updateGoal(db: Database, plan: OwnedPlan, goalId: string, goal: ChangeGoalBody): Promise<void> {
  const values = await db.seals.row('plans.goals', plan.ownerAgencyId, { words: goal.words, track: goal.track, state: goal.state }, goalId);
  await db.updateTable('plans.goals').set(values).where('id', '=', goalId).execute();
}

type StepValues = Pick<ChangeStepBody, 'goalId' | 'track' | 'title' | 'dueOn'>;
const stepColumns = (step: StepValues) => ({ goal_id: step.goalId, track: step.track, title: step.title, due_on: step.dueOn });

export async function insertStep(db: Database, plan: OwnedPlan, step: StepValues & { id: string }): Promise<void> {
  const values = { id: step.id, plan_id: plan.id, ...stepColumns(step) };
  await db.insertInto('plans.steps').values(await db.seals.row('plans.steps', plan.ownerAgencyId, values)).execute();
}

export async function updateStep(db: Database, plan: OwnedPlan, stepId: string, step: ChangeStepBody): Promise<void> {
  const values = await db.seals.row('plans.steps', plan.ownerAgencyId, stepColumns(step), stepId);
  await db.updateTable('plans.steps').set({ ...values, done_on: step.doneOn, dropped: step.dropped }).where('id', '=', stepId).execute();
}

/** An activity with the state it is stored in. */
export interface ActivityValues extends Omit<AddActivityBody, 'planVersion'> {
  state: 'planned' | 'running' | 'done' | 'stopped';
  doneOn: string | null;
}

const activityColumns = (one: ActivityValues) => ({
  goal_id: one.goalId, track: one.track, title: one.title, need: one.need, responsible_kind: one.responsibleKind,
  responsible_agency_id: one.responsibleAgencyId, responsible_staff_id: one.responsibleStaffId, responsible_other: one.responsibleOther,
  work_focused: one.workFocused, starts_on: one.startsOn, due_on: one.dueOn, done_on: one.doneOn, state: one.state,
});

export async function insertActivity(db: Database, plan: OwnedPlan, activityId: string, one: ActivityValues): Promise<void> {
  const values = { id: activityId, plan_id: plan.id, ...activityColumns(one) };
  await db.insertInto('plans.activities').values(await db.seals.row('plans.activities', plan.ownerAgencyId, values)).execute();
}

export async function updateActivity(db: Database, plan: OwnedPlan, activityId: string, one: ActivityValues): Promise<void> {
  const values = await db.seals.row('plans.activities', plan.ownerAgencyId, activityColumns(one), activityId);
  await db.updateTable('plans.activities').set(values).where('id', '=', activityId).execute();
}

export interface NewAgreement {
  id: string;
  planVersion: number;
  answer: string;
  words: string;
  how: string;
  saidOn: string;
  staffId: string | null;
  participantId: string | null;
  createdAt: string;
}

export async function insertAgreement(db: Database, plan: OwnedPlan, one: NewAgreement): Promise<void> {
  await db.insertInto('plans.agreements').values(await db.seals.row('plans.agreements', plan.ownerAgencyId, {
    id: one.id, plan_id: plan.id, plan_version: one.planVersion, answer: one.answer, words: one.words, how: one.how,
    said_on: one.saidOn, recorded_by_staff: one.staffId, recorded_by_participant: one.participantId, created_at: one.createdAt,
  })).execute();
}

/** Whether someone is active staff of an agency. */
export async function isStaffOf(db: Database, staffId: string, agencyId: string): Promise<boolean> {
  const row = await db.selectFrom('agencies.staff').select('id')
    .where('id', '=', staffId).where('agency_id', '=', agencyId).where('active', '=', true).executeTakeFirst();
  return row !== undefined;
}
