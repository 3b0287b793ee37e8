import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import type { Session } from '../../../contract/sessions.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

const { listSessions, recordSession, changeSession, readAttendance, agreeAttendance, changeAttendanceAgreement, listAttendanceAgreements, readNoteKey } = sessionsRoutes;

describe('sessions', () => {
  let app: TestApp;
  let coach: Caller;
  let active: SavedCase;
  const held = { kind: 'coaching', startsAt: '2026-03-16T08:00:00.000Z', attendance: 'attended', minutes: 60, note: 'Vill prova förmiddagar.' } as const;

  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    coach = await app.as(app.coach);
    active = await aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.insuranceOfficer)
      .withConsent(app.insurance, ['identity', 'session']).save();
  });
  afterAll(() => app.close());

  const write = async (body: Parameters<typeof coach.call<typeof recordSession>>[1]) => {
    const { status, body: saved } = await coach.call(recordSession, { params: { caseId: active.id }, ...body });
    expect(status).toBe(201);
    return saved as Session;
  };

  it('writes a note with little more than its words, owned by the agency of the one who writes', async () => {
    const saved = await write({ body: { kind: 'call', startsAt: '2026-03-16T09:00:00.000Z', attendance: 'attended', note: 'Ringde om fredag.' } });
    expect(saved).toMatchObject({
      withWhom: 'participant', minutes: null, note: 'Ringde om fredag.', heldByName: 'Karin Coachberg',
      ownerAgencyName: 'Granviks kommun', category: 'session', mayChange: true, version: 1, startsAt: '2026-03-16T09:00:00.000Z',
    });
    const { body } = await coach.call(listSessions, { params: { caseId: active.id }, query: { kind: 'call' } });
    expect(body).toMatchObject({ total: 1, items: [{ id: saved.id }] });
  });

  it('writes once for one key, however often it is sent', async () => {
    const key = { headers: { 'idempotency-key': newId() }, body: { ...held, note: 'Sänd från trapphuset.' } };
    const [first, again] = [await write(key), await write(key)];
    expect(again).toEqual(first);
    const { body } = await coach.call(listSessions, { params: { caseId: active.id } });
    expect((body as { items: Session[] }).items.filter(({ note }) => note === 'Sänd från trapphuset.')).toHaveLength(1);
  });

  it('refuses that anyone came to what has not begun, in words at the field', async () => {
    const { status, body } = await coach.call(recordSession, { params: { caseId: active.id }, body: { ...held, startsAt: '2026-03-18T08:00:00.000Z' } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'session-not-held-yet', errors: [{ path: 'startsAt', message: 'Spara det som bokat, eller ändra tiden till när det var.' }] });
  });

  it('says what came of a booked talk, and refuses a change built on an old version', async () => {
    const booked = await write({ body: { ...held, attendance: 'booked', note: '' } });
    const params = { caseId: active.id, sessionId: booked.id };
    const late = await coach.call(changeSession, { params, body: { attendance: 'late', version: 1 } });
    expect(late).toMatchObject({ status: 200, body: { attendance: 'late', minutes: 60, version: 2 } });
    expect(await coach.call(changeSession, { params, body: { note: 'Gammal', version: 1 } })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
  });

  it.each([['referred', 'case-not-admitted'], ['closed', 'case-closed']] as const)('refuses to write in a case that is %s', async (state, code) => {
    const other = await aCase(app.world, app.programme).withStatus(state).ledBy(app.coach).save();
    expect(await coach.call(recordSession, { params: { caseId: other.id }, body: held })).toMatchObject({ status: 409, body: { code } });
  });

  it('goes on after discharge, as support does', async () => {
    const left = await aCase(app.world, app.programme).withStatus('discharged').ledBy(app.coach).save();
    expect((await coach.call(recordSession, { params: { caseId: left.id }, body: held })).status).toBe(201);
  });

  it('hides each note from other agencies on the team, and the case from those outside it', async () => {
    const mine = await write({ body: { ...held, note: 'Bara för oss.' } });
    const officer = await app.as(app.insuranceOfficer);
    expect((await officer.call(listSessions, { params: { caseId: active.id } })).body).toEqual({ items: [], total: 0 });
    expect((await officer.call(changeSession, { params: { caseId: active.id, sessionId: mine.id }, body: { note: 'x', version: 1 } })).status).toBe(404);
    const outsider = await app.as(app.employmentOfficer);
    expect((await outsider.call(listSessions, { params: { caseId: active.id } })).status).toBe(404);
  });

  it('shows the person what is shared with them, and nothing else', async () => {
    const shared = await write({ body: { ...held, note: 'Delas.' } });
    const kept = await write({ body: { ...held, note: 'Delas inte.', sharedWithParticipant: false } });
    const person = await app.as(active.participant);
    const { body } = await person.call(listSessions, { params: { caseId: active.id } });
    const ids = (body as { items: Session[] }).items.map(({ id }) => id);
    expect(ids).toContain(shared.id);
    expect(ids).not.toContain(kept.id);
    expect((await person.call(recordSession, { params: { caseId: active.id }, body: held })).status).toBe(403);
  });

  it('pages, and counts all', async () => {
    const { body } = await coach.call(listSessions, { params: { caseId: active.id }, query: { limit: 1, offset: 1 } });
    const { items, total } = body as { items: Session[]; total: number };
    expect(items).toHaveLength(1);
    expect(total).toBeGreaterThan(2);
  });
});

