import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { askAsAppRole, denied, type AppRoleAsker } from '../../../test/world/app-role-asker.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { newId } from '../../platform/new-id.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

const today = '2026-03-16';

/** Statements that no use case sends, tried as the app role: row security must hold even where a use case is wrong. */
describe('what row security lets be written', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let app: AppRoleAsker;
  let cast: StandardWorld;
  let ours: SavedCase;
  let other: SavedCase;
  const [session, hidden, placement, plan, goal, adaptation, consent, measurement] = Array.from({ length: 8 }, newId) as [string, string, string, string, string, string, string, string];

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    cast = await standardWorld(owner.db, today);
    const { world, programme, coach, insuranceOfficer, psychologist, municipality, psychiatry, insurance } = cast;
    const shared = aCase(world, programme).active('2026-03-01').ledBy(coach).withTeamMember(insuranceOfficer).withTeamMember(psychologist);
    ours = await shared.withConsent(insurance, ['identity', 'plan', 'placement']).withConsent(psychiatry, ['identity']).save();
    other = await aCase(world, programme).active('2026-03-01').ledBy(cast.otherCoach).save();
    await fill({ municipality: municipality.id, psychiatry: psychiatry.id, insurance: insurance.id });
    app = await askAsAppRole(database.target, { today, now: `${today}T11:00:00.000Z` });
  });
  afterAll(async () => {
    await app.close();
    await owner.close();
    await database.drop();
  });

  async function fill(agencies: { municipality: string; psychiatry: string; insurance: string }): Promise<void> {
    const { db } = owner;
    const held = { kind: 'coaching', starts_at: '2026-03-10T09:00:00Z' };
    await db.insertInto('sessions.sessions').values([
      { ...held, id: session, case_id: ours.id, owner_agency_id: agencies.municipality, held_by: cast.coach.id },
      { ...held, id: hidden, case_id: ours.id, owner_agency_id: agencies.psychiatry, held_by: cast.psychologist.id },
    ]).execute();
    const employer = newId();
    await db.insertInto('placements.employers').values({ id: employer, owner_agency_id: agencies.municipality, name: 'Granviks bageri' }).execute();
    await insertSealed(db, 'placements.placements', agencies.municipality, {
      id: placement, case_id: ours.id, owner_agency_id: agencies.municipality, kind: 'practice', employer_id: employer, tasks: 'Baka', starts_on: today,
    });
    await insertSealed(db, 'placements.adaptations', agencies.municipality, { id: adaptation, placement_id: placement, words: 'Paus varje timme', position: 0 });
    await db.insertInto('plans.plans').values({
      id: plan, case_id: ours.id, owner_agency_id: agencies.municipality, overall_agency_id: agencies.municipality, started_on: today,
    }).execute();
    await insertSealed(db, 'plans.goals', agencies.municipality, { id: goal, plan_id: plan, words: 'Jobba med bröd', position: 0 });
    await insertSealed(db, 'measurements.measurements', agencies.municipality, {
      id: measurement, case_id: ours.id, owner_agency_id: agencies.municipality, category: 'health', instrument_key: 'phq-9', instrument_version: 1,
      respondent: 'participant', measured_on: today, answers: {}, recorded_by_staff: cast.coach.id,
    });
    await insertSealed(db, 'consents.consents', agencies.municipality, {
      id: consent, case_id: ours.id, from_agency_id: agencies.municipality, to_agency_id: agencies.insurance, categories: ['session'],
      purpose: 'x', state: 'withdrawn', valid_from: '2026-03-01', valid_to: '2026-12-31', how_given: 'oral', language: 'sv',
    });
    const { id: consent_id } = await db.selectFrom('consents.consents').select('id').where('case_id', '=', ours.id)
      .where('to_agency_id', '=', agencies.insurance).where('state', '=', 'given').executeTakeFirstOrThrow();
    const given = { case_id: ours.id, from_agency_id: agencies.municipality, to_agency_id: agencies.insurance, consent_id, disclosed_by: cast.coach.id };
    await db.insertInto('consents.disclosures').values([
      { ...given, id: newId(), record_kind: 'plan', record_id: plan, category: 'plan' },
      { ...given, id: newId(), record_kind: 'placement', record_id: placement, category: 'placement' },
      // What nobody may do, done: another agency's note, and one's own note as if it were identity.
      { ...given, id: newId(), record_kind: 'session', record_id: hidden, category: 'identity' },
      { ...given, id: newId(), record_kind: 'session', record_id: session, category: 'identity' },
    ]).execute();
  }

  const rowsFor: AppRoleAsker['rowsFor'] = (...asked) => app.rowsFor(...asked);

  it('shows nothing by a disclosure of another agency\'s record, or of another kind than the record is', async () => {
    expect(await rowsFor(cast.insuranceOfficer, 'select from sessions.sessions')).toBe(0);
    expect(await rowsFor(cast.insuranceOfficer, 'select from plans.plans')).toBe(1);
  });

  it('lets a reader of a placement change nothing in it', async () => {
    const tick = 'update placements.adaptations set in_place_on = platform.today() where id = $1';
    const hours = 'insert into placements.hour_steps (id, placement_id, from_on, hours_per_week) values ($1, $2, platform.today(), 40)';
    const asked = "insert into placements.follow_ups (id, placement_id, side, due_on) values ($1, $2, 'employer', platform.today())";
    for (const reader of [cast.insuranceOfficer, ours.participant]) {
      expect(await rowsFor(reader, 'select from placements.adaptations')).toBe(1);
      expect(await rowsFor(reader, tick, [adaptation])).toBe(0);
      expect(await rowsFor(reader, 'delete from placements.adaptations where id = $1', [adaptation])).toBe(0);
      expect(await rowsFor(reader, hours, [newId(), placement])).toBe(denied);
      expect(await rowsFor(reader, asked, [newId(), placement])).toBe(denied);
    }
    expect(await rowsFor(cast.coach, tick, [adaptation])).toBe(1);
  });

  it('lets every party write in the joint plan, and the person only what she says of it', async () => {
    const reach = "update plans.goals set state = 'reached' where id = $1";
    const next = 'update plans.plans set version = 2 where id = $1';
    for (const party of [cast.coach, cast.insuranceOfficer]) {
      expect(await rowsFor(party, reach, [goal])).toBe(1);
      expect(await rowsFor(party, next, [plan])).toBe(1);
    }
    expect(await rowsFor(ours.participant, reach, [goal])).toBe(0);
    expect(await rowsFor(ours.participant, next, [plan])).toBe(0);
    expect(await rowsFor(cast.psychologist, reach, [goal])).toBe(0);
    expect(await rowsFor(cast.insuranceOfficer, 'update plans.plans set owner_agency_id = $1', [cast.insurance.id])).toBe(denied);
  });

  it('takes nobody\'s word in somebody else\'s name', async () => {
    await insertSealed(owner.db, 'plans.versions', cast.municipality.id, { plan_id: plan, version: 1, content: {}, change: 'plan-started', saved_by: cast.coach.id });
    const says = `insert into plans.agreements (id, plan_id, plan_version, answer, how, said_on, recorded_by_participant)
      values ($1, $2, 1, 'agrees', 'self', platform.today(), $3)`;
    expect(await rowsFor(ours.participant, says, [newId(), plan, ours.participant.id])).toBe(1);
    expect(await rowsFor(cast.coach, says, [newId(), plan, ours.participant.id])).toBe(denied);
    const consents = `insert into consents.consents (id, case_id, from_agency_id, to_agency_id, categories, purpose, state, valid_from, valid_to, how_given, language, recorded_by_participant)
      values ($1, $2, $3, $4, '{health}', '', 'given', platform.today(), platform.today(), 'digital', 'sv', $5)`;
    expect(await rowsFor(cast.coach, consents, [newId(), ours.id, cast.municipality.id, cast.insurance.id, ours.participant.id])).toBe(denied);
    expect(await rowsFor(ours.participant, consents, [newId(), ours.id, cast.municipality.id, cast.insurance.id, ours.participant.id])).toBe(1);
  });

  it('makes no answer about sharing a yes again, or wider, by changing it', async () => {
    for (const who of [cast.coach, cast.insuranceOfficer, ours.participant]) {
      expect(await rowsFor(who, "update consents.consents set state = 'given' where id = $1", [consent])).toBe(denied);
      expect(await rowsFor(who, "update consents.consents set categories = '{health}' where id = $1", [consent])).toBe(denied);
      expect(await rowsFor(who, "update consents.consents set valid_to = '2099-01-01' where id = $1", [consent])).toBe(denied);
    }
    expect(await rowsFor(cast.psychologist, "update consents.consents set state = 'withdrawn' where id = $1", [consent])).toBe(0);
    expect(await rowsFor(cast.coach, 'update consents.disclosures set to_agency_id = $1', [cast.employment.id])).toBe(denied);
  });

  it('lets nobody change or write the texts that people are asked with', async () => {
    for (const who of [cast.coach, cast.leader, cast.administrator, ours.participant]) {
      expect(await rowsFor(who, 'select from consents.forms')).toBe(1);
      expect(await rowsFor(who, "update consents.forms set content = '{}'")).toBe(denied);
      expect(await rowsFor(who, 'delete from consents.forms')).toBe(denied);
      expect(await rowsFor(who, "insert into consents.forms (key, version, valid_from, content, content_hash) values ('standard', 2, platform.today(), '{}', '')")).toBe(denied);
    }
  });

  it('moves no record to another case, agency or kind of information', async () => {
    for (const [column, value] of [['case_id', other.id], ['owner_agency_id', cast.psychiatry.id], ['category', 'identity']]) {
      expect(await rowsFor(cast.coach, `update sessions.sessions set ${column} = $1 where id = $2`, [value, session])).toBe(denied);
    }
    expect(await rowsFor(cast.leader, 'update cases.cases set participant_id = $1 where id = $2', [other.participant.id, ours.id])).toBe(denied);
  });

  it('leaves the case\'s own rows to the staff of the agency that answers for it', async () => {
    const discharge = `insert into cases.discharges (id, case_id, discharged_on, reason, outcome, summary, support_after, discharged_by)
      values ($1, $2, platform.today(), 'work', 'work', '', '', $3)`;
    for (const who of [ours.participant, cast.insuranceOfficer]) {
      expect(await rowsFor(who, discharge, [newId(), ours.id, cast.coach.id])).toBe(denied);
      expect(await rowsFor(who, "update cases.team_members set ended_reason = 'x'")).toBe(0);
    }
    expect(await rowsFor(cast.coach, discharge, [newId(), ours.id, cast.coach.id])).toBe(1);
    expect(await rowsFor(cast.coach, 'update cases.team_members set staff_id = $1', [cast.otherCoach.id])).toBe(denied);
  });

  it('lets nobody who refers make themselves the one who decides', async () => {
    const join = `insert into cases.team_members (id, case_id, staff_id, agency_id, professional_role, is_lead, from_on)
      values ($1, $2, $3, $4, 'x', $5, platform.today())`;
    const referred = await aCase(cast.world, cast.programme).referredBy(cast.insuranceOfficer).save();
    const me = [cast.insuranceOfficer.id, cast.insurance.id];
    expect(await rowsFor(cast.insuranceOfficer, join, [newId(), referred.id, ...me, true])).toBe(denied);
    expect(await rowsFor(cast.insuranceOfficer, join, [newId(), referred.id, ...me, false])).toBe(1);
  });

  it('sets no routine going on another\'s answers, and writes no event in another agency\'s name', async () => {
    const routine = `insert into measurements.routines (id, measurement_id, case_id, owner_agency_id, key, started_on) values ($1, $2, $3, $4, 'x', platform.today())`;
    expect(await rowsFor(ours.participant, routine, [newId(), measurement, ours.id, cast.municipality.id])).toBe(denied);
    const event = "insert into platform.events (id, name, case_id, record_id, actor_id, agency_id) values ($1, 'x', $2, $2, $3, $4)";
    expect(await rowsFor(cast.coach, event, [newId(), ours.id, cast.coach.id, cast.insurance.id])).toBe(denied);
    expect(await rowsFor(cast.coach, event, [newId(), ours.id, cast.coach.id, cast.municipality.id])).toBe(1);
  });

  it('gives accounts to their own agency\'s administrator alone', async () => {
    const promote = "update agencies.staff set role = 'team-leader' where id = $1";
    expect(await rowsFor(cast.coach, promote, [cast.coach.id])).toBe(0);
    expect(await rowsFor(cast.administrator, promote, [cast.insuranceOfficer.id])).toBe(0);
    // Leading takes a second person; see agencies.approve_proposal.
    expect(await rowsFor(cast.administrator, promote, [cast.coach.id])).toBe(denied);
    expect(await rowsFor(cast.administrator, "update agencies.staff set sign_in_issuer = 'x', sign_in_subject = 'x' where id = $1", [cast.coach.id])).toBe(denied);
    expect(await rowsFor(cast.administrator, "update agencies.staff set title = 'Konsulent' where id = $1", [cast.coach.id])).toBe(1);
    expect(await rowsFor(cast.administrator, 'update agencies.agencies set name = $1', ['x'])).toBe(denied);
  });

  it.each([
    ['the ways of everyone', 'select from consents.open_ways'],
    ['the log', 'select from platform.audit_entries'],
    ['how a person signs in', 'select sign_in_subject from participants.participants'],
    ['when others were here', 'select last_seen_at from platform.sessions'],
    ['a longer session', "update platform.sessions set expires_at = now() + interval '1 year'"],
    ['a fact of one case', `select indicators.ratings_of('${newId()}')`],
    ['a log without a page', 'delete from platform.audit_entries'],
  ])('keeps from the app role: %s', async (_name, statement) => {
    expect(await rowsFor(cast.leader, statement)).toBe(denied);
  });
});
