import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../contract/plan.ts';
import { plansRoutes as routes } from '../../../contract/plans.ts';
import { newId } from '../../platform/new-id.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

const today = '2026-03-16';

describe('plans', () => {
  let app: TestApp;
  let coach: Caller;
  let psychologist: Caller;
  let officer: Caller;

  beforeAll(async () => {
    app = await startTestApp(today);
    coach = await app.as(app.coach);
    psychologist = await app.as(app.psychologist);
    officer = await app.as(app.insuranceOfficer);
  });
  afterAll(() => app.close());

  /** An active case with psychiatry and the insurance agency on the team; only psychiatry may have the plan. */
  const caseWithTeam = () => aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.psychologist)
    .withTeamMember(app.insuranceOfficer).withConsent(app.psychiatry, ['identity', 'plan']).withConsent(app.insurance, ['identity']).save();

  const start = async (saved: SavedCase, by: Caller = coach) =>
    by.call(routes.startPlan, { params: { caseId: saved.id }, body: { overallAgencyId: app.municipality.id } });

  const planOf = async (saved: SavedCase, reader: Caller = coach) =>
    ((await reader.call(routes.readPlan, { params: { caseId: saved.id } })).body as { plan: Plan | null }).plan;

  const activity = (planVersion: number, agencyId: string) => ({
    planVersion, track: 'work' as const, title: 'Arbetsprövning i kök', responsibleKind: 'agency' as const, responsibleAgencyId: agencyId,
    workFocused: true, startsOn: '2026-03-23', dueOn: '2026-05-29',
  });

  async function startedPlan() {
    const saved = await caseWithTeam();
    await start(saved);
    return { saved, params: { caseId: saved.id } };
  }

  it('is empty, then begun, once', async () => {
    const saved = await caseWithTeam();
    expect((await coach.call(routes.readPlan, { params: { caseId: saved.id } })).body).toEqual({ plan: null, mayWrite: true });
    expect(await start(saved)).toMatchObject({
      status: 201, body: { version: 1, ownerAgencyName: 'Granviks kommun', agreement: null, versions: [{ change: 'plan-started' }], warnings: [{ rule: 'no-work-activity' }] },
    });
    expect(await start(saved)).toMatchObject({ status: 409, body: { code: 'plan-exists' } });
  });

  it('warns of areas and measures of the joint assessment that the plan lacks', async () => {
    const { saved, params } = await startedPlan();
    const { db } = app.world;
    const owner = { case_id: saved.id, owner_agency_id: app.municipality.id };
    const part = { ...owner, assessed_on: '2026-03-01', assessed_by: app.coach.id, findings: 'Sover dåligt.' };
    await insertSealed(db, 'assessments.parts', app.municipality.id,
      { ...part, id: newId(), area: 'health', category: 'health', view: 'hinders-much' },
      { ...part, id: newId(), area: 'economy', category: 'income', view: 'neither' });
    const statement = { ...owner, possible: 'yes', reasoning: 'Det går framåt.', stated_on: '2026-03-01', stated_by: app.coach.id };
    await insertSealed(db, 'assessments.statements', app.municipality.id,
      { ...statement, id: newId(), measures: [{ measure: 'Skuldrådgivning', agencyId: null, other: null }], created_at: '2026-03-01T08:00:00Z' },
      { ...statement, id: newId(), measures: [{ measure: 'Samtalsstöd', agencyId: null, other: 'Vårdcentralen' }], created_at: '2026-03-01T09:00:00Z' });
    expect((await planOf(saved))?.warnings).toMatchObject([
      { rule: 'no-work-activity' }, { rule: 'area-empty', track: 'health' }, { rule: 'measure-not-planned', subject: 'Samtalsstöd' },
    ]);
    const talks = { ...activity(1, app.municipality.id), track: 'health' as const, title: 'Samtalsstöd', responsibleStaffId: app.coach.id, workFocused: false };
    const { body } = await coach.call(routes.addActivity, { params, body: talks });
    expect((body as Plan).warnings.map(({ rule }) => rule)).toEqual(['no-work-activity']);
  });

  it('grows by goal, step and activity, a version each', async () => {
    const { saved, params } = await startedPlan();
    const { body } = await coach.call(routes.addGoal, { params, body: { planVersion: 1, words: 'Jag vill laga mat åt andra igen', track: 'work' } });
    const goalId = (body as Plan).goals[0]?.id ?? '';
    await coach.call(routes.addStep, { params, body: { planVersion: 2, track: 'work', goalId, title: 'Besöka två kök', dueOn: '2026-03-10' } });
    const third = await coach.call(routes.addActivity, { params, body: { ...activity(3, app.municipality.id), goalId, responsibleStaffId: app.coach.id } });
    expect(third).toMatchObject({
      status: 201,
      body: {
        version: 4, goals: [{ words: 'Jag vill laga mat åt andra igen' }], steps: [{ title: 'Besöka två kök' }],
        activities: [{ responsibleAgencyName: 'Granviks kommun', responsibleStaffName: 'Karin Coachberg', state: 'planned' }],
        warnings: [{ rule: 'step-overdue', days: 6 }],
        versions: [{ version: 4, change: 'activity-added' }, { change: 'step-added' }, { change: 'goal-added' }, { version: 1 }],
      },
    });
    expect((await planOf(saved))?.version).toBe(4);
  });

  it('loses nobody’s words when two write at once', async () => {
    const { saved, params } = await startedPlan();
    const both = await Promise.all(['Sova gott', 'Ha råd med bio'].map((words) => coach.call(routes.addGoal, { params, body: { planVersion: 1, words } })));
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'stale-version' });
    expect((await planOf(saved))?.goals).toHaveLength(1);
  });

  it('is reached, done, stopped and taken back', async () => {
    const { params } = await startedPlan();
    const step = { track: 'work', title: 'Besöka två kök' } as const;
    const stepped = (await coach.call(routes.addStep, { params, body: { planVersion: 1, ...step } })).body as Plan;
    const stepId = stepped.steps[0]?.id ?? '';
    const change = (planVersion: number, doneOn: string | null) =>
      coach.call(routes.changeStep, { params: { ...params, stepId }, body: { planVersion, ...step, doneOn, dropped: false } });
    expect((await change(2, today)).body).toMatchObject({ steps: [{ doneOn: today }], versions: [{ change: 'step-reached' }, {}, {}] });
    expect((await change(3, null)).body).toMatchObject({ steps: [{ doneOn: null }] });
    const added = (await coach.call(routes.addActivity, { params, body: activity(4, app.municipality.id) })).body as Plan;
    const activityId = added.activities[0]?.id ?? '';
    const done = await coach.call(routes.changeActivity, { params: { ...params, activityId }, body: { ...activity(5, app.municipality.id), state: 'done', doneOn: today } });
    expect(done.body).toMatchObject({ activities: [{ state: 'done' }], warnings: [{ rule: 'no-work-activity' }] });
  });

  it('lets a goal be reached and taken up again', async () => {
    const { params } = await startedPlan();
    const { goals: [goal] } = (await coach.call(routes.addGoal, { params, body: { planVersion: 1, words: 'Sova gott' } })).body as Plan;
    const change = (planVersion: number, state: 'open' | 'reached') => coach.call(routes.changeGoal, {
      params: { ...params, goalId: goal?.id ?? '' }, body: { planVersion, words: 'Sova gott', track: 'health', state },
    });
    expect((await change(2, 'reached')).body).toMatchObject({ goals: [{ state: 'reached', track: 'health' }], versions: [{ change: 'goal-reached' }, {}, {}] });
    expect((await change(3, 'open')).body).toMatchObject({ goals: [{ state: 'open' }] });
    expect((await coach.call(routes.changeGoal, { params: { ...params, goalId: newId() }, body: { planVersion: 4, words: 'x', state: 'open' } })).status).toBe(404);
  });

  it('gives the plan to an agency that is named, under the consent', async () => {
    const { saved, params } = await startedPlan();
    expect(await planOf(saved, psychologist)).toBeNull();
    expect((await coach.call(routes.addActivity, { params, body: activity(1, app.psychiatry.id) })).status).toBe(201);
    expect(await planOf(saved, psychologist)).toMatchObject({ version: 2, ownerAgencyName: 'Granviks kommun' });
    expect((await psychologist.call(routes.addGoal, { params, body: { planVersion: 2, words: 'Sova hela natten' } })).status).toBe(201);
  });

  it('says which agency lacks consent, and then changes nothing', async () => {
    const { saved, params } = await startedPlan();
    const { status, body } = await coach.call(routes.addActivity, { params, body: activity(1, app.insurance.id) });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'consent-missing', errors: [{ path: 'responsibleAgencyId', message: expect.stringContaining('Försäkringskassan') }] });
    expect(await planOf(saved)).toMatchObject({ version: 1, activities: [] });
    expect(await planOf(saved, officer)).toBeNull();
  });

  it('lets a partner name those who have the plan, and nobody new', async () => {
    const { params } = await startedPlan();
    await coach.call(routes.addActivity, { params, body: activity(1, app.psychiatry.id) });
    expect(await psychologist.call(routes.addActivity, { params, body: activity(2, app.insurance.id) }))
      .toMatchObject({ status: 409, body: { code: 'plan-owner-shares' } });
    expect((await psychologist.call(routes.addActivity, { params, body: activity(2, app.municipality.id) })).status).toBe(201);
  });

  it('asks for someone of the agency that answers', async () => {
    const { params } = await startedPlan();
    const { status, body } = await coach.call(routes.addActivity, { params, body: { ...activity(1, app.municipality.id), responsibleStaffId: app.psychologist.id } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path: 'responsibleStaffId' }] });
    expect((await coach.call(routes.addStep, { params, body: { planVersion: 1, goalId: newId(), track: 'work', title: 'x' } })).status).toBe(404);
  });

  it('is started by a partner only when the person lets the responsible agency have it', async () => {
    const saved = await caseWithTeam();
    const asked = { params: { caseId: saved.id }, body: { overallAgencyId: app.psychiatry.id } };
    expect(await psychologist.call(routes.startPlan, asked)).toMatchObject({ status: 409, body: { code: 'consent-missing', errors: [{ path: 'overallAgencyId' }] } });
  });

  it('keeps what the person says with the version she saw', async () => {
    const { saved, params } = await startedPlan();
    const person = await app.as(saved.participant);
    const said = await person.call(routes.agreeToPlan, { params, body: { planVersion: 1, answer: 'partly', words: 'Jag vill börja senare.' } });
    expect(said).toMatchObject({ status: 201, body: { version: 1, agreement: { answer: 'partly', how: 'self', recordedByName: null, changedSince: false } } });
    await coach.call(routes.addGoal, { params, body: { planVersion: 1, words: 'Börja i april' } });
    expect((await planOf(saved, person))?.agreement).toMatchObject({ planVersion: 1, changedSince: true });
    expect(await person.call(routes.agreeToPlan, { params, body: { planVersion: 1, answer: 'agrees' } })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(await coach.call(routes.agreeToPlan, { params, body: { planVersion: 2, answer: 'agrees' } })).toMatchObject({ status: 400, body: { errors: [{ path: 'how' }] } });
    expect((await coach.call(routes.agreeToPlan, { params, body: { planVersion: 2, answer: 'agrees', how: 'phone' } })).body)
      .toMatchObject({ agreement: { answer: 'agrees', recordedByName: 'Karin Coachberg' }, agreements: [{}, { answer: 'partly' }] });
  });

  it('shows an old version as it was, and what has changed since', async () => {
    const { params } = await startedPlan();
    await coach.call(routes.addGoal, { params, body: { planVersion: 1, words: 'Sova gott' } });
    expect((await coach.call(routes.readPlanVersion, { params: { ...params, version: '1' } })).body)
      .toMatchObject({ version: 1, content: { goals: [] }, changedSince: [{ part: 'goal', kind: 'added', title: 'Sova gott' }] });
    expect((await coach.call(routes.readPlanVersion, { params: { ...params, version: '9' } })).status).toBe(404);
  });

  it('changes summary, review and overall responsibility', async () => {
    const { params } = await startedPlan();
    const body = { planVersion: 1, overallAgencyId: app.psychiatry.id, summary: 'I lugn takt.', nextReviewOn: '2026-06-16' };
    expect((await coach.call(routes.changePlan, { params, body })).body).toMatchObject({ overallAgencyName: 'Vuxenpsykiatrin Granvik', nextReviewOn: '2026-06-16' });
  });

  it('makes one goal of a request that is sent twice', async () => {
    const { saved, params } = await startedPlan();
    const again = { params, body: { planVersion: 1, words: 'Sova gott' }, headers: { 'idempotency-key': newId() } };
    const first = await coach.call(routes.addGoal, again);
    expect((await coach.call(routes.addGoal, again)).body).toEqual(first.body);
    expect((await planOf(saved))?.goals).toHaveLength(1);
  });

  it('is not written before admission or after the end, and does not exist for strangers', async () => {
    const fresh = await aCase(app.world, app.programme).ledBy(app.coach).save();
    const closed = await aCase(app.world, app.programme).withStatus('closed').ledBy(app.coach).save();
    expect(await start(fresh)).toMatchObject({ status: 409, body: { code: 'case-not-admitted' } });
    expect(await start(closed)).toMatchObject({ status: 409, body: { code: 'case-closed' } });
    const { saved } = await startedPlan();
    const stranger = await app.as(app.employmentOfficer);
    expect((await stranger.call(routes.readPlan, { params: { caseId: saved.id } })).status).toBe(404);
    expect((await (await app.as(saved.participant)).call(routes.addGoal, { params: { caseId: saved.id }, body: { planVersion: 1, words: 'x' } })).status).toBe(403);
  });
});
