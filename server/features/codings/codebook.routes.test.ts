import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebookRoutes as routes, CodebookFile, type Code, type Codebook, type Theme } from '../../../contract/codebook.ts';
import { codingsRoutes, type CodedText, type TextQuestion } from '../../../contract/codings.ts';
import { quotationChecks, quotationsRoutes, type Quotation, type ThemePage } from '../../../contract/quotations.ts';
import { analysesRoutes } from '../../../contract/analyses.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { askAsAppRole, denied } from '../../../test/world/app-role-asker.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { readYaml } from '../../platform/read-yaml.ts';

interface Listed<Item> { items: Item[]; total: number }
const words = { name: 'Möten', definition: 'Att träffas.', example: 'Vi ses aldrig.', notWhen: '', parentId: null };

describe('the codebook', () => {
  let app: TestApp;
  let leader: Caller;
  let reader: Caller;
  let prestudyId: string;
  const params = () => ({ params: { prestudyId } });
  const book = async (by = leader) => (await by.call(routes.readCodebook, params())).body as Codebook;
  const add = async (body = words) => leader.call(routes.addCode, { ...params(), body });
  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    [leader, reader] = [await app.as(app.projectOwner), await app.as(app.coach)];
    prestudyId = (await aPrestudy(app.world, { leader: app.projectOwner, readers: [app.coach] }).save()).id;
  });
  afterAll(() => app.close());

  it('begins empty, or from the one that comes along, once', async () => {
    expect(await book()).toEqual({ codes: [], themes: [], canBegin: true });
    const file = readYaml('material/mittskane-codebook.yaml', CodebookFile);
    expect((await leader.call(routes.beginCodebook, params())).body).toEqual({ codes: file.codes.length });
    const { codes, themes, canBegin } = await book();
    expect([codes.map(({ number }) => number), themes.map(({ name }) => name), canBegin]).toEqual([file.codes.map((_, index) => index + 1), file.themes.map(({ name }) => name), false]);
    expect(codes[0]).toMatchObject({ name: file.codes[0]?.name, example: file.codes[0]?.example, themeId: themes[0]?.id });
    expect(await book(reader), 'an example is often what somebody wrote').toEqual({ codes: codes.map((code) => ({ ...code, example: '' })), themes, canBegin });
    expect((await leader.call(routes.beginCodebook, params())).body).toMatchObject({ code: 'codebook-begun' });
  });

  it('gives each code the next number, in two levels, and never the number of one that is retired', async () => {
    const parent = (await add()).body as Code;
    const child = (await add({ ...words, name: 'Fasta möten', parentId: parent.id as never })).body as Code;
    expect([child.number, child.parentId]).toEqual([parent.number + 1, parent.id]);
    expect((await add({ ...words, parentId: child.id as never })).body).toMatchObject({ code: 'code-tree-broken' });
    const change = (version: number, more = {}) => leader.call(routes.changeCode, { params: { prestudyId, codeId: child.id }, body: { ...words, retired: true, version, ...more } });
    expect((await change(1)).status).toBe(204);
    expect((await change(1)).body).toMatchObject({ code: 'stale-version' });
    expect((await change(2, { parentId: child.id })).body).toMatchObject({ code: 'code-tree-broken' });
    expect(((await add()).body as Code).number).toBe(child.number + 1);
    expect((await reader.call(routes.addCode, { ...params(), body: words })).status).toBe(403);
  });

  it('numbers codes one at a time, whoever adds them at once', async () => {
    const added = await Promise.all([add(), add(), add(), add()]);
    expect(added.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(added.map(({ body }) => (body as Code).number)).size).toBe(4);
  });

  it('lets no two codes stand below each other, though each is put there at the same time', async () => {
    for (let time = 0; time < 5; time += 1) {
      const [one, other] = [(await add()).body as Code, (await add()).body as Code];
      const below = (code: Code, parent: Code) => leader.call(routes.changeCode, { params: { prestudyId, codeId: code.id }, body: { ...words, parentId: parent.id, retired: false, version: 1 } });
      const answers = await Promise.all([below(one, other), below(other, one)]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    }
  });

  it('puts codes in themes and takes them out; a theme that is removed leaves its codes', async () => {
    const theme = (await leader.call(routes.addTheme, { ...params(), body: { name: 'Samverkan', about: '' } })).body as Theme;
    const [code] = (await book()).codes;
    const place = (themeId: string | null) => leader.call(routes.placeCode, { params: { prestudyId, codeId: code?.id ?? '' }, body: { themeId } });
    expect((await place(theme.id)).status).toBe(204);
    expect((await book()).codes[0]?.themeId).toBe(theme.id);
    expect((await leader.call(routes.changeTheme, { params: { prestudyId, themeId: theme.id }, body: { name: 'Samverkan saknas', about: '', version: 1 } })).status).toBe(204);
    expect((await leader.call(routes.removeTheme, { params: { prestudyId, themeId: theme.id } })).status).toBe(204);
    expect((await book()).codes[0]?.themeId).toBeNull();
    expect((await place(theme.id)).status).toBe(404);
  });

  it('is another pre-study\'s own', async () => {
    const other = (await aPrestudy(app.world, { leader: app.projectOwner }).save()).id;
    const [code] = (await book()).codes;
    expect((await leader.call(routes.placeCode, { params: { prestudyId: other, codeId: code?.id ?? '' }, body: { themeId: null } })).status).toBe(404);
    expect((await reader.call(routes.readCodebook, { params: { prestudyId: other } })).status).toBe(404);
  });
});