describe('attendance', () => {
  let app: TestApp;
  let coach: Caller;
  let params: { caseId: string };
  const six = { fromOn: '2026-03-02', hoursPerWeek: 6, daysPerWeek: 2, words: 'Två förmiddagar' };

  beforeAll(async () => {
    app = await startTestApp('2026-03-18');
    coach = await app.as(app.coach);
    const saved = await aCase(app.world, app.programme).active().ledBy(app.coach).save();
    params = { caseId: saved.id };
  });
  afterAll(() => app.close());

  it('has nothing to sum up before anything is agreed', async () => {
    expect((await coach.call(readAttendance, { params })).body).toEqual({ summaries: [] });
  });

  it('rises from the day agreed and is held against what became of each week', async () => {
    expect((await coach.call(agreeAttendance, { params, body: six })).status).toBe(201);
    expect((await coach.call(agreeAttendance, { params, body: { ...six, fromOn: '2026-03-16', hoursPerWeek: 8.5 } })).status).toBe(201);
    // Late on Sunday evening in UTC is Monday in Sweden.
    await coach.call(recordSession, { params, body: { kind: 'meeting', startsAt: '2026-03-15T23:30:00.000Z', minutes: 90, attendance: 'attended' } });
    await coach.call(recordSession, { params, body: { kind: 'coaching', startsAt: '2026-03-10T09:00:00.000Z', minutes: 60, attendance: 'absent-notified' } });
    const { body } = await coach.call(readAttendance, { params, query: { weeks: 2 } });
    expect(body).toEqual({ summaries: [{
      agencyId: app.municipality.id, agencyName: 'Granviks kommun', agreedHoursNow: 8.5, complete: true,
      weeks: [
        { weekOn: '2026-03-09', agreedHours: 6, attendedHours: 0, missed: [{ attendance: 'absent-notified', times: 1 }] },
        { weekOn: '2026-03-16', agreedHours: 8.5, attendedHours: 1.5, missed: [] },
      ],
    }] });
  });

  it('keeps one agreement for one day, and lets it be corrected', async () => {
    expect(await coach.call(agreeAttendance, { params, body: six })).toMatchObject({
      status: 409, body: { code: 'attendance-agreed-already', errors: [{ path: 'fromOn' }] },
    });
    const { body } = await coach.call(listAttendanceAgreements, { params });
    const [newest] = (body as { items: { id: string; fromOn: string }[] }).items;
    expect(newest?.fromOn).toBe('2026-03-16');
    const one = { ...params, agreementId: newest?.id ?? '' };
    expect(await coach.call(changeAttendanceAgreement, { params: one, body: { ...six, version: 1 } })).toMatchObject({ body: { code: 'attendance-agreed-already' } });
    const better = { ...six, fromOn: '2026-03-17', hoursPerWeek: 9, version: 1 };
    expect(await coach.call(changeAttendanceAgreement, { params: one, body: better })).toMatchObject({ status: 200, body: { hoursPerWeek: 9, version: 2 } });
    expect(await coach.call(changeAttendanceAgreement, { params: one, body: better })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
  });
});

describe('note key', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp(); });
  afterAll(() => app.close());

  it('is each person’s own and stays the same', async () => {
    const keyOf = async (person: typeof app.coach) => ((await (await app.as(person)).call(readNoteKey)).body as { key: string }).key;
    const [mine, mineAgain, theirs] = [await keyOf(app.coach), await keyOf(app.coach), await keyOf(app.otherCoach)];
    expect(Buffer.from(mine, 'base64')).toHaveLength(32);
    expect(mineAgain).toBe(mine);
    expect(theirs).not.toBe(mine);
  });
});
