import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebookRoutes, type Codebook } from '../../../contract/codebook.ts';
import { codingsRoutes as routes, type Agreement, type CodeCounts, type CodedText, type Disagreement, type Mark, type TextQuestion } from '../../../contract/codings.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { askAsAppRole, denied, type AppRoleAsker } from '../../../test/world/app-role-asker.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';

interface Listed<Item> { items: Item[]; total: number }

describe('coding free texts', () => {
  let app: TestApp;
  let leader: Caller;
  let member: Caller;
  let third: Caller;
  let reader: Caller;
  let role: AppRoleAsker;
  let prestudyId: string;
  let question: TextQuestion;
  let book: Codebook;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    prestudyId = (await aPrestudy(app.world, { leader: app.projectOwner, members: [app.leader, app.otherCoach], readers: [app.coach] }).save()).id;
    [leader, member, third, reader] = [await app.as(app.projectOwner), await app.as(app.leader), await app.as(app.otherCoach), await app.as(app.coach)];
    role = await askAsAppRole(app.target, { today: '2026-03-16', now: '2026-03-16T11:00:00Z' });
    const { id: surveyId } = (await leader.call(surveysRoutes.addSurvey, { params: { prestudyId }, body: { from: 'practice' } })).body as { id: string };
    await leader.call(surveysRoutes.addPracticeAnswers, { params: { prestudyId, surveyId } });
    await leader.call(codebookRoutes.beginCodebook, { params: { prestudyId } });
    book = (await leader.call(codebookRoutes.readCodebook, { params: { prestudyId } })).body as Codebook;
    question = (await questions(leader)).find(({ texts }) => texts === 120) as TextQuestion;
  });
  afterAll(async () => {
    await role.close();
    await app.close();
  });

  const questions = async (by: Caller) => ((await by.call(routes.listTextQuestions, { params: { prestudyId } })).body as Listed<TextQuestion>).items;
  const ofQuestion = () => ({ params: { prestudyId, questionId: question.id } });
  const ofText = (textId: string) => ({ params: { prestudyId, textId } });
  const read = async (by: Caller, body = {}) => (await by.call(routes.readTexts, { ...ofQuestion(), body })).body as Listed<CodedText>;
  const code = (number: number) => book.codes.find((one) => one.number === number)?.id ?? '';
  const mark = (by: Caller, textId: string, number: number, end = 10) => by.call(routes.markText, { ...ofText(textId), body: { codeId: code(number), start: 0, end } });
  const done = (by: Caller, isDone = true) => by.call(routes.finishCoding, { ...ofQuestion(), body: { done: isDone } });
  const agreement = async (by: Caller) => (await by.call(routes.readAgreement, ofQuestion())).body as Agreement;

  it('shows 120 answers page by page, finds words in them, and tells nothing of who wrote', async () => {
    const page = await read(leader, { limit: 50 });
    expect(page).toMatchObject({ total: 120 });
    expect(page.items).toHaveLength(50);
    expect(Object.keys(page.items[0] ?? {}).toSorted()).toEqual(['id', 'isRead', 'marks', 'quotations', 'words']);
    const found = await read(leader, { search: 'SEKRETESS' });
    expect(found.total).toBeGreaterThan(3);
    expect(found.items.every(({ words }) => words.toLocaleLowerCase('sv').includes('sekretess'))).toBe(true);
    expect((await reader.call(routes.readTexts, { ...ofQuestion(), body: {} })).status).toBe(403);
  });

  it('lets each mark for herself: blind until she is done, and nothing changes after that', async () => {
    const [first, second] = (await read(leader)).items as [CodedText, CodedText];
    for (const by of [leader, member]) {
      for (const { id } of [first, second]) expect((await by.call(routes.readText, { ...ofText(id), body: { isRead: true } })).status).toBe(204);
      expect((await mark(by, first.id, 1)).status).toBe(201);
    }
    const own = (await mark(member, second.id, 2)).body as Mark;
    expect(own).toMatchObject({ start: 0, end: 10, isMine: true });
    expect((await mark(member, second.id, 2)).body).toMatchObject({ id: own.id });
    expect((await mark(member, second.id, 2, 5000)).body).toMatchObject({ code: 'span-outside-text' });
    expect((await leader.call(routes.removeMark, { params: { prestudyId, markId: own.id } })).status).toBe(404);

    expect((await read(leader)).items.flatMap(({ marks }) => marks.map(({ isMine }) => isMine))).toEqual([true]);
    expect(await agreement(leader)).toMatchObject({ isHidden: true, codes: [], coders: [{ isMe: false, read: 0 }, { isMe: true, read: 2 }] });
    expect((await leader.call(routes.listDisagreements, ofQuestion())).body).toEqual({ items: [], total: 0 });
    expect((await leader.call(routes.settleDisagreement, { params: { prestudyId, textId: second.id, codeId: code(2) }, body: { applies: true, reason: '' } })).body).toMatchObject({ code: 'nothing-to-settle' });
    expect(((await leader.call(routes.readCodeCounts, ofQuestion())).body as CodeCounts).isComplete).toBe(false);

    expect((await done(leader)).status).toBe(204);
    expect((await read(leader)).items.flatMap(({ marks }) => marks)).toHaveLength(3);
    expect((await mark(leader, second.id, 2)).body).toMatchObject({ code: 'coding-finished' });
    expect((await done(leader, false)).body).toMatchObject({ code: 'others-marks-seen' });
    expect((await questions(leader)).find(({ id }) => id === question.id)).toMatchObject({ seesOthers: true });
    expect((await questions(member)).find(({ id }) => id === question.id)).toMatchObject({ seesOthers: false, mayCode: true });
  });

  it('reckons how far they agree, and lets them settle where they do not', async () => {
    const told = await agreement(leader);
    expect(told.codes.map(({ codeId, units, differing }) => [codeId, units, differing])).toEqual([[code(1), 2, 0], [code(2), 2, 1]]);
    expect(told.codes[0]).toMatchObject({ alpha: 1, pairs: [{ kappa: 1, units: 2 }] });
    // Four units, eight values of which three are yes: observed 2, expected (8·7 − 3·2 − 5·4) / 7.
    expect(told.all?.alpha).toBeCloseTo(1 - 14 / 30, 10);

    const { items: [one], total } = (await leader.call(routes.listDisagreements, ofQuestion())).body as Listed<Disagreement>;
    expect([total, one?.marked, one?.unmarked]).toEqual([1, [{ name: expect.any(String) as string, start: 0, end: 10 }], [expect.any(String)]]);
    const counts = async () => (await leader.call(routes.readCodeCounts, ofQuestion())).body as CodeCounts;
    expect((await counts()).codes[1]).toEqual({ codeId: code(2), texts: 0, unsettled: 1 });
    const settled = await leader.call(routes.settleDisagreement, { params: { prestudyId, textId: one?.textId ?? '', codeId: code(2) }, body: { applies: true, reason: 'Det är det som saknas.' } });
    expect(settled.status).toBe(204);
    expect((await counts()).codes[1]).toEqual({ codeId: code(2), texts: 1, unsettled: 0 });
    expect((await leader.call(routes.listDisagreements, ofQuestion())).body).toMatchObject({ total: 0 });
    expect((await leader.call(routes.listDisagreements, { ...ofQuestion(), query: { only: 'all' } })).body)
      .toMatchObject({ total: 1, items: [{ settlement: { applies: true, reason: 'Det är det som saknas.' } }] });
    expect((await agreement(leader)).settled).toBe(1);
  });

  it('splits by a background question without small numbers, and by nothing else', async () => {
    const { groups } = (await leader.call(routes.readCodeCounts, { ...ofQuestion(), query: { by: 'workplace' } })).body as CodeCounts;
    expect(groups?.choices).toHaveLength(5);
    expect(groups?.rows.flatMap(({ cells }) => cells).every((cell) => cell === null || cell === 0 || cell >= (groups?.threshold ?? 0))).toBe(true);
    expect((await leader.call(routes.readCodeCounts, { ...ofQuestion(), query: { by: 'hinders' } })).body).toMatchObject({ code: 'no-such-group' });
  });

  it('lets nobody begin to code blind who could see what others marked', async () => {
    const other = question;
    question = (await questions(leader)).find(({ id }) => id !== other.id) as TextQuestion;
    const [text] = (await read(third)).items;
    for (const by of [leader, member]) {
      await by.call(routes.readText, { ...ofText(text?.id ?? ''), body: { isRead: true } });
      await done(by);
    }
    expect((await questions(third)).find(({ id }) => id === question.id)).toMatchObject({ seesOthers: true, mayCode: false });
    expect((await mark(third, text?.id ?? '', 1)).body).toMatchObject({ code: 'others-marks-seen' });
    expect((await third.call(routes.readText, { ...ofText(text?.id ?? ''), body: { isRead: true } })).body).toMatchObject({ code: 'others-marks-seen' });
    expect((await done(third)).body).toMatchObject({ code: 'others-marks-seen' });
    const begin = 'insert into codings.coders (question_id, prestudy_id, coder_id) values ($1, $2, $3)';
    expect(await role.rowsFor(app.otherCoach, begin, [question.id, prestudyId, app.otherCoach.id])).toBe(denied);
    expect(await role.rowsFor(app.otherCoach, begin, [other.id, prestudyId, app.otherCoach.id])).toBe(1);
    expect((await agreement(leader)).coders).toHaveLength(2);
    question = other;
  });

  it('opens the round when the leader says so, and then for good', async () => {
    expect((await member.call(routes.changeCodingRound, { ...ofQuestion(), body: { blind: false } })).status).toBe(403);
    expect((await leader.call(routes.changeCodingRound, { ...ofQuestion(), body: { blind: false } })).status).toBe(204);
    expect((await read(member)).items.flatMap(({ marks }) => marks).length).toBe(3);
    expect((await leader.call(routes.changeCodingRound, { ...ofQuestion(), body: { blind: true } })).body).toMatchObject({ code: 'round-begun' });
    expect(await role.rowsFor(app.projectOwner, 'update codings.rounds set blind = true where question_id = $1', [question.id])).toBe(denied);
    expect(await agreement(leader)).toMatchObject({ blind: false });
    expect((await done(leader, false)).status).toBe(204);
    const shown = (await read(leader, { codeId: code(1) })).items;
    expect(shown).toHaveLength(1);
    const own = shown[0]?.marks.find(({ isMine }) => isMine)?.id ?? '';
    expect((await leader.call(routes.removeMark, { params: { prestudyId, markId: own } })).status).toBe(204);
    expect((await leader.call(routes.readText, { ...ofText(shown[0]?.id ?? ''), body: { isRead: false } })).status).toBe(204);
    expect([(await read(leader, { show: 'unread' })).total, (await read(leader, { show: 'uncoded' })).total]).toEqual([119, 120]);
  });
});