describe('quotations', () => {
  let app: TestApp;
  let leader: Caller;
  let colleague: Caller;
  let reader: Caller;
  let prestudyId: string;
  let text: CodedText;
  let themeId: string;
  const ofQuotation = (quotationId: string) => ({ params: { prestudyId, quotationId } });
  const list = async (by: Caller) => ((await by.call(quotationsRoutes.listQuotations, { params: { prestudyId } })).body as Listed<Quotation>).items;
  const add = (start: number, end: number) => leader.call(quotationsRoutes.addQuotation, { params: { prestudyId, textId: text.id }, body: { start, end } });
  const check = (id: string, more: object, by = colleague) =>
    by.call(quotationsRoutes.checkQuotation, { ...ofQuotation(id), body: { verdict: 'usable', checks: [...quotationChecks], words: text.words, themeId, reason: '', version: 1, ...more } });
  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    [leader, colleague, reader] = [await app.as(app.projectOwner), await app.as(app.leader), await app.as(app.coach)];
    prestudyId = (await aPrestudy(app.world, { leader: app.projectOwner, members: [app.leader], readers: [app.coach] }).save()).id;
    const { id: surveyId } = (await leader.call(surveysRoutes.addSurvey, { params: { prestudyId }, body: { from: 'practice' } })).body as { id: string };
    await leader.call(surveysRoutes.addPracticeAnswers, { params: { prestudyId, surveyId } });
    await leader.call(routes.beginCodebook, { params: { prestudyId } });
    const book = (await leader.call(routes.readCodebook, { params: { prestudyId } })).body as Codebook;
    themeId = book.themes[0]?.id ?? '';
    const questions = ((await leader.call(codingsRoutes.listTextQuestions, { params: { prestudyId } })).body as Listed<TextQuestion>).items;
    const question = questions.find(({ texts }) => texts === 120);
    const found = (await leader.call(codingsRoutes.readTexts, { params: { prestudyId, questionId: question?.id ?? '' }, body: { search: 'Gunvor' } })).body as Listed<CodedText>;
    text = found.items[0] as CodedText;
    await leader.call(codingsRoutes.markText, { params: { prestudyId, textId: text.id }, body: { codeId: book.codes[0]?.id ?? '', start: 0, end: text.words.length } });
    await leader.call(codingsRoutes.readText, { params: { prestudyId, textId: text.id }, body: { isRead: true } });
  });
  afterAll(() => app.close());

  it('wait until a person has gone through every point, and say nothing that was not written', async () => {
    const { id } = (await add(0, text.words.length)).body as { id: string };
    expect((await add(0, text.words.length)).body).toMatchObject({ code: 'quotation-there' });
    expect((await list(leader))[0]).toMatchObject({ id, state: 'waiting', themeId, original: text.words, hints: [{ kind: 'name', words: 'Gunvor' }], checkedByName: null });
    expect(await list(reader)).toEqual([]);
    expect((await check(id, { checks: ['no-names'] })).body).toMatchObject({ code: 'invalid-input', errors: [{ path: 'checks' }] });
    expect((await check(id, { words: 'Allt fungerar utmärkt.' })).body).toMatchObject({ code: 'quotation-rewritten' });
    const words = text.words.replace('Gunvor', '[en samordnare]');
    expect((await check(id, { words })).status).toBe(204);
    expect((await check(id, { words })).body).toMatchObject({ code: 'stale-version' });
    expect((await list(leader))[0]).toMatchObject({ state: 'usable', words, original: text.words, hints: [], sameEyes: false });
    expect(await list(reader)).toMatchObject([{ state: 'usable', words, original: null, hints: [] }]);
  });

  it('are checked by another than who took them out, as long as the team has another', async () => {
    const { id } = (await add(0, 20)).body as { id: string };
    const words = text.words.slice(0, 20).trim();
    expect((await list(leader)).find((one) => one.id === id)).toMatchObject({ mayApprove: false });
    expect((await list(colleague)).find((one) => one.id === id)).toMatchObject({ mayApprove: true });
    expect((await check(id, { words }, leader)).body).toMatchObject({ code: 'check-by-another' });
    expect((await check(id, { words, verdict: 'refused', checks: [] }, leader)).status).toBe(204);
    const role = await askAsAppRole(app.target, { today: '2026-03-16', now: '2026-03-16T11:00:00Z' });
    const approve = "update codings.quotations set state = 'usable', checked_by = $2, checked_at = now() where id = $1";
    expect(await role.rowsFor(app.projectOwner, approve, [id, app.projectOwner.id])).toBe(denied);
    expect(await role.rowsFor(app.projectOwner, approve, [id, app.leader.id])).toBe(denied);
    expect(await role.rowsFor(app.leader, approve, [id, app.leader.id])).toBe(1);
    expect(await role.rowsFor(app.leader, "update codings.quotations set marked_by = $2 where id = $1", [id, app.leader.id])).toBe(denied);
    await role.close();
    await app.world.db.updateTable('prestudies.members').set({ left_on: '2026-03-16' }).where('prestudy_id', '=', prestudyId).where('staff_id', '=', app.leader.id).execute();
    expect((await check(id, { words, version: 2 }, leader)).status).toBe(204);
    expect((await list(leader)).find((one) => one.id === id)).toMatchObject({ state: 'usable', sameEyes: true });
    await app.world.db.updateTable('prestudies.members').set({ left_on: null }).where('prestudy_id', '=', prestudyId).where('staff_id', '=', app.leader.id).execute();
    expect((await leader.call(quotationsRoutes.removeQuotation, ofQuotation(id))).status).toBe(204);
  });

  it('are evidence once they are usable, as the theme is, and then stay', async () => {
    const { items } = (await leader.call(analysesRoutes.listEvidenceSources, { params: { prestudyId } })).body as Listed<{ kind: string; id: string; label: string; path: string }>;
    const [quotation] = await list(reader);
    expect(items.filter(({ kind }) => kind === 'quotation')).toMatchObject([{ id: quotation?.id, label: quotation?.words, path: `/prestudies/${prestudyId}/texts/quotations/${quotation?.id}` }]);
    expect(items.filter(({ kind }) => kind === 'theme').map(({ id }) => id)).toContain(themeId);
    const finding = await leader.call(analysesRoutes.addFinding, {
      params: { prestudyId },
      body: {
        kind: 'insight', sentenceSv: 'Samarbetet är personbundet.', sentenceEn: '', level: 'organisation', principles: [], strength: 'likely', strengthWhy: '',
        evidence: [{ kind: 'quotation', sourceId: quotation?.id ?? '', note: '' }, { kind: 'theme', sourceId: themeId, note: '' }],
      },
    });
    expect(finding.status).toBe(201);
    expect((await leader.call(quotationsRoutes.removeQuotation, ofQuotation(quotation?.id ?? ''))).body)
      .toMatchObject({ code: 'used-as-evidence', errors: [{ path: '', message: 'Samarbetet är personbundet.' }] });
    expect((await check(quotation?.id ?? '', { verdict: 'refused', version: 2 })).body).toMatchObject({ code: 'used-as-evidence' });
    expect((await leader.call(routes.removeTheme, { params: { prestudyId, themeId } })).body).toMatchObject({ code: 'used-as-evidence' });
    const theme = (await leader.call(quotationsRoutes.readTheme, { params: { prestudyId, themeId } })).body as ThemePage;
    expect(theme).toMatchObject({ quotations: [{ id: quotation?.id }], findings: [{ sentenceSv: 'Samarbetet är personbundet.' }], questions: [{ texts: 1, read: 1 }] });
    const shown = (await reader.call(quotationsRoutes.readTheme, { params: { prestudyId, themeId } })).body as ThemePage;
    expect(shown.questions).toMatchObject([{ texts: null }]);
  });

  it('that nothing stands on can be taken away', async () => {
    const { id } = (await add(0, 12)).body as { id: string };
    expect((await leader.call(quotationsRoutes.removeQuotation, ofQuotation(id))).status).toBe(204);
    expect((await leader.call(quotationsRoutes.removeQuotation, ofQuotation(id))).status).toBe(404);
  });
});
