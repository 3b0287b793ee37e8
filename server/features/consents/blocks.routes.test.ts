import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksRoutes, type Block, type BlockChoice } from '../../../contract/blocks.ts';
import { caseCode } from '../../../contract/case-code.ts';
import { casesRoutes } from '../../../contract/cases.ts';
import { emergencyOpeningsRoutes } from '../../../contract/emergency-openings.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { timelineRoutes } from '../../../contract/timeline.ts';
import { todayRoutes, type Today } from '../../../contract/today.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

interface Listed { items: Block[]; choices: BlockChoice[]; total: number }
const model = aModel();

describe('shutting out', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16', model); });
  afterAll(() => app.close());

  const aLedCase = () => aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach);
  const block = async (who: WorldPerson, one: SavedCase, body: { staffId?: string; unitId?: string; words?: string }) =>
    (await app.as(who)).call(blocksRoutes.registerBlock, { params: { caseId: one.id }, body });
  const list = async (who: WorldPerson, one: SavedCase) =>
    (await (await app.as(who)).call(blocksRoutes.listBlocks, { params: { caseId: one.id } })).body as Listed;
  const dayOf = async (who: WorldPerson) => (await (await app.as(who)).call(todayRoutes.readToday, {})).body as Today;
  const mayRead = async (who: WorldPerson, one: SavedCase) => (await (await app.as(who)).call(casesRoutes.readCase, { params: { caseId: one.id } })).status === 200;

  it('bites at the next click, everywhere, and is as if there were no such case', async () => {
    const one = await aLedCase().named('Saga', 'Spärrdal').save();
    const coach = await app.as(app.coach);
    const params = { caseId: one.id };
    await coach.call(sessionsRoutes.recordSession, { params, body: { kind: 'call', startsAt: '2026-03-16T09:00:00.000Z', attendance: 'attended', note: 'Pratade om jobb.' } as never });
    expect(JSON.stringify(await dayOf(app.coach))).toContain(one.id);
    const { status, body } = await block(one.participant, one, { staffId: app.coach.id });
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'participant', isLead: true, mayLift: true, registeredByName: null });

    for (const route of [casesRoutes.readCase, casesRoutes.listTeamMembers, sessionsRoutes.listSessions, timelineRoutes.readTimeline, blocksRoutes.listBlocks]) {
      const hidden = await coach.call(route, { params });
      const missing = await coach.call(route, { params: { caseId: newId() } });
      expect(hidden.status).toBe(404);
      expect({ ...(hidden.body as object), instance: '' }).toEqual({ ...(missing.body as object), instance: '' });
    }
    const lists = [
      await coach.call(casesRoutes.listCases, { query: { status: 'all', limit: 200 } }), await coach.call(casesRoutes.searchCases, { body: { search: 'Spärrdal' } }),
      await coach.call(todayRoutes.readToday, { query: { limit: 500 } }), await coach.call(emergencyOpeningsRoutes.listEmergencyOpenings),
    ];
    for (const answer of lists) {
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${one.id}|Spärrdal`));
    }
    expect((await dayOf(app.leader)).now.rows).toContainEqual(expect.objectContaining({ caseId: one.id, rule: 'lead-blocked' }));
  });

  it('is lifted by the person, and opens at the next click', async () => {
    const one = await aLedCase().save();
    const { body } = await block(one.participant, one, { staffId: app.coach.id });
    const { id, version } = body as Block;
    const person = await app.as(one.participant);
    const lift = (by: typeof person, sent: number) => by.call(blocksRoutes.liftBlock, { params: { caseId: one.id, blockId: id }, body: { version: sent } });
    expect((await lift(await app.as(app.coach), version)).status).toBe(404);
    expect((await lift(person, version + 1)).body).toMatchObject({ code: 'stale-version' });
    expect((await lift(person, version)).status).toBe(204);
    expect(await mayRead(app.coach, one)).toBe(true);
    expect((await list(one.participant, one)).total).toBe(0);
  });

  it('names those who see or have seen her, and nobody else can be named', async () => {
    const one = await aLedCase().withTeamMember(app.otherCoach, { from: '2026-03-01', to: '2026-03-10' }).save();
    const { choices } = await list(one.participant, one);
    expect(choices.map(({ staffId }) => staffId)).toEqual(expect.arrayContaining([app.coach.id, app.otherCoach.id, app.leader.id]));
    expect((await block(one.participant, one, { staffId: app.psychologist.id })).body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'staffId' }] });
    expect((await block(one.participant, one, {})).body).toMatchObject({ code: 'invalid-input' });
    await block(one.participant, one, { staffId: app.leader.id });
    expect((await block(one.participant, one, { staffId: app.leader.id })).body).toMatchObject({ code: 'blocked-already' });
    expect((await list(one.participant, one)).choices.map(({ staffId }) => staffId)).not.toContain(app.leader.id);
  });

  it('shuts out a whole unit', async () => {
    const unitId = newId();
    await app.world.db.insertInto('agencies.units').values({ id: unitId, agency_id: app.municipality.id, name: 'Försörjningsstöd' }).execute();
    const inUnit = await app.world.staff(app.municipality, 'coach', 'Ulla', 'Enhetsby', 'Coach');
    await app.world.db.updateTable('agencies.staff').set({ unit_id: unitId }).where('id', '=', inUnit.id).execute();
    const one = await aLedCase().withTeamMember(inUnit).save();
    expect(await mayRead(inUnit, one)).toBe(true);
    expect((await block(one.participant, one, { unitId })).body).toMatchObject({ name: 'Försörjningsstöd', about: 'Granviks kommun', isLead: false });
    expect(await mayRead(inUnit, one)).toBe(false);
    expect(await mayRead(app.coach, one)).toBe(true);
  });

  it('is recorded by those who lead her case when she says it to them, and by nobody else', async () => {
    const one = await aLedCase().withTeamMember(app.otherCoach).save();
    expect((await block(app.otherCoach, one, { staffId: app.coach.id })).status).toBe(403);
    expect((await block(app.coach, one, { staffId: app.otherCoach.id, words: 'Sa det på mötet i dag.' })).body)
      .toMatchObject({ registeredByName: 'Karin Coachberg', words: 'Sa det på mötet i dag.' });
    expect(await mayRead(app.otherCoach, one)).toBe(false);
  });

  it('keeps the one shut out from the team, without saying why', async () => {
    const one = await aLedCase().withTeamMember(app.otherCoach, { from: '2026-03-01', to: '2026-03-10' }).save();
    await block(one.participant, one, { staffId: app.otherCoach.id });
    const leader = await app.as(app.leader);
    const add = await leader.call(casesRoutes.addTeamMember, { params: { caseId: one.id }, body: { staffId: app.otherCoach.id, professionalRole: 'Coach' } });
    expect(add.body).toMatchObject({ status: 409, code: 'cannot-join', errors: [{ path: 'staffId', code: 'cannot-join' }] });
    const lead = await leader.call(casesRoutes.changeLeadCoach, { params: { caseId: one.id }, body: { staffId: app.otherCoach.id, reason: 'Byter', version: 1 } });
    expect(lead.body).toMatchObject({ code: 'cannot-join' });
  });
});

describe('a conflict of interest', () => {
  let app: TestApp;
  beforeAll(async () => { app = await startTestApp('2026-03-16', model); });
  afterAll(() => app.close());

  const say = async (who: WorldPerson, code: string, reasonKey = 'other-bond') =>
    (await app.as(who)).call(blocksRoutes.sayOwnConflict, { body: { caseCode: code, reasonKey } });

  it('shuts out the one who says it, in an emergency, too, and only a team leader lifts it', async () => {
    const one = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).withTeamMember(app.otherCoach).save();
    expect((await say(app.otherCoach, caseCode(one.id))).status).toBe(204);
    expect((await say(app.otherCoach, caseCode(one.id))).status).toBe(204);
    const other = await app.as(app.otherCoach);
    expect((await other.call(casesRoutes.readCase, { params: { caseId: one.id } })).status).toBe(404);
    const opening = await other.call(emergencyOpeningsRoutes.openInEmergency, { body: { person: caseCode(one.id), reasonKey: 'danger-to-life', words: 'Personen ringde jouren nu.' } });
    expect(opening.status).toBe(404);
    const seen = (await (await app.as(app.coach)).call(blocksRoutes.listBlocks, { params: { caseId: one.id } })).body as Listed;
    expect(seen.items).toMatchObject([{ kind: 'conflict-of-interest', mayLift: false, name: 'Olle Annanby', reasonName: { sv: 'Jag känner personen på annat sätt' } }]);
    const lift = { params: { caseId: one.id, blockId: seen.items[0]?.id ?? '' }, body: { version: 1 } };
    expect((await (await app.as(app.coach)).call(blocksRoutes.liftBlock, lift)).status).toBe(403);
    expect((await (await app.as(app.leader)).call(blocksRoutes.liftBlock, lift)).status).toBe(204);
    expect((await other.call(casesRoutes.readCase, { params: { caseId: one.id } })).status).toBe(200);
  });

  it('is said before one has seen the case, and answers the same where there is none', async () => {
    const one = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).save();
    const [there, gone] = [await say(app.psychologist, caseCode(one.id)), await say(app.psychologist, 'ffff-ffff')];
    expect([there.status, there.body]).toEqual([gone.status, gone.body]);
    const rows = await app.world.db.selectFrom('consents.blocks').select(['staff_id', 'reason_code']).where('participant_id', '=', one.participant.id).execute();
    expect(rows).toEqual([{ staff_id: app.psychologist.id, reason_code: 'other-bond' }]);
    const add = await (await app.as(app.leader)).call(casesRoutes.addTeamMember, { params: { caseId: one.id }, body: { staffId: app.psychologist.id, professionalRole: 'Psykolog' } });
    expect(add.status).toBe(409);
  });

  it('is registered for a colleague by the leader, and is no matter for the person\'s own list', async () => {
    const one = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).withTeamMember(app.otherCoach).save();
    const params = { caseId: one.id };
    const leader = await app.as(app.leader);
    const register = (staffId: string, reasonKey = 'self-or-close') => leader.call(blocksRoutes.registerConflict, { params, body: { staffId, reasonKey } });
    expect((await register(app.otherCoach.id)).body).toMatchObject({ kind: 'conflict-of-interest', mayLift: true });
    expect((await register(app.otherCoach.id)).body).toMatchObject({ code: 'blocked-already' });
    expect((await register(app.leader.id)).body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'staffId' }] });
    expect((await register(app.funder.id)).body).toMatchObject({ code: 'invalid-input' });
    expect((await register(app.psychologist.id, 'none')).body).toMatchObject({ errors: [{ path: 'reasonKey' }] });
    expect((await (await app.as(one.participant)).call(blocksRoutes.listBlocks, { params })).body).toMatchObject({ total: 0 });
  });

  it('has its kinds from the law', async () => {
    const { body } = await (await app.as(app.coach)).call(blocksRoutes.listConflictReasons);
    expect((body as { items: { statute: string }[] }).items.every(({ statute }) => statute.includes('16 §'))).toBe(true);
  });
});
