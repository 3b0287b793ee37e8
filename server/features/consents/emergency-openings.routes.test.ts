import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCode } from '../../../contract/case-code.ts';
import { casesRoutes } from '../../../contract/cases.ts';
import { emergencyOpeningsRoutes, type EmergencyOpening, type OpenInEmergencyBody } from '../../../contract/emergency-openings.ts';
import { plansRoutes } from '../../../contract/plans.ts';
import { todayRoutes, type Today } from '../../../contract/today.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

interface Listed { items: EmergencyOpening[]; total: number }

describe('opening in an emergency', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16', aModel()); });
  afterAll(() => app.close());

  const aLedCase = () => aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach);
  const body = (person: string, change: Partial<OpenInEmergencyBody> = {}): OpenInEmergencyBody =>
    ({ person, reasonKey: 'danger-to-life', words: 'Personen ringde jouren och svarar inte längre.', ...change });
  const open = async (who: WorldPerson, sent: OpenInEmergencyBody, traits?: { confirmed: boolean }) =>
    (await app.as(who, traits)).call(emergencyOpeningsRoutes.openInEmergency, { body: sent });
  const opened = async (caseId: string): Promise<EmergencyOpening> => {
    const answer = await open(app.otherCoach, body(caseCode(caseId)));
    expect(answer.status).toBe(201);
    return (answer.body as Listed).items[0] as EmergencyOpening;
  };

  it('opens the case for three hours to the one who asked, to read and not to work', async () => {
    const one = await aLedCase().save();
    const mine = await app.as(app.otherCoach);
    const read = () => mine.call(casesRoutes.readCase, { params: { caseId: one.id } });
    expect((await read()).status).toBe(404);
    expect(await opened(one.id)).toMatchObject({ caseId: one.id, isRunning: true, isMine: true, mayReview: false, untilAt: '2026-03-16T14:00:00.000Z', review: null });
    expect((await read()).status).toBe(200);
    expect((await mine.call(casesRoutes.changePhase, { params: { caseId: one.id }, body: { phase: 'activity', version: 1 } })).status).toBe(403);
    expect((await mine.call(plansRoutes.readPlan, { params: { caseId: one.id } })).status).not.toBe(403);
  });

  it('finds the person by the whole number, however it is written', async () => {
    const one = await aLedCase().save();
    const owner = app.municipality.id;
    const sealed = await app.world.db.seals.row('participants.personal_numbers', owner, { participant_id: one.participant.id, owner_agency_id: owner, personal_number: '200002292399', kind: 'personal' });
    await app.world.db.insertInto('participants.personal_numbers').values(sealed).execute();
    expect((await open(app.otherCoach, body('000229-2399'))).body).toMatchObject({ total: 1, items: [{ caseId: one.id }] });
  });

  it('answers the same of one who is not there, is protected, or is another agency\'s', async () => {
    const hidden = await aLedCase().save();
    await app.world.db.updateTable('participants.participants').set({ protection: 'marked' }).where('id', '=', hidden.participant.id).execute();
    const conflict = await aLedCase().save();
    await app.world.db.insertInto('consents.blocks').values({
      id: newId(), participant_id: conflict.participant.id, owner_agency_id: app.municipality.id, staff_id: app.otherCoach.id, kind: 'conflict-of-interest', registered_by_staff: app.leader.id, from_at: '2026-03-01T00:00:00Z',
    }).execute();
    const other = await aLedCase().save();
    const answers = await Promise.all([
      open(app.otherCoach, body('ffff-ffff')), open(app.otherCoach, body(caseCode(hidden.id))), open(app.otherCoach, body(caseCode(conflict.id))),
      open(app.insuranceOfficer, body(caseCode(other.id))), open(app.insuranceOfficer, body('200002292399')),
    ]);
    const told = answers.map(({ status, body: said }) => ({ status, ...(said as object), instance: '' }));
    expect(told[0]).toMatchObject({ status: 404, code: 'not-found' });
    for (const one of told) expect(one).toEqual(told[0]);
  });

  it('leaves each try in the log, and nothing of what was typed', async () => {
    await open(app.psychologist, body('abcd-1234'));
    const entries = await app.world.db.selectFrom('platform.audit_entries').selectAll().where('action', '=', 'emergency.open').where('actor_id', '=', app.psychologist.id).execute();
    expect(entries).toMatchObject([{ outcome: 'denied', reason: 'record-closed' }]);
    expect(JSON.stringify(entries).toLowerCase()).not.toContain('abcd');
  });

  it.each([
    ['step-up-needed', (one) => open(one.otherCoach, body('ffff-ffff'), { confirmed: false })],
    ['invalid-input', (one) => open(one.otherCoach, body('Vilma'))],
    ['invalid-input', (one) => open(one.otherCoach, body('ffff-ffff', { words: 'Bråttom' }))],
    ['invalid-input', (one) => open(one.otherCoach, body('ffff-ffff', { reasonKey: 'curious' }))],
    ['not-allowed', (one) => open(one.administrator, body('ffff-ffff'))],
  ] as [string, (app: TestApp) => Promise<{ body: unknown }>][])('is refused with %s', async (code, ask) => {
    expect((await ask(app)).body).toMatchObject({ code });
  });

  it('is not needed where one sees the case already', async () => {
    const one = await aLedCase().save();
    expect((await open(app.coach, body(caseCode(one.id)))).body).toMatchObject({ code: 'seen-already' });
  });

  it('is told at once to those who answer for the case and to the person, who is not told the staff\'s own words', async () => {
    const one = await aLedCase().withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity']).withTeamMember(app.employmentOfficer).save();
    const { id } = await opened(one.id);
    const dayOf = async (who: WorldPerson) => (await (await app.as(who)).call(todayRoutes.readToday, {})).body as Today;
    for (const member of [app.coach, app.insuranceOfficer]) {
      expect((await dayOf(member)).news.rows).toContainEqual(expect.objectContaining({ caseId: one.id, name: 'emergency-opened' }));
    }
    // On the team without a consent: not told of the case at all.
    expect((await dayOf(app.employmentOfficer)).news.rows).toEqual([]);
    expect((await dayOf(app.leader)).now.rows).toContainEqual(expect.objectContaining({ caseId: one.id, rule: 'emergency-review' }));
    const entries = await app.world.db.selectFrom('platform.audit_entries').select(['case_ids', 'outcome']).where('action', '=', 'emergency.open').where('actor_id', '=', app.otherCoach.id).execute();
    expect(entries).toContainEqual({ case_ids: [one.id], outcome: 'allowed' });
    const told = await (await app.as(one.participant)).call(emergencyOpeningsRoutes.listCaseEmergencies, { params: { caseId: one.id } });
    expect(told.body).toMatchObject({ total: 1, items: [{ id, words: null, mayReview: false }] });
    expect((await (await app.as(app.insuranceOfficer)).call(emergencyOpeningsRoutes.listEmergencyOpenings)).body).toMatchObject({ total: 0 });
  });

  it('ends when the opener says so, and is to be reviewed all the same', async () => {
    const one = await aLedCase().save();
    const { id } = await opened(one.id);
    const mine = await app.as(app.otherCoach);
    const end = { params: { openingId: id } };
    expect((await (await app.as(app.coach)).call(emergencyOpeningsRoutes.endEmergency, end)).status).toBe(404);
    expect((await mine.call(emergencyOpeningsRoutes.endEmergency, end)).status).toBe(204);
    expect((await mine.call(casesRoutes.readCase, { params: { caseId: one.id } })).status).toBe(404);
    expect((await mine.call(emergencyOpeningsRoutes.endEmergency, end)).status).toBe(404);
    const { body: list } = await (await app.as(app.leader)).call(emergencyOpeningsRoutes.listEmergencyOpenings);
    expect((list as Listed).items).toContainEqual(expect.objectContaining({ id, isRunning: false, mayReview: true, review: null }));
  });

  it('is reviewed once, by another team leader, and ended by that', async () => {
    const one = await aLedCase().save();
    const { id } = await opened(one.id);
    const sending = { params: { openingId: id }, body: { finding: 'not-justified' as const, words: 'Det hade gått att nå Karin.', measures: 'Samtal med Olle.' } };
    const review = async (who: WorldPerson) => (await app.as(who)).call(emergencyOpeningsRoutes.reviewEmergency, sending);
    expect((await review(app.coach)).status).toBe(403);
    expect((await review(app.leader)).body).toMatchObject({ isRunning: false, mayReview: false, review: { finding: 'not-justified', measures: 'Samtal med Olle.' } });
    expect((await review(app.leader)).body).toMatchObject({ code: 'reviewed-already' });
    expect((await (await app.as(app.otherCoach)).call(casesRoutes.readCase, { params: { caseId: one.id } })).status).toBe(404);
  });

  it('is never reviewed by the one who opened', async () => {
    const one = await aLedCase().save();
    const leader2 = await app.world.staff(app.municipality, 'team-leader', 'Lars', 'Annledsten', 'Teamledare');
    await app.world.db.insertInto('consents.blocks').values({
      id: newId(), participant_id: one.participant.id, owner_agency_id: app.municipality.id, staff_id: leader2.id, kind: 'participant', registered_by_participant: one.participant.id, from_at: '2026-03-01T00:00:00Z',
    }).execute();
    const { body: made } = await open(leader2, body(caseCode(one.id)));
    expect(made).toMatchObject({ total: 1 });
    const openingId = (made as Listed).items[0]?.id ?? '';
    const answer = await (await app.as(leader2)).call(emergencyOpeningsRoutes.reviewEmergency, { params: { openingId }, body: { finding: 'justified', words: 'Det var rätt gjort.', measures: 'Inget mer.' } });
    expect(answer.body).toMatchObject({ code: 'own-opening' });
  });

  it('is tried so many times a minute, and no more', async () => {
    const codes: unknown[] = [];
    for (let tries = 0; tries < 25 && !codes.includes('too-many-requests'); tries += 1) {
      codes.push(((await open(app.psychologist, body('ffff-ffff'))).body as { code: string }).code);
    }
    expect(codes.at(-1)).toBe('too-many-requests');
  });
});
