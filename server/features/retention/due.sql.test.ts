import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aFullCase, type FullCase } from '../../../test/world/a-full-case.ts';
import { openAsOwner, type SownDatabase } from '../../../test/world/sown-database.ts';
import { standardWorld, type StandardWorld } from '../../../test/world/standard-world.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { newId } from '../../platform/new-id.ts';

const entered = '2016-02-29';

let database: TestDatabase;
let owner: SownDatabase;
let world: StandardWorld;
let full: FullCase;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database.target.owner);
  world = await standardWorld(owner.db, '2026-03-16');
  full = await aFullCase(world.world, { programme: world.programme, owner: world.municipality, coach: world.coach, other: world.psychiatry, otherStaff: world.psychologist }, entered, '1990-03-05');
});
afterAll(async () => {
  await owner.close();
  await database.drop();
});

interface Due { lastEntryOn: string; keptUntil: string; doneBy: string; obstacle: string | null; ruleKey: string }
async function dueOn(day: string, agencyId = world.municipality.id): Promise<Due | undefined> {
  const { rows } = await sql<Due>`select last_entry_on as "lastEntryOn", kept_until as "keptUntil", done_by as "doneBy", obstacle, rule_key as "ruleKey"
    from retention.due(${agencyId}::uuid, ${day}::date) where case_id = ${full.caseId}`.execute(owner.db);
  return rows[0];
}
const moveEntries = (day: string) => sql`update cases.income_sources set on_day = ${day}::date where case_id = ${full.caseId}`.execute(owner.db);
const setPlan = (rule_key: string, keep_years: number | null, sample_birth_days: number[] = []) => owner.db.insertInto('retention.agency_plans')
  .values({ agency_id: world.municipality.id, rule_key, keep_years, document: 'Plan 2026', decided_on: '2026-01-01', sample_birth_days }).execute();
beforeEach(async () => {
  await moveEntries(entered);
  await owner.db.deleteFrom('retention.agency_plans').execute();
  await owner.db.deleteFrom('retention.holds').execute();
  await owner.db.updateTable('cases.cases').set({ status: 'closed' }).where('id', '=', full.caseId).execute();
});

describe('when the time is out', () => {
  it('ends with the last day of a month that lacks the day, and that day is kept', async () => {
    expect(await dueOn('2021-02-28')).toBeUndefined();
    expect(await dueOn('2021-03-01')).toEqual({ lastEntryOn: entered, keptUntil: '2021-02-28', doneBy: '2022-12-31', obstacle: null, ruleKey: 'social-services' });
  });

  it('runs by each agency\'s own rule, in one and the same case', async () => {
    expect(await dueOn('2026-02-28', world.psychiatry.id)).toBeUndefined();
    expect(await dueOn('2026-03-01', world.psychiatry.id)).toMatchObject({ keptUntil: '2026-02-28', doneBy: '2026-03-01', ruleKey: 'care-records' });
    expect(await dueOn('2090-01-01', world.insurance.id)).toBeUndefined();
  });

  it('follows the last entry by the calendar, whichever day that is', async () => {
    const days = fc.date({ min: new Date('2016-03-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    await fc.assert(fc.asyncProperty(days, async (day) => {
      await moveEntries(day);
      // Reckoned apart from the database: the same day five years on, or the last day of February.
      const [year, month, date] = day.split('-').map(Number) as [number, number, number];
      const lastOfMonth = new Date(Date.UTC(year + 5, month, 0)).getUTCDate();
      const kept = new Date(Date.UTC(year + 5, month - 1, Math.min(date, lastOfMonth)));
      const after = new Date(kept.getTime() + 86_400_000);
      const asDay = (instant: Date) => instant.toISOString().slice(0, 10);
      expect(await dueOn(asDay(kept))).toBeUndefined();
      expect(await dueOn(asDay(after))).toMatchObject({ lastEntryOn: day, keptUntil: asDay(kept), doneBy: `${kept.getUTCFullYear() + 1}-12-31` });
    }), { numRuns: 60 });
  });
});

describe('an agency\'s own plan', () => {
  it('goes before the rule of its kind, for longer and by another rule', async () => {
    await setPlan('own-plan', 12);
    expect(await dueOn('2028-02-29')).toBeUndefined();
    // The years end on a leap day again.
    expect(await dueOn('2028-03-01')).toMatchObject({ keptUntil: '2028-02-29', ruleKey: 'own-plan' });
  });

  it('lets nothing go while it sets no time', async () => {
    await setPlan('state-authority', null);
    expect(await dueOn('2090-01-01')).toBeUndefined();
  });

  it('keeps those born on its days for research', async () => {
    await setPlan('social-services', null, [5, 15, 25]);
    expect((await dueOn('2021-03-01'))?.obstacle).toBe('research-sample');
    await owner.db.deleteFrom('retention.agency_plans').execute();
    await setPlan('social-services', null, [6, 15, 25]);
    expect((await dueOn('2021-03-01'))?.obstacle).toBeNull();
  });
});

describe('what stands in the way', () => {
  const hold = (until_on: string | null, agencyId = world.municipality.id) => owner.db.insertInto('retention.holds').values({
    id: newId(), agency_id: agencyId, case_id: full.caseId, participant_id: full.participantId, whole_person: false, reason: 'dispute', until_on, set_by: world.leader.id,
  }).execute();

  it('is a hold, through its last day, of the same agency', async () => {
    await hold('2022-06-30');
    expect((await dueOn('2022-06-30'))?.obstacle).toBe('held');
    expect((await dueOn('2022-07-01'))?.obstacle).toBeNull();
    await hold(null, world.psychiatry.id);
    expect((await dueOn('2022-07-01'))?.obstacle).toBeNull();
    await hold(null);
    expect((await dueOn('2060-07-01'))?.obstacle).toBe('held');
  });

  it('is a case that is not ended, whatever its time', async () => {
    for (const status of ['referred', 'waiting', 'active']) {
      await owner.db.updateTable('cases.cases').set({ status }).where('id', '=', full.caseId).execute();
      expect((await dueOn('2040-01-01'))?.obstacle).toBe('open-case');
    }
  });

  it('is that the person was a child when it was written', async () => {
    await owner.db.updateTable('participants.participants').set({ birth_date: '1998-03-01' }).where('id', '=', full.participantId).execute();
    expect((await dueOn('2040-01-01'))?.obstacle).toBe('child');
    await owner.db.updateTable('participants.participants').set({ birth_date: '1998-02-28' }).where('id', '=', full.participantId).execute();
    expect((await dueOn('2040-01-01'))?.obstacle).toBeNull();
  });

  it('is that she has asked for her extract and not got it', async () => {
    await owner.db.updateTable('extracts.orders').set({ released_at: null, released_by: null }).where('case_id', '=', full.caseId).execute();
    expect((await dueOn('2040-01-01'))?.obstacle).toBe('held');
    await owner.db.updateTable('extracts.orders').set({ released_at: entered, released_by: world.coach.id }).where('case_id', '=', full.caseId).execute();
  });
});
