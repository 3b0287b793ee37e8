import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import { consentsRoutes, type Consent } from '../../../contract/consents.ts';
import type { SentBodyOf } from '../../../contract/route.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

describe('consents', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16'); });
  afterAll(() => app.close());

  type Sent = SentBodyOf<typeof consentsRoutes.recordConsent>;
  const asked = (change: Partial<Sent> = {}): Sent => ({
    fromAgencyId: app.municipality.id, toAgencyId: app.insurance.id, categories: ['identity', 'session'],
    purpose: 'Samordnad rehabilitering', answer: 'given', validFrom: '2026-03-16', validTo: '2026-09-15',
    howGiven: 'written', language: 'sv', ...change,
  });
  const aLedCase = () => aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach);

  async function aSession(caseId: string): Promise<string> {
    const id = newId();
    await app.world.db.insertInto('sessions.sessions').values({
      id, case_id: caseId, owner_agency_id: app.municipality.id, kind: 'coaching', starts_at: '2026-03-10T09:00:00Z', held_by: app.coach.id,
    }).execute();
    return id;
  }

  it('records a yes and lists it, with who wrote it down', async () => {
    const one = await aLedCase().save();
    const coach = await app.as(app.coach);
    const made = await coach.call(consentsRoutes.recordConsent, { params: { caseId: one.id }, body: asked() });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ state: 'given', toAgencyName: 'Försäkringskassan', recordedByName: 'Karin Coachberg', mayWithdraw: true });
  });

  it('keeps a no as a state, and a later yes supersedes it', async () => {
    const one = await aLedCase().save();
    const coach = await app.as(app.coach);
    const params = { caseId: one.id };
    await coach.call(consentsRoutes.recordConsent, { params, body: asked({ answer: 'refused' }) });
    await coach.call(consentsRoutes.recordConsent, { params, body: asked() });
    const { items } = await app.world.db.selectFrom('consents.consents').select(['state']).where('case_id', '=', one.id)
      .orderBy('recorded_at').orderBy('id').execute().then((rows) => ({ items: rows.map((row) => row.state) }));
    expect(items).toEqual(['superseded', 'given']);
  });

  it.each([
    ['not-own-agency', () => asked({ fromAgencyId: app.psychiatry.id })],
    ['same-agency', () => asked({ toAgencyId: app.municipality.id })],
    ['not-a-party', () => asked({ toAgencyId: newId() })],
    ['invalid-input', () => asked({ validTo: '2026-03-15' })],
  ])('refuses %s', async (code, body) => {
    const one = await aLedCase().save();
    const coach = await app.as(app.coach);
    const { body: problem } = await coach.call(consentsRoutes.recordConsent, { params: { caseId: one.id }, body: body() });
    expect(problem).toMatchObject({ code });
  });

  it('answers a replay with the first answer and writes nothing twice', async () => {
    const one = await aLedCase().save();
    const coach = await app.as(app.coach);
    const sending = { params: { caseId: one.id }, body: asked(), headers: { 'idempotency-key': newId() } };
    const first = await coach.call(consentsRoutes.recordConsent, sending);
    const again = await coach.call(consentsRoutes.recordConsent, sending);
    expect(again.body).toEqual(first.body);
    const { count } = await app.world.db.selectFrom('consents.consents').select((eb) => eb.fn.countAll<number>().as('count'))
      .where('case_id', '=', one.id).executeTakeFirstOrThrow();
    expect(count).toBe(1);
  });

  it('asks for access before it answers a replay: one who has left the team gets nothing again', async () => {
    const one = await aLedCase().save();
    const coach = await app.as(app.coach);
    const sending = { params: { caseId: one.id }, body: asked(), headers: { 'idempotency-key': newId() } };
    expect((await coach.call(consentsRoutes.recordConsent, sending)).status).toBe(201);
    await app.world.db.updateTable('cases.team_members').set({ to_on: '2026-03-16' }).where('case_id', '=', one.id).execute();
    expect((await coach.call(consentsRoutes.recordConsent, sending)).status).toBe(404);
  });

  it('closes even its own notes to a party that may no longer know who the person is', async () => {
    const one = await aLedCase().withTeamMember(app.psychologist).withConsent(app.psychiatry, ['identity']).save();
    await app.world.db.insertInto('sessions.sessions').values({
      id: newId(), case_id: one.id, owner_agency_id: app.psychiatry.id, kind: 'call', starts_at: '2026-03-10T09:00:00Z', held_by: app.psychologist.id,
    }).execute();
    const psychologist = await app.as(app.psychologist);
    const read = () => psychologist.call(sessionsRoutes.listSessions, { params: { caseId: one.id } });
    expect((await read()).body).toMatchObject({ total: 1 });
    await app.world.db.updateTable('consents.consents').set({ state: 'withdrawn' }).where('case_id', '=', one.id).execute();
    expect((await read()).status).toBe(404);
  });

  it('forgets the answers that nobody can be waiting for any more', async () => {
    const one = await aLedCase().save();
    const keys = () => app.world.db.selectFrom('platform.idempotency_keys').select('key').where('actor_id', '=', app.otherCoach.id).execute();
    const key = newId();
    const { db } = app.world;
    await db.insertInto('platform.idempotency_keys').values(await db.seals.row('platform.idempotency_keys', null, {
      actor_id: app.otherCoach.id, key, route: 'POST /x', request_hash: Buffer.alloc(32), body: { name: 'Vilma' }, created_at: '2026-01-01T00:00:00Z',
    })).execute();
    const colleague = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.otherCoach).save();
    await (await app.as(app.coach)).call(consentsRoutes.recordConsent, { params: { caseId: one.id }, body: asked() });
    expect((await keys()).map((row) => row.key)).toContain(key);
    await (await app.as(app.otherCoach)).call(consentsRoutes.recordConsent, { params: { caseId: colleague.id }, body: asked() });
    expect((await keys()).map((row) => row.key)).not.toContain(key);
  });

  it('opens a record to another agency by one tick, and a withdrawal closes it at the next read', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).save();
    const params = { caseId: one.id };
    const recordId = await aSession(one.id);
    const coach = await app.as(app.coach);
    const officer = await app.as(app.insuranceOfficer);
    const give = { params, body: { recordKind: 'session' as const, recordId, toAgencyIds: [app.insurance.id] } };

    const refused = await coach.call(consentsRoutes.discloseRecord, give);
    expect(refused.body).toMatchObject({ code: 'consent-missing', errors: [{ path: app.insurance.id }] });
    expect((await officer.call(consentsRoutes.listConsents, { params })).status).toBe(404);

    const made = await coach.call(consentsRoutes.recordConsent, { params, body: asked() });
    expect((await coach.call(consentsRoutes.discloseRecord, give)).status).toBe(201);
    const seen = await officer.call(consentsRoutes.listDisclosures, { params });
    expect(seen.body).toMatchObject({ total: 1, items: [{ open: true, recordId }] });

    const participant = await app.as(one.participant);
    const { id, version } = made.body as Consent;
    const ended = await participant.call(consentsRoutes.withdrawConsent, { params: { ...params, consentId: id }, body: { version } });
    expect(ended.body).toMatchObject({ state: 'withdrawn' });
    const hidden = await officer.call(consentsRoutes.listDisclosures, { params });
    const missing = await officer.call(consentsRoutes.listDisclosures, { params: { caseId: newId() } });
    expect(hidden.status).toBe(404);
    expect({ ...(hidden.body as object), instance: '' }).toEqual({ ...(missing.body as object), instance: '' });
  });

  it('gives no agency what another agency owns', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity']).save();
    const recordId = await aSession(one.id);
    const officer = await app.as(app.insuranceOfficer);
    const { status } = await officer.call(consentsRoutes.discloseRecord, {
      params: { caseId: one.id }, body: { recordKind: 'session', recordId, toAgencyIds: [app.employment.id] },
    });
    expect(status).toBe(404);
  });

  it('lets nobody but the two agencies and the person end a consent', async () => {
    const one = await aLedCase().withConsent(app.insurance, ['session'], { from: app.psychiatry }).save();
    const { id: consentId } = await app.world.db.selectFrom('consents.consents').select('id').where('case_id', '=', one.id).executeTakeFirstOrThrow();
    const coach = await app.as(app.coach);
    const ended = await coach.call(consentsRoutes.withdrawConsent, { params: { caseId: one.id, consentId }, body: { version: 1 } });
    expect(ended.body).toMatchObject({ code: 'not-allowed' });
  });

  it('gives no record away from another case than its own', async () => {
    const [one, other] = [await aLedCase().withConsent(app.insurance, ['session']).save(), await aLedCase().save()];
    const coach = await app.as(app.coach);
    const { status } = await coach.call(consentsRoutes.discloseRecord, {
      params: { caseId: one.id }, body: { recordKind: 'session', recordId: await aSession(other.id), toAgencyIds: [app.insurance.id] },
    });
    expect(status).toBe(404);
  });

  it('refuses a stale withdrawal', async () => {
    const one = await aLedCase().save();
    const params = { caseId: one.id };
    const coach = await app.as(app.coach);
    const { id } = (await coach.call(consentsRoutes.recordConsent, { params, body: asked() })).body as Consent;
    const { body } = await coach.call(consentsRoutes.withdrawConsent, { params: { ...params, consentId: id }, body: { version: 7 } });
    expect(body).toMatchObject({ code: 'stale-version' });
  });

  it('takes no request without our own pages\' header', async () => {
    const response = await app.server.inject({ method: 'POST', url: '/api/v1/demo-sign-in', payload: { persona: 'coach' } });
    expect(response.json()).toMatchObject({ code: 'cross-site' });
    const visitor = await app.as(null);
    expect((await visitor.call(agenciesRoutes.listAgencies)).status).toBe(401);
  });
});
