import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indicatorsRoutes, type ProgrammeResults } from '../../../contract/indicators.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

describe('results of a programme', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16', aModel('unga-till-arbete'));
    for (let number = 0; number < 16; number += 1) await enrol(number);
    await aCase(app.world, app.programme).save();
  });
  afterAll(() => app.close());

  /** Sixteen people: every second a man; the first six got work, of whom one works too little for it to count. */
  async function enrol(number: number): Promise<void> {
    const { db } = app.world;
    const { id, participant } = await aCase(app.world, app.programme).active('2025-09-01').ledBy(app.coach).save();
    await db.updateTable('participants.participants').set({ sex: number % 2 === 0 ? 'woman' : 'man' }).where('id', '=', participant.id).execute();
    if (number >= 6) return;
    await insertSealed(db, 'placements.jobs', app.municipality.id, {
      id: newId(), case_id: id, owner_agency_id: app.municipality.id, starts_on: '2025-12-01', hours_per_week: number === 0 ? 3 : 20, paid: true, title: 'Lagerarbetare',
    });
    await insertSealed(db, 'measurements.measurements', app.municipality.id, ...['2025-09-10', '2026-03-10'].map((measured_on, time) => ({
      id: newId(), case_id: id, owner_agency_id: app.municipality.id, category: 'progress', instrument_key: 'samsteg-progression', instrument_version: 1,
      respondent: 'participant', measured_on, answers: { support: 3 + 3 * time, 'everyday-life': 5 }, recorded_by_staff: app.coach.id,
    })));
  }

  const read = async (person: WorldPerson) => (await app.as(person)).call(indicatorsRoutes.readResults, { params: { programmeId: app.programme.id } });

  it('are counted by the programme\'s own goals, with sources and targets', async () => {
    const { status, body } = await read(app.funder);
    expect(status).toBe(200);
    const results = body as ProgrammeResults;
    expect(results).toMatchObject({ countedOn: '2026-03-16', threshold: 5, participants: { admitted: 16, active: 16, finished: 0, bySex: [{ sex: 'woman', count: 8 }, { sex: 'man', count: 8 }] } });
    const work = results.goals.find(({ key }) => key === 'people-in-work') ?? results.goals[0];
    expect(work).toMatchObject({
      figure: { yes: 5, no: 11, missing: 0, percent: 31.3 }, standing: 'reached', target: { value: 30, compare: 'above' }, basis: { source: { demand: 'U10' } },
    });
  });

  it('hide how few women and men they are, and leave the whole', async () => {
    const [work] = ((await read(app.projectOwner)).body as ProgrammeResults).goals;
    expect(work?.bySex).toMatchObject([{ sex: 'woman', yes: null, no: null, percent: null }, { sex: 'man', yes: null, no: null }]);
  });

  it('count change in an instrument for those who have rated twice, and say for how many it is not known', async () => {
    const { goals } = (await read(app.leader)).body as ProgrammeResults;
    const change = goals.find(({ definition }) => definition.en.startsWith('Those whose rating'));
    expect(change?.figure).toMatchObject({ yes: 6, no: 0, missing: 10, percent: 100 });
  });

  it('say what cannot be counted from cases', async () => {
    const { goals } = (await read(app.coach)).body as ProgrammeResults;
    expect(goals.filter(({ counting }) => counting === 'documented').map(({ figure }) => figure)).toEqual([null]);
    expect(goals.find(({ counting }) => counting === 'later')?.definition.sv).toContain('antecknas inte här ännu');
  });

  it('never carry anything that is a person\'s', async () => {
    const text = JSON.stringify((await read(app.funder)).body);
    const people = await app.world.db.selectFrom('cases.cases').select(['id', 'participant_id as person']).execute();
    for (const { id, person } of people) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(person);
    }
    expect(text).not.toContain('Testgren');
  });

  it('are not for partners, for the person, or for an agency that takes no part', async () => {
    expect((await read(app.insuranceOfficer)).status).toBe(403);
    const { participant } = await aCase(app.world, app.programme).save();
    expect((await read(participant)).status).toBe(403);
    const far = await app.world.agency('coordination-association', 'Samordningsförbundet Fjärran');
    const stranger = await app.world.staff(far, 'funder', 'Bo', 'Långtbort', 'Förbundschef');
    expect((await read(stranger)).status).toBe(404);
  });
});
