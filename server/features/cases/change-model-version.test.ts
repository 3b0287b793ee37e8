import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesRoutes } from '../../../contract/cases.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import { publishModels } from '../programmes/publish-models.ts';
import { phaseInModel } from './phase-in-model.rules.ts';

const steget = aModel().content;

describe('the phase in another version', () => {
  it.each([['mapping', 'mapping'], ['placement', 'planning'], ['referred', 'mapping']])('%s becomes %s', (before, after) => {
    const phases = steget.phases.filter(({ key }) => key === 'mapping' || key === 'planning' || key === 'discharged');
    expect(phaseInModel({ phases }, before)).toBe(after);
  });
});

describe('moving a case to a newer version of the model', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16', aModel());
    await publishModels(app.world.db, [{ ...steget, version: 2, phases: steget.phases.filter(({ key }) => key !== 'mapping') }]);
  });
  afterAll(() => app.close());

  it('keeps a case where it is until someone moves it, and then moves the phase with it', async () => {
    const one = await aCase(app.world, app.programme).active('2026-02-01').ledBy(app.coach).save();
    const coach = await app.as(app.coach);
    const params = { caseId: one.id };
    const row = () => app.world.db.selectFrom('cases.cases').select(['model_version', 'phase', 'version']).where('id', '=', one.id).executeTakeFirstOrThrow();
    expect(await row()).toEqual({ model_version: 1, phase: 'mapping', version: 1 });
    expect((await coach.call(casesRoutes.changeModelVersion, { params, body: { modelVersion: 9, version: 1 } })).body).toMatchObject({ code: 'model-version-not-newer' });
    expect((await coach.call(casesRoutes.changeModelVersion, { params, body: { modelVersion: 2, version: 7 } })).body).toMatchObject({ code: 'stale-version' });
    expect((await coach.call(casesRoutes.changeModelVersion, { params, body: { modelVersion: 2, version: 1 } })).status).toBe(204);
    expect(await row()).toEqual({ model_version: 2, phase: 'referred', version: 2 });
    expect((await coach.call(casesRoutes.changeModelVersion, { params, body: { modelVersion: 1, version: 2 } })).body).toMatchObject({ code: 'model-version-not-newer' });
  });

  it('is for those who lead the case', async () => {
    const one = await aCase(app.world, app.programme).active('2026-02-01').ledBy(app.coach).withTeamMember(app.otherCoach).save();
    const { status } = await (await app.as(app.otherCoach)).call(casesRoutes.changeModelVersion, { params: { caseId: one.id }, body: { modelVersion: 2, version: 1 } });
    expect(status).toBe(403);
  });
});
