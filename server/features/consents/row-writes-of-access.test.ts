import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { askAsAppRole, denied, type AppRoleAsker } from '../../../test/world/app-role-asker.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import type { WorldPerson } from '../../../test/world/world.ts';
import { newId } from '../../platform/new-id.ts';

const today = '2026-03-16';
const now = '2026-03-16T11:00:00.000Z';
const words = 's1.000000000000.x';

/** What decides who may know of a case is itself written under row security: nobody opens or closes it by the back door. */
describe('what row security lets be written of the access to a case', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let app: AppRoleAsker;
  let cast: StandardWorld;
  let ours: SavedCase;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    cast = await standardWorld(owner.db, today);
    const { world, programme, coach, insuranceOfficer, insurance, psychologist } = cast;
    ours = await aCase(world, programme).active('2026-03-01').ledBy(coach).withTeamMember(insuranceOfficer).withTeamMember(psychologist)
      .withConsent(insurance, ['identity', 'plan']).save();
    await owner.db.insertInto('consents.ground_kinds').values([
      { key: 'test-duty', statute: 'x', opens: true, tells_participant: true, content: '{}', source: 'x', checked_on: today },
      { key: 'test-control', statute: 'x', opens: false, tells_participant: true, content: '{}', source: 'x', checked_on: today },
    ]).execute();
    app = await askAsAppRole(database.target, { today, now });
  });
  afterAll(async () => {
    await app.close();
    await owner.close();
    await database.drop();
  });

  const block = (change: Record<string, string | null> = {}): [string, string[]] => {
    const row = {
      id: newId(), participant_id: ours.participant.id, owner_agency_id: cast.municipality.id, kind: 'participant', staff_id: cast.insuranceOfficer.id,
      registered_by_participant: ours.participant.id, ...change,
    };
    const set = Object.entries(row).filter((entry): entry is [string, string] => entry[1] !== null);
    return [`insert into consents.blocks (${set.map(([name]) => name).join(', ')}) values (${set.map((_, index) => `$${index + 1}`).join(', ')})`, set.map(([, value]) => value)];
  };
  const byStaff = (who: WorldPerson, more: Record<string, string> = {}) => block({ registered_by_participant: null, registered_by_staff: who.id, ...more });

  it('lets the person shut someone out, which bites at once and is unseen by the one shut out', async () => {
    expect(await app.rowsFor(ours.participant, ...block())).toBe(1);
    const own = block({ staff_id: cast.coach.id });
    expect(await app.rowsAfter(cast.coach, [byStaff(cast.coach, { staff_id: cast.coach.id, kind: 'conflict-of-interest' }), ['select from cases.cases']])).toBe(0);
    expect(await app.rowsAfter(ours.participant, [own, ['select from consents.blocks']])).toBe(1);
    expect(await app.rowsFor(ours.participant, ...block({ participant_id: newId() }))).toBe(denied);
    expect(await app.rowsFor(ours.participant, ...block({ owner_agency_id: cast.insurance.id }))).toBe(denied);
  });

  it('takes a block in her name from the staff who answer for the case, and a conflict of interest from the one who has it or leads', async () => {
    const conflict = { kind: 'conflict-of-interest' };
    expect(await app.rowsFor(cast.coach, ...byStaff(cast.coach))).toBe(1);
    expect(await app.rowsFor(cast.insuranceOfficer, ...byStaff(cast.insuranceOfficer, { staff_id: cast.coach.id }))).toBe(denied);
    expect(await app.rowsFor(cast.insuranceOfficer, ...byStaff(cast.insuranceOfficer, conflict))).toBe(1);
    expect(await app.rowsFor(cast.insuranceOfficer, ...byStaff(cast.insuranceOfficer, { ...conflict, staff_id: cast.coach.id }))).toBe(denied);
    expect(await app.rowsFor(cast.leader, ...byStaff(cast.leader, conflict))).toBe(1);
    expect(await app.rowsFor(cast.otherCoach, ...byStaff(cast.otherCoach, { ...conflict, staff_id: cast.otherCoach.id }))).toBe(denied);
    expect(await app.rowsFor(cast.coach, ...byStaff(cast.leader))).toBe(denied);
  });

  it('lets a block be ended and nothing else of it change, and never by the one shut out', async () => {
    const [id, conflict] = [newId(), newId()];
    const registered = { participant_id: ours.participant.id, owner_agency_id: cast.municipality.id, registered_by_staff: cast.leader.id, from_at: '2026-03-01T00:00:00Z' };
    await owner.db.insertInto('consents.blocks').values([
      { ...registered, id, kind: 'participant', staff_id: cast.psychologist.id },
      { ...registered, id: conflict, kind: 'conflict-of-interest', staff_id: cast.otherCoach.id },
    ]).execute();
    const end = 'update consents.blocks set ended_at = platform.now(), ended_by = $2 where id = $1';
    expect(await app.rowsFor(cast.psychologist, end, [id, cast.psychologist.id])).toBe(0);
    expect(await app.rowsFor(cast.insuranceOfficer, end, [id, cast.insuranceOfficer.id])).toBe(0);
    expect(await app.rowsFor(ours.participant, end, [id, ours.participant.id])).toBe(1);
    expect(await app.rowsFor(ours.participant, end, [conflict, ours.participant.id])).toBe(0);
    expect(await app.rowsFor(cast.coach, end, [conflict, cast.coach.id])).toBe(0);
    expect(await app.rowsFor(cast.leader, end, [conflict, cast.coach.id])).toBe(denied);
    expect(await app.rowsFor(cast.leader, end, [conflict, cast.leader.id])).toBe(1);
    expect(await app.rowsFor(cast.coach, 'update consents.blocks set staff_id = $2 where id = $1', [id, cast.leader.id])).toBe(denied);
    await owner.db.deleteFrom('consents.blocks').execute();
  });

  const ground = (who: WorldPerson, change: Record<string, unknown> = {}): [string, unknown[]] => {
    const row = {
      id: newId(), case_id: ours.id, from_agency_id: cast.municipality.id, to_agency_id: cast.psychiatry.id, categories: ['identity'], ground_key: 'test-duty',
      opens: true, reason: words, what_given: words, valid_from: today, valid_to: today, recorded_by_staff: who.id, ...change,
    };
    const names = Object.keys(row);
    return [`insert into consents.legal_grounds (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row)];
  };

  it('takes a ground in law from the agency whose secrecy it is, and no control ground as one that opens', async () => {
    expect(await app.rowsFor(cast.coach, ...ground(cast.coach))).toBe(1);
    expect(await app.rowsFor(cast.insuranceOfficer, ...ground(cast.insuranceOfficer))).toBe(denied);
    expect(await app.rowsFor(cast.coach, ...ground(cast.leader))).toBe(denied);
    expect(await app.rowsFor(ours.participant, ...ground(cast.coach))).toBe(denied);
    expect(await app.rowsFor(cast.coach, ...ground(cast.coach, { ground_key: 'test-control' }))).toBe('23503');
    expect(await app.rowsFor(cast.coach, ...ground(cast.coach, { ground_key: 'test-control', opens: false }))).toBe(1);
    expect(await app.rowsFor(cast.coach, "update consents.ground_kinds set opens = true where key = 'test-control'")).toBe(denied);
  });

  const opening = (who: WorldPerson, change: Record<string, unknown> = {}): [string, unknown[]] => {
    const row = { id: newId(), case_id: ours.id, staff_id: who.id, agency_id: who.agencyId, reason_code: 'danger', words, opened_at: now, until_at: '2099-01-01', ...change };
    const names = Object.keys(row);
    return [`insert into consents.emergency_openings (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row)];
  };

  it('opens in an emergency for oneself, from now, for three hours, where one\'s agency has a part', async () => {
    const seen: [string] = ['select from cases.cases'];
    expect(await app.rowsAfter(cast.otherCoach, [opening(cast.otherCoach), seen])).toBe(1);
    const until = "select from consents.emergency_openings where until_at = opened_at + interval '3 hours'";
    expect(await app.rowsAfter(cast.otherCoach, [opening(cast.otherCoach), [until]])).toBe(1);
    expect(await app.rowsFor(cast.employmentOfficer, ...opening(cast.employmentOfficer))).toBe(denied);
    expect(await app.rowsFor(cast.administrator, ...opening(cast.administrator))).toBe(denied);
    expect(await app.rowsFor(cast.otherCoach, ...opening(cast.leader))).toBe(denied);
    expect(await app.rowsFor(cast.otherCoach, ...opening(cast.otherCoach, { opened_at: '2026-03-16T12:00:00Z' }))).toBe(denied);
    expect(await app.rowsFor(cast.otherCoach, ...opening(cast.otherCoach, { agency_id: cast.insurance.id }))).toBe(denied);
  });

  it('lets an emergency read, write a note of one\'s own, and nothing more', async () => {
    const open = opening(cast.otherCoach);
    const note = "insert into sessions.sessions (id, case_id, owner_agency_id, kind, starts_at, held_by) values ($1, $2, $3, 'call', platform.now(), $4)";
    expect(await app.rowsAfter(cast.otherCoach, [open, [note, [newId(), ours.id, cast.municipality.id, cast.otherCoach.id]]])).toBe(1);
    expect(await app.rowsAfter(cast.otherCoach, [open, [note, [newId(), ours.id, cast.municipality.id, cast.coach.id]]])).toBe(denied);
    expect(await app.rowsAfter(cast.otherCoach, [open, ground(cast.otherCoach)])).toBe(denied);
    expect(await app.rowsAfter(cast.otherCoach, [open, ["update cases.cases set phase = 'x'"]])).toBe(0);
    expect(await app.rowsAfter(cast.otherCoach, [open, ["update cases.team_members set ended_reason = 'x'"]])).toBe(0);
  });

  it('lets one end one\'s own opening and another team leader review it, once', async () => {
    const id = newId();
    await sql`insert into consents.emergency_openings (id, case_id, staff_id, agency_id, reason_code, words, opened_at, until_at)
      values (${id}, ${ours.id}, ${cast.otherCoach.id}, ${cast.municipality.id}, 'danger', ${words}, ${now}, ${now})`.execute(owner.db);
    const review = 'update consents.emergency_openings set reviewed_at = platform.now(), reviewed_by = $2, finding = $3 where id = $1';
    expect(await app.rowsFor(cast.otherCoach, review, [id, cast.otherCoach.id, words])).toBe(denied);
    expect(await app.rowsFor(cast.coach, review, [id, cast.coach.id, words])).toBe(0);
    expect(await app.rowsFor(cast.leader, review, [id, cast.leader.id, words])).toBe(1);
    expect(await app.rowsAfter(cast.leader, [[review, [id, cast.leader.id, words]], [review, [id, cast.leader.id, words]]])).toBe(0);
    const end = 'update consents.emergency_openings set ended_at = platform.now() where id = $1';
    expect(await app.rowsAfter(cast.otherCoach, [[end, [id]], ['select from cases.cases']])).toBe(0);
    expect(await app.rowsFor(cast.otherCoach, "update consents.emergency_openings set until_at = '2099-01-01' where id = $1", [id])).toBe(denied);
    expect(await app.rowsFor(ours.participant, 'select from consents.emergency_openings')).toBe(1);
    expect(await app.rowsFor(cast.insuranceOfficer, 'select from consents.emergency_openings')).toBe(0);
  });

  it('keeps who is named for a protected identity to those who lead the case', async () => {
    const name = 'insert into participants.named_staff (id, participant_id, staff_id, named_by) values ($1, $2, $3, $4)';
    const by = (who: WorldPerson) => [newId(), ours.participant.id, cast.otherCoach.id, who.id];
    expect(await app.rowsFor(cast.coach, name, by(cast.coach))).toBe(1);
    expect(await app.rowsFor(cast.coach, name, by(cast.leader))).toBe(denied);
    expect(await app.rowsFor(cast.insuranceOfficer, name, by(cast.insuranceOfficer))).toBe(denied);
    expect(await app.rowsFor(cast.otherCoach, name, by(cast.otherCoach))).toBe(denied);
    expect(await app.rowsFor(cast.coach, "update participants.participants set protection = null")).toBe(denied);
  });
});
