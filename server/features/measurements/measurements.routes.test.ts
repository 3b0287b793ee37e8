import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { measurementsRoutes, type CaseMeasurements, type NewMeasurement, type RecordedMeasurement, type Routine } from '../../../contract/measurements.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';
import { loadProgrammeModels } from '../programmes/load-programme-models.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

const { listInstruments, readMeasurements, recordMeasurement, markMistaken, saveRoutine, finishRoutine } = measurementsRoutes;
type Sent = z.input<typeof NewMeasurement>;

const steget = loadProgrammeModels(fileURLToPath(new URL('../../../programmes', import.meta.url))).find((model) => model.key === 'steget');
if (!steget) throw new Error('The programme steget is shipped');
const today = '2026-03-16';

const progression = { instrumentKey: 'samsteg-progression', instrumentVersion: 1, respondent: 'participant', measuredOn: today, answers: { health: 5 } } as const;
const phq9 = (selfHarm: number | null): Sent => ({
  instrumentKey: 'phq-9', instrumentVersion: 1, respondent: 'participant', measuredOn: today,
  answers: { interest: 1, mood: 1, sleep: 1, energy: 1, appetite: 1, 'self-esteem': 1, concentration: 1, movement: 1, 'self-harm': selfHarm },
});

describe('measurements', () => {
  let app: TestApp;
  let coach: Caller;
  let person: Caller;
  let saved: SavedCase;
  let params: { caseId: string };

  beforeAll(async () => {
    app = await startTestApp(today, { key: steget.key, version: steget.version, content: steget });
    saved = await aCase(app.world, app.programme).active('2026-01-05').ledBy(app.coach).withTeamMember(app.psychologist)
      .withConsent(app.psychiatry, ['identity', 'progress']).save();
    params = { caseId: saved.id };
    coach = await app.as(app.coach);
    person = await app.as(saved.participant);
  });
  afterAll(() => app.close());

  const record = async (caller: Caller, body: Sent, headers = {}) => {
    const answer = await caller.call(recordMeasurement, { params, body, headers });
    expect(answer.status).toBe(201);
    return answer.body as RecordedMeasurement;
  };
  const read = async (caller: Caller) => (await caller.call(readMeasurements, { params })).body as CaseMeasurements;

  it('lists the instruments in both languages, and slots without questions', async () => {
    const { status, body } = await person.call(listInstruments);
    expect(status).toBe(200);
    expect(body).toMatchObject({ items: expect.arrayContaining([
      expect.objectContaining({ key: 'phq-9', kind: 'questionnaire' }), expect.objectContaining({ key: 'eq-5d', kind: 'slot' }),
    ]) });
  });

  it('puts the person’s answers and the coach’s side by side over time', async () => {
    await record(person, { ...progression, measuredOn: '2026-01-10', answers: { health: 2, direction: 4 } });
    await record(person, { ...progression, answers: { health: 5, direction: 4 }, notes: { health: 'Sover bättre' } });
    const { measurement } = await record(coach, { ...progression, respondent: 'caseworker', answers: { health: 4 } });
    expect(measurement).toMatchObject({ respondent: 'caseworker', recordedByName: 'Karin Coachberg', together: false, category: 'progress', score: null });
    const { items, series, used } = await read(coach);
    expect(items.map((item) => item.measuredOn)).toEqual([today, today, '2026-01-10']);
    const health = series[0]?.indicators.find((indicator) => indicator.id === 'health');
    expect(health?.raters).toMatchObject([
      { respondent: 'participant', points: [{ on: '2026-01-10', value: 2 }, { on: today, value: 5 }], change: { direction: 'better', difference: 3, threshold: 2 } },
      { respondent: 'caseworker', points: [{ value: 4 }], change: null },
    ]);
    expect(used[0]).toEqual({ instrumentKey: 'samsteg-progression', respondents: ['participant', 'caseworker'] });
    expect((await read(person)).items).toHaveLength(3);
  });

  it('marks the person’s answers that staff wrote down together with them', async () => {
    const { measurement } = await record(coach, { ...progression, instrumentKey: 'self-rated-health', answers: { health: 3 } });
    expect(measurement).toMatchObject({ respondent: 'participant', together: true, recordedByName: 'Karin Coachberg' });
  });

  it('keeps the total of a licensed instrument', async () => {
    const { measurement } = await record(coach, { ...progression, instrumentKey: 'gse', answers: { total: 28 } });
    expect(measurement).toMatchObject({ score: 28, answers: { total: 28 } });
  });

  it('saves once for one key', async () => {
    const key = { 'idempotency-key': newId() };
    const body = { ...progression, instrumentKey: 'who-5', answers: { cheerful: 1, calm: 1, active: 1, rested: 1, interested: 1 } } as const;
    const first = await coach.call(recordMeasurement, { params, body, headers: key });
    const again = await coach.call(recordMeasurement, { params, body, headers: key });
    expect(again.body).toEqual(first.body);
  });

  it.each<[string, Partial<Sent>, string, string | undefined]>([
    ['an instrument that is not here', { instrumentKey: 'nothing' }, 'instrument-unknown', undefined],
    ['a version that is not here', { instrumentVersion: 9 }, 'instrument-unknown', undefined],
    ['someone who is not asked', { instrumentKey: 'phq-9', respondent: 'caseworker' }, 'respondent-not-asked', undefined],
    ['an answer outside the scale', { answers: { health: 11 } }, 'answer-out-of-range', 'answers.health'],
    ['a question that is not asked', { answers: { health: 5, weather: 1 } }, 'item-unknown', 'answers.weather'],
    ['a note on a question that is not asked', { notes: { weather: 'x' } }, 'item-unknown', 'notes.weather'],
    ['a questionnaire with too much left open', { instrumentKey: 'phq-9', answers: { mood: 1 } }, 'answers-missing', 'answers.interest'],
    ['a day to come', { measuredOn: '2026-03-17' }, 'measured-in-future', 'measuredOn'],
  ])('refuses %s', async (_what, wrong, code, path) => {
    const { status, body } = await coach.call(recordMeasurement, { params, body: { ...progression, ...wrong } as Sent });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code, ...(path ? { errors: expect.arrayContaining([expect.objectContaining({ path })]) } : {}) });
  });

  it('takes the coach’s view from staff only', async () => {
    expect(await person.call(recordMeasurement, { params, body: { ...progression, respondent: 'caseworker' } })).toMatchObject({ body: { code: 'respondent-not-asked' } });
  });

  it.each([['waiting', 'case-not-admitted'], ['declined', 'case-closed']] as const)('refuses to measure in a case that is %s', async (state, code) => {
    const other = await aCase(app.world, app.programme).withStatus(state).ledBy(app.coach).save();
    expect(await coach.call(recordMeasurement, { params: { caseId: other.id }, body: progression })).toMatchObject({ status: 409, body: { code } });
  });

  describe('recorded by mistake', () => {
    const reason = 'Svaren hörde till en annan deltagare.';
    const mark = (caller: Caller, measurementId: string, version = 1) =>
      caller.call(markMistaken, { params: { ...params, measurementId }, body: { reason, version } });

    it('stays to be read with the reason, and counts nowhere', async () => {
      const { measurement } = await record(coach, { ...progression, instrumentKey: 'gse', measuredOn: '2026-03-15', answers: { total: 40 } });
      expect(measurement).toMatchObject({ mistake: null, mayMarkMistaken: true });
      const key = { 'idempotency-key': newId() };
      const sending = { params: { ...params, measurementId: measurement.id }, body: { reason, version: 1 }, headers: key };
      const marked = await coach.call(markMistaken, sending);
      expect(marked).toMatchObject({
        status: 201, body: { score: 40, mistake: { markedOn: today, markedByName: 'Karin Coachberg', reason }, mayMarkMistaken: false, version: 2 },
      });
      expect((await coach.call(markMistaken, sending)).body).toEqual(marked.body);
      const { items, series } = await read(coach);
      expect(items.find(({ id }) => id === measurement.id)?.mistake?.reason).toBe(reason);
      const points = series.find(({ instrumentKey }) => instrumentKey === 'gse')?.indicators[0]?.raters[0]?.points ?? [];
      expect(points.map(({ value }) => value)).toEqual([28]);
      const { rows } = await sql<{ scores: number[] }>`
        select array_agg((r -> 'first' ->> 'score')::numeric) as scores from jsonb_array_elements(indicators.ratings_of(${params.caseId})) r
         where r ->> 'instrument' = 'gse'`.execute(app.world.db);
      expect(rows[0]?.scores.map(Number)).toEqual([28]);
      expect(await mark(coach, measurement.id, 2)).toMatchObject({ status: 409, body: { code: 'already-mistaken' } });
    });

    it('is for the one who wrote it down to say, in the version seen', async () => {
      const { measurement } = await record(coach, { ...progression, instrumentKey: 'gse', answers: { total: 30 } });
      expect(await mark(await app.as(app.leader), measurement.id)).toMatchObject({ status: 403, body: { code: 'not-recorded-by-you' } });
      expect((await mark(await app.as(app.psychologist), measurement.id)).status).toBe(404);
      expect((await mark(person, measurement.id)).status).toBe(403);
      expect(await mark(coach, measurement.id, 7)).toMatchObject({ status: 409, body: { code: 'stale-version' } });
      const own = await record(person, progression);
      expect(await mark(coach, own.measurement.id)).toMatchObject({ status: 403, body: { code: 'not-recorded-by-you' } });
    });

    it.each([['waiting', 'case-not-admitted'], ['declined', 'case-closed']] as const)('is not said in a case that is %s', async (state, code) => {
      const other = await aCase(app.world, app.programme).withStatus(state).ledBy(app.coach).save();
      const refused = await coach.call(markMistaken, { params: { caseId: other.id, measurementId: newId() }, body: { reason, version: 1 } });
      expect(refused).toMatchObject({ status: 409, body: { code } });
    });
  });

  it('marks a change of lead coach and the days of placements, for those who may see them', async () => {
    const employerId = newId();
    const { db } = app.world;
    const other = await aCase(app.world, app.programme).active('2026-01-05').withTeamMember(app.otherCoach, { lead: true, from: '2026-01-05', to: '2026-02-01' })
      .ledBy(app.coach, '2026-02-01').withTeamMember(app.psychologist).withConsent(app.psychiatry, ['identity']).save();
    await db.insertInto('placements.employers').values({ id: employerId, owner_agency_id: app.municipality.id, name: 'Byns Bageri' }).execute();
    const placement = { case_id: other.id, owner_agency_id: app.municipality.id, kind: 'work-training', employer_id: employerId, tasks: 'Baka' };
    await insertSealed(db, 'placements.placements', app.municipality.id,
      { ...placement, id: newId(), starts_on: '2026-02-10', ends_on: '2026-03-01', state: 'broken-off', outcome: 'broken-off-health' },
      { ...placement, id: newId(), starts_on: '2026-03-10', ends_on: '2026-05-01', state: 'running' },
      { ...placement, id: newId(), starts_on: '2026-06-01', state: 'planned' });
    const marksFor = async (caller: Caller) => ((await caller.call(readMeasurements, { params: { caseId: other.id } })).body as CaseMeasurements).marks;
    expect(await marksFor(coach)).toEqual([
      { on: '2026-02-01', kind: 'coach-change', words: '' },
      { on: '2026-02-10', kind: 'placement-began', words: 'Byns Bageri' },
      { on: '2026-03-01', kind: 'placement-ended', words: 'Byns Bageri' },
      { on: '2026-03-10', kind: 'placement-began', words: 'Byns Bageri' },
    ]);
    expect(await marksFor(await app.as(app.psychologist))).toEqual([{ on: '2026-02-01', kind: 'coach-change', words: '' }]);
  });

  it('hides measurements from other agencies on the team until they are given them', async () => {
    const psychologist = await app.as(app.psychologist);
    expect(await read(psychologist)).toMatchObject({ items: [], series: [], routines: [] });
    const outsider = await app.as(app.employmentOfficer);
    expect((await outsider.call(readMeasurements, { params })).status).toBe(404);
  });
});

