import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { participantsRoutes } from '../../../contract/participants.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';

/** Published by Skatteverket for test environments (CC0 1.0). */
const published = '198501139995';

describe('the personal number', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16'); });
  afterAll(() => app.close());

  async function aKnownPerson() {
    const one = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).withTeamMember(app.insuranceOfficer).save();
    const { db } = app.world;
    await db.insertInto('participants.personal_numbers').values(await db.seals.row('participants.personal_numbers', app.municipality.id, {
      participant_id: one.participant.id, owner_agency_id: app.municipality.id, personal_number: published, kind: 'personal',
    })).onConflict((conflict) => conflict.doNothing()).execute();
    return one;
  }

  it('is shown to the coach who asks, and the look is logged without the number', async () => {
    const one = await aKnownPerson();
    const coach = await app.as(app.coach);
    const { body } = await coach.call(participantsRoutes.readPersonalNumber, { params: { caseId: one.id } });
    expect(body).toEqual({ personalNumber: published, kind: 'personal' });
    const log = await app.world.db.selectFrom('platform.audit_entries').selectAll()
      .where('case_id', '=', one.id).where('action', '=', 'personal-number.read').execute();
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain(published);
  });

  it('is not there for an agency that may not know who the person is', async () => {
    const one = await aKnownPerson();
    const officer = await app.as(app.insuranceOfficer);
    expect((await officer.call(participantsRoutes.readPersonalNumber, { params: { caseId: one.id } })).status).toBe(404);
  });

  it('says that none is on file', async () => {
    const one = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).save();
    const coach = await app.as(app.coach);
    expect((await coach.call(participantsRoutes.readPersonalNumber, { params: { caseId: one.id } })).body).toEqual({ personalNumber: null, kind: null });
  });
});
