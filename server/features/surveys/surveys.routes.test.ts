import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurveyDocument } from '../../../contract/survey-document.ts';
import { surveysRoutes as routes, type Survey, type SurveyResults } from '../../../contract/surveys.ts';
import { surveyExample } from '../../../contract/survey-examples.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { askAsAppRole } from '../../../test/world/app-role-asker.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldPerson } from '../../../test/world/world.ts';

const today = '2026-03-16';
const settings = { name: 'Enkäten', opensOn: null, closesOn: null, threshold: 3, leastAnswers: 6 };

describe('a survey', () => {
  let app: TestApp;
  let leader: Caller;
  let reader: Caller;
  let visitor: Caller;
  let prestudyId: string;
  beforeAll(async () => {
    app = await startTestApp(today);
    prestudyId = (await aPrestudy(app.world, { leader: app.projectOwner, readers: [app.coach] }).save()).id;
    [leader, reader, visitor] = [await app.as(app.projectOwner), await app.as(app.coach), await app.as(null)];
  });
  afterAll(() => app.close());

  const params = (surveyId: string) => ({ params: { prestudyId, surveyId } });
  const read = async (id: string) => (await leader.call(routes.readSurvey, params(id))).body as Survey;
  const add = async (body: Parameters<typeof leader.call<typeof routes.addSurvey>>[1] extends infer S ? S extends { body?: infer B } ? B : never : never) =>
    ((await leader.call(routes.addSurvey, { params: { prestudyId }, body })).body as { id: string }).id;
  const ask = async (id: string, document: SurveyDocument = surveyExample) =>
    leader.call(routes.changeSurveyQuestions, { ...params(id), body: { document, version: (await read(id)).version } });
  const move = async (id: string, state: 'open' | 'closed') => leader.call(routes.moveSurvey, { ...params(id), body: { state, version: (await read(id)).version } });
  const results = async (id: string, query = {}) => (await reader.call(routes.readSurveyResults, { ...params(id), query })).body as SurveyResults;
  const links = async (id: string) => (await leader.call(routes.listSurveyLinks, params(id))).body as { shared: string | null; personal: { number: number; token: string; answered: boolean }[] };
  const answer = (token: string, role = 'income-support', more: object = {}) =>
    visitor.call(routes.answerSurvey, { body: { token, questionVersion: 1, answers: { role, ...more } } });

  async function opened(way: 'link' | 'personal'): Promise<string> {
    const id = await add({ from: 'empty', name: 'Enkäten', way });
    await ask(id);
    await leader.call(routes.changeSurvey, { ...params(id), body: { ...settings, version: (await read(id)).version } });
    if (way === 'personal') await leader.call(routes.addSurveyLinks, { ...params(id), body: { count: 12 } });
    await move(id, 'open');
    return id;
  }

  it('is built, tried and opened; what tries it is never counted', async () => {
    const id = await add({ from: 'empty', name: 'Ny enkät', way: 'link' });
    expect((await move(id, 'open')).body).toMatchObject({ code: 'survey-not-ready' });
    expect((await ask(id)).status).toBe(204);
    const twice = { ...surveyExample, sections: [...surveyExample.sections, ...surveyExample.sections] };
    expect((await ask(id, twice)).body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'document.sections.1.questions.0.key', code: 'key-twice' }, { path: 'document.sections.1.questions.1.key' }] });
    expect((await leader.call(routes.tryAnswers, { ...params(id), body: { answers: {} } })).body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'answers.role' }] });
    expect((await leader.call(routes.tryAnswers, { ...params(id), body: { answers: { role: 'job-coach', cooperation: 'Prov.' } } })).status).toBe(204);
    expect(await read(id)).toMatchObject({ testAnswers: 1, answers: 0, frozen: false });
    await move(id, 'open');
    expect((await ask(id)).body).toMatchObject({ code: 'survey-open' });
    expect((await leader.call(routes.removeTestAnswers, params(id))).status).toBe(204);
    expect(await read(id)).toMatchObject({ testAnswers: 0, state: 'open', questionIds: { role: expect.any(String) as string } });
    expect((await reader.call(routes.listSurveyLinks, params(id))).status).toBe(403);
    expect((await leader.call(routes.removeSurvey, params(id))).status).toBe(204);
    expect((await leader.call(routes.readSurvey, params(id))).status).toBe(404);
  });

  it('is removed, or answered, by two who do it at the same time: never both, and never a fault', async () => {
    for (const turn of [1, 2, 3, 4]) {
      const id = await opened('link');
      const token = (await links(id)).shared ?? '';
      const [removed, answered] = await Promise.all([leader.call(routes.removeSurvey, params(id)), answer(token)]);
      expect(['204 404', '204 409', '409 204'], `turn ${turn}`).toContain(`${removed.status} ${answered.status}`);
    }
  });

  it('lets answers by the common link into the results several at a time', async () => {
    const id = await opened('link');
    const { shared } = await links(id);
    expect((await visitor.call(routes.openSurveyLink, { body: { token: shared ?? '' } })).body).toMatchObject({ surveyId: id, way: 'link', document: { title: surveyExample.title } });
    const seen: number[] = [];
    for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      expect((await answer(shared ?? '', at % 2 ? 'income-support' : 'job-coach', { cooperation: `Text ${at}` })).status).toBe(204);
      seen.push((await read(id)).shownAnswers);
    }
    expect(seen).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 6, 6]);
    await move(id, 'closed');
    const closed = await results(id, { by: 'role' });
    expect(closed).toMatchObject({ answers: 10, shownAnswers: 10, questions: [{ key: 'role', tables: [{ cells: [{ key: 'income-support', count: 5 }, { key: 'job-coach', count: 5 }, { key: '', count: 0 }] }] }, { key: 'cooperation', texts: 10 }] });
    expect((await move(id, 'open')).body, 'more answers beside results that are split').toMatchObject({ code: 'survey-counted' });
    const questionId = (await read(id)).questionIds['cooperation'] ?? '';
    expect((await leader.call(routes.readSurveyTexts, { params: { prestudyId, surveyId: id, questionId } })).body).toMatchObject({ total: 10 });
    expect((await reader.call(routes.readSurveyTexts, { params: { prestudyId, surveyId: id, questionId } })).status).toBe(403);
  });

  it('splits nothing while answers come in, and remembers what was looked at', async () => {
    const id = await opened('link');
    const token = (await links(id)).shared ?? '';
    for (let at = 0; at < 9; at += 1) await answer(token, at % 2 ? 'income-support' : 'job-coach', { cooperation: `Text ${at}` });
    const looksAt = async () => (await app.world.db.selectFrom('surveys.looks').select('wave').where('survey_id', '=', id).execute()).map(({ wave }) => wave);
    expect(await looksAt()).toEqual([]);
    const before = await results(id);
    expect(before).toMatchObject({ withheld: null, shownAnswers: 6, splits: [], questions: [{ key: 'role' }, { key: 'cooperation', texts: null }] });
    expect(await results(id)).toEqual(before);
    expect((await reader.call(routes.readSurveyResults, { ...params(id), query: { by: 'role' } })).body).toMatchObject({ code: 'no-such-group' });
    expect(await looksAt()).toEqual([1]);
    for (let at = 0; at < 4; at += 1) await answer(token, at === 0 ? 'job-coach' : 'income-support');
    await move(id, 'closed');
    const after = await results(id, { by: 'role' });
    expect(after).toMatchObject({ shownAnswers: 13, splits: ['role'] });
    const countsOf = ({ questions: [role] }: SurveyResults) => role?.tables[0]?.cells.map(({ count }) => count) ?? [];
    for (const [at, count] of countsOf(after).entries()) {
      const more = count === null ? null : count - (countsOf(before)[at] ?? Number.NaN);
      expect(more === 1 || more === 2, 'how few of those who came after answered so').toBe(false);
    }
    expect(await looksAt(), 'nothing more comes in').toEqual([1]);
  });

  it('shows nothing of personal answers until it closes, and does not open again then', async () => {
    const id = await opened('personal');
    const { personal } = await links(id);
    expect(personal).toHaveLength(12);
    for (const { token } of personal.slice(0, 7)) expect((await answer(token)).status).toBe(204);
    expect((await answer(personal[0]?.token ?? '')).body).toMatchObject({ code: 'survey-link-used' });
    expect((await visitor.call(routes.openSurveyLink, { body: { token: personal[0]?.token ?? '' } })).body).toMatchObject({ code: 'survey-link-used' });
    expect((await links(id)).personal.filter((link) => link.answered).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await results(id)).toMatchObject({ withheld: 'not-closed', answers: 7, questions: [] });
    await move(id, 'closed');
    expect((await answer(personal[8]?.token ?? '')).body).toMatchObject({ code: 'survey-not-open' });
    expect(await results(id)).toMatchObject({ withheld: null, shownAnswers: 7 });
    expect((await move(id, 'open')).body).toMatchObject({ code: 'survey-counted' });
    expect((await ask(id)).status).toBe(204);
    expect(await read(id)).toMatchObject({ questionVersion: 2, frozen: false });
    expect(await results(id)).toMatchObject({ questionVersion: 1, versions: [1, 2] });
    expect((await leader.call(routes.changeSurvey, { ...params(id), body: { ...settings, threshold: 4, version: (await read(id)).version } })).body).toMatchObject({ code: 'survey-answered' });
  });

  it('lets answers in for nobody but its own team, once it is closed, whatever the program would ask', async () => {
    const id = await opened('personal');
    for (const { token } of (await links(id)).personal.slice(0, 7)) await answer(token);
    const role = await askAsAppRole(app.target, { today, now: `${today}T11:00:00Z` });
    const shows = (who: WorldPerson, state: 'open' | 'closed') => role.rowsAfter(app.projectOwner, [
      ['update surveys.surveys set state = $2 where id = $1', [id, state]],
      ["select set_config('app.actor', $1, true)", [who.id]],
      ['select surveys.show_answers($1, 1, 7)', [id]],
      ["select set_config('app.actor', $1, true)", [app.projectOwner.id]],
      ['select from surveys.answers where survey_id = $1', [id]],
    ]);
    expect([await shows(app.projectOwner, 'closed'), await shows(app.projectOwner, 'open')]).toEqual([7, 0]);
    expect([await shows(app.coach, 'closed'), await shows(app.leader, 'closed'), await shows({ ...app.leader, id: '' }, 'open')], 'a reader, a stranger, a visitor').toEqual([0, 0, 0]);
    await role.close();
  });

  it('turns away a wrong link, wrong answers and one who is signed in', async () => {
    const id = await opened('link');
    const token = (await links(id)).shared ?? '';
    expect((await answer('0-AAAAAAAAAAAAAAAAAAAAAA')).body).toMatchObject({ code: 'survey-link-not-valid' });
    expect((await answer(token, 'nobody')).body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'answers.role', code: 'not-an-answer' }] });
    expect((await reader.call(routes.answerSurvey, { body: { token, questionVersion: 1, answers: { role: 'job-coach' } } })).body).toMatchObject({ code: 'signed-in-already' });
    expect((await visitor.call(routes.answerSurvey, { body: { token, questionVersion: 9, answers: { role: 'job-coach' } } })).body).toMatchObject({ code: 'survey-not-open' });
    expect((await leader.call(routes.addSurveyLinks, { ...params(id), body: { count: 1 } })).body).toMatchObject({ code: 'one-link-for-all' });
    expect((await leader.call(routes.readSurveyResults, { ...params(id), query: { by: 'cooperation' } })).body).toMatchObject({ code: 'no-such-group' });
  });

  it('numbers personal links one at a time, whoever makes them at once', async () => {
    const id = await add({ from: 'empty', name: 'Många länkar', way: 'personal' });
    const made = await Promise.all([2, 3, 4].map((count) => leader.call(routes.addSurveyLinks, { ...params(id), body: { count } })));
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await links(id)).personal.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('is practised on with the invented answers', async () => {
    const id = await add({ from: 'practice' });
    expect(await read(id)).toMatchObject({ practice: true, canPractise: true });
    expect((await leader.call(routes.addPracticeAnswers, params(id))).body).toEqual({ answers: 120 });
    expect((await leader.call(routes.addPracticeAnswers, params(id))).body).toMatchObject({ code: 'survey-answered' });
    expect(await results(id, { by: 'workplace' })).toMatchObject({ withheld: null, shownAnswers: 120 });
    const copy = await add({ from: 'copy', surveyId: id, name: 'En kopia', way: 'link' });
    expect(await read(copy)).toMatchObject({ way: 'link', answers: 0 });
    expect((await leader.call(routes.addPracticeAnswers, params(await opened('link')))).body).toMatchObject({ code: 'no-practice-answers' });
  });

  it('is read from a file, or says what is wrong in it', async () => {
    const send = (yaml: string) => leader.call(routes.addSurvey, { params: { prestudyId }, body: { from: 'file', yaml, way: 'link' } });
    expect((await send(JSON.stringify(surveyExample))).status).toBe(201);
    expect((await send(JSON.stringify(surveyExample).replace('Enkät till handläggare', String.raw`\u0000`))).body).toMatchObject({ code: 'survey-file-wrong', errors: [{ path: 'title.sv', code: 'unreadable-character' }] });
    expect((await send('title: [')).body).toMatchObject({ code: 'survey-file-wrong', errors: [{ path: 'yaml' }] });
    expect((await send('title: { sv: Bara en titel }')).body).toMatchObject({ code: 'survey-file-wrong', errors: [{ path: 'introduction' }, { path: 'sections' }] });
  });
});
