import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesRoutes } from '../../../contract/cases.ts';
import { caseCode } from '../../../contract/case-code.ts';
import { ownRecordsRoutes as routes, type OwnRecordsCase } from '../../../contract/own-records.ts';
import type { TimelineEntry } from '../../../contract/timeline.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson, WorldStaff } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

describe('records of one\'s own in a case that one may know nothing more of', () => {
  let app: TestApp;
  let ended: SavedCase;
  let running: SavedCase;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    const { world, programme, coach, insuranceOfficer, insurance } = app;
    const laid = (state: 'given' | 'withdrawn') => aCase(world, programme).named('Doldis', 'Dolsson').active('2026-01-12').ledBy(coach)
      .withTeamMember(insuranceOfficer).withConsent(insurance, ['identity', 'session'], { state }).save();
    ended = await laid('withdrawn');
    running = await laid('given');
    const talk = async (saved: SavedCase, by: WorldStaff, starts_at: string, note: string) => {
      const id = newId();
      await insertSealed(world.db, 'sessions.sessions', by.agencyId, {
        id, case_id: saved.id, owner_agency_id: by.agencyId, kind: 'call', held_by: by.id, starts_at, attendance: 'attended', note,
      });
      return id;
    };
    for (const saved of [ended, running]) {
      await talk(saved, insuranceOfficer, '2026-02-02T09:00:00Z', 'Kassans egen anteckning.');
      await talk(saved, insuranceOfficer, '2026-02-09T09:00:00Z', 'Kassans andra anteckning.');
      await talk(saved, coach, '2026-02-03T09:00:00Z', 'Kommunens anteckning.');
    }
    // Once given, and shut again with the consent.
    await world.db.insertInto('consents.disclosures').values({
      id: newId(), case_id: ended.id, record_kind: 'session', category: 'session', record_id: await talk(ended, coach, '2026-02-04T09:00:00Z', 'Delad av kommunen.'),
      from_agency_id: coach.agencyId, to_agency_id: insurance.id, disclosed_by: coach.id,
      consent_id: (await world.db.selectFrom('consents.consents').select('id').where('case_id', '=', ended.id).executeTakeFirstOrThrow()).id,
    }).execute();
  });
  afterAll(() => app.close());

  const list = async (person: WorldPerson) => (await (await app.as(person)).call(routes.listOwnRecords)).body as { items: OwnRecordsCase[]; total: number };
  const read = async (person: WorldPerson, caseId: string, query = {}) => (await app.as(person)).call(routes.readOwnRecords, { params: { caseId }, query });

  it('are listed by code and days, without a name', async () => {
    const listed = await list(app.insuranceOfficer);
    expect(listed).toEqual({ items: [{ caseId: ended.id, caseCode: caseCode(ended.id), firstOn: '2026-02-02', lastOn: '2026-02-09', records: 2 }], total: 1 });
    expect((await (await app.as(app.insuranceOfficer)).call(casesRoutes.readCase, { params: { caseId: ended.id } })).status).toBe(404);
  });

  it('are read whole, and nothing else of the case: not what was shared before, the team, the answers or the phase', async () => {
    const { status, body } = await read(app.insuranceOfficer, ended.id);
    expect(status).toBe(200);
    const { items, total } = body as { items: TimelineEntry[]; total: number };
    expect(items.map(({ kind, about }) => [kind, about['words']])).toEqual([['talk', 'Kassans andra anteckning.'], ['talk', 'Kassans egen anteckning.']]);
    expect(total).toBe(2);
    expect(JSON.stringify(body)).not.toMatch(/Dold|Dolsson|Karin|Granvik/);
    expect((await read(app.insuranceOfficer, ended.id, { limit: 1, offset: 1 })).body).toMatchObject({ total: 2, items: [{ about: { words: 'Kassans egen anteckning.' } }] });
  });

  it('are no way into a case that one knows of, or that is another\'s: those are not found, as one that does not exist', async () => {
    const missing = await read(app.insuranceOfficer, newId());
    expect(missing.status).toBe(404);
    for (const [who, caseId] of [[app.insuranceOfficer, running.id], [app.employmentOfficer, ended.id], [app.coach, ended.id], [app.leader, ended.id], [app.psychologist, running.id]] as const) {
      expect((await read(who, caseId)).body).toMatchObject({ code: 'not-found' });
      expect((await list(who)).items.map((one) => one.caseId)).not.toContain(who === app.insuranceOfficer ? running.id : caseId);
    }
  });

  it('shut when one leaves the team, and when she shuts one out', async () => {
    const { world, insuranceOfficer } = app;
    const block = newId();
    await insertSealed(world.db, 'consents.blocks', app.municipality.id, {
      id: block, participant_id: ended.participant.id, owner_agency_id: app.municipality.id, staff_id: insuranceOfficer.id, kind: 'participant',
      registered_by_participant: ended.participant.id, from_at: '2026-03-01T00:00:00Z',
    });
    expect(await list(insuranceOfficer)).toEqual({ items: [], total: 0 });
    await world.db.deleteFrom('consents.blocks').where('id', '=', block).execute();
    expect((await list(insuranceOfficer)).total).toBe(1);
    await world.db.updateTable('cases.team_members').set({ to_on: '2026-03-16' }).where('case_id', '=', ended.id).where('staff_id', '=', insuranceOfficer.id).execute();
    expect((await read(insuranceOfficer, ended.id)).status).toBe(404);
  });
});
