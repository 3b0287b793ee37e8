import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentsRoutes } from '../../../contract/assessments.ts';
import { correctionsRoutes as routes } from '../../../contract/corrections.ts';
import type { Correction, DifferingView } from '../../../contract/corrections.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { Employer } from '../../../contract/employers.ts';
import { placementsRoutes, type Placement } from '../../../contract/placements.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import type { Session } from '../../../contract/sessions.ts';
import { todayRoutes } from '../../../contract/today.ts';
import { newId } from '../../platform/new-id.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';

const today = '2026-03-16';
const note = { kind: 'coaching', startsAt: '2026-03-16T09:00:00.000Z', attendance: 'attended', note: 'Vill arbeta heltid genast.' } as const;

describe('corrections and differing views', () => {
  let app: TestApp;
  let coach: Caller;
  let leader: Caller;
  let officer: Caller;
  let person: Caller;
  let saved: SavedCase;
  const inCase = () => ({ params: { caseId: saved.id } });

  beforeAll(async () => {
    app = await startTestApp(today, aModel());
    saved = await aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.insuranceOfficer)
      .withConsent(app.insurance, ['identity', 'session']).save();
    coach = await app.as(app.coach);
    leader = await app.as(app.leader);
    officer = await app.as(app.insuranceOfficer);
    person = await app.as(saved.participant);
  });
  afterAll(() => app.close());

  const write = async (more: object = {}): Promise<Session> =>
    (await coach.call(sessionsRoutes.recordSession, { ...inCase(), body: { ...note, ...more } })).body as Session;
  const change = (caller: Caller, session: Session, body: object) => caller.call(sessionsRoutes.changeSession, {
    params: { caseId: saved.id, sessionId: session.id }, body: { version: session.version, ...body },
  });
  const list = async (caller: Caller) => (await caller.call(routes.listCorrections, inCase())).body as { corrections: Correction[]; differingViews: DifferingView[] };
  const correctionsOf = async (caller: Caller, recordId: string) => (await list(caller)).corrections.filter((one) => one.recordId === recordId);
  const viewOf = async (caller: Caller, recordId: string) => (await list(caller)).differingViews.find((one) => one.recordId === recordId);
  const say = (caller: Caller, recordId: string, more: object = {}) =>
    caller.call(routes.sayDifferingView, { ...inCase(), body: { recordKind: 'session', recordId, words: 'Jag sa halvtid.', ...more } });

  it('asks a colleague why, keeps what stood, and saves nothing without a reason', async () => {
    const session = await write();
    const refused = await change(leader, session, { note: 'Vill arbeta halvtid.' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'correction-reason-missing', errors: [{ path: 'correctionReason' }] } });
    expect((await change(leader, session, { note: 'Vill arbeta halvtid.', correctionReason: 'Hon sa halvtid.' })).status).toBe(200);
    expect(await correctionsOf(coach, session.id)).toMatchObject([
      { recordKind: 'session', field: 'note', earlier: note.note, reason: 'Hon sa halvtid.', correctedByName: 'Lena Ledsten' },
    ]);
  });

  it('lets the writer mend a slip at once, and asks for the reason later', async () => {
    const session = await write();
    const mended = await change(coach, session, { note: 'Vill arbeta.' });
    expect(mended.status).toBe(200);
    expect(await correctionsOf(person, session.id)).toMatchObject([{ earlier: note.note, reason: null }]);
    await app.world.db.updateTable('platform.events').set({ at: new Date(Date.now() - 31 * 60_000).toISOString() }).where('record_id', '=', session.id).execute();
    expect((await change(coach, mended.body as Session, { note: 'Vill.' })).body).toMatchObject({ code: 'correction-reason-missing' });
    expect((await change(coach, mended.body as Session, { place: 'Biblioteket' })).status).toBe(200);
  });

  it('gives another agency what was struck since it was given the record, and nothing from before', async () => {
    const session = await write();
    const cleaned = (await change(coach, session, { note: 'Vill arbeta halvtid.' })).body as Session;
    await app.world.db.updateTable('corrections.corrections').set({ corrected_at: `${today}T06:00:00.000Z` }).where('record_id', '=', session.id).execute();
    await coach.call(consentsRoutes.discloseRecord, { ...inCase(), body: { recordKind: 'session', recordId: session.id, toAgencyIds: [app.insurance.id] } });
    expect(await correctionsOf(officer, session.id)).toEqual([]);
    await change(coach, cleaned, { note: 'Vill arbeta på halvtid.' });
    expect(await correctionsOf(officer, session.id)).toMatchObject([{ earlier: 'Vill arbeta halvtid.' }]);
    expect(await correctionsOf(coach, session.id)).toHaveLength(2);
  });

  it('keeps nothing of a change that comes too late', async () => {
    const session = await write();
    expect((await change(leader, { ...session, version: 9 }, { note: 'Ny text.', correctionReason: 'Fel.' })).body).toMatchObject({ code: 'stale-version' });
    expect(await correctionsOf(coach, session.id)).toEqual([]);
  });

  it('shows what stood to those who may read the record, and only them', async () => {
    const session = await write({ shareWith: [app.insurance.id] });
    const hidden = await write({ sharedWithParticipant: false });
    for (const one of [session, hidden]) await change(leader, one, { note: 'Annat.', correctionReason: 'Fel.' });
    expect(await correctionsOf(officer, session.id)).toHaveLength(1);
    expect(await correctionsOf(person, session.id)).toHaveLength(1);
    expect(await correctionsOf(officer, hidden.id)).toEqual([]);
    expect(await correctionsOf(person, hidden.id)).toEqual([]);
    await coach.call(consentsRoutes.takeBackDisclosure, {
      params: { caseId: saved.id, disclosureId: (await disclosures(session.id))[0]?.id ?? '' },
    });
    expect(await correctionsOf(officer, session.id)).toEqual([]);
  });
  const disclosures = async (recordId: string) =>
    ((await coach.call(consentsRoutes.listDisclosures, { ...inCase(), query: { recordId } })).body as { items: { id: string }[] }).items;

  it('keeps the texts of assessments, placements and attendance too', async () => {
    const part = { view: 'supports', findings: 'Van i kök.', needs: 'Lugn start.', assessedOn: today } as const;
    const inArea = { params: { caseId: saved.id, area: 'work' } };
    await coach.call(assessmentsRoutes.savePart, { ...inArea, body: part });
    expect((await leader.call(assessmentsRoutes.savePart, { ...inArea, body: { ...part, needs: '', version: 1 } })).body).toMatchObject({ code: 'correction-reason-missing' });
    expect((await leader.call(assessmentsRoutes.savePart, { ...inArea, body: { ...part, needs: '', version: 1, correctionReason: 'Gällde någon annan.' } })).status).toBe(200);

    const employer = (await coach.call(placementsRoutes.addEmployer, { body: { name: 'Byns Bageri' } })).body as Employer;
    const baking = {
      kind: 'work-training' as const, employerId: employer.id, tasks: 'Baka.', startsOn: today, hourSteps: [{ fromOn: today, hoursPerWeek: 10 }],
    };
    const placement = (await coach.call(placementsRoutes.addPlacement, { ...inCase(), body: { ...baking, adaptations: [{ words: 'Börja nio' }] } })).body as Placement;
    const changed = await leader.call(placementsRoutes.changePlacement, {
      params: { caseId: saved.id, placementId: placement.id }, body: { ...baking, tasks: 'Baka bröd.', adaptations: [], version: 1, correctionReason: 'Överens om nytt.' },
    });
    expect(changed.status).toBe(200);

    const agreed = { fromOn: today, hoursPerWeek: 6, daysPerWeek: 2, words: 'Två förmiddagar' };
    const agreement = (await coach.call(sessionsRoutes.agreeAttendance, { ...inCase(), body: agreed })).body as { id: string };
    await leader.call(sessionsRoutes.changeAttendanceAgreement, {
      params: { caseId: saved.id, agreementId: agreement.id }, body: { ...agreed, words: 'Tre', version: 1, correctionReason: 'Fel antal.' },
    });
    const kept = (await list(coach)).corrections.map(({ recordKind, field, earlier }) => [recordKind, field, earlier]);
    expect(kept).toEqual(expect.arrayContaining([
      ['assessment-part', 'needs', 'Lugn start.'], ['placement', 'tasks', 'Baka.'], ['placement', 'adaptation', 'Börja nio'],
      ['attendance-agreement', 'words', 'Två förmiddagar'],
    ]));
  });

  it('puts the person\'s view beside the record for all who read it, and tells the staff', async () => {
    const session = await write({ shareWith: [app.insurance.id] });
    const key = { headers: { 'idempotency-key': newId() } };
    const body = { recordKind: 'session' as const, recordId: session.id, words: 'Jag sa halvtid.' };
    const first = await person.call(routes.sayDifferingView, { ...inCase(), ...key, body });
    expect(first).toMatchObject({ status: 201, body: { words: 'Jag sa halvtid.', earlier: [] } });
    expect((await person.call(routes.sayDifferingView, { ...inCase(), ...key, body })).body).toEqual(first.body);
    for (const caller of [coach, officer, person]) expect(await viewOf(caller, session.id)).toMatchObject({ words: 'Jag sa halvtid.' });
    for (const caller of [coach, officer]) {
      const { body: day } = await caller.call(todayRoutes.readToday);
      expect((day as { news: { rows: { name: string }[] } }).news.rows.map(({ name }) => name)).toContain('differing-view-said');
    }
  });

  it('keeps her earlier words, and hides all of them once she takes them back', async () => {
    const session = await write();
    const first = (await say(person, session.id)).body as DifferingView;
    const second = (await say(person, session.id, { words: 'Jag sa högst halvtid.', replacesId: first.id })).body as DifferingView;
    expect(second).toMatchObject({ words: 'Jag sa högst halvtid.', earlier: [{ words: 'Jag sa halvtid.' }] });
    expect(await say(person, session.id, { replacesId: first.id })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(await say(person, session.id)).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    const params = { caseId: saved.id, viewId: second.id };
    expect((await coach.call(routes.takeBackDifferingView, { params })).status).toBe(403);
    expect((await person.call(routes.takeBackDifferingView, { params })).status).toBe(204);
    expect(await viewOf(coach, session.id)).toMatchObject({ words: null, earlier: [] });
    expect((await person.call(routes.takeBackDifferingView, { params })).status).toBe(409);
  });

  it('answers a record she may not read as one that is not there', async () => {
    const hidden = await write({ sharedWithParticipant: false });
    expect((await say(person, hidden.id)).status).toBe(404);
    expect((await say(person, newId())).status).toBe(404);
    const other = await write();
    const view = (await say(person, other.id)).body as DifferingView;
    expect((await say(person, (await write()).id, { replacesId: view.id })).status).toBe(404);
    expect((await say(coach, other.id)).status).toBe(403);
  });
});
