import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { casesRoutes } from '../../../contract/cases.ts';
import { caseCode } from '../../../contract/case-code.ts';
import { participantsRoutes } from '../../../contract/participants.ts';
import { protectionRoutes, type ProtectBody } from '../../../contract/protection.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

/** Published by Skatteverket for test environments (CC0 1.0). */
const number = '198501139995';
const phone = '070-174 06 05';

describe('protected identity', () => {
  let app: TestApp;
  let coach: Caller;
  let leader: Caller;
  let one: SavedCase;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16', aModel());
    [coach, leader] = [await app.as(app.coach), await app.as(app.leader)];
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const { db } = app.world;
    one = await aCase(app.world, app.programme).named('Hemlinda', 'Doldgren').active('2026-03-01').ledBy(app.coach).withTeamMember(app.insuranceOfficer)
      .withConsent(app.insurance, ['identity', 'contact']).save();
    await db.deleteFrom('participants.personal_numbers').execute();
    await insertSealed(db, 'participants.personal_numbers', app.municipality.id, {
      participant_id: one.participant.id, owner_agency_id: app.municipality.id, personal_number: number, kind: 'personal',
    });
    await db.updateTable('participants.contacts').set(await db.seals.row('participants.contacts', app.municipality.id, { phone, city: 'Granvik' }, one.participant.id))
      .where('participant_id', '=', one.participant.id).execute();
  });

  const inCase = () => ({ params: { caseId: one.id } });
  const protect = (body: Partial<ProtectBody> = {}, by = coach) =>
    by.call(protectionRoutes.protectPerson, { ...inCase(), body: { kind: 'marked', staffIds: [app.coach.id], ...body } });
  const show = (by = coach) => by.call(protectionRoutes.showIdentity, { ...inCase(), body: { reason: 'reach-the-person' } });
  const nameOf = async (by: Caller) => ((await by.call(casesRoutes.readCase, inCase())).body as { person: { name: string } }).person;

  it('puts a stand-in where the name was, and shows who it is to those named, for a minute', async () => {
    expect((await protect()).status).toBe(204);
    expect(await nameOf(coach)).toMatchObject({ name: `Skyddad identitet ${caseCode(one.id)}`, birthYear: null, age: null });
    expect((await show()).body).toMatchObject({
      name: 'Hemlinda Doldgren', birthDate: '1994-05-17', personalNumber: number, phone, city: 'Granvik', until: '2026-03-16T11:01:00.000Z',
    });
    expect((await coach.call(participantsRoutes.readContact, inCase())).body).toMatchObject({ phone: '', city: '' });
    expect((await coach.call(participantsRoutes.readPersonalNumber, inCase())).body).toMatchObject({ code: 'identity-protected' });
  });

  it('shuts out everyone who is not named, as if the case were not there', async () => {
    await protect();
    for (const other of [app.leader, app.insuranceOfficer, app.otherCoach]) {
      const caller = await app.as(other);
      for (const route of [casesRoutes.readCase, protectionRoutes.readProtection, participantsRoutes.readContact]) {
        expect((await caller.call(route, inCase())).status).toBe(404);
      }
      expect([403, 404]).toContain((await show(caller)).status);
    }
  });

  it('asks for a fresh confirmation before it shows who it is, and logs each look with its reason', async () => {
    await protect();
    expect((await show(await app.as(app.coach, { confirmed: false }))).body).toMatchObject({ code: 'step-up-needed' });
    await show();
    const looks = await app.world.db.selectFrom('platform.audit_entries').selectAll().where('case_id', '=', one.id)
      .where('action', '=', 'protected-identity.shown').execute();
    expect(looks).toMatchObject([{ actor_id: app.coach.id, detail: 'reach-the-person' }]);
    expect(JSON.stringify(looks)).not.toContain('Doldgren');
  });

  it('shows the person herself what is kept of her', async () => {
    await protect();
    expect((await show(await app.as(one.participant))).body).toMatchObject({ name: 'Hemlinda Doldgren', phone });
  });

  it('keeps no way to reach a person with protected registration, unless a need is stated', async () => {
    await protect({ kind: 'protected-registration' });
    expect((await show()).body).toMatchObject({ name: 'Hemlinda Doldgren', phone: '', city: '', contactNeed: '' });
    const body = { phone: '070-174 06 06', need: 'Hon vill bli ringd inför mötena', version: 1 };
    expect((await coach.call(protectionRoutes.changeProtectedContact, { ...inCase(), body: { ...body, need: '' } })).status).toBe(400);
    expect((await coach.call(protectionRoutes.changeProtectedContact, { ...inCase(), body })).status).toBe(204);
    expect((await coach.call(protectionRoutes.changeProtectedContact, { ...inCase(), body })).body).toMatchObject({ code: 'stale-version' });
    expect((await show()).body).toMatchObject({ phone: body.phone, contactNeed: body.need });
  });

  it('keeps them with protected registration where the need was stated at once', async () => {
    await protect({ kind: 'protected-registration', contactNeed: 'Hon vill bli ringd inför mötena' });
    expect((await show()).body).toMatchObject({ phone, contactNeed: 'Hon vill bli ringd inför mötena' });
  });

  it.each<[string, Partial<ProtectBody>, string]>([
    ['with nobody who leads', { staffIds: ['other'] }, 'nobody-named'],
    ['with someone who is not here', { staffIds: ['coach', 'stranger'] }, 'cannot-be-named'],
    ['as an assumed identity where the earlier one may be on file', { kind: 'assumed' }, 'earlier-identity-on-file'],
  ])('is not recorded %s', async (_how, body, code) => {
    const ids: Record<string, string> = { coach: app.coach.id, other: app.otherCoach.id, stranger: app.psychologist.id };
    const answer = await protect({ ...body, staffIds: (body.staffIds ?? ['coach']).map((who) => ids[who] ?? newId()) });
    expect(answer).toMatchObject({ status: 409, body: { code } });
    expect((await nameOf(coach)).name).toBe('Hemlinda Doldgren');
  });

  it('is recorded once, and never turned into an assumed identity', async () => {
    await protect();
    expect((await protect()).body).toMatchObject({ code: 'protected-already' });
    expect((await protect({ kind: 'assumed', newIdentityOnly: true })).body).toMatchObject({ code: 'earlier-identity-on-file' });
  });

  it('is recorded as an assumed identity where only the new one is on file', async () => {
    expect((await protect({ kind: 'assumed', newIdentityOnly: true })).status).toBe(204);
    expect((await show()).body).toMatchObject({ name: 'Hemlinda Doldgren', phone: '' });
  });

  it('lets those who lead name others, and keeps one who leads', async () => {
    await protect();
    const name = (staffId: string) => coach.call(protectionRoutes.nameStaff, { ...inCase(), body: { staffId } });
    expect((await name(app.leader.id)).status).toBe(204);
    expect((await name(app.leader.id)).body).toMatchObject({ code: 'named-already' });
    expect((await name(app.psychologist.id)).body).toMatchObject({ code: 'cannot-be-named' });
    const { named } = (await leader.call(protectionRoutes.readProtection, inCase())).body as { named: { id: string; staffId: string }[] };
    const idOf = (staffId: string) => named.find((member) => member.staffId === staffId)?.id ?? '';
    const end = (by: Caller, staffId: string) => by.call(protectionRoutes.endNaming, { params: { caseId: one.id, namedId: idOf(staffId) } });
    expect((await end(leader, app.coach.id)).status).toBe(204);
    expect((await coach.call(casesRoutes.readCase, inCase())).status).toBe(404);
    expect((await end(leader, app.leader.id)).body).toMatchObject({ code: 'last-named' });
  });

  it('stops what would tell others who she is, with the reason', async () => {
    await protect();
    expect((await coach.call(casesRoutes.addTeamMember, { ...inCase(), body: { staffId: app.otherCoach.id, professionalRole: 'Coach' } })).body).toMatchObject({ code: 'not-named' });
    expect((await coach.call(casesRoutes.changeLeadCoach, { ...inCase(), body: { staffId: app.otherCoach.id, reason: 'Byter tjänst', version: 1 } })).body).toMatchObject({ code: 'not-named' });
    expect((await coach.call(participantsRoutes.changeContact, { ...inCase(), body: { phone, bestWay: 'phone', version: 2 } })).body).toMatchObject({ code: 'identity-protected' });
  });

  it('stops a text that says who she is, wherever it is written', async () => {
    const note = (words: string) => coach.call(sessionsRoutes.recordSession, { ...inCase(), body: {
      ...sessionsRoutes.recordSession.example.body, startsAt: '2026-03-16T09:00:00.000Z', note: words, shareWith: [],
    } });
    expect((await note('Hemlinda ringde i dag')).status).toBe(201);
    await protect();
    expect((await note('Hemlinda ringde i dag')).body).toMatchObject({ code: 'says-who-it-is' });
    expect((await note('Hon har numret 070-174 06 05')).body).toMatchObject({ code: 'says-who-it-is' });
    expect((await note('Personen ringde i dag')).status).toBe(201);
  });

  it('is kept up by the database whatever the program does', async () => {
    await protect();
    const { db } = app.world;
    const sealed = await db.seals.row('participants.contacts', app.municipality.id, { phone }, one.participant.id);
    await expect(db.updateTable('participants.contacts').set(sealed).where('participant_id', '=', one.participant.id).execute()).rejects.toThrow('protected details');
  });

  it('masks a new referral of her, and tells its sender nothing', async () => {
    await protect();
    const officer = await app.as(app.insuranceOfficer);
    const { status, body } = await officer.call(casesRoutes.refer, { body: {
      givenName: 'Hemlinda', familyName: 'Doldgren', personalNumber: number, municipality: 'Granvik', phone, email: '', language: 'sv', programmeId: app.programme.id,
      reason: 'Vill tillbaka till arbete', answers: {}, consent: { toReferral: true, toFeedback: true, howGiven: 'oral' },
    } });
    expect(status).toBe(201);
    const { caseId } = body as { caseId: string };
    expect((await officer.call(casesRoutes.readCase, { params: { caseId } })).status).toBe(404);
    const row = await app.world.db.selectFrom('cases.referrals').select(['given_name', 'birth_date', 'reach_at']).where('case_id', '=', caseId).executeTakeFirst();
    expect(row).toEqual({ given_name: 'Skyddad identitet', birth_date: null, reach_at: null });
  });

  it('is said in a referral: from the first the sender and one named receiver alone know of it', async () => {
    const officer = await app.as(app.insuranceOfficer);
    const refer = (receiverId: string) => officer.call(casesRoutes.refer, { body: {
      givenName: 'Nyhemlig', familyName: 'Doldberg', municipality: 'Granvik', phone: '070-174 06 07', email: '', language: 'sv', programmeId: app.programme.id,
      reason: 'Vill tillbaka till arbete', answers: {}, consent: { toReferral: true, toFeedback: true, howGiven: 'oral' },
      protection: { kind: 'marked', receiverId },
    } });
    expect((await refer(app.coach.id)).body).toMatchObject({ code: 'cannot-be-named' });
    const { body } = await refer(app.leader.id);
    const params = { caseId: (body as { caseId: string }).caseId };
    expect((await officer.call(casesRoutes.readCase, { params })).body).toMatchObject({ person: { name: `Skyddad identitet ${caseCode(params.caseId)}` } });
    expect((await officer.call(protectionRoutes.showIdentity, { params, body: { reason: 'reach-the-person' } })).status).toBe(409);
    expect((await leader.call(protectionRoutes.showIdentity, { params, body: { reason: 'reach-the-person' } })).body)
      .toMatchObject({ name: 'Nyhemlig Doldberg', municipality: 'Granvik', phone: '070-174 06 07' });
    expect((await coach.call(casesRoutes.readCase, { params })).status).toBe(404);
  });

  it('is said in a referral of someone who is known here: those who lead her work still do', async () => {
    const officer = await app.as(app.insuranceOfficer);
    await officer.call(casesRoutes.refer, { body: {
      givenName: 'Hemlinda', familyName: 'Doldgren', personalNumber: number, municipality: '', phone: '', email: '', language: 'sv', programmeId: app.programme.id,
      reason: 'Vill tillbaka till arbete', answers: {}, consent: { toReferral: true, toFeedback: false, howGiven: 'oral' },
      protection: { kind: 'marked', receiverId: app.leader.id },
    } });
    expect((await nameOf(coach)).name).toContain('Skyddad identitet');
    expect((await show()).body).toMatchObject({ name: 'Hemlinda Doldgren', personalNumber: number, phone });
  });

  it('is lifted: the details go back, and that it was there is kept', async () => {
    await protect();
    const lifted = await coach.call(protectionRoutes.liftProtection, { ...inCase(), body: { reason: 'Markeringen är borttagen' } });
    expect(lifted.status).toBe(204);
    expect((await nameOf(leader)).name).toBe('Hemlinda Doldgren');
    expect((await coach.call(participantsRoutes.readContact, inCase())).body).toMatchObject({ phone, city: 'Granvik' });
    expect((await coach.call(participantsRoutes.readPersonalNumber, inCase())).body).toMatchObject({ personalNumber: number });
    expect((await show()).body).toMatchObject({ code: 'not-protected' });
    const { db } = app.world;
    const history = await db.selectFrom('participants.protections').selectAll().where('participant_id', '=', one.participant.id).execute();
    const opened = await db.seals.open('participants.protections', history, { lifted_reason: 'lifted_reason' });
    expect(opened).toMatchObject([{ kind: 'marked', recorded_by: app.coach.id, lifted_by: app.coach.id, lifted_reason: 'Markeringen är borttagen' }]);
    expect((await protect()).status).toBe(204);
  });
});
