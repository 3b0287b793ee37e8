import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { surveysRoutes as routes, type Survey } from '../../../contract/surveys.ts';
import { surveyExample } from '../../../contract/survey-examples.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';

/** Where on the disk a row lies, as a number. */
function placeOf(place: string): number {
  const [page = 0, line = 0] = place.replaceAll(/[()]/g, '').split(',').map(Number);
  return page * 1000 + line;
}

/** Who reads all of this is the owner of the database, past row security: what no role of the program could see. */
describe('an answer by a personal link', () => {
  let app: TestApp;
  let leader: Caller;
  let prestudyId: string;
  let surveyId: string;
  const params = () => ({ params: { prestudyId, surveyId } });
  const people = 9;

  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    prestudyId = (await aPrestudy(app.world, { leader: app.projectOwner }).save()).id;
    leader = await app.as(app.projectOwner);
    surveyId = ((await leader.call(routes.addSurvey, { params: { prestudyId }, body: { from: 'file', way: 'personal', yaml: JSON.stringify(surveyExample) } })).body as Survey).id;
    await leader.call(routes.addSurveyLinks, { ...params(), body: { count: people } });
    await leader.call(routes.moveSurvey, { ...params(), body: { state: 'open', version: 1 } });
    const { personal } = (await leader.call(routes.listSurveyLinks, params())).body as { personal: { number: number; token: string }[] };
    const visitor = await app.as(null);
    // In an order of their own; the ninth does not answer.
    for (const number of [4, 8, 1, 7, 3, 2, 6, 5]) {
      const { token } = personal[number - 1] ?? { token: '' };
      const { status } = await visitor.call(routes.answerSurvey, { body: { token, questionVersion: 1, answers: { role: 'job-coach', cooperation: `Text ${number}` } } });
      expect(status).toBe(204);
    }
  });
  afterAll(() => app.close());

  const columnsOf = async (table: string) => (await sql<{ name: string; type: string }>`select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'surveys' and table_name = ${table} order by 1`.execute(app.world.db)).rows;
  const kept = async (table: string) => (await sql<Record<string, unknown>>`select xmin::text as written_by, ctid::text as place, * from surveys.${sql.raw(table)}`.execute(app.world.db)).rows;

  it('shares no value with any link but the survey itself', async () => {
    const invitations = await kept('invitations');
    const answers = [...await kept('answers'), ...await kept('free_texts')];
    expect([invitations.length, answers.length]).toEqual([people, 16]);
    const shared = new Set([prestudyId, surveyId, app.projectOwner.agencyId, 'true', 'false', '1']);
    const valuesOf = (rows: readonly Record<string, unknown>[]) => new Set(rows.flatMap(({ place: _place, written_by: _writer, ...row }) =>
      Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('hex') : String(value)))).filter((value) => !shared.has(value)));
    const ofLinks = valuesOf(invitations);
    expect([...valuesOf(answers)].filter((value) => ofLinks.has(value) && Number.isNaN(Number(value)))).toEqual([]);
  });

  it('has no time, no order and no column beyond those that are known to tie nothing', async () => {
    expect((await columnsOf('answers')).map(({ name }) => name)).toEqual(['content', 'id', 'owner_agency_id', 'prestudy_id', 'shown', 'survey_id', 'survey_version', 'test', 'wave']);
    expect((await columnsOf('invitations')).map(({ name }) => name)).toEqual(['answered', 'number', 'prestudy_id', 'survey_id', 'token_hash']);
    const timed = [...await columnsOf('answers'), ...await columnsOf('invitations'), ...await columnsOf('free_texts')].filter(({ type }) => /time|date/.test(type));
    expect(timed).toEqual([]);
    for (const { id } of await kept('answers')) expect(String(id)[14], 'the version of a UUID').toBe('4');
  });

  it('is tied to no link by the transaction that wrote it: all links bear the same one', async () => {
    const invitations = await kept('invitations');
    expect(invitations.filter(({ answered }) => answered === true)).toHaveLength(8);
    expect(new Set(invitations.map(({ written_by: writer }) => writer)).size).toBe(1);
    // The answers themselves were written by eight, so the test can see a transaction.
    expect(new Set((await kept('answers')).map(({ written_by: writer }) => writer)).size).toBe(8);
  });

  it('is tied to no link by where its row lies', async () => {
    const inOrder = (await kept('invitations')).toSorted((a, b) => placeOf(String(a['place'])) - placeOf(String(b['place']))).map(({ number }) => Number(number));
    const answering = [4, 8, 1, 7, 3, 2, 6, 5];
    const used = inOrder.filter((number) => answering.includes(number));
    expect(used).not.toEqual(answering);
    expect(used).not.toEqual(answering.toReversed());
  });

  it('leaves nothing in the audit log, the events, the sessions or the kept requests', async () => {
    const { rows: entries } = await sql<{ action: string }>`select action from platform.audit_entries where action like '%answer%' or detail::text like '%Text%'`.execute(app.world.db);
    expect(entries).toEqual([]);
    const written = (await kept('answers')).map(({ written_by: writer }) => String(writer));
    for (const table of ['platform.audit_entries', 'platform.audit_heads', 'platform.events', 'platform.sessions', 'platform.idempotency_keys', 'surveys.surveys', 'surveys.questions']) {
      const { rows } = await sql<{ writer: string }>`select xmin::text as writer from ${sql.table(table)}`.execute(app.world.db);
      expect(rows.filter(({ writer }) => written.includes(writer)), table).toEqual([]);
    }
  });

  it('bears no time and no order any more once results are shown: all rows are written anew, in an order that is drawn', async () => {
    const inOrder = async (table: string) => (await kept(table)).map(({ id, place, written_by: writer }) => ({ id: String(id), place: placeOf(String(place)), writer })).toSorted((a, b) => a.place - b.place);
    const before = { answers: await inOrder('answers'), texts: await inOrder('free_texts') };
    expect(new Set(before.texts.map(({ writer }) => writer)).size, 'each text tells who wrote it when').toBe(8);
    await leader.call(routes.moveSurvey, { ...params(), body: { state: 'closed', version: 2 } });
    const after = { answers: await inOrder('answers'), texts: await inOrder('free_texts') };
    for (const [was, is] of [[before.answers, after.answers], [before.texts, after.texts]] as const) {
      expect(new Set(is.map(({ writer }) => writer)).size).toBe(1);
      expect(is.map(({ id }) => id)).not.toEqual(was.map(({ id }) => id));
      expect(is.map(({ id }) => id).toSorted()).toEqual(was.map(({ id }) => id).toSorted());
    }
    expect(new Set((await kept('answers')).map(({ wave }) => wave))).toEqual(new Set([1]));
  });
});
