import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorsRoutes, type ActorDetails, type Meeting } from '../../../contract/actors.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { testMasterKey } from '../../../test/world/test-master-key.ts';
import { clockAt } from '../../platform/clock.ts';
import { createPool } from '../../platform/db/pool.ts';
import { withWork } from '../../platform/db/unit-of-work.ts';

const route = actorsRoutes;

describe('people at the actors of a pre-study', () => {
  let app: TestApp;
  let leader: Caller;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    leader = await app.as(app.projectOwner);
  });
  afterAll(() => app.close());

  /** A pre-study with one contact person and one meeting, where a person was named. */
  async function anEnded(days: { ends_on: string; ended_on: string | null }) {
    const { id: prestudyId } = await aPrestudy(app.world, { leader: app.projectOwner }).save();
    await app.world.db.updateTable('prestudies.prestudies').set({ starts_on: '2024-01-01', ...days }).where('id', '=', prestudyId).execute();
    const made = async (answer: Promise<{ body: unknown }>) => ((await answer).body as { id: string }).id;
    const actorId = await made(leader.call(route.addActor, { params: { prestudyId }, body: { name: 'Vårdcentralen', kind: 'public-care', sector: 'regional' } }));
    await leader.call(route.addActorPerson, { params: { prestudyId, actorId }, body: { name: 'Gunvor Klintehage', email: 'gunvor@example.org' } });
    const meetingId = await made(leader.call(route.addMeeting, { params: { prestudyId }, body: { kind: 'workshop', title: 'Start', heldOn: '2024-05-02', present: 'Gunvor Klintehage', actorIds: [actorId], outcomes: [{ kind: 'learned', words: 'Ingen har uppdraget.' }] } }));
    return async () => {
      const actor = (await leader.call(route.readActor, { params: { prestudyId, actorId } })).body as ActorDetails;
      const meeting = (await leader.call(route.readMeeting, { params: { prestudyId, meetingId } })).body as Meeting;
      return { keptUntil: actor.peopleKeptUntil, people: actor.people.map(({ name }) => name), present: meeting.present, outcomes: meeting.outcomes.length };
    };
  }

  /** As the server does it while it runs: by the app's own login, with nobody signed in. */
  async function removeAt(day: string): Promise<number> {
    const pool = createPool(app.target.app, testMasterKey, 1);
    const rows = await withWork(pool, clockAt(day), null, async ({ db }) => (await sql<{ gone: number }>`select actors.remove_old_people() as gone`.execute(db)).rows);
    await pool.end();
    return (rows as { gone: number }[])[0]?.gone ?? -1;
  }
  const kept = { people: ['Gunvor Klintehage'], present: 'Gunvor Klintehage', outcomes: 1 };

  it('go a year after it ended, on the day after, and what came out of meetings stays', async () => {
    const out = await anEnded({ ends_on: '2026-12-31', ended_on: '2025-03-15' });
    const lastDay = await anEnded({ ends_on: '2026-12-31', ended_on: '2025-03-16' });
    const going = await anEnded({ ends_on: '2026-12-31', ended_on: null });
    expect(await out()).toEqual({ keptUntil: '2026-03-15', ...kept });
    expect(await removeAt('2026-03-16')).toBe(2);
    expect(await out()).toEqual({ keptUntil: '2026-03-15', people: [], present: '', outcomes: 1 });
    expect(await lastDay()).toEqual({ keptUntil: '2026-03-16', ...kept });
    expect(await going()).toEqual({ keptUntil: '2027-12-31', ...kept });
    expect(await removeAt('2026-03-16')).toBe(0);
  });

  it('go a year after the planned end where nobody has said that it ended', async () => {
    const forgotten = await anEnded({ ends_on: '2025-01-31', ended_on: null });
    expect(await removeAt('2026-03-16')).toBe(2);
    expect(await forgotten()).toMatchObject({ people: [], present: '' });
  });

  it('stay though whoever asks says that it is later than it is', async () => {
    const future = await anEnded({ ends_on: '2090-01-01', ended_on: null });
    await removeAt('2099-01-01');
    expect(await future()).toMatchObject(kept);
  });
});
