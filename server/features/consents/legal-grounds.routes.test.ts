import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessReasonsRoutes } from '../../../contract/access-reasons.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import { legalGroundsRoutes, type RecordGroundBody } from '../../../contract/legal-grounds.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

describe('grounds in law other than consent', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp(); });
  afterAll(() => app.close());

  const aLedCase = () => aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach);
  const body = (change: Partial<RecordGroundBody> = {}): RecordGroundBody => ({
    toAgencyId: app.insurance.id, groundKey: 'duty-social-insurance', categories: ['identity', 'income', 'plan'],
    reason: 'Försäkringskassan begärde det för beslut om ersättning.', whatGiven: 'Utbetalt stöd och planen',
    validFrom: '2026-03-16', validTo: '2026-03-30', ...change,
  });
  const record = async (caseId: string, sent: RecordGroundBody, as = app.coach) =>
    (await app.as(as)).call(legalGroundsRoutes.recordLegalGround, { params: { caseId }, body: sent });

  it('is recorded by the agency that gives, and told to the person in plain words', async () => {
    const one = await aLedCase().save();
    expect(await record(one.id, body())).toMatchObject({ status: 201, body: { state: 'open', statute: 'OSL (2009:400) 10 kap. 28 § med SFB (2010:110) 110 kap. 31 §', mayEnd: true } });
    const person = await app.as(one.participant);
    const { body: told } = await person.call(legalGroundsRoutes.listLegalGrounds, { params: { caseId: one.id } });
    expect(told).toMatchObject({
      total: 1, choices: [], kinds: [],
      items: [{ toAgencyName: 'Försäkringskassan', because: { sv: 'Försäkringskassan bad om dem för din ersättning, och då måste myndigheter svara' }, mayEnd: false }],
    });
  });

  it('leaves an event and an entry in the log', async () => {
    const one = await aLedCase().save();
    const { body: made } = await record(one.id, body());
    const event = await app.world.db.selectFrom('platform.events').select(['name', 'record_id']).where('case_id', '=', one.id).execute();
    expect(event).toContainEqual({ name: 'legal-ground-recorded', record_id: (made as { id: string }).id });
    const entry = await app.world.db.selectFrom('platform.audit_entries').select('outcome').where('case_id', '=', one.id).where('action', '=', 'ground.record').execute();
    expect(entry).toEqual([{ outcome: 'allowed' }]);
  });

  it.each([
    ['ground-unknown', () => body({ groundKey: 'consent' })],
    ['ground-unknown', () => body({ groundKey: 'no-harm' })],
    ['ground-unknown', () => body({ groundKey: 'nothing-known' })],
    ['ground-not-for-this', () => body({ groundKey: 'general-clause', validTo: '2026-03-16' })],
    ['ground-not-for-this', () => body({ categories: ['income', 'session'] })],
    ['ground-not-for-this', () => body({ toAgencyId: app.employment.id })],
    ['ground-not-for-this', () => body({ toAgencyId: app.association.id, groundKey: 'control', validTo: '2026-03-16' })],
    ['ground-too-long', () => body({ validTo: '2026-04-15' })],
    ['ground-too-long', () => body({ groundKey: 'control', validTo: '2026-03-17' })],
    ['same-agency', () => body({ toAgencyId: app.municipality.id })],
    ['not-a-party', () => body({ toAgencyId: newId() })],
    ['invalid-input', () => body({ reason: 'Kort' })],
  ])('is refused with %s', async (code, sent) => {
    const one = await aLedCase().save();
    expect((await record(one.id, sent())).body).toMatchObject({ code });
    expect(await app.world.db.selectFrom('consents.legal_grounds').select('id').where('case_id', '=', one.id).execute()).toEqual([]);
  });

  it('answers a replay with the first answer', async () => {
    const one = await aLedCase().save();
    const coach = await app.as(app.coach);
    const sending = { params: { caseId: one.id }, body: body(), headers: { 'idempotency-key': newId() } };
    const first = await coach.call(legalGroundsRoutes.recordLegalGround, sending);
    expect((await coach.call(legalGroundsRoutes.recordLegalGround, sending)).body).toEqual(first.body);
  });

  it('offers only what can be, and says why of the rest', async () => {
    const one = await aLedCase().save();
    const { body: list } = await (await app.as(app.coach)).call(legalGroundsRoutes.listLegalGrounds, { params: { caseId: one.id } });
    const { choices } = list as { choices: { toAgencyId: string; groundKey: string; categories: string[]; refusal: string | null }[] };
    const choice = (toAgencyId: string, groundKey: string) => choices.find((some) => some.toAgencyId === toAgencyId && some.groundKey === groundKey);
    expect(choice(app.insurance.id, 'duty-social-insurance')).toMatchObject({ refusal: null });
    expect(choice(app.insurance.id, 'duty-social-insurance')?.categories).not.toContain('session');
    expect(choice(app.employment.id, 'duty-social-insurance')).toMatchObject({ refusal: 'not-to-them', categories: [] });
    expect(choice(app.insurance.id, 'general-clause')).toMatchObject({ refusal: 'not-from-here' });
    expect(choice(app.association.id, 'control')).toMatchObject({ refusal: 'counts-only' });
    expect(choices.some(({ toAgencyId }) => toAgencyId === app.municipality.id)).toBe(false);
  });

  it('opens a way as a consent does, until it is ended; control opens none', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).save();
    const params = { caseId: one.id };
    const officer = await app.as(app.insuranceOfficer);
    const mayKnow = async () => (await officer.call(accessReasonsRoutes.explainCase, { params })).status;
    await record(one.id, body({ groundKey: 'control', validTo: '2026-03-16' }));
    expect(await mayKnow()).toBe(404);
    const { body: made } = await record(one.id, body());
    expect(await mayKnow()).toBe(200);
    const groundId = (made as { id: string }).id;
    const coach = await app.as(app.coach);
    const ended = await coach.call(legalGroundsRoutes.endLegalGround, { params: { ...params, groundId }, body: { version: 1 } });
    expect(ended).toMatchObject({ status: 201, body: { state: 'ended', mayEnd: false, version: 2 } });
    expect(await mayKnow()).toBe(404);
    expect((await coach.call(legalGroundsRoutes.endLegalGround, { params: { ...params, groundId }, body: { version: 2 } })).body).toMatchObject({ code: 'ground-not-open' });
    expect((await coach.call(legalGroundsRoutes.endLegalGround, { params: { ...params, groundId }, body: { version: 1 } })).body).toMatchObject({ code: 'stale-version' });
  });

  it('is ended by the agency that gave it alone, and is hidden from a third', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).withTeamMember(app.psychologist).withConsent(app.psychiatry, ['identity']).save();
    const { body: made } = await record(one.id, body());
    const params = { caseId: one.id, groundId: (made as { id: string }).id };
    expect((await (await app.as(app.insuranceOfficer)).call(legalGroundsRoutes.endLegalGround, { params, body: { version: 1 } })).body).toMatchObject({ code: 'not-own-record' });
    const psychologist = await app.as(app.psychologist);
    expect((await psychologist.call(legalGroundsRoutes.listLegalGrounds, { params: { caseId: one.id } })).body).toMatchObject({ total: 0 });
    expect((await psychologist.call(legalGroundsRoutes.endLegalGround, { params, body: { version: 1 } })).status).toBe(404);
  });

  it('says why a record is read: the team, the way and who gave it', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity', 'session'], { validTo: '2026-09-15' }).save();
    const params = { caseId: one.id };
    const recordId = newId();
    await app.world.db.insertInto('sessions.sessions').values({
      id: recordId, case_id: one.id, owner_agency_id: app.municipality.id, kind: 'call', starts_at: '2026-03-10T09:00:00Z', held_by: app.coach.id,
    }).execute();
    const coach = await app.as(app.coach);
    const officer = await app.as(app.insuranceOfficer);
    const asked = { params: { ...params, recordKind: 'session', recordId } };
    expect((await coach.call(accessReasonsRoutes.explainRecord, asked)).body).toMatchObject({
      reasons: [{ code: 'on-team', on: '2026-03-16', way: null }, { code: 'own-agency', agencyName: 'Granviks kommun' }],
    });
    const missing = await officer.call(accessReasonsRoutes.explainRecord, { params: { ...asked.params, recordId: newId() } });
    const hidden = await officer.call(accessReasonsRoutes.explainRecord, asked);
    expect(hidden.status).toBe(404);
    expect({ ...hidden.body as object, instance: '' }).toEqual({ ...missing.body as object, instance: '' });
    await coach.call(consentsRoutes.discloseRecord, { params, body: { recordKind: 'session', recordId, toAgencyIds: [app.insurance.id] } });
    expect((await officer.call(sessionsRoutes.listSessions, { params })).body).toMatchObject({ total: 1 });
    expect((await officer.call(accessReasonsRoutes.explainRecord, asked)).body).toMatchObject({
      reasons: [
        { code: 'on-team', way: { by: 'consent', fromAgencyName: 'Granviks kommun', until: '2026-09-15' } },
        { code: 'disclosed', agencyName: 'Granviks kommun', staffName: 'Karin Coachberg', on: expect.any(String), way: { by: 'consent', until: '2026-09-15' } },
      ],
    });
  });

  it('says what one does not do in the case, and nothing of others to the person', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity']).save();
    const params = { caseId: one.id };
    expect((await (await app.as(app.insuranceOfficer)).call(accessReasonsRoutes.explainCase, { params })).body)
      .toMatchObject({ notForYou: ['case.decide', 'case.change', 'team.change', 'case.discharge', 'case.follow-up'] });
    expect((await (await app.as(one.participant)).call(accessReasonsRoutes.explainCase, { params })).body)
      .toMatchObject({ reasons: [{ code: 'own-case' }], ownKind: null, agencies: [], notForYou: [] });
  });

  it('says what each agency lets mine know, and of what is shut why, never of what there is', async () => {
    const one = await aLedCase()
      .withConsent(app.municipality, ['identity', 'health'], { from: app.psychiatry, validTo: '2026-06-30' })
      .withConsent(app.municipality, ['income'], { from: app.insurance, state: 'refused' })
      .withConsent(app.municipality, ['work'], { from: app.employment, validFrom: '2025-12-01', validTo: '2026-02-28' }).save();
    const { body: sight } = await (await app.as(app.coach)).call(accessReasonsRoutes.explainCase, { params: { caseId: one.id } });
    const { agencies, ...mine } = sight as { agencies: { agencyName: string; open: { category: string }[]; shut: { category: string; reason: string; day: string | null }[] }[] };
    expect(mine).toMatchObject({ ownKind: 'municipality', reasons: [{ code: 'on-team' }], notForYou: [], responsibleAgencyName: 'Granviks kommun' });
    const by = (name: string) => agencies.find(({ agencyName }) => agencyName === name);
    expect(by('Vuxenpsykiatrin Granvik')?.open.map(({ category }) => category)).toEqual(['identity', 'health']);
    expect(by('Vuxenpsykiatrin Granvik')?.shut).toContainEqual({ category: 'session', reason: 'other-category', day: null });
    expect(by('Försäkringskassan')?.shut).toContainEqual({ category: 'income', reason: 'refused', day: null });
    expect(by('Arbetsförmedlingen')?.shut).toContainEqual({ category: 'work', reason: 'expired', day: '2026-02-28' });
    expect(by('Samordningsförbundet Granvik')).toBeUndefined();
  });
});
