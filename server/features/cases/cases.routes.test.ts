import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesRoutes, type CaseHead, type CaseListItem } from '../../../contract/cases.ts';
import type { TeamMember } from '../../../contract/case-team.ts';
import type { DischargeBody } from '../../../contract/discharges.ts';
import { participantsRoutes } from '../../../contract/participants.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

describe('cases', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16', aModel()); });
  afterAll(() => app.close());

  const anActiveCase = () => aCase(app.world, app.programme).active('2026-02-01').ledBy(app.coach);
  const headOf = async (who: WorldPerson, caseId: string) => (await (await app.as(who)).call(casesRoutes.readCase, { params: { caseId } })).body as CaseHead;

  describe('the list', () => {
    it('holds the cases one is on, sorted as Swedes sort, and no other', async () => {
      for (const [given, family] of [['Örjan', 'Listby'], ['Åke', 'Listby'], ['Zara', 'Listby']] as const) {
        await aCase(app.world, app.programme).named(given, family).active('2026-02-01').ledBy(app.otherCoach).save();
      }
      await aCase(app.world, app.programme).named('Annan', 'Listby').active('2026-02-01').ledBy(app.leader).save();
      const coach = await app.as(app.otherCoach);
      const { body } = await coach.call(casesRoutes.searchCases, { body: { search: 'listby', limit: 2 } });
      const { items, total } = body as { items: CaseListItem[]; total: number };
      expect(total).toBe(3);
      expect(items.map((item) => item.personName)).toEqual(['Zara Listby', 'Åke Listby']);
      expect(items[0]).toMatchObject({ status: 'active', phaseLabel: { sv: 'Kartläggning' }, leadCoachName: 'Olle Annanby', since: '2026-02-01' });
      const nothing = await coach.call(casesRoutes.searchCases, { body: { search: '%', status: 'all' } });
      expect(nothing.body).toMatchObject({ total: 0 });
    });

    it('filters by who leads, by phase and by status', async () => {
      const leader = await app.as(app.leader);
      const led = await leader.call(casesRoutes.listCases, { query: { leadCoachId: app.otherCoach.id } });
      expect(led.body).toMatchObject({ total: 3 });
      expect((await leader.call(casesRoutes.listCases, { query: { phase: 'planning' } })).body).toMatchObject({ total: 0 });
      expect((await leader.call(casesRoutes.listCases, { query: { status: 'declined' } })).body).toMatchObject({ total: 0 });
    });
  });

  describe('the head', () => {
    it('tells another agency what it may see and until when, and no more once that is withdrawn', async () => {
      const one = await anActiveCase().withConsent(app.insurance, ['identity', 'plan'], { validTo: '2026-05-31' }).withTeamMember(app.insuranceOfficer).save();
      expect(await headOf(app.insuranceOfficer, one.id)).toMatchObject({
        sight: { because: 'consent', ways: [{ fromAgencyName: 'Granviks kommun', categories: ['identity', 'plan'], validTo: '2026-05-31', byLaw: false }] },
        allowedActions: ['record-work'],
      });
      await app.world.db.updateTable('consents.consents').set({ state: 'withdrawn' }).where('case_id', '=', one.id).execute();
      expect(await headOf(app.insuranceOfficer, one.id)).toMatchObject({ code: 'not-found' });
    });

    it('shows the person her own case', async () => {
      const one = await anActiveCase().save();
      expect(await headOf(one.participant, one.id)).toMatchObject({ sight: { because: 'own-case' }, allowedActions: ['change-contact'] });
    });

    it('is hidden from colleagues who are not on the team', async () => {
      const one = await anActiveCase().save();
      expect(await headOf(app.otherCoach, one.id)).toMatchObject({ code: 'not-found' });
    });
  });

  describe('the phase', () => {
    it('moves on and back, and never to an end', async () => {
      const { id: caseId } = await anActiveCase().save();
      const coach = await app.as(app.coach);
      const move = (phase: 'activity' | 'mapping' | 'discharged', version: number) => coach.call(casesRoutes.changePhase, { params: { caseId }, body: { phase, version } });
      expect((await move('activity', 1)).status).toBe(204);
      expect((await move('mapping', 1)).body).toMatchObject({ code: 'stale-version' });
      expect((await move('mapping', 2)).status).toBe(204);
      expect((await move('discharged', 3)).body).toMatchObject({ code: 'phase-not-for-this' });
    });

    it('waits for the person to be admitted', async () => {
      const { id: caseId } = await aCase(app.world, app.programme).save();
      const { body } = await (await app.as(app.leader)).call(casesRoutes.changePhase, { params: { caseId }, body: { phase: 'activity', version: 1 } });
      expect(body).toMatchObject({ code: 'case-not-admitted' });
    });
  });

  describe('the team', () => {
    const teamOf = async (who: WorldPerson, caseId: string) =>
      ((await (await app.as(who)).call(casesRoutes.listTeamMembers, { params: { caseId } })).body as { items: TeamMember[] }).items;
    const add = async (caseId: string, staffId: string) =>
      (await app.as(app.coach)).call(casesRoutes.addTeamMember, { params: { caseId }, body: { staffId, professionalRole: 'Psykolog' } });

    it('takes in another agency under consent only', async () => {
      const { id: caseId } = await anActiveCase().withConsent(app.psychiatry, ['identity']).withConsent(app.employment, ['plan']).save();
      expect((await add(caseId, app.psychologist.id)).status).toBe(201);
      expect((await add(caseId, app.psychologist.id)).body).toMatchObject({ code: 'already-on-team' });
      expect((await add(caseId, app.insuranceOfficer.id)).body).toMatchObject({ code: 'consent-missing', errors: [{ path: 'staffId' }] });
      expect((await add(caseId, app.employmentOfficer.id)).body).toMatchObject({ code: 'consent-missing' });
      expect((await add(caseId, app.funder.id)).status).toBe(404);
      expect((await teamOf(app.psychologist, caseId)).map((member) => member.name)).toEqual(['Karin Coachberg', 'Petra Lugnvik']);
    });

    it('ends a time on the team and keeps it', async () => {
      const { id: caseId } = await anActiveCase().withTeamMember(app.otherCoach).save();
      const coach = await app.as(app.coach);
      const [lead, other] = await teamOf(app.coach, caseId);
      const end = (memberId = newId()) => coach.call(casesRoutes.endTeamMember, { params: { caseId, memberId }, body: { reason: 'Byter tjänst' } });
      expect((await end(lead?.id)).body).toMatchObject({ code: 'still-lead-coach' });
      expect((await end(other?.id)).status).toBe(204);
      expect((await end(other?.id)).status).toBe(404);
      expect((await teamOf(app.coach, caseId)).at(-1)).toMatchObject({ toOn: '2026-03-16', endedReason: 'Byter tjänst' });
    });

    it('tells other agencies who has led, not why it ended', async () => {
      const { id: caseId } = await anActiveCase().withConsent(app.insurance, ['identity']).withTeamMember(app.insuranceOfficer).save();
      await (await app.as(app.coach)).call(casesRoutes.changeLeadCoach, { params: { caseId }, body: { staffId: app.otherCoach.id, reason: 'Sjukskriven', version: 1 } });
      const reasons = async (who: WorldPerson) => (await teamOf(who, caseId)).map(({ name, endedReason }) => [name, endedReason]);
      expect(await reasons(app.insuranceOfficer)).toContainEqual(['Karin Coachberg', null]);
      expect(await reasons(app.otherCoach)).toContainEqual(['Karin Coachberg', 'Sjukskriven']);
    });

    it('changes the lead coach by her own hand, and shows how many there have been', async () => {
      const { id: caseId } = await anActiveCase().withTeamMember(app.otherCoach).save();
      const coach = await app.as(app.coach);
      const change = (staffId: string, version: number) =>
        coach.call(casesRoutes.changeLeadCoach, { params: { caseId }, body: { staffId, reason: 'Föräldraledighet', version } });
      expect((await change(app.coach.id, 1)).body).toMatchObject({ code: 'already-lead-coach' });
      expect((await change(app.psychologist.id, 1)).body).toMatchObject({ code: 'not-of-responsible-agency' });
      expect((await change(app.otherCoach.id, 9)).body).toMatchObject({ code: 'stale-version' });
      expect((await change(app.otherCoach.id, 1)).status).toBe(204);
      expect(await headOf(app.coach, caseId)).toMatchObject({ code: 'not-found' });
      expect(await headOf(app.otherCoach, caseId)).toMatchObject({ leadCoach: { name: 'Olle Annanby' }, leadCoachCount: 2 });
      const team = await teamOf(app.otherCoach, caseId);
      expect(team.map(({ name, isLead, toOn }) => ({ name, isLead, on: toOn === null }))).toEqual([
        { name: 'Olle Annanby', isLead: true, on: true },
        { name: 'Karin Coachberg', isLead: true, on: false },
        { name: 'Olle Annanby', isLead: false, on: false },
      ]);
    });

    it('lets the one who led stay on the team', async () => {
      const { id: caseId } = await anActiveCase().save();
      await (await app.as(app.coach)).call(casesRoutes.changeLeadCoach, { params: { caseId }, body: { staffId: app.otherCoach.id, reason: 'Delar på ansvaret', keepsOnTeam: true, version: 1 } });
      expect(await headOf(app.coach, caseId)).toMatchObject({ leadCoach: { name: 'Olle Annanby' }, allowedActions: ['change-contact', 'record-work'] });
    });
  });

  describe('the end', () => {
    const ending = (change: Partial<DischargeBody> = {}): DischargeBody => ({
      reason: 'work-with-support', outcome: 'work', incomeBefore: [{ source: 'income-support', percent: 100 }],
      incomeAfter: [{ source: 'subsidised-wage', percent: 75 }, { source: 'income-support', percent: 25 }],
      supportAfter: 'Coachen ringer varje månad', summary: 'Började på lager', version: 1, ...change,
    });
    const discharge = async (caseId: string, change: Partial<DischargeBody> = {}) =>
      (await app.as(app.coach)).call(casesRoutes.discharge, { params: { caseId }, body: ending(change) });
    const followUpOf = async (caseId: string) => (await (await app.as(app.coach)).call(casesRoutes.readFollowUp, { params: { caseId } })).body;

    it('comes up again after six months, and closes when it is followed up', async () => {
      const { id: caseId } = await anActiveCase().save();
      expect((await discharge(caseId)).status).toBe(204);
      expect(await followUpOf(caseId)).toMatchObject({
        state: 'awaited', dueOn: '2026-09-16', discharge: { reason: 'work-with-support', byName: 'Karin Coachberg' },
        income: { before: [{ source: 'income-support', percent: 100 }], after: [{ source: 'subsidised-wage', percent: 75 }, { source: 'income-support', percent: 25 }] },
      });
      expect(await headOf(app.coach, caseId)).toMatchObject({ status: 'discharged', allowedActions: ['change-team', 'change-contact', 'record-work', 'reopen', 'follow-up'] });
      const { status } = await (await app.as(app.coach)).call(casesRoutes.followUp, {
        params: { caseId }, body: { result: 'done', occupation: 'work', income: [{ source: 'wage', percent: 100 }], note: 'Trivs', version: 2 },
      });
      expect(status).toBe(204);
      expect(await followUpOf(caseId)).toMatchObject({ state: 'done', dueOn: null, followUp: { occupation: 'work' }, income: { followUp: [{ source: 'wage', percent: 100 }] } });
      expect(await headOf(app.coach, caseId)).toMatchObject({ status: 'closed', phase: 'follow-up' });
    });

    it('may be given up, with a reason', async () => {
      const { id: caseId } = await anActiveCase().save();
      await discharge(caseId);
      const coach = await app.as(app.coach);
      const giveUp = () => coach.call(casesRoutes.followUp, { params: { caseId }, body: { result: 'given-up', reason: 'Nås inte efter fem försök', version: 2 } });
      expect((await giveUp()).status).toBe(204);
      expect(await followUpOf(caseId)).toMatchObject({ state: 'given-up', followUp: { givenUpReason: 'Nås inte efter fem försök' } });
      expect((await giveUp()).body).toMatchObject({ code: 'not-discharged' });
    });

    it('closes at once where there is nobody to ask', async () => {
      const { id: caseId } = await anActiveCase().save();
      await discharge(caseId, { reason: 'registered-by-mistake', outcome: 'unknown' });
      expect(await headOf(app.coach, caseId)).toMatchObject({ status: 'closed' });
      expect(await followUpOf(caseId)).toMatchObject({ state: 'not-applicable', dueOn: null });
      expect((await discharge(caseId, { version: 2 })).body).toMatchObject({ code: 'case-closed' });
    });

    it('can be taken back, and the discharge is kept', async () => {
      const { id: caseId } = await anActiveCase().save();
      const coach = await app.as(app.coach);
      await coach.call(casesRoutes.changePhase, { params: { caseId }, body: { phase: 'planning', version: 1 } });
      await discharge(caseId, { version: 2 });
      const reopen = (version: number) => coach.call(casesRoutes.reopen, { params: { caseId }, body: { reason: 'Anställningen upphörde', version } });
      expect((await reopen(1)).body).toMatchObject({ code: 'stale-version' });
      expect((await reopen(3)).status).toBe(204);
      expect((await reopen(4)).body).toMatchObject({ code: 'not-discharged' });
      expect(await headOf(app.coach, caseId)).toMatchObject({ status: 'active', phase: 'planning', dischargedOn: null });
      expect(await followUpOf(caseId)).toMatchObject({ state: 'none' });
      const kept = await app.world.db.selectFrom('cases.discharges').select(['id', 'reopened_reason']).where('case_id', '=', caseId).execute();
      expect(await app.world.db.seals.open('cases.discharges', kept, { reopened_reason: 'reopened_reason' })).toMatchObject([{ reopened_reason: 'Anställningen upphörde' }]);
    });

    it('refuses incomes that are more than a whole, or twice the same', async () => {
      const { id: caseId } = await anActiveCase().save();
      const { body } = await discharge(caseId, { incomeBefore: [{ source: 'wage', percent: 60 }, { source: 'wage', percent: 60 }] });
      expect(body).toMatchObject({ errors: [{ path: 'incomeBefore', code: 'income-twice' }, { path: 'incomeBefore', code: 'over-hundred-percent' }] });
    });
  });

  describe('snoozes', () => {
    it('are put off, moved and taken back', async () => {
      const { id: caseId } = await anActiveCase().save();
      const coach = await app.as(app.coach);
      const subject = { kind: 'measurement' as const, id: `${caseId}/who-5/participant` };
      const snooze = (until: string, rule: 'measurement' | 'risk-routine' = 'measurement') => coach.call(casesRoutes.snooze, { params: { caseId }, body: { rule, subject, until } });
      expect((await snooze('2026-03-20')).status).toBe(204);
      expect((await snooze('2026-03-25')).status).toBe(204);
      const rows = await app.world.db.selectFrom('cases.snoozes').select('until_on').where('case_id', '=', caseId).execute();
      expect(rows).toEqual([{ until_on: '2026-03-25' }]);
      expect((await snooze('2026-03-16')).body).toMatchObject({ errors: [{ code: 'too-early' }] });
      expect((await snooze('2026-04-30')).body).toMatchObject({ errors: [{ code: 'too-late' }] });
      expect((await snooze('2026-03-20', 'risk-routine')).status).toBe(400);
      await coach.call(casesRoutes.endSnooze, { params: { caseId }, query: { rule: 'measurement', subjectKind: 'measurement', subjectId: subject.id } });
      expect(await app.world.db.selectFrom('cases.snoozes').select('id').where('case_id', '=', caseId).execute()).toEqual([]);
    });
  });

  describe('contact', () => {
    it('is changed by the person, seen by another agency under consent, and edited over its version', async () => {
      const one = await anActiveCase().withConsent(app.insurance, ['identity', 'contact']).withTeamMember(app.insuranceOfficer)
        .withConsent(app.employment, ['identity']).withTeamMember(app.employmentOfficer).save();
      const params = { caseId: one.id };
      const change = { phone: '070-174 06 10', bestWay: 'text-message' as const, version: 1 };
      const own = await app.as(one.participant);
      expect((await own.call(participantsRoutes.changeContact, { params, body: change })).body).toMatchObject({ phone: '070-174 06 10', version: 2, mayChange: true });
      expect((await own.call(participantsRoutes.changeContact, { params, body: change })).body).toMatchObject({ code: 'stale-version' });
      const seen = await (await app.as(app.insuranceOfficer)).call(participantsRoutes.readContact, { params });
      expect(seen.body).toMatchObject({ phone: '070-174 06 10', mayChange: false });
      expect((await (await app.as(app.employmentOfficer)).call(participantsRoutes.readContact, { params })).status).toBe(404);
    });
  });
});
