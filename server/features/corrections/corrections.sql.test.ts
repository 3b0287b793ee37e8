import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordKinds } from '../../../contract/consents.ts';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

const today = '2026-03-16';

/** What the app role may do in these tables, whatever a use case would ask of it. */
describe('the tables of corrections', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let login: pg.Client;
  let app: StandardWorld;
  let saved: SavedCase;
  const session = { id: newId() };
  const disclosureId = newId();

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    app = await standardWorld(owner.db, today);
    saved = await aCase(app.world, app.programme).active('2026-03-01').ledBy(app.coach).withTeamMember(app.insuranceOfficer)
      .withConsent(app.insurance, ['identity', 'session']).save();
    const given = { case_id: saved.id, category: 'session' };
    await owner.db.insertInto('sessions.sessions').values({
      ...given, id: session.id, owner_agency_id: app.municipality.id, kind: 'call', starts_at: '2026-03-16T09:00:00.000Z', held_by: app.coach.id,
    }).execute();
    const consent = await owner.db.selectFrom('consents.consents').select('id').where('case_id', '=', saved.id).executeTakeFirstOrThrow();
    await owner.db.insertInto('consents.disclosures').values({
      ...given, id: disclosureId, record_kind: 'session', record_id: session.id, from_agency_id: app.municipality.id,
      to_agency_id: app.insurance.id, consent_id: consent.id, disclosed_by: app.coach.id,
    }).execute();
    login = new pg.Client(database.target.app);
    await login.connect();
  });
  afterAll(async () => {
    await login.end();
    await owner.close();
    await database.drop();
  });

  /** How many rows a statement touches as this person, or the code of the refusal. Nothing of it lasts. */
  const as = async (person: WorldPerson, statement: string): Promise<string> => {
    await login.query('begin');
    try {
      await login.query(`select set_config('app.today', $1, true), set_config('app.actor', $2, true), set_config('app.agency', $3, true),
        set_config('app.role', $4, true)`, [today, person.id, person.agencyId ?? '', person.role]);
      const { rowCount } = await login.query(statement);
      return String(rowCount);
    } catch (fault) {
      return (fault as { code?: string }).code ?? 'unknown';
    } finally {
      await login.query('rollback');
    }
  };
  const forbidden = '42501';
  const beside = (kind = 'session', owner = app.municipality.id, category = 'session') =>
    `'${newId()}', '${saved.id}', '${kind}', '${session.id}', '${owner}', '${category}'`;
  const correct = (values: string, by: WorldPerson) =>
    `insert into corrections.corrections (id, case_id, record_kind, record_id, owner_agency_id, category, field, earlier, corrected_by) values (${values}, 'note', '', '${by.id}')`;
  const say = (by: WorldPerson) =>
    `insert into corrections.differing_views (id, case_id, record_kind, record_id, owner_agency_id, category, words, said_by) values (${beside()}, '', '${by.id}')`;

  it('let the owner agency\'s own people keep what stood, and nobody in another\'s name', async () => {
    expect(await as(app.coach, correct(beside(), app.coach))).toBe('1');
    expect(await as(app.coach, correct(beside(), app.leader))).toBe(forbidden);
    expect(await as(app.insuranceOfficer, correct(beside(), app.insuranceOfficer))).toBe(forbidden);
    expect(await as(saved.participant, correct(beside(), app.coach))).toBe(forbidden);
    expect(await as(app.otherCoach, correct(beside(), app.otherCoach))).toBe(forbidden);
  });

  it.each(['corrections', 'differing_views'])('know every kind of record: %s', async (table) => {
    const { rows } = await login.query<{ rule: string }>(
      `select coalesce(qual, with_check) as rule from pg_policies where schemaname = 'corrections' and tablename = $1 and policyname in ('read', 'add')`, [table]);
    expect(rows).toHaveLength(2);
    for (const { rule } of rows) expect(recordKinds.filter((kind) => !rule.includes(`'${kind}'`))).toEqual([]);
  });

  it('hold a row to what its record is', async () => {
    expect(await as(app.coach, correct(beside('job'), app.coach))).toBe(forbidden);
    expect(await as(app.coach, correct(beside('session', app.municipality.id, 'health'), app.coach))).toBe(forbidden);
  });

  it('let only the person say how she sees it', async () => {
    expect(await as(saved.participant, say(saved.participant))).toBe('1');
    expect(await as(app.coach, say(saved.participant))).toBe(forbidden);
    expect(await as(app.coach, say(app.coach))).toBe(forbidden);
  });

  it.each(['corrections', 'differing_views'])('let nobody change or remove %s', async (table) => {
    for (const one of [app.coach, app.leader, saved.participant]) {
      expect(await as(one, `update corrections.${table} set case_id = case_id`)).toBe(forbidden);
      expect(await as(one, `delete from corrections.${table}`)).toBe(forbidden);
    }
  });

  const file = (by: WorldPerson, agencyId: string) =>
    `insert into consents.filed_copies (disclosure_id, case_id, agency_id, filed_by) values ('${disclosureId}', '${saved.id}', '${agencyId}', '${by.id}')`;

  it('let only those who were given a record say that they have filed it', async () => {
    expect(await as(app.insuranceOfficer, file(app.insuranceOfficer, app.insurance.id))).toBe('1');
    expect(await as(app.insuranceOfficer, file(app.coach, app.insurance.id))).toBe(forbidden);
    expect(await as(app.coach, file(app.coach, app.insurance.id))).toBe(forbidden);
    expect(await as(app.coach, file(app.coach, app.municipality.id))).toBe(forbidden);
    expect(await as(saved.participant, file(saved.participant, app.insurance.id))).toBe(forbidden);
    expect(await as(app.psychologist, file(app.psychologist, app.psychiatry.id))).toBe(forbidden);
  });

  it('let nobody change what was filed, and only its own agency take it away', async () => {
    await owner.db.insertInto('consents.filed_copies').values({
      disclosure_id: disclosureId, case_id: saved.id, agency_id: app.insurance.id, filed_by: app.insuranceOfficer.id,
    }).execute();
    expect(await as(app.insuranceOfficer, `update consents.filed_copies set filed_at = now()`)).toBe(forbidden);
    expect(await as(app.coach, 'delete from consents.filed_copies')).toBe('0');
    expect(await as(app.insuranceOfficer, 'delete from consents.filed_copies')).toBe('1');
    for (const one of [app.coach, app.insuranceOfficer, saved.participant]) expect(await as(one, 'select from consents.filed_copies')).toBe('1');
    for (const one of [app.otherCoach, app.psychologist]) expect(await as(one, 'select from consents.filed_copies')).toBe('0');
  });
});
