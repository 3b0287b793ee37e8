import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import type { WorldStaff } from '../../../test/world/world.ts';
import type { Actor } from '../../platform/actor.ts';
import { clockAt } from '../../platform/clock.ts';
import { createPool, type SealedPool } from '../../platform/db/pool.ts';
import { withWork, type Work } from '../../platform/db/unit-of-work.ts';
import { newSessionToken } from '../../platform/http/session-cookie.ts';
import { newId } from '../../platform/new-id.ts';
import { insertSession } from '../../platform/sign-in/sessions.sql.ts';
import type { CaseFactsRow } from './facts.rules.ts';
import { readToday } from './read-today.ts';
import { selectFacts } from './today.sql.ts';
import { testMasterKey } from '../../../test/world/test-master-key.ts';
import { insertSealed } from '../../../test/world/insert-sealed.ts';

const today = '2026-03-16';

describe('the facts of the day', () => {
  let database: TestDatabase;
  let owner: SownDatabase;
  let pool: SealedPool;
  let world: StandardWorld;
  let vilma: SavedCase;
  let planId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = await openAsOwner(database.target.owner);
    pool = createPool(database.target.app, testMasterKey, 1);
    world = await standardWorld(owner.db, today, aModel());
  });
  afterAll(async () => {
    await pool.end();
    await owner.close();
    await database.drop();
  });
  beforeEach(async () => {
    vilma = await aCase(world.world, world.programme).referredOn('2026-01-05').active('2026-01-12').ledBy(world.coach).save();
    planId = newId();
    await owner.db.insertInto('plans.plans').values({
      id: planId, case_id: vilma.id, owner_agency_id: world.coach.agencyId, overall_agency_id: world.coach.agencyId, started_on: '2026-01-20',
    }).execute();
  });

  async function as<T>(staff: WorldStaff, use: (work: Work) => Promise<T>, through = pool): Promise<T> {
    const { hash } = newSessionToken();
    await insertSession(owner.db, { tokenHash: hash, actorKind: 'staff', actorId: staff.id, now: new Date() });
    return await withWork(through, clockAt(today), hash, use) as T;
  }
  async function factsOfVilma(staff = world.coach): Promise<CaseFactsRow | undefined> {
    const { rows } = await as(staff, (work) => selectFacts(work.db, { all: true, limit: 100 }));
    return rows.find(({ caseId }) => caseId === vilma.id);
  }
  const activity = (values: { title: string; state?: string; done_on?: string; due_on?: string; work_focused?: boolean; responsible?: WorldStaff }, id = newId()) =>
    insertSealed(owner.db, 'plans.activities', world.coach.agencyId, {
      id, plan_id: planId, track: 'work', title: values.title, responsible_kind: values.responsible ? 'agency' : 'participant',
      responsible_agency_id: values.responsible?.agencyId ?? null, responsible_staff_id: values.responsible?.id ?? null,
      work_focused: values.work_focused ?? true, starts_on: '2026-01-25', due_on: values.due_on ?? null, done_on: values.done_on ?? null, state: values.state ?? 'running',
    });
  const version = (number: number, change: string, subject_id: string | null, day: string) => insertSealed(owner.db, 'plans.versions', world.coach.agencyId, {
    plan_id: planId, version: number, content: {}, change, subject_id, saved_by: world.coach.id, saved_at: `${day}T12:00:00Z`,
  });
  const session = (day: string, values: { attendance: string; kind?: string; with_whom?: string }) => owner.db.insertInto('sessions.sessions').values({
    id: newId(), case_id: vilma.id, owner_agency_id: world.coach.agencyId, held_by: world.coach.id, kind: 'coaching', starts_at: `${day}T12:00:00Z`, ...values,
  }).execute();

  it('has been without work since the plan began, since the last one was done, or since one stopped', async () => {
    expect((await factsOfVilma())?.plan?.withoutWorkActivitySince).toBe('2026-01-20');
    const [walks, trial] = [newId(), newId()];
    await activity({ title: 'Promenader', work_focused: false }, walks);
    await activity({ title: 'Studiebesök', state: 'done', done_on: '2026-02-03' });
    expect((await factsOfVilma())?.plan?.withoutWorkActivitySince).toBe('2026-02-03');
    await activity({ title: 'Arbetsprövning', state: 'stopped' }, trial);
    await version(2, 'activity-stopped', trial, '2026-02-20');
    await version(3, 'activity-stopped', walks, '2026-03-01');
    expect((await factsOfVilma())?.plan?.withoutWorkActivitySince).toBe('2026-02-20');
    await activity({ title: 'Praktik', state: 'planned' });
    expect((await factsOfVilma())?.plan?.withoutWorkActivitySince).toBeNull();
  });

  it('reviews the plan when a version is saved or answered, whichever is last', async () => {
    await version(1, 'plan-started', null, '2026-01-20');
    expect((await factsOfVilma())?.plan).toMatchObject({ lastReviewedOn: '2026-01-20', answeredVersion: null });
    await owner.db.insertInto('plans.agreements').values({
      id: newId(), plan_id: planId, plan_version: 1, answer: 'agrees', how: 'meeting', said_on: '2026-02-01', recorded_by_staff: world.coach.id,
    }).execute();
    expect((await factsOfVilma())?.plan).toMatchObject({ lastReviewedOn: '2026-02-01', answeredVersion: 1 });
  });

  it('hands what one who has left the team answered for to the lead coach', async () => {
    await activity({ title: 'Ringa', due_on: '2026-03-20', responsible: world.otherCoach });
    expect((await factsOfVilma())?.plan?.openActivities).toMatchObject([{ title: 'Ringa', responsibleStaffId: null }]);
    await owner.db.insertInto('cases.team_members').values({
      id: newId(), case_id: vilma.id, staff_id: world.otherCoach.id, agency_id: world.otherCoach.agencyId, professional_role: 'Coach', from_on: '2026-01-05',
    }).execute();
    expect((await factsOfVilma())?.plan?.openActivities).toMatchObject([{ responsibleStaffId: world.otherCoach.id, responsibleName: 'Olle Annanby' }]);
  });

  it('counts talks that took place, not messages, absences or contacts with others', async () => {
    await session('2026-02-01', { attendance: 'late' });
    await session('2026-02-10', { attendance: 'attended', kind: 'message' });
    await session('2026-02-11', { attendance: 'absent' });
    await session('2026-02-12', { attendance: 'attended', with_whom: 'authority' });
    expect(await factsOfVilma()).toMatchObject({ lastContactOn: '2026-02-01', nextSessionOn: null });
  });

  it('takes the nearest booked talk ahead, or else the latest that passed unrecorded', async () => {
    await session('2026-02-20', { attendance: 'booked' });
    expect((await factsOfVilma())?.nextSessionOn).toBe('2026-02-20');
    await session('2026-04-01', { attendance: 'booked' });
    await session('2026-03-20', { attendance: 'booked' });
    expect((await factsOfVilma())?.nextSessionOn).toBe('2026-03-20');
  });

  it('says that nobody leads when the one who did has left, and since when a lead ended', async () => {
    const led = await aCase(world.world, world.programme).active('2026-01-12').withTeamMember(world.otherCoach, { lead: true, from: '2026-01-12', to: '2026-02-15' }).save();
    const { rows } = await as(world.leader, (work) => selectFacts(work.db, { all: false, limit: 100 }));
    expect(rows.find(({ caseId }) => caseId === led.id)).toMatchObject({ leadCoachId: null, leadCoachLeftOn: '2026-02-15', onTeam: false });
  });

  it('gives a partner the case as far as it is shared: no plan, no talks', async () => {
    await session('2026-02-01', { attendance: 'attended' });
    await owner.db.insertInto('cases.team_members').values({
      id: newId(), case_id: vilma.id, staff_id: world.insuranceOfficer.id, agency_id: world.insurance.id, professional_role: 'Handläggare', from_on: '2026-01-05',
    }).execute();
    expect(await factsOfVilma(world.insuranceOfficer)).toBeUndefined();
    await insertSealed(owner.db, 'consents.consents', world.municipality.id, {
      id: newId(), case_id: vilma.id, from_agency_id: world.municipality.id, to_agency_id: world.insurance.id, categories: ['identity'], purpose: 'Samordning',
      state: 'given', valid_from: '2026-01-05', valid_to: '2026-12-31', how_given: 'oral', language: 'sv', recorded_by_staff: world.coach.id,
    });
    expect(await factsOfVilma(world.insuranceOfficer)).toMatchObject({ personName: 'Vilma Testgren', plan: null, lastContactOn: null });
  });

  it('reads the whole day in at most six queries, entering and leaving with it', async () => {
    const asked: string[] = [];
    const watched = createPool(database.target.app, testMasterKey, 1);
    watched.on('connect', (client) => {
      const query = client.query.bind(client) as (...args: unknown[]) => unknown;
      client.query = ((...args: unknown[]) => { asked.push(String(args[0])); return query(...args); }) as typeof client.query;
    });
    await as(world.coach, (work) => {
      work.audit({ action: 'today.read', outcome: 'allowed', reason: 'role' });
      return readToday(work, work.actor as Actor, { scope: 'mine', limit: 25 }, { instruments: new Map(), language: 'sv' });
    }, watched);
    await watched.end();
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.length).toBeLessThanOrEqual(6);
  });
});