describe('the routine after PHQ-9', () => {
  let app: TestApp;
  let coach: Caller;
  let person: Caller;
  let params: { caseId: string };
  let open: Routine;

  beforeAll(async () => {
    app = await startTestApp(today, { key: steget.key, version: steget.version, content: steget });
    const saved = await aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.psychologist).withConsent(app.psychiatry, ['identity']).save();
    params = { caseId: saved.id };
    coach = await app.as(app.coach);
    person = await app.as(saved.participant);
  });
  afterAll(() => app.close());

  const routines = async (caller: Caller) => ((await caller.call(readMeasurements, { params })).body as CaseMeasurements).routines;

  it('is not set going by a zero', async () => {
    const { body } = await person.call(recordMeasurement, { params, body: phq9(0) });
    expect(body).toMatchObject({ triggeredRoutines: [], measurement: { score: 8, band: { sv: 'Lindriga besvär' }, watchedUnanswered: [] } });
    expect(await routines(coach)).toEqual([]);
  });

  it('is a thing to ask about when the question was left open', async () => {
    const { body } = await person.call(recordMeasurement, { params, body: phq9(null) });
    expect(body).toMatchObject({ triggeredRoutines: [], measurement: { imputed: 1, watchedUnanswered: ['self-harm'] } });
  });

  it('opens for the staff who answer for the case though the person answered alone, and shows the person no steps', async () => {
    const { status, body } = await person.call(recordMeasurement, { params, body: phq9(1) });
    expect(status).toBe(201);
    expect(body).toMatchObject({ triggeredRoutines: ['suicide-risk-check'], routines: [] });
    const [routine, ...more] = await routines(coach);
    expect(more).toEqual([]);
    expect(routine).toMatchObject({ key: 'suicide-risk-check', startedOn: today, doneOn: null, mayChange: true, ownerAgencyId: app.municipality.id });
    if (!routine) throw new Error('no routine');
    open = routine;
    expect(await routines(person)).toEqual([]);
    expect(await routines(await app.as(app.psychologist))).toEqual([]);
  });

  it('comes with the answer when staff wrote it down', async () => {
    const { body } = await coach.call(recordMeasurement, { params, body: phq9(2) });
    expect(body).toMatchObject({ triggeredRoutines: ['suicide-risk-check'], routines: [{ key: 'suicide-risk-check', steps: expect.arrayContaining([expect.objectContaining({ id: 'talk-today', done: false })]) }] });
  });

  it('keeps ticks, refuses strange steps and old versions, and ends only when all is done or said', async () => {
    const one = { ...params, routineId: open.id };
    const ticked = await coach.call(saveRoutine, { params: one, body: { doneSteps: ['talk-today'], version: 1 } });
    expect(ticked).toMatchObject({ status: 200, body: { doneOn: null, version: 2, steps: expect.arrayContaining([expect.objectContaining({ id: 'talk-today', done: true })]) } });
    expect(await coach.call(saveRoutine, { params: one, body: { doneSteps: ['dance'], version: 2 } })).toMatchObject({ status: 409, body: { code: 'routine-steps-unknown' } });
    expect(await coach.call(saveRoutine, { params: one, body: { doneSteps: [], version: 1 } })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(await coach.call(finishRoutine, { params: one, body: { doneSteps: ['talk-today'], version: 2 } })).toMatchObject({ status: 409, body: { code: 'routine-steps-left', errors: [{ path: 'note' }] } });
    const done = await coach.call(finishRoutine, { params: one, body: { doneSteps: ['talk-today'], note: 'Har redan tid på mottagningen i dag.', version: 2 } });
    expect(done).toMatchObject({ status: 201, body: { doneOn: today, doneByName: 'Karin Coachberg' } });
    expect(await coach.call(saveRoutine, { params: one, body: { doneSteps: [], version: 3 } })).toMatchObject({ status: 409, body: { code: 'routine-done' } });
  });

  it('stays open when the answer behind it turns out to be a mistake', async () => {
    const { body } = await coach.call(recordMeasurement, { params, body: phq9(3) });
    const { measurement, routines: [started] } = body as RecordedMeasurement;
    await coach.call(markMistaken, { params: { ...params, measurementId: measurement.id }, body: { reason: 'Fel person.', version: 1 } });
    expect((await routines(coach)).find(({ id }) => id === started?.id)).toMatchObject({ doneOn: null });
  });

  it('cannot be ended by the person, nor by staff of another agency', async () => {
    const [routine] = await routines(coach);
    const one = { ...params, routineId: routine?.id ?? '' };
    const body = { doneSteps: [], note: 'x', version: 1 };
    expect((await person.call(finishRoutine, { params: one, body })).status).toBe(403);
    expect((await (await app.as(app.psychologist)).call(finishRoutine, { params: one, body })).status).toBe(404);
  });
});
