import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Employer } from '../../../contract/employers.ts';
import { placementsRoutes, type NewPlacement, type Placement } from '../../../contract/placements.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

const today = '2026-03-16';

describe('placements', () => {
  let app: TestApp;
  let coach: Caller;
  let employer: Employer;
  let someone: SavedCase;

  beforeAll(async () => {
    app = await startTestApp(today, aModel());
    coach = await app.as(app.coach);
    employer = (await coach.call(placementsRoutes.addEmployer, { body: { name: 'Byns Bageri', city: 'Granvik' } })).body as Employer;
    someone = await aCase(app.world, app.programme).active('2026-01-12').ledBy(app.coach)
      .withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity', 'plan']).save();
  });
  afterAll(() => app.close());

  const baking = (): NewPlacement => ({
    kind: 'work-training', employerId: employer.id, supervisorName: 'Sonja Degerlund', supervisorPhone: '', tasks: 'Baka matbröd.',
    startsOn: '2026-03-02', endsOn: null, hourSteps: [{ fromOn: '2026-03-02', hoursPerWeek: 10 }, { fromOn: '2026-04-01', hoursPerWeek: 20 }],
    adaptations: [{ words: 'Börja klockan nio' }], shareWith: [],
  });
  const inCase = () => ({ caseId: someone.id });
  const add = async (): Promise<Placement> => (await coach.call(placementsRoutes.addPlacement, { params: inCase(), body: baking() })).body as Placement;

  it('adds one with hours, and proposes the first follow-up with both sides', async () => {
    const { status, body } = await coach.call(placementsRoutes.addPlacement, { params: inCase(), body: baking() });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'running', hoursNow: 10, nextStep: { fromOn: '2026-04-01', hoursPerWeek: 20 }, ownerAgencyName: 'Granviks kommun', category: 'placement',
      sides: [{ side: 'participant', nextDueOn: '2026-03-16', overdue: false }, { side: 'employer', nextDueOn: '2026-03-16' }], version: 1,
    });
  });

  it('answers the same request again with the same placement', async () => {
    const sending = { params: inCase(), body: baking(), headers: { 'idempotency-key': newId() } };
    const first = await coach.call(placementsRoutes.addPlacement, sending);
    expect((await coach.call(placementsRoutes.addPlacement, sending)).body).toEqual(first.body);
  });

  it('says by field what does not fit', async () => {
    const wrong = { ...baking(), employerId: newId(), endsOn: '2026-03-01' };
    const { status, body } = await coach.call(placementsRoutes.addPlacement, { params: inCase(), body: wrong });
    expect(status).toBe(400);
    expect((body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['employerId', 'endsOn']));
  });

  it('refuses a form that the programme does not have', async () => {
    const { status, body } = await coach.call(placementsRoutes.addPlacement, { params: inCase(), body: { ...baking(), kind: 'language-internship' } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'placement-kind-not-used' });
  });

  it('refuses work before admission', async () => {
    const fresh = await aCase(app.world, app.programme).ledBy(app.coach).save();
    const { body } = await coach.call(placementsRoutes.addPlacement, { params: { caseId: fresh.id }, body: baking() });
    expect(body).toMatchObject({ code: 'case-not-admitted' });
  });

  it('follows up each side by itself and plans the next', async () => {
    const placement = await add();
    const onIt = { ...inCase(), placementId: placement.id };
    const { status, body } = await coach.call(placementsRoutes.recordFollowUp, {
      params: onIt, body: { side: 'participant', doneOn: '2026-03-15', cameOfIt: 'Trivs, blir trött på eftermiddagen.' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      unheardSide: 'employer',
      sides: [{ side: 'participant', lastDoneOn: '2026-03-15', nextDueOn: '2026-03-29' }, { side: 'employer', lastDoneOn: null, nextDueOn: '2026-03-16' }],
    });
    const tomorrow = await coach.call(placementsRoutes.recordFollowUp, { params: onIt, body: { side: 'employer', doneOn: '2026-03-17', cameOfIt: 'x' } });
    expect(tomorrow.body).toMatchObject({ errors: [{ path: 'doneOn', code: 'too-late' }] });
  });

  it('ticks an adaptation as in place, and unticks it', async () => {
    const placement = await add();
    const params = { ...inCase(), placementId: placement.id, adaptationId: placement.adaptations[0]?.id ?? '' };
    const ticked = await coach.call(placementsRoutes.tickAdaptation, { params, body: { inPlaceOn: '2026-03-10' } });
    expect(ticked.body).toMatchObject({ adaptations: [{ words: 'Börja klockan nio', inPlaceOn: '2026-03-10' }] });
    const unticked = await coach.call(placementsRoutes.tickAdaptation, { params, body: { inPlaceOn: null } });
    expect(unticked.body).toMatchObject({ adaptations: [{ inPlaceOn: null }] });
  });

  it('changes one, keeps what is known of an adaptation, and refuses a stale version', async () => {
    const placement = await add();
    const [adaptation] = placement.adaptations;
    const body = {
      ...baking(), version: 1, startsOn: '2026-03-09', hourSteps: [{ fromOn: '2026-03-09', hoursPerWeek: 12 }],
      adaptations: [{ id: adaptation?.id, words: 'Börja klockan tio', inPlaceOn: '2026-03-10' }, { words: 'Eget rum för paus', inPlaceOn: null }],
    };
    const params = { ...inCase(), placementId: placement.id };
    const changed = await coach.call(placementsRoutes.changePlacement, { params, body });
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ version: 2, hoursNow: 12, sides: [{ nextDueOn: '2026-03-23' }, { nextDueOn: '2026-03-23' }] });
    expect((changed.body as Placement).adaptations[0]).toEqual({ id: adaptation?.id, words: 'Börja klockan tio', inPlaceOn: '2026-03-10' });
    expect((await coach.call(placementsRoutes.changePlacement, { params, body })).body).toMatchObject({ code: 'stale-version' });
  });

  it('ends one with what came of it, and then lets it be', async () => {
    const placement = await add();
    const params = { ...inCase(), placementId: placement.id };
    const body = { endedOn: today, outcome: 'job', outcomeWords: 'Anställs på halvtid.', version: 1 } as const;
    const ended = await coach.call(placementsRoutes.endPlacement, { params, body });
    expect(ended.body).toMatchObject({ state: 'ended', outcome: 'job', sides: [{ nextDueOn: null }, { nextDueOn: null }] });
    expect((await coach.call(placementsRoutes.endPlacement, { params, body: { ...body, version: 2 } })).body).toMatchObject({ code: 'placement-ended' });
  });

  it('hides them from another agency until they are given, and shows them to the person', async () => {
    const officer = await app.as(app.insuranceOfficer);
    expect((await officer.call(placementsRoutes.listPlacements, { params: inCase() })).body).toMatchObject({ total: 0 });
    const [placement] = ((await coach.call(placementsRoutes.listPlacements, { params: inCase() })).body as { items: Placement[] }).items;
    const consent = { id: newId() };
    await insertSealed(app.world.db, 'consents.consents', app.municipality.id, {
      ...consent, case_id: someone.id, from_agency_id: app.municipality.id, to_agency_id: app.insurance.id, categories: ['placement', 'identity'],
      purpose: 'Följa praktiken', state: 'given', valid_from: '2026-01-01', valid_to: '2026-12-31', how_given: 'written', language: 'sv',
    });
    await app.world.db.insertInto('consents.disclosures').values({
      id: newId(), case_id: someone.id, record_kind: 'placement', record_id: placement?.id ?? '', category: 'placement',
      from_agency_id: app.municipality.id, to_agency_id: app.insurance.id, consent_id: consent.id, disclosed_by: app.coach.id,
    }).execute();
    expect((await officer.call(placementsRoutes.listPlacements, { params: inCase() })).body).toMatchObject({ total: 1, items: [{ employerName: 'Byns Bageri', ownerAgencyName: 'Granviks kommun' }] });
    const params = { ...inCase(), placementId: placement?.id ?? '' };
    const attempt = await officer.call(placementsRoutes.recordFollowUp, { params, body: { side: 'employer', doneOn: today, cameOfIt: 'x' } });
    expect(attempt).toMatchObject({ status: 403, body: { code: 'not-own-record' } });
    const person = await app.as(someone.participant);
    expect((await person.call(placementsRoutes.listPlacements, { params: inCase() })).status).toBe(200);
    expect((await person.call(placementsRoutes.addPlacement, { params: inCase(), body: baking() })).status).toBe(403);
  });

  it('gives the employer a sheet with the placement and nothing else', async () => {
    const placement = await add();
    const { status, body } = await coach.call(placementsRoutes.readEmployerSheet, { params: { ...inCase(), placementId: placement.id } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ participantName: 'Vilma Testgren', employerName: 'Byns Bageri', kind: { sv: 'Arbetsträning' }, contact: { name: 'Karin Coachberg' }, followUpDays: ['2026-03-16'] });
    expect(Object.keys(body as object).toSorted()).toEqual([
      'adaptations', 'contact', 'employerName', 'endsOn', 'followUpDays', 'hourSteps', 'kind', 'participantName', 'startsOn', 'supervisorName', 'tasks']);
    expect(JSON.stringify(body)).not.toMatch(/Steget|ohälsa|outcome|cameOfIt/);
  });

  it('does not know of a placement in another case', async () => {
    const placement = await add();
    const other = await aCase(app.world, app.programme).active().ledBy(app.coach).save();
    const { status } = await coach.call(placementsRoutes.readEmployerSheet, { params: { caseId: other.id, placementId: placement.id } });
    expect(status).toBe(404);
  });
});
