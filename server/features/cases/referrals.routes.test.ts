import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesRoutes, type CaseHead } from '../../../contract/cases.ts';
import type { Referral, ReferralBody, SelfReferralBody } from '../../../contract/referrals.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

describe('referrals', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16', aModel()); });
  afterAll(() => app.close());

  const person = () => ({
    givenName: 'Nova', familyName: 'Provgren', birthDate: '1994-05-17', municipality: 'Granvik', phone: '070-174 06 05', programmeId: app.programme.id,
    reason: 'Vill tillbaka till arbete', answers: { 'one-of-the-five-groups': ['anxiety-or-depression'] },
  });
  const referral = (change: Partial<ReferralBody> = {}): ReferralBody => ({
    ...person(), email: '', language: 'sv', consent: { toReferral: true, toFeedback: true, howGiven: 'oral' }, ...change,
  });
  const refer = async (who: WorldPerson, change: Partial<ReferralBody> = {}) => {
    const answer = await (await app.as(who)).call(casesRoutes.refer, { body: referral(change) });
    return { ...answer, caseId: (answer.body as { caseId?: string }).caseId ?? '' };
  };
  const headOf = async (who: WorldPerson, caseId: string) => (await app.as(who)).call(casesRoutes.readCase, { params: { caseId } });

  it('takes a referral from another party, with the person\'s consents, and lets the sender follow it', async () => {
    const { status, body, caseId } = await refer(app.insuranceOfficer);
    expect(status).toBe(201);
    expect(body).toMatchObject({ receivedOn: '2026-03-16', programmeName: { sv: 'Steget' } });
    const ways = await app.world.db.selectFrom('consents.consents').select(['from_agency_id', 'to_agency_id', 'categories', 'valid_to'])
      .where('case_id', '=', caseId).orderBy('id').execute();
    expect(ways).toEqual([
      { from_agency_id: app.insurance.id, to_agency_id: app.municipality.id, categories: ['identity', 'contact', 'work'], valid_to: '2026-09-16' },
      { from_agency_id: app.municipality.id, to_agency_id: app.insurance.id, categories: ['identity', 'plan'], valid_to: '2026-09-16' },
    ]);
    const { body: head } = await headOf(app.insuranceOfficer, caseId);
    expect(head).toMatchObject({ status: 'referred', person: { name: 'Nova Provgren', age: 31 }, referredFromAgencyName: 'Försäkringskassan', sight: { because: 'consent' }, allowedActions: [] });
  });

  it('gives nothing back to the sender when the person did not want that', async () => {
    const { caseId } = await refer(app.insuranceOfficer, { consent: { toReferral: true, toFeedback: false, howGiven: 'written' } });
    const leader = await app.as(app.leader);
    await leader.call(casesRoutes.decideReferral, { params: { caseId }, body: { decision: 'admit', reason: 'Uppfyller kraven', version: 1 } });
    expect((await headOf(app.insuranceOfficer, caseId)).status).toBe(404);
  });

  it.each([
    ['tells the sender what was decided and what is offered instead, when the person wants that', true, 1],
    ['keeps the decision from a sender whom the person did not want to be told', false, 0],
  ])('%s', async (_what, toFeedback, told) => {
    const { caseId } = await refer(app.insuranceOfficer, { consent: { toReferral: true, toFeedback, howGiven: 'oral' } });
    const decision = { decision: 'decline', reason: 'Behöver vård först', offeredInstead: 'Kontakt med vårdcentralen' } as const;
    await (await app.as(app.leader)).call(casesRoutes.decideReferral, { params: { caseId }, body: { ...decision, version: 1 } });
    const { status, body } = await (await app.as(app.insuranceOfficer)).call(casesRoutes.readReferral, { params: { caseId } });
    expect(status).toBe(200);
    expect((body as Referral).decisions.map(({ offeredInstead }) => offeredInstead)).toEqual(Array.from({ length: told }, () => decision.offeredInstead));
  });

  it('answers a repeat with the same key as the first time', async () => {
    const officer = await app.as(app.insuranceOfficer);
    const sending = { body: referral(), headers: { 'idempotency-key': newId() } };
    const [first, again] = [await officer.call(casesRoutes.refer, sending), await officer.call(casesRoutes.refer, sending)];
    expect(again).toMatchObject({ status: 201, body: first.body });
  });

  it('says which field lacks the person\'s yes, and what is wrong with a number', async () => {
    const { status, body } = await refer(app.coach, { personalNumber: '199001012386', consent: { toReferral: false, toFeedback: false, howGiven: 'oral' } });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [
      { path: 'personalNumber', code: 'not-a-personal-number', message: expect.stringContaining('siffror') as string },
      { path: 'consent.toReferral', code: 'agreement-needed', message: expect.stringContaining('Fråga personen') as string },
    ] });
  });

  it('knows a person again by the number, and tells another agency nothing of it', async () => {
    const known = await refer(app.coach, { personalNumber: '19900101-2385' });
    const leader = await app.as(app.leader);
    const decide = (caseId: string, decision: 'admit' | 'wait' = 'admit') =>
      leader.call(casesRoutes.decideReferral, { params: { caseId }, body: { decision, reason: 'Uppfyller kraven', version: 1 } });
    expect((await decide(known.caseId)).status).toBe(204);
    const second = await refer(app.psychologist, { personalNumber: '9001012385', givenName: 'Annat', familyName: 'Namn' });
    expect(second.status).toBe(201);
    const { body } = await leader.call(casesRoutes.readReferral, { params: { caseId: second.caseId } });
    expect(body).toMatchObject({ otherCaseId: known.caseId, reachAt: '070-174 06 05' });
    const seen = await (await app.as(app.psychologist)).call(casesRoutes.readReferral, { params: { caseId: second.caseId } });
    expect(seen.body).toMatchObject({ otherCaseId: null });
    expect((await decide(second.caseId)).body).toMatchObject({ code: 'already-in-programme' });
    expect((await decide(second.caseId, 'wait')).body).toMatchObject({ code: 'already-in-programme' });
  });

  it('lets only parties refer', async () => {
    const stranger = await app.world.agency('region', 'Region Fjärran');
    const outsider = await app.world.staff(stranger, 'professional', 'Ute', 'Utomgård', 'Kurator');
    expect((await refer(outsider)).body).toMatchObject({ code: 'not-a-party' });
    expect((await refer(app.funder)).status).toBe(403);
    expect((await refer(app.coach, { programmeId: newId() })).status).toBe(404);
  });

  it('shows each criterion with its reason, to those who answer for the case and to no other team member', async () => {
    const { caseId } = await refer(app.insuranceOfficer);
    const { body } = await (await app.as(app.leader)).call(casesRoutes.readReferral, { params: { caseId } });
    expect(body).toMatchObject({
      fromAgencyName: 'Försäkringskassan', referredByName: 'Fia Kassman', together: 'met',
      checks: [{ criterion: 'one-of-the-five-groups', outcome: 'met', reason: 'some-option-fits', chosen: [{ sv: 'Ångest eller depression i arbetsför ålder' }] }],
    });
    const other = await aCase(app.world, app.programme).active().withConsent(app.employment, ['identity']).withTeamMember(app.employmentOfficer)
      .referredBy(app.psychologist).save();
    const officer = await app.as(app.employmentOfficer);
    expect((await officer.call(casesRoutes.readReferral, { params: { caseId: other.id } })).status).toBe(404);
    expect((await officer.call(casesRoutes.readCase, { params: { caseId: other.id } })).body).toMatchObject({ referredFromAgencyName: null });
  });

  it('admits with a lead coach, and lets her in', async () => {
    const { caseId } = await refer(app.leader);
    expect((await headOf(app.coach, caseId)).status).toBe(404);
    const leader = await app.as(app.leader);
    const admit = { params: { caseId }, body: { decision: 'admit' as const, reason: 'Uppfyller kraven', leadCoachId: app.coach.id, version: 1 } };
    expect((await leader.call(casesRoutes.decideReferral, admit)).status).toBe(204);
    const head = (await headOf(app.coach, caseId)).body as CaseHead;
    expect(head).toMatchObject({ status: 'active', phase: 'mapping', admittedOn: '2026-03-16', leadCoach: { name: 'Karin Coachberg', since: '2026-03-16' }, leadCoachCount: 1 });
    expect(head.allowedActions).toEqual(['change-phase', 'change-team', 'change-contact', 'record-work', 'discharge']);
    expect((await leader.call(casesRoutes.decideReferral, admit)).body).toMatchObject({ code: 'already-decided' });
  });

  it.each([
    ['stale-version', { version: 7 }],
    ['not-of-responsible-agency', { leadCoachId: 'officer' }],
    ['phase-not-for-this', { phase: 'discharged' as const }],
  ])('refuses to admit: %s', async (code, change) => {
    const { caseId } = await refer(app.leader);
    const leadCoachId = 'leadCoachId' in change ? app.insuranceOfficer.id : app.coach.id;
    const { body } = await (await app.as(app.leader)).call(casesRoutes.decideReferral, {
      params: { caseId }, body: { decision: 'admit', reason: 'Uppfyller kraven', version: 1, ...change, leadCoachId },
    });
    expect(body).toMatchObject({ code });
  });

  it('decides again from the waiting list, and keeps both decisions', async () => {
    const { caseId } = await refer(app.leader);
    const leader = await app.as(app.leader);
    const params = { caseId };
    await leader.call(casesRoutes.decideReferral, { params, body: { decision: 'wait', reason: 'Fullt till april', version: 1 } });
    const empty = await leader.call(casesRoutes.decideReferral, { params, body: { decision: 'decline', reason: 'Behöver vård först', version: 2 } });
    expect(empty.body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'offeredInstead' }] });
    await leader.call(casesRoutes.decideReferral, { params, body: { decision: 'decline', reason: 'Behöver vård först', offeredInstead: 'Kontakt med vårdcentralen', version: 2 } });
    const { body } = await leader.call(casesRoutes.readReferral, { params });
    expect(body).toMatchObject({ decisions: [{ decision: 'decline', offeredInstead: 'Kontakt med vårdcentralen' }, { decision: 'wait' }] });
  });

  it('leaves the decision to those who lead', async () => {
    const { caseId } = await refer(app.coach);
    const { status } = await (await app.as(app.coach)).call(casesRoutes.decideReferral, { params: { caseId }, body: { decision: 'admit', reason: 'Jag vill', version: 1 } });
    expect(status).toBe(403);
  });

  describe('by the person', () => {
    const selfReferral = (change: Partial<SelfReferralBody> = {}) => ({ ...person(), ...change });
    const ask = async (change: Partial<SelfReferralBody> = {}) => (await app.as(null)).call(casesRoutes.referOneself, { body: selfReferral(change) });

    it('is not taken from someone who is signed in, whose own it might be taken for', async () => {
      for (const person of [app.coach, app.administrator]) {
        const { status, body } = await (await app.as(person)).call(casesRoutes.referOneself, { body: selfReferral({}) });
        expect({ status, body }).toMatchObject({ status: 409, body: { code: 'signed-in-already' } });
      }
    });

    it('gives the same receipt whether she was known or not, and no id', async () => {
      const [first, again] = [await ask({ personalNumber: '200002292399' }), await ask({ personalNumber: '200002292399' })];
      expect(first).toMatchObject({ status: 201, body: { receivedOn: '2026-03-16' } });
      expect(again.body).toEqual(first.body);
      expect(Object.keys(first.body as object).toSorted()).toEqual(['decisionWithinDays', 'programmeName', 'receivedOn']);
      const { body } = await (await app.as(app.leader)).call(casesRoutes.searchCases, { body: { status: 'referred', search: 'nova prov', sort: 'newest' } });
      expect((body as { items: unknown[] }).items.length).toBeGreaterThan(0);
      const stored = await app.world.db.selectFrom('participants.personal_numbers as n').innerJoin('cases.cases as c', 'c.participant_id', 'n.participant_id')
        .select('c.status').where('n.number_index', '=', await app.world.db.seals.index(app.programme.ownerAgencyId, '200002292399')).execute();
      expect(stored).toEqual([{ status: 'referred' }]);
    });

    it('asks for a way to answer', async () => {
      expect((await ask({ phone: '', email: '' })).body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'phone', code: 'phone-or-email' }] });
    });

    it('stands on the team leader\'s list', async () => {
      await ask({ givenName: 'Själv', familyName: 'Sökande' });
      const { body } = await (await app.as(app.leader)).call(casesRoutes.searchCases, { body: { search: 'Själv Sök' } });
      expect(body).toMatchObject({ total: 1, items: [{ personName: 'Själv Sökande', status: 'referred' }] });
    });

    it('is not taken from one address without end', async () => {
      const statuses: number[] = [];
      for (let time = 0; time < 11; time += 1) statuses.push((await ask({ reason: '' })).status);
      expect(statuses.at(-1)).toBe(429);
    });
  });
});
