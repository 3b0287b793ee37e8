import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Employer } from '../../../contract/employers.ts';
import type { Job } from '../../../contract/jobs.ts';
import { placementsRoutes } from '../../../contract/placements.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';

const today = '2026-03-16';

describe('employers, contacts and jobs, in a programme with IPS', () => {
  let app: TestApp;
  let coach: Caller;
  let officer: Caller;
  let bakery: Employer;
  let params: { caseId: string };

  beforeAll(async () => {
    app = await startTestApp(today, aModel('nya-vagar-vellinge-plus'));
    coach = await app.as(app.coach);
    officer = await app.as(app.insuranceOfficer);
    bakery = (await coach.call(placementsRoutes.addEmployer, { body: { name: 'Byns Bageri', city: 'Granvik', organisationNumber: '402000-0008' } })).body as Employer;
    const someone = await aCase(app.world, app.programme).active('2026-02-02').ledBy(app.coach)
      .withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity']).save();
    params = { caseId: someone.id };
  });
  afterAll(() => app.close());

  it('keeps each agency\'s employers to itself', async () => {
    expect(bakery).toMatchObject({ organisationNumber: '4020000008', ownerAgencyName: 'Granviks kommun' });
    expect((await coach.call(placementsRoutes.listEmployers, { query: { search: 'bageri' } })).body).toMatchObject({ total: 1 });
    expect((await coach.call(placementsRoutes.listEmployers, { query: { search: '100%' } })).body).toMatchObject({ total: 0 });
    expect((await officer.call(placementsRoutes.listEmployers)).body).toMatchObject({ total: 0 });
  });

  it('says what is wrong with an organisation number, in words', async () => {
    const { status, body } = await coach.call(placementsRoutes.addEmployer, { body: { name: 'Fel Siffra', organisationNumber: '402000-0007' } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path: 'organisationNumber', message: 'Numret stämmer inte. Det har tio siffror. Lämna fältet tomt om du inte vet.' }] });
  });

  it('counts the thirty days to the first meeting face to face', async () => {
    const before = await coach.call(placementsRoutes.listPlacements, { params });
    expect(before.body).toMatchObject({ firstEmployerContact: { dueOn: '2026-03-04', doneOn: null, overdue: true } });
    await coach.call(placementsRoutes.addEmployerContact, { params, body: { employerId: bakery.id, contactedOn: '2026-03-03', way: 'phone' } });
    const { status } = await coach.call(placementsRoutes.addEmployerContact, { params, body: { employerId: bakery.id, contactedOn: '2026-03-12', way: 'face-to-face' } });
    expect(status).toBe(201);
    const after = await coach.call(placementsRoutes.listPlacements, { params });
    expect(after.body).toMatchObject({ firstEmployerContact: { doneOn: '2026-03-12', overdue: false } });
    expect((await coach.call(placementsRoutes.listEmployerContacts, { params })).body).toMatchObject({ total: 2, items: [{ way: 'face-to-face', contactedByName: 'Karin Coachberg' }, {}] });
    expect((await officer.call(placementsRoutes.listEmployerContacts, { params })).body).toMatchObject({ total: 0 });
  });

  it('takes no contact from the future and no employer of another agency', async () => {
    const ahead = await coach.call(placementsRoutes.addEmployerContact, { params, body: { employerId: bakery.id, contactedOn: '2026-03-17', way: 'mail' } });
    expect(ahead.body).toMatchObject({ errors: [{ path: 'contactedOn', code: 'too-late' }] });
    const foreign = await officer.call(placementsRoutes.addEmployerContact, { params, body: { employerId: bakery.id, contactedOn: today, way: 'mail' } });
    expect(foreign.body).toMatchObject({ errors: [{ path: 'employerId', code: 'no-such-choice' }] });
  });

  it('records a job with its support, and its end', async () => {
    const { status, body } = await coach.call(placementsRoutes.addJob, {
      params, body: { title: 'Bagarbiträde', employerId: bakery.id, startsOn: today, hoursPerWeek: 20, paid: true, subsidy: 'wage-subsidy-development' },
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ employerName: 'Byns Bageri', paid: true, subsidy: 'wage-subsidy-development', category: 'work', version: 1 });
    const { id, version } = body as Job;
    const change = { title: 'Bagare', employerId: bakery.id, startsOn: today, endsOn: '2026-09-30', hoursPerWeek: 20, paid: true, version };
    const jobParams = { ...params, jobId: id };
    expect((await coach.call(placementsRoutes.changeJob, { params: jobParams, body: change })).body).toMatchObject({ title: 'Bagare', endsOn: '2026-09-30', subsidy: null, version: 2 });
    expect((await coach.call(placementsRoutes.changeJob, { params: jobParams, body: change })).body).toMatchObject({ code: 'stale-version' });
    const backwards = await coach.call(placementsRoutes.changeJob, { params: jobParams, body: { ...change, endsOn: '2026-01-01', version: 2 } });
    expect(backwards.body).toMatchObject({ errors: [{ path: 'endsOn', code: 'too-early' }] });
    expect((await officer.call(placementsRoutes.changeJob, { params: jobParams, body: change })).status).toBe(404);
  });
});
