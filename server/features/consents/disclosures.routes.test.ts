import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consentsRoutes, type Disclosure } from '../../../contract/consents.ts';
import { disclosuresRoutes as routes, type DisclosedSet, type SharingWay } from '../../../contract/disclosures.ts';
import { sessionsRoutes, type Session } from '../../../contract/sessions.ts';
import { newId } from '../../platform/new-id.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

const today = '2026-03-16';

describe('giving several records at once', () => {
  let app: TestApp;
  let coach: Caller;
  let officer: Caller;
  let saved: SavedCase;
  const inCase = () => ({ params: { caseId: saved.id } });

  beforeAll(async () => {
    app = await startTestApp(today, aModel());
    coach = await app.as(app.coach);
    officer = await app.as(app.insuranceOfficer);
    saved = await aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.insuranceOfficer).withTeamMember(app.psychologist)
      .withConsent(app.insurance, ['identity', 'session']).withConsent(app.psychiatry, ['identity'])
      .withConsent(app.municipality, ['session'], { from: app.insurance }).save();
  });
  afterAll(() => app.close());

  const write = async (caller: Caller = coach, more: object = {}): Promise<string> => ((await caller.call(sessionsRoutes.recordSession, {
    ...inCase(), body: { kind: 'call', startsAt: '2026-03-16T08:00:00.000Z', attendance: 'attended', note: 'Ringde.', ...more },
  })).body as Session).id;
  const named = (...ids: string[]) => ids.map((recordId) => ({ recordKind: 'session' as const, recordId }));
  const give = (ids: string[], toAgencyIds = [app.insurance.id]) => coach.call(routes.discloseRecords, { ...inCase(), body: { records: named(...ids), toAgencyIds } });
  const seenBy = async (caller: Caller): Promise<string[]> =>
    ((await caller.call(sessionsRoutes.listSessions, inCase())).body as { items: Session[] }).items.map(({ id }) => id);
  const disclosuresOf = async (caller: Caller, recordId: string) =>
    ((await caller.call(consentsRoutes.listDisclosures, { ...inCase(), query: { recordId } })).body as { items: Disclosure[] }).items;

  it('gives them in one request, and the same request again changes nothing', async () => {
    const ids = [await write(), await write()];
    const key = { headers: { 'idempotency-key': newId() } };
    const body = { records: named(...ids), toAgencyIds: [app.insurance.id] };
    const first = await coach.call(routes.discloseRecords, { ...inCase(), ...key, body });
    expect(first).toMatchObject({ status: 201, body: { records: 2 } });
    expect((first.body as DisclosedSet).disclosureIds).toHaveLength(2);
    expect((await coach.call(routes.discloseRecords, { ...inCase(), ...key, body })).body).toEqual(first.body);
    expect((await give(ids)).body).toMatchObject({ records: 2, disclosureIds: [] });
    expect(await seenBy(officer)).toEqual(expect.arrayContaining(ids));
  });

  it('answers a set with another agency\'s record as one that is not there, and gives none of it', async () => {
    const mine = await write();
    const theirs = await write(officer, { shareWith: [app.municipality.id] });
    expect(await seenBy(coach)).toContain(theirs);
    for (const stranger of [theirs, await write(officer), newId()]) {
      expect(await give([mine, stranger])).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(await seenBy(officer)).not.toContain(mine);
  });

  it('gives none of it where one way is closed, and names which', async () => {
    const mine = await write();
    const refused = await give([mine], [app.insurance.id, app.psychiatry.id]);
    expect(refused).toMatchObject({ status: 409, body: { code: 'consent-missing', errors: [{ path: app.psychiatry.id, code: 'session' }] } });
    expect(await seenBy(officer)).not.toContain(mine);
  });

  it('gives my own notes since a day, and no colleague\'s', async () => {
    const own = await aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.insuranceOfficer).withConsent(app.insurance, ['identity', 'session']).save();
    const params = { caseId: own.id };
    const leader = await app.as(app.leader);
    const at = (startsAt: string) => ({ params, body: { kind: 'call' as const, startsAt, attendance: 'attended' as const, note: 'Ringde.' } });
    for (const day of ['2026-03-09', '2026-03-13', '2026-03-15']) await coach.call(sessionsRoutes.recordSession, at(`${day}T23:30:00.000Z`));
    await leader.call(sessionsRoutes.recordSession, at('2026-03-15T09:00:00.000Z'));
    const body = { myNotesSince: '2026-03-14', toAgencyIds: [app.insurance.id] };
    // Half past eleven in the evening, in universal time, is the next day in Sweden.
    expect((await coach.call(routes.discloseRecords, { params, body })).body).toMatchObject({ records: 2 });
    expect((await coach.call(routes.discloseRecords, { params, body: { ...body, records: named(newId()) } })).status).toBe(400);
    expect((await coach.call(routes.discloseRecords, { params, body: { toAgencyIds: [app.insurance.id] } })).status).toBe(400);
  });

  it('has a limit, said by name', async () => {
    const many = await aCase(app.world, app.programme).active().ledBy(app.coach).withConsent(app.insurance, ['session']).save();
    await app.world.db.insertInto('sessions.sessions').values(Array.from({ length: 201 }, () => ({
      id: newId(), case_id: many.id, owner_agency_id: app.municipality.id, kind: 'call', starts_at: '2026-03-10T09:00:00.000Z',
      attendance: 'attended', held_by: app.coach.id,
    }))).execute();
    const params = { caseId: many.id };
    const all = await coach.call(routes.discloseRecords, { params, body: { myNotesSince: '2026-03-01', toAgencyIds: [app.insurance.id] } });
    expect(all).toMatchObject({ status: 409, body: { code: 'too-many-records' } });
  });

  it('takes several back at once, or none of them', async () => {
    const ids = [await write(), await write()];
    const { disclosureIds } = (await give(ids)).body as DisclosedSet;
    const back = (some: readonly string[], caller = coach) => caller.call(routes.takeBackDisclosures, { ...inCase(), body: { disclosureIds: [...some] } });
    expect((await back([...disclosureIds, newId()])).status).toBe(404);
    expect((await back(disclosureIds, officer)).status).toBe(404);
    expect(await seenBy(officer)).toEqual(expect.arrayContaining(ids));
    expect((await back(disclosureIds)).body).toEqual({ takenBack: 2 });
    expect(await seenBy(officer)).not.toEqual(expect.arrayContaining(ids));
    expect((await back(disclosureIds)).status).toBe(404);
  });

  it('shares what is written in the request that saves it, or saves nothing', async () => {
    const before = await seenBy(coach);
    const refused = await coach.call(sessionsRoutes.recordSession, {
      ...inCase(), body: { kind: 'call', startsAt: '2026-03-16T08:00:00.000Z', attendance: 'attended', note: 'Ringde.', shareWith: [app.psychiatry.id] },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'consent-missing', errors: [{ path: 'shareWith', message: expect.stringContaining('Vuxenpsykiatrin Granvik') }] } });
    expect(await seenBy(coach)).toEqual(before);
    const id = await write(coach, { shareWith: [app.insurance.id] });
    expect(await seenBy(officer)).toContain(id);
  });

  it('is told by the receiver what it has filed, which taking back does not reach', async () => {
    const id = await write(coach, { shareWith: [app.insurance.id] });
    const [given] = await disclosuresOf(officer, id);
    const params = { caseId: saved.id, disclosureId: given?.id ?? '' };
    expect(given?.filed).toBeNull();
    expect((await coach.call(routes.fileDisclosure, { params })).status).toBe(404);
    expect(await officer.call(routes.fileDisclosure, { params })).toMatchObject({ status: 200, body: { filed: { byName: 'Fia Kassman' } } });
    await coach.call(routes.takeBackDisclosures, { ...inCase(), body: { disclosureIds: [params.disclosureId] } });
    const person = await app.as(saved.participant);
    for (const caller of [coach, person]) {
      expect((await disclosuresOf(caller, id))[0]).toMatchObject({ open: false, filed: { byName: 'Fia Kassman' } });
    }
    expect((await coach.call(routes.unfileDisclosure, { params })).status).toBe(404);
    expect((await officer.call(routes.unfileDisclosure, { params })).status).toBe(204);
    expect((await disclosuresOf(coach, id))[0]?.filed).toBeNull();
  });

  it('says which ways are open and why the others are not', async () => {
    const { items } = (await coach.call(routes.listSharingWays, inCase())).body as { items: SharingWay[] };
    const way = (agencyId: string, category: string) => items.find((one) => one.agencyId === agencyId && one.category === category);
    expect(way(app.insurance.id, 'session')).toMatchObject({ open: { by: 'consent' }, closed: null });
    expect(way(app.psychiatry.id, 'session')).toMatchObject({ open: null, closed: { reason: 'other-category' } });
    expect(way(app.municipality.id, 'session')).toBeUndefined();
  });

  it('gives by another ground in law as by a consent, and closes with it', async () => {
    await app.world.db.insertInto('consents.ground_kinds').values({
      key: 'a-test-ground', statute: 'OSL 10:28', opens: true, tells_participant: true, content: '{}', source: 'test', checked_on: today,
    }).onConflict((conflict) => conflict.doNothing()).execute();
    const groundId = newId();
    await insertSealed(app.world.db, 'consents.legal_grounds', app.municipality.id, {
      id: groundId, case_id: saved.id, from_agency_id: app.municipality.id, to_agency_id: app.psychiatry.id, categories: ['session'],
      ground_key: 'a-test-ground', opens: true, reason: 'Skyldighet', what_given: 'Anteckningar', valid_from: today, valid_to: today,
      recorded_by_staff: app.coach.id,
    });
    const id = await write(coach, { shareWith: [app.psychiatry.id] });
    const psychologist = await app.as(app.psychologist);
    expect(await seenBy(psychologist)).toContain(id);
    expect((await disclosuresOf(coach, id))[0]?.open).toBe(true);
    await app.world.db.updateTable('consents.legal_grounds').set({ ended_at: new Date().toISOString(), ended_by: app.coach.id }).where('id', '=', groundId).execute();
    expect(await seenBy(psychologist)).not.toContain(id);
    expect((await disclosuresOf(coach, id))[0]?.open).toBe(false);
  });
});
