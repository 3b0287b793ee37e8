import { sql } from 'kysely';
import type { Agreement, PlanActivity, PlanContent, PlanGoal, PlanStep, PlanVersionEntry } from '../../../contract/plan.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { rowIdOf } from '../../platform/sealing/sealed-columns.ts';
import type { Sealed } from '../../platform/sealing/sealed.ts';
import type { AssessedNeeds } from './plans.rules.ts';

/** The plan's own row. */
export interface PlanHead {
  id: string;
  caseId: string;
  version: number;
  startedOn: string;
  ownerAgencyId: string;
  ownerAgencyName: string;
  overallAgencyId: string;
  overallAgencyName: string;
  summary: string;
  nextReviewOn: string | null;
}

const staffName = sql<string>`s.given_name || ' ' || s.family_name`;

/** The plan of a case, if the actor may see one. */
export async function selectPlanHead(db: Database, caseId: string): Promise<PlanHead | undefined> {
  const row = await db.selectFrom('plans.plans as p')
    .innerJoin('agencies.agencies as o', 'o.id', 'p.owner_agency_id')
    .innerJoin('agencies.agencies as r', 'r.id', 'p.overall_agency_id')
    .select(['p.id', 'p.case_id as caseId', 'p.version', 'p.started_on as startedOn', 'p.owner_agency_id as ownerAgencyId',
      'o.name as ownerAgencyName', 'p.overall_agency_id as overallAgencyId', 'r.name as overallAgencyName', 'p.summary',
      'p.next_review_on as nextReviewOn'])
    .where('p.case_id', '=', caseId).executeTakeFirst();
  return db.seals.openOne('plans.plans', row, { summary: 'summary' });
}

async function selectGoals(db: Database, planId: string): Promise<PlanGoal[]> {
  const rows = await db.selectFrom('plans.goals').select(['id', 'words', 'track', 'state'])
    .where('plan_id', '=', planId).orderBy('position').orderBy('id').execute();
  return await db.seals.open('plans.goals', rows, { words: 'words' }) as PlanGoal[];
}

async function selectSteps(db: Database, planId: string): Promise<PlanStep[]> {
  const rows = await db.selectFrom('plans.steps')
    .select(['id', 'goal_id as goalId', 'track', 'title', 'due_on as dueOn', 'done_on as doneOn', 'dropped'])
    .where('plan_id', '=', planId).orderBy(sql`due_on nulls last`).orderBy('id').execute();
  return await db.seals.open('plans.steps', rows, { title: 'title' }) as PlanStep[];
}

async function selectActivities(db: Database, planId: string): Promise<PlanActivity[]> {
  const rows = await db.selectFrom('plans.activities as y')
    .leftJoin('agencies.agencies as a', 'a.id', 'y.responsible_agency_id')
    .leftJoin('agencies.staff as s', 's.id', 'y.responsible_staff_id')
    .select(['y.id', 'y.goal_id as goalId', 'y.track', 'y.title', 'y.need', 'y.responsible_kind as responsibleKind',
      'y.responsible_agency_id as responsibleAgencyId', 'a.name as responsibleAgencyName', 'a.kind as responsibleAgencyKind',
      'y.responsible_staff_id as responsibleStaffId', staffName.as('responsibleStaffName'), 'y.responsible_other as responsibleOther',
      'y.work_focused as workFocused', 'y.starts_on as startsOn', 'y.due_on as dueOn', 'y.done_on as doneOn',
      // An open activity has begun when its first day has come, whatever was stored before that.
      sql<string>`case when y.state in ('done', 'stopped') then y.state
        when y.starts_on > platform.today() then 'planned' else 'running' end`.as('state')])
    .where('y.plan_id', '=', planId).orderBy('y.starts_on').orderBy('y.id').execute();
  return await db.seals.open('plans.activities', rows, { title: 'title', need: 'need', responsibleOther: 'responsible_other' }) as PlanActivity[];
}

/** All that the plan says now, asked at once. */
export async function selectContent(db: Database, head: PlanHead): Promise<PlanContent> {
  const [goals, steps, activities] = await Promise.all([selectGoals(db, head.id), selectSteps(db, head.id), selectActivities(db, head.id)]);
  return {
    overallAgencyId: head.overallAgencyId, overallAgencyName: head.overallAgencyName, summary: head.summary, nextReviewOn: head.nextReviewOn,
    goals, steps, activities,
  };
}

/** What the person has said of the plan, the latest first. */
export async function selectAgreements(db: Database, head: Pick<PlanHead, 'id' | 'version'>): Promise<Agreement[]> {
  const rows = await db.selectFrom('plans.agreements as g').leftJoin('agencies.staff as s', 's.id', 'g.recorded_by_staff')
    .select(['g.id', 'g.plan_version as planVersion', 'g.answer', 'g.words', 'g.how', 'g.said_on as saidOn', staffName.as('recordedByName')])
    .where('g.plan_id', '=', head.id).orderBy('g.created_at', 'desc').orderBy('g.id', 'desc').execute();
  const opened = await db.seals.open('plans.agreements', rows, { words: 'words' });
  return opened.map((row) => ({ ...row, changedSince: row.planVersion < head.version })) as Agreement[];
}

const versionId = (planId: string, version: number) => rowIdOf('plans.versions', { plan_id: planId, version });

function versionQuery(db: Database, planId: string) {
  return db.selectFrom('plans.versions as v').innerJoin('agencies.staff as s', 's.id', 'v.saved_by')
    .select(['v.version', 'v.change', 'v.subject', staffName.as('savedByName'), 'v.saved_at as savedAt'])
    .where('v.plan_id', '=', planId);
}

/** Every version without its content, the latest first. */
export async function selectVersions(db: Database, planId: string): Promise<PlanVersionEntry[]> {
  const rows = await versionQuery(db, planId).orderBy('v.version', 'desc').execute();
  return await db.seals.open('plans.versions', rows, { subject: 'subject' }, ({ version }) => versionId(planId, version)) as PlanVersionEntry[];
}

/** One version with all that it said. */
export async function selectVersion(
  db: Database, planId: string, version: number,
): Promise<(PlanVersionEntry & { content: PlanContent }) | undefined> {
  const row = await versionQuery(db, planId).select('v.content').where('v.version', '=', version).executeTakeFirst();
  const opened = await db.seals.openOne('plans.versions', row, { subject: 'subject', content: 'content' }, () => versionId(planId, version));
  return opened as (PlanVersionEntry & { content: PlanContent }) | undefined;
}

/** What the joint assessment asks of the plan: the view lets through what the actor may see of it. */
export async function selectNeeds(db: Database, caseId: string): Promise<AssessedNeeds> {
  const rows = await db.selectFrom('plans.assessed_needs').select(['area', 'statement_id as statementId', sql<Sealed | null>`measures`.as('measures')])
    .where('case_id', '=', caseId).execute();
  const opened = await db.seals.open('assessments.statements', rows, { measures: 'measures' }, ({ statementId }) => statementId ?? '');
  return {
    hinderedAreas: rows.flatMap(({ area }) => (area === null ? [] : [area])),
    measures: opened.flatMap(({ measures }) => (measures ?? []) as AssessedNeeds['measures']),
  };
}
