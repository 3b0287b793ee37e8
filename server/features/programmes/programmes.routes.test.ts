import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programmesRoutes } from '../../../contract/programmes.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

describe('programmes', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16', aModel()); });
  afterAll(() => app.close());

  it('lists the programmes that the reader\'s agency takes part in', async () => {
    const stranger = await app.world.agency('region', 'Region Fjärran');
    const farAway = await app.world.programme('annat', stranger, []);
    const officer = await app.as(app.insuranceOfficer);
    const { status, body } = await officer.call(programmesRoutes.listProgrammes);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 1, items: [{ id: app.programme.id, name: { sv: 'Steget' }, ownerAgencyName: 'Granviks kommun' }] });
    expect(JSON.stringify(body)).not.toContain(farAway.id);
  });

  it('lists to a participant only the programmes they are in', async () => {
    const { participant } = await aCase(app.world, app.programme).active().save();
    const inside = await (await app.as(participant)).call(programmesRoutes.listProgrammes);
    expect(inside.body).toMatchObject({ total: 1 });
  });

  it('shows a programme with the source of each fact, its parties and versions', async () => {
    const { status, body } = await (await app.as(app.coach)).call(programmesRoutes.readProgramme, { params: { programmeId: app.programme.id } });
    expect(status).toBe(200);
    expect(body).toMatchObject({ versions: [1], fundingProject: null, model: { key: 'steget', purpose: [{ source: { demand: 'S1' } }, {}, {}] } });
    expect((body as { parties: unknown[] }).parties).toHaveLength(5);
  });

  it('lets nobody\'s name out of the funding project', async () => {
    const project = { number: '2024/0001', name: 'Steget', contact: { name: 'Nils Påhittad', email: 'nils@example.org' }, unknown: { Övrigt: 'x' } };
    const empty = Object.fromEntries(['owner', 'ownerOrganisationNumber', 'region', 'nuts2', 'startDate', 'endDate', 'plannedParticipants',
      'totalBudgetSek', 'grantedSek', 'coFinancingRate', 'programmeArea', 'specificObjective', 'interventionType', 'fund', 'cci', 'country',
      'strategicImportance', 'childPoverty', 'postalCode', 'city', 'address', 'description'].map((name) => [name, null]));
    await app.world.db.insertInto('programmes.funding_projects').values({
      id: newId(), programme_id: app.programme.id, content: JSON.stringify({ ...empty, ...project, generation: '2021-2027' }), content_hash: 'x',
    }).execute();
    const { body } = await (await app.as(app.funder)).call(programmesRoutes.readProgramme, { params: { programmeId: app.programme.id } });
    expect(body).toMatchObject({ fundingProject: { number: '2024/0001' } });
    expect(JSON.stringify(body)).not.toContain('Påhittad');
  });

  it('answers a programme that is not there as not found', async () => {
    const { status } = await (await app.as(app.coach)).call(programmesRoutes.readProgramme, { params: { programmeId: newId() } });
    expect(status).toBe(404);
  });

  it('tells a visitor which programmes are open and what they ask, and nothing more', async () => {
    const owner = await app.world.agency('municipality', 'Avslutade kommun');
    const over = await app.world.programme('avslutat', owner, []);
    await app.world.db.updateTable('programmes.programmes').set({ ends_on: '2026-03-15' }).where('id', '=', over.id).execute();
    await app.world.db.updateTable('programmes.programmes').set({ ends_on: '2026-03-16' }).where('key', '=', 'annat').execute();
    await app.world.db.updateTable('programmes.programmes').set({ model_key: 'steget' }).execute();
    const { status, body } = await (await app.as(null)).call(programmesRoutes.listOpenProgrammes);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 2 });
    expect(body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: app.programme.id, decisionWithinDays: 14 })]) });
  });

  it('keeps the rest from visitors', async () => {
    expect((await (await app.as(null)).call(programmesRoutes.listProgrammes)).status).toBe(401);
  });
});
