import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referralRoutes } from '../../../contract/referrals.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import { todayRoutes, type MyDay, type Today } from '../../../contract/today.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

const rulesOf = (group: Today['now']) => group.rows.map((row) => (row.type === 'due' ? row.rule : 'talk'));

describe('the day', () => {
  let app: TestApp;
  let vilma: SavedCase;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16', aModel());
    const { world, programme, coach, insuranceOfficer, insurance } = app;
    vilma = await aCase(world, programme).referredOn('2026-01-05').active('2026-01-12').ledBy(coach)
      .withTeamMember(insuranceOfficer).withConsent(insurance, ['identity', 'plan'], { validTo: '2026-03-25' }).save();
    await aCase(world, programme).named('Bo', 'Ny').referredOn('2026-03-01').save();
  });
  afterAll(() => app.close());

  async function dayOf(person: Parameters<TestApp['as']>[0], query = {}): Promise<Today> {
    const { status, body } = await (await app.as(person)).call(todayRoutes.readToday, { query });
    expect(status).toBe(200);
    return body as Today;
  }

  const talk = (values: { on: string; attendance?: string }) => insertSealed(app.world.db, 'sessions.sessions', app.coach.agencyId, {
    id: newId(), case_id: vilma.id, owner_agency_id: app.coach.agencyId, kind: 'coaching', starts_at: values.on,
    attendance: values.attendance ?? 'booked', held_by: app.coach.id, minutes: 45, place: 'Biblioteket',
  });

  it('tells the coach what is late in her own cases, and the rule behind it', async () => {
    const day = await dayOf(app.coach);
    expect(rulesOf(day.now)).toEqual(expect.arrayContaining(['contact', 'first-plan', 'measurement']));
    const contact = day.now.rows.find((row) => row.type === 'due' && row.rule === 'contact');
    expect(contact).toMatchObject({
      personName: 'Vilma Testgren', responsibleName: null,
      items: [{ kind: 'overdue', reason: { admittedOn: '2026-01-12' }, subject: { kind: 'case', id: vilma.id } }],
    });
    expect(day.cases).toEqual({ reckoned: 1, total: 1 });
  });

  it('keeps an undecided referral on the team leader\'s day and off the coach\'s', async () => {
    const leader = await dayOf(app.leader);
    expect(leader.now.rows).toEqual([expect.objectContaining({ rule: 'referral-decision', personName: 'Bo Ny' })]);
    expect(rulesOf((await dayOf(app.coach)).now)).not.toContain('referral-decision');
  });

  it('shows the team leader everyone\'s day when asked, with who is to act', async () => {
    const { now, cases } = await dayOf(app.leader, { scope: 'team' });
    expect(cases.total).toBe(2);
    expect(now.rows.find((row) => row.type === 'due' && row.rule === 'contact')).toMatchObject({ responsibleName: 'Karin Coachberg' });
  });

  it('watches a consent that runs out', async () => {
    expect(rulesOf((await dayOf(app.coach)).watch)).toContain('consent-renewal');
  });

  it('gives a partner nothing that another is to do', async () => {
    const day = await dayOf(app.insuranceOfficer);
    expect([...day.now.rows, ...day.thisWeek.rows, ...day.watch.rows]).toEqual([]);
    expect(day.cases.reckoned).toBe(1);
  });

  it('cuts each group after ranking and says how many there are', async () => {
    const day = await dayOf(app.coach, { limit: 1 });
    expect(day.now.rows).toHaveLength(1);
    expect(day.now.total).toBeGreaterThan(1);
  });

  it('asks about a talk that has been, and shows today\'s', async () => {
    await talk({ on: '2026-03-12T09:00:00Z' });
    await talk({ on: '2026-03-16T14:00:00Z' });
    const day = await dayOf(app.coach);
    expect(day.now.rows[0]).toMatchObject({ type: 'talk', talk: { startsAt: '2026-03-12T09:00:00.000Z', version: 1 } });
    expect(day.talks).toEqual([expect.objectContaining({ startsAt: '2026-03-16T14:00:00.000Z', place: 'Biblioteket' })]);
  });

  it('tells what others did, and what the person did herself', async () => {
    const event = (name: string, actor: string, agency: string | null) => app.world.db.insertInto('platform.events').values({
      id: newId(), at: '2026-03-15T10:00:00Z', name, case_id: vilma.id, record_id: newId(), actor_id: actor, agency_id: agency,
    }).execute();
    await event('phase-changed', app.leader.id, app.leader.agencyId);
    await event('measurement-recorded', vilma.participant.id, null);
    await event('phase-changed', app.coach.id, app.coach.agencyId);
    await event('phase-changed', app.insuranceOfficer.id, app.insurance.id);
    const { news } = await dayOf(app.coach);
    expect(news.rows.map(({ name, byName }) => [name, byName])).toEqual(
      expect.arrayContaining([['phase-changed', 'Lena Ledsten'], ['measurement-recorded', null]]));
    expect(news.total).toBe(2);
  });

  it('puts a danger to life first, for all on the team who may see it, and on the leader\'s day when it is late', async () => {
    const measurement = newId();
    await insertSealed(app.world.db, 'measurements.measurements', app.coach.agencyId, {
      id: measurement, case_id: vilma.id, owner_agency_id: app.coach.agencyId, category: 'health', instrument_key: 'phq-9', instrument_version: 1,
      respondent: 'participant', measured_on: '2026-03-15', answers: {}, recorded_by_participant: vilma.participant.id,
    });
    await app.world.db.insertInto('measurements.routines').values({
      id: newId(), measurement_id: measurement, case_id: vilma.id, owner_agency_id: app.coach.agencyId, key: 'suicide-risk-check', started_on: '2026-03-15',
    }).execute();
    expect((await dayOf(app.coach)).now.rows[0]).toMatchObject({ rule: 'risk-routine', items: [{ snoozeUntilAtMost: null }] });
    expect((await dayOf(app.leader)).now.rows[0]).toMatchObject({ rule: 'risk-routine', responsibleName: 'Karin Coachberg' });
    // Another agency's record, not disclosed.
    expect((await dayOf(app.insuranceOfficer)).now.rows).toEqual([]);
  });

  it('says which case could not be reckoned instead of looking empty', async () => {
    await app.world.db.insertInto('programmes.models').values({ key: 'broken', version: 1, content: '{}', content_hash: 'x' }).execute();
    const broken = await aCase(app.world, { ...app.programme, modelKey: 'broken', modelVersion: 1 }).named('Elsa', 'Trasig').active().ledBy(app.otherCoach).save();
    expect((await dayOf(app.otherCoach)).failed).toEqual([{ caseId: broken.id, personName: 'Elsa Trasig' }]);
  });

  it('counts a second decision to wait as another look at the one who waits', async () => {
    const waiting = await aCase(app.world, app.programme).named('Tage', 'Tålmod').referredOn('2026-01-02').withStatus('waiting').save();
    await insertSealed(app.world.db, 'cases.decisions', app.municipality.id, {
      id: newId(), case_id: waiting.id, decision: 'wait', reason: 'Alla coacher har fullt.', criteria_checks: [],
      decided_on: '2026-01-10', decided_by: app.leader.id,
    });
    const waitingRow = async () => {
      const { now, thisWeek, watch } = await dayOf(app.leader);
      return [...now.rows, ...thisWeek.rows, ...watch.rows].find((row) => row.type === 'due' && row.caseId === waiting.id);
    };
    expect(await waitingRow()).toMatchObject({
      rule: 'waiting-list', items: [{ kind: 'overdue', dueOn: '2026-02-09', reason: { waitingSince: '2026-01-10', lastLookOn: '2026-01-10' } }],
    });
    const decided = await (await app.as(app.leader)).call(referralRoutes.decideReferral, {
      params: { caseId: waiting.id }, body: { decision: 'wait', reason: 'Fortfarande fullt, plats i april.', version: 1 },
    });
    expect(decided.status).toBe(204);
    expect(await waitingRow()).toBeUndefined();
  });

  it('shows the participant her next step, what is asked and how far she has come', async () => {
    const { status, body } = await (await app.as(vilma.participant)).call(todayRoutes.readMyDay);
    expect(status).toBe(200);
    const [way] = (body as MyDay).ways;
    expect(way).toMatchObject({
      caseId: vilma.id, leadCoach: { name: 'Karin Coachberg' },
      nextStep: { type: 'talk', startsAt: '2026-03-16T14:00:00.000Z', withName: 'Karin Coachberg' },
    });
    expect(way?.asks.map(({ ask }) => ask)).toEqual(expect.arrayContaining(['measurement', 'consent']));
    expect(way?.milestones).toEqual([{ on: '2026-01-12', what: 'admitted', words: '' }]);
  });

  it('tells the participant of an answer that someone has written down in her name, and of none that is her own', async () => {
    const newsOf = async () => ((await (await app.as(vilma.participant)).call(todayRoutes.readMyDay)).body as MyDay).ways.flatMap(({ news }) => news);
    const answer = (toAgencyId: string) => ({
      fromAgencyId: app.municipality.id, toAgencyId, categories: ['plan' as const], purpose: 'Planera', answer: 'refused' as const,
      validFrom: '2026-03-16', validTo: '2026-09-15', howGiven: 'oral' as const, language: 'sv',
    });
    const params = { caseId: vilma.id };
    await (await app.as(vilma.participant)).call(consentsRoutes.recordConsent, { params, body: answer(app.employment.id) });
    expect(await newsOf()).toEqual([]);
    await (await app.as(app.coach)).call(consentsRoutes.recordConsent, { params, body: answer(app.psychiatry.id) });
    expect(await newsOf()).toMatchObject([{ answer: 'refused', byName: 'Karin Coachberg', toAgencyName: 'Vuxenpsykiatrin Granvik' }]);
  });

  it('is no page for others: a participant has no coach\'s day, a coach no participant\'s', async () => {
    expect((await (await app.as(vilma.participant)).call(todayRoutes.readToday)).status).toBe(403);
    expect((await (await app.as(app.coach)).call(todayRoutes.readMyDay)).status).toBe(403);
  });
});
