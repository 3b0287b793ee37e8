import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessReasonsRoutes } from '../../../contract/access-reasons.ts';
import { legalGroundsRoutes } from '../../../contract/legal-grounds.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

/** Facts are read as the one who asks may see them; the rule must come to the same answer on them as on all there are. */
describe('why a case is seen, for each right to it', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp(); });
  afterAll(() => app.close());

  const aLedCase = () => aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach, '2026-03-02');
  const sight = async (person: WorldPerson, one: SavedCase) => (await app.as(person)).call(accessReasonsRoutes.explainCase, { params: { caseId: one.id } });
  const reasonOf = async (person: WorldPerson, one: SavedCase) => ((await sight(person, one)).body as { reasons: unknown[] }).reasons[0];

  it('the person herself', async () => {
    const one = await aLedCase().save();
    expect(await reasonOf(one.participant, one)).toMatchObject({ code: 'own-case' });
  });

  it('the team, since a day', async () => {
    expect(await reasonOf(app.coach, await aLedCase().save())).toMatchObject({ code: 'on-team', on: '2026-03-02', agencyName: 'Granviks kommun', way: null });
  });

  it('the one who leads the programme', async () => {
    expect(await reasonOf(app.leader, await aLedCase().save())).toMatchObject({ code: 'leads-programme', agencyName: 'Granviks kommun' });
  });

  it('the one who referred, until it is decided', async () => {
    const one = await aCase(app.world, app.programme).referredBy(app.insuranceOfficer).save();
    expect(await reasonOf(app.insuranceOfficer, one)).toMatchObject({ code: 'referred-by-me' });
  });

  it('another agency, by a consent', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity'], { validTo: '2026-06-30' }).save();
    expect(await reasonOf(app.insuranceOfficer, one)).toMatchObject({ code: 'on-team', way: { by: 'consent', fromAgencyName: 'Granviks kommun', until: '2026-06-30' } });
  });

  it('another agency, by a consent for the programme that was given in another case which it may not know of', async () => {
    const earlier = await aLedCase().withStatus('closed').withConsent(app.insurance, ['identity'], { validTo: '2026-06-30' }).save();
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).save();
    await app.world.db.updateTable('consents.consents').set({ scope: 'programme' }).where('case_id', '=', earlier.id).execute();
    await app.world.db.updateTable('cases.cases').set({ participant_id: earlier.participant.id }).where('id', '=', one.id).execute();
    expect((await sight(app.insuranceOfficer, earlier)).status).toBe(404);
    expect(await reasonOf(app.insuranceOfficer, one)).toMatchObject({ code: 'on-team', way: { by: 'consent', until: '2026-06-30' } });
  });

  it('another agency, by a ground in law', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).save();
    await (await app.as(app.coach)).call(legalGroundsRoutes.recordLegalGround, {
      params: { caseId: one.id }, body: {
        toAgencyId: app.insurance.id, groundKey: 'duty-social-insurance', categories: ['identity'], reason: 'De begärde det.', whatGiven: 'Namnet',
        validFrom: '2026-03-16', validTo: '2026-03-20',
      },
    });
    expect(await reasonOf(app.insuranceOfficer, one)).toMatchObject({ code: 'on-team', way: { by: 'ground', until: '2026-03-20', statute: expect.stringContaining('110 kap. 31 §') as string } });
  });

  it('one who has opened it in an emergency, until when', async () => {
    const one = await aLedCase().save();
    expect((await sight(app.otherCoach, one)).status).toBe(404);
    await app.world.db.insertInto('consents.emergency_openings').values(await app.world.db.seals.row('consents.emergency_openings', app.municipality.id, {
      id: newId(), case_id: one.id, staff_id: app.otherCoach.id, agency_id: app.municipality.id, reason_code: 'danger-to-life', words: 'Fara för livet',
      opened_at: '2026-03-16T10:30:00Z', until_at: '2026-03-16T13:30:00Z',
    })).execute();
    expect(await reasonOf(app.otherCoach, one)).toMatchObject({ code: 'emergency', untilAt: '2026-03-16T13:30:00.000Z' });
  });

  it('nobody with a block against them, who is answered as by a case that is not there', async () => {
    const one = await aLedCase().save();
    const missing = await sight(app.coach, { ...one, id: newId() });
    await app.world.db.insertInto('consents.blocks').values({
      id: newId(), participant_id: one.participant.id, owner_agency_id: app.municipality.id, staff_id: app.coach.id, kind: 'participant',
      registered_by_participant: one.participant.id, from_at: '2026-03-01T08:00:00Z',
    }).execute();
    const blocked = await sight(app.coach, one);
    expect([blocked.status, { ...blocked.body as object, instance: '' }]).toEqual([404, { ...missing.body as object, instance: '' }]);
  });
});
