import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessmentsRoutes as routes, type SavePartBody } from '../../../contract/assessments.ts';
import { newId } from '../../platform/new-id.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';

const today = '2026-03-16';
const part = { view: 'supports', findings: 'Har arbetat i kök i fyra år.', needs: '', assessedOn: today } satisfies Partial<SavePartBody>;
const statement = { possible: 'yes', reasoning: 'Vilja och vana finns.', statedOn: today } as const;

describe('assessments', () => {
  let app: TestApp;
  let coach: Caller;
  let psychologist: Caller;
  let saved: SavedCase;
  const inCase = (area = 'work') => ({ params: { caseId: saved.id, area } });

  beforeAll(async () => {
    app = await startTestApp(today);
    coach = await app.as(app.coach);
    psychologist = await app.as(app.psychologist);
    saved = await aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.psychologist)
      .withConsent(app.psychiatry, ['identity', 'work', 'assessment'])
      .withConsent(app.municipality, ['health'], { from: app.psychiatry }).save();
  });
  afterAll(() => app.close());

  it('begins as a picture of gaps', async () => {
    const { status, body } = await coach.call(routes.readAssessment, inCase());
    expect(status).toBe(200);
    expect(body).toMatchObject({ parts: [], disagreements: [], statements: [], mayWrite: true });
    expect(body).toMatchObject({ gaps: { agencies: [{ name: 'Granviks kommun' }, { name: 'Vuxenpsykiatrin Granvik' }] } });
  });

  it('lays shared parts side by side and shows where they differ', async () => {
    const shared = await coach.call(routes.savePart, { ...inCase(), body: { ...part, shareWith: [app.psychiatry.id] } });
    expect(shared).toMatchObject({ status: 200, body: { category: 'work', ownerAgencyName: 'Granviks kommun', assessedByName: 'Karin Coachberg', version: 1 } });
    expect((await psychologist.call(routes.savePart, { ...inCase(), body: { ...part, view: 'hinders-much' } })).status).toBe(200);
    expect((await psychologist.call(routes.readAssessment, inCase())).body).toMatchObject({
      parts: [{ view: 'supports' }, { view: 'hinders-much' }],
      disagreements: [{ area: 'work', darkest: { view: 'hinders-much', agencies: [{ name: 'Vuxenpsykiatrin Granvik' }] } }],
    });
  });

  it('hides what the other agency has not shared', async () => {
    const { body } = await coach.call(routes.readAssessment, inCase());
    expect(body).toMatchObject({ parts: [{ ownerAgencyName: 'Granviks kommun' }], disagreements: [] });
  });

  it('says which agency lacks consent, and then saves nothing', async () => {
    const { status, body } = await psychologist.call(routes.savePart, { ...inCase('studies'), body: { ...part, shareWith: [app.municipality.id] } });
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'consent-missing', errors: [{ path: 'shareWith', message: expect.stringContaining('Granviks kommun') }] });
    expect((await psychologist.call(routes.readAssessment, inCase())).body).toMatchObject({ parts: [{ area: 'work' }, { area: 'work' }] });
  });

  it('shares health under the consent for health', async () => {
    await psychologist.call(routes.savePart, { ...inCase('health'), body: { ...part, view: 'hinders', shareWith: [app.municipality.id] } });
    expect((await coach.call(routes.readAssessment, inCase())).body).toMatchObject({
      parts: [{ area: 'work' }, { area: 'health', category: 'health', ownerAgencyName: 'Vuxenpsykiatrin Granvik' }], gaps: { agencies: [] },
    });
  });

  it('changes a part only from the version it was read at', async () => {
    const changed = await coach.call(routes.savePart, { ...inCase(), body: { ...part, view: 'neither', version: 1 } });
    expect(changed).toMatchObject({ status: 200, body: { view: 'neither', version: 2 } });
    expect(await coach.call(routes.savePart, { ...inCase(), body: { ...part, version: 1 } })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect(await coach.call(routes.savePart, { ...inCase(), body: part })).toMatchObject({ status: 409, body: { code: 'stale-version' } });
    expect((await coach.call(routes.savePart, { ...inCase('network'), body: { ...part, version: 1 } })).status).toBe(404);
  });

  it('shows the person the parts that are shared with her', async () => {
    await coach.call(routes.savePart, { ...inCase('network'), body: { ...part, sharedWithParticipant: false } });
    const person = await app.as(saved.participant);
    const { body } = await person.call(routes.readAssessment, inCase());
    expect((body as { parts: { area: string }[] }).parts.map(({ area }) => area).toSorted()).toEqual(['health', 'work', 'work']);
    expect((await person.call(routes.savePart, { ...inCase(), body: part })).status).toBe(403);
  });

  it('keeps every joint statement, the latest first', async () => {
    await coach.call(routes.makeStatement, { ...inCase(), body: statement });
    const second = await coach.call(routes.makeStatement, {
      ...inCase(),
      body: {
        ...statement, possible: 'with-conditions', conditions: 'Högst tio timmar i veckan.', personView: 'Jag vill prova.',
        measures: [{ measure: 'Arbetsprövning', agencyId: app.municipality.id }, { measure: 'Självhjälpsgrupp', other: 'Brukarföreningen' }],
        shareWith: [app.psychiatry.id],
      },
    });
    expect(second).toMatchObject({
      status: 201,
      body: { measures: [{ measure: 'Arbetsprövning', agencyName: 'Granviks kommun' }, { measure: 'Självhjälpsgrupp', other: 'Brukarföreningen' }] },
    });
    expect((await coach.call(routes.readAssessment, inCase())).body)
      .toMatchObject({ statements: [{ possible: 'with-conditions' }, { possible: 'yes' }] });
    expect((await psychologist.call(routes.readAssessment, inCase())).body).toMatchObject({ statements: [{ possible: 'with-conditions' }] });
  });

  it('asks which conditions, and who offers each measure', async () => {
    const { status, body } = await coach.call(routes.makeStatement, {
      ...inCase(), body: { ...statement, possible: 'with-conditions' },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ path: 'conditions', message: 'which-conditions' }] });
    expect((await coach.call(routes.makeStatement, { ...inCase(), body: { ...statement, measures: [{ measure: 'Arbetsprövning' }] } })).body)
      .toMatchObject({ errors: [{ path: 'measures.0.agencyId' }] });
  });

  it('makes one statement of a request that is sent twice', async () => {
    const again = { ...inCase(), body: statement, headers: { 'idempotency-key': newId() } };
    const first = await coach.call(routes.makeStatement, again);
    expect((await coach.call(routes.makeStatement, again)).body).toEqual(first.body);
  });

  it('writes nothing before admission and nothing after the end', async () => {
    const fresh = await aCase(app.world, app.programme).ledBy(app.coach).save();
    const closed = await aCase(app.world, app.programme).withStatus('closed').ledBy(app.coach).save();
    for (const [one, code] of [[fresh, 'case-not-admitted'], [closed, 'case-closed']] as const) {
      const params = { caseId: one.id, area: 'work' };
      expect(await coach.call(routes.savePart, { params, body: part })).toMatchObject({ status: 409, body: { code } });
      expect(await coach.call(routes.makeStatement, { params, body: statement })).toMatchObject({ status: 409, body: { code } });
    }
  });

  it('does not exist for someone outside the case', async () => {
    const stranger = await app.as(app.insuranceOfficer);
    expect((await stranger.call(routes.readAssessment, inCase())).status).toBe(404);
    expect((await stranger.call(routes.savePart, { ...inCase(), body: part })).status).toBe(404);
  });
});
