import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { testMasterKey } from '../../../test/world/test-master-key.ts';
import { withKysely } from '../db/kysely-on-client.ts';
import { migrate } from '../db/migrate.ts';
import { prepareSealing } from './prepare-sealing.ts';

const [agency, person, programme, ours, plan, goal] = Array.from({ length: 6 }, (_, index) => `0193a000-0000-7000-8000-00000000000${index}`);

/** What the release before this one wrote, after its database has been brought to the newest schema. */
const leftPlain = `
  insert into agencies.agencies (id, name, kind) values ('${agency}', 'Granviks kommun', 'municipality');
  insert into participants.participants (id, owner_agency_id, given_name, family_name) values ('${person}', '${agency}', 'Vilma', 'Testgren');
  insert into participants.personal_numbers (participant_id, owner_agency_id, personal_number, kind) values ('${person}', '${agency}', '200002292399', 'personal');
  insert into programmes.models (key, version, content, content_hash) values ('m', 1, '{}', 'x');
  insert into programmes.programmes (id, key, name, model_key, model_version, owner_agency_id) values ('${programme}', 'p', 'P', 'm', 1, '${agency}');
  insert into cases.cases (id, programme_id, participant_id, responsible_agency_id, model_key, model_version, status, phase, referred_on)
    values ('${ours}', '${programme}', '${person}', '${agency}', 'm', 1, 'referred', 'referred', '2026-03-01');
  insert into cases.referrals (case_id, reason, criteria_answers) values ('${ours}', 'Vill närma sig arbete', '{"age": true}');
  insert into plans.plans (id, case_id, owner_agency_id, overall_agency_id, started_on) values ('${plan}', '${ours}', '${agency}', '${agency}', '2026-03-01');
  insert into plans.goals (id, plan_id, words, position) select case n when 0 then '${goal}'::uuid else gen_random_uuid() end, '${plan}', 'Mål ' || n, n
    from generate_series(0, 1200) n;`;

describe('a database that an earlier release wrote in plain text', () => {
  let database: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    database = await createEmptyDatabase();
    await migrate(database.target.owner);
    owner = new pg.Client(database.target.owner);
    await owner.connect();
    await owner.query(leftPlain);
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('is sealed by the first start, once, and by two at a time as well as by one', async () => {
    const counts = await Promise.all([1, 2].map(() => prepareSealing(database.target.owner, testMasterKey)));
    expect(counts.toSorted((a, b) => a - b)).toEqual([0, 1203]);
    expect(await prepareSealing(database.target.owner, testMasterKey)).toBe(0);
    const { rows } = await owner.query<{ plain: number }>(`
      select (select count(*) from plans.goals where words not like 's1.%')::integer + (select count(*) from cases.referrals where reason not like 's1.%')::integer
        + (select count(*) from participants.personal_numbers where personal_number not like 's1.%' or number_index is null)::integer as plain`);
    expect(rows).toEqual([{ plain: 0 }]);
  });

  it('says the same as before, and finds the person by her number', async () => {
    await withKysely(database.target.owner, testMasterKey, async (db) => {
      const goals = await db.selectFrom('plans.goals').select(['id', 'words']).orderBy('position').execute();
      expect((await db.seals.open('plans.goals', goals, { words: 'words' })).map(({ words }) => words)).toEqual(goals.map((_, position) => `Mål ${position}`));
      const referrals = await db.selectFrom('cases.referrals').selectAll().execute();
      expect(await db.seals.open('cases.referrals', referrals, { reason: 'reason', criteria_answers: 'criteria_answers' }, 'case_id'))
        .toMatchObject([{ reason: 'Vill närma sig arbete', criteria_answers: { age: true } }]);
      const found = await db.selectFrom('participants.personal_numbers').selectAll().where('number_index', '=', await db.seals.index(agency ?? '', '200002292399')).execute();
      expect(await db.seals.open('participants.personal_numbers', found, { personal_number: 'personal_number' }, 'participant_id'))
        .toMatchObject([{ participant_id: person, personal_number: '200002292399' }]);
    });
  });

  it('takes no plain text from then on', async () => {
    await expect(owner.query(`update plans.goals set words = 'Nytt mål' where id = '${goal}'`)).rejects.toThrow('words_is_sealed');
    await owner.query(`update plans.goals set words = '' where id = '${goal}'`);
  });

  it('shows a value that was moved or altered as a fault that names the place, never as text', async () => {
    await owner.query('update plans.goals g set words = o.words from plans.goals o where g.id = $1 and o.position = 2', [goal]);
    await withKysely(database.target.owner, testMasterKey, async (db) => {
      const moved = await db.selectFrom('plans.goals').select(['id', 'words']).where('id', '=', goal ?? '').execute();
      await expect(db.seals.open('plans.goals', moved, { words: 'words' })).rejects.toThrow(`plans.goals.words/${goal} cannot be opened: it was altered, or written for another place`);
      const all = await db.selectFrom('plans.goals').select(['id', 'words']).where('position', '>', 1199).execute();
      await expect(db.seals.open('plans.steps', all.map(({ id, words }) => ({ id, title: words })), { title: 'title' })).rejects.toThrow('plans.steps.title/');
    });
  });
});
