import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseCode } from '../../../contract/case-code.ts';
import { retentionRoutes, type DueRecords, type RetentionListDetail } from '../../../contract/retention.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aFullCase, type FullCase } from '../../../test/world/a-full-case.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldStaff } from '../../../test/world/world.ts';
import { inTransaction } from '../../platform/db/kysely-on-client.ts';
import { isFail } from '../../platform/named-error.ts';
import { runApproved } from './run-approved.ts';

let app: TestApp;
let full: FullCase;
let open: SavedCase;
let secondLeader: WorldStaff;
let elsewhere: WorldStaff;
beforeAll(async () => {
  app = await startTestApp('2026-03-16');
  full = await aFullCase(app.world, { programme: app.programme, owner: app.municipality, coach: app.coach, other: app.psychiatry, otherStaff: app.psychologist }, '2018-03-05');
  open = await aCase(app.world, app.programme).referredOn('2018-03-05').active().ledBy(app.coach).save();
  await app.world.db.updateTable('cases.cases').set({ created_at: '2018-03-05' }).where('id', '=', open.id).execute();
  secondLeader = await app.world.staff(app.municipality, 'team-leader', 'Nora', 'Andrén', 'Teamledare');
  elsewhere = await app.world.staff(app.psychiatry, 'administrator', 'Stig', 'Vårdlund', 'Systemförvaltare');
});
afterAll(() => app.close());

const due = async (person: WorldStaff) => ((await (await app.as(person)).call(retentionRoutes.listDueRecords)).body as { items: DueRecords[]; rule: { keepYears: number } });
const run = () => runApproved((use) => inTransaction(app.world.db, use), (error) => { throw error; });

async function propose(person: WorldStaff, caseIds: string[]): Promise<string> {
  const { status, body } = await (await app.as(person)).call(retentionRoutes.proposeRemoval, { body: { caseIds } });
  expect(status).toBe(201);
  return (body as { id: string }).id;
}
const approve = async (person: WorldStaff, listId: string, traits?: { confirmed: boolean }) =>
  (await app.as(person, traits)).call(retentionRoutes.approveRemoval, { params: { listId } });
const read = async (person: WorldStaff, listId: string) => (await app.as(person)).call(retentionRoutes.readRetentionList, { params: { listId } });

describe('what is due', () => {
  it('is told by code, rule and counts, each agency its own, with what stands in the way', async () => {
    const { items, rule } = await due(app.leader);
    expect(rule.keepYears).toBe(5);
    const found = items.find(({ caseId }) => caseId === full.caseId);
    expect(found).toMatchObject({ caseCode: caseCode(full.caseId), lastEntryOn: '2018-03-05', keptUntil: '2023-03-05', doneBy: '2024-12-31', obstacle: null });
    expect(found?.counts).toContainEqual({ kind: 'session', count: 1 });
    expect(items.find(({ caseId }) => caseId === open.id)?.obstacle).toBe('open-case');
    expect(JSON.stringify(items)).not.toMatch(/Gammalgren|Testgren/u);
    // Ten years have not gone for the psychiatric clinic.
    expect((await due(elsewhere)).items).toEqual([]);
  });

  it('is for team leaders and administrators', async () => {
    for (const person of [app.coach, app.insuranceOfficer, app.projectOwner]) {
      expect((await (await app.as(person)).call(retentionRoutes.listDueRecords)).status).toBe(403);
    }
  });
});

describe('a hold', () => {
  it('keeps a case off every list until it is lifted', async () => {
    const leader = await app.as(app.leader);
    const held = await leader.call(retentionRoutes.holdRecords, { body: { caseId: full.caseId, wholePerson: true, reason: 'dispute' } });
    expect(held.status).toBe(201);
    expect((await due(app.leader)).items.find(({ caseId }) => caseId === full.caseId)?.obstacle).toBe('held');
    expect((await leader.call(retentionRoutes.proposeRemoval, { body: { caseIds: [full.caseId, open.id] } })).body).toMatchObject({ code: 'nothing-due' });
    expect((await leader.call(retentionRoutes.listRetentionHolds)).body).toMatchObject({ total: 1, items: [{ reason: 'dispute', wholePerson: true, setByName: 'Lena Ledsten' }] });
    const { id: holdId } = held.body as { id: string };
    expect((await (await app.as(elsewhere)).call(retentionRoutes.liftRetentionHold, { params: { holdId } })).status).toBe(404);
    expect((await leader.call(retentionRoutes.liftRetentionHold, { params: { holdId } })).status).toBe(204);
    expect((await due(app.leader)).items.find(({ caseId }) => caseId === full.caseId)?.obstacle).toBeNull();
  });

  it('ends no earlier than today', async () => {
    const body = { caseId: full.caseId, reason: 'dispute' as const, untilOn: '2026-03-15' };
    expect((await (await app.as(app.leader)).call(retentionRoutes.holdRecords, { body })).body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'untilOn', code: 'too-early' }] });
  });

  it('is only for a case where one\'s own agency has something', async () => {
    const stranger = await app.world.staff(app.employment, 'team-leader', 'Tage', 'Utanberg', 'Teamledare');
    const body = { caseId: full.caseId, reason: 'other' as const };
    expect((await (await app.as(stranger)).call(retentionRoutes.holdRecords, { body })).status).toBe(404);
  });
});

describe('a list', () => {
  it('needs a second person of the same agency, who shows who they are', async () => {
    const listId = await propose(app.leader, [full.caseId]);
    expect((await approve(app.leader, listId)).body).toMatchObject({ code: 'own-proposal' });
    expect((await approve(app.administrator, listId, { confirmed: false })).body).toMatchObject({ code: 'step-up-needed' });
    expect((await approve(elsewhere, listId)).status).toBe(404);
    expect((await read(elsewhere, listId)).status).toBe(404);
    expect((await run()).removed).toBe(0);
    expect((await due(app.leader)).items.find(({ caseId }) => caseId === full.caseId)?.obstacle).toBe('on-a-list');
    expect((await (await app.as(app.administrator)).call(retentionRoutes.declineRemoval, { params: { listId } })).status).toBe(204);
    expect((await approve(app.administrator, listId)).status).toBe(404);
  });

  it('is looked through once more as it is done: what was stopped or written since stays', async () => {
    const listId = await propose(app.leader, [full.caseId]);
    expect((await approve(secondLeader, listId)).status).toBe(204);
    const held = await (await app.as(app.leader)).call(retentionRoutes.holdRecords, { body: { caseId: full.caseId, reason: 'supervision' } });
    expect(await run()).toMatchObject({ removed: 0, held: 1 });
    expect((await read(app.leader, listId)).body).toMatchObject({ state: 'done', items: [{ outcome: 'held' }] });
    await (await app.as(app.leader)).call(retentionRoutes.liftRetentionHold, { params: { holdId: (held.body as { id: string }).id } });

    const later = await propose(app.leader, [full.caseId]);
    await approve(secondLeader, later);
    await app.world.db.updateTable('cases.income_sources').set({ on_day: '2019-01-01' }).where('case_id', '=', full.caseId).execute();
    expect(await run()).toMatchObject({ removed: 0, changed: 1 });
    await app.world.db.updateTable('cases.income_sources').set({ on_day: '2018-03-05' }).where('case_id', '=', full.caseId).execute();
  });

  it('is done by what was approved, is written in the log, and gets its certificate', async () => {
    const listId = await propose(app.leader, [full.caseId]);
    const certificate = async () => (await app.as(app.administrator)).call(retentionRoutes.makeRemovalCertificate, { params: { listId } });
    expect((await approve(app.administrator, listId)).status).toBe(204);
    expect((await certificate()).body).toMatchObject({ code: 'list-not-done' });
    expect(await run()).toEqual({ removed: 1, held: 0, changed: 0, failed: 0 });
    const { state, items } = (await read(app.leader, listId)).body as RetentionListDetail;
    expect([state, items.map(({ outcome }) => outcome)]).toEqual(['done', ['removed']]);

    expect(await app.world.db.selectFrom('sessions.sessions').select('owner_agency_id').where('case_id', '=', full.caseId).execute()).toEqual([{ owner_agency_id: app.psychiatry.id }]);
    const entries = await app.world.db.selectFrom('platform.audit_entries').selectAll().where('action', '=', 'retention.run').execute();
    expect(entries).toMatchObject([{ chain: app.municipality.id, actor_id: app.administrator.id, case_id: full.caseId, record_id: listId, reason: 'social-services', participant_ids: [full.participantId] }]);
    expect(entries[0]?.detail).toContain('"session": 1');
    const pdf = (await certificate()).body as Buffer;
    expect(isFail(pdf)).toBe(false);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('the program\'s own login', () => {
  it('can neither write a list nor remove a row but by what was approved', async () => {
    const { rows } = await sql<{ what: string }>`
      select p.oid::regprocedure::text as what from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = 'retention' and has_function_privilege('samsteg_app', p.oid, 'execute') order by 1`.execute(app.world.db);
    expect(rows.map(({ what }) => what.replace(/^retention\./u, '').replace(/\(.*/u, ''))).toEqual([
      'decide', 'hold', 'lift', 'my_agency', 'my_due', 'propose', 'run_item', 'waiting_items']);
    const writable = await sql<{ name: string }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'retention' and has_table_privilege('samsteg_app', c.oid, 'insert, update, delete, truncate')`.execute(app.world.db);
    expect(writable.rows).toEqual([]);
  });
});
