import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSetsRoutes, type DataSet } from '../../../contract/data-sets.ts';
import { figuresRoutes, type FigureFormat, type FigureSpec, type FigureTable, type GuidedFigure, type ReleasedFigure } from '../../../contract/figures.ts';
import { askAsAppRole, denied, type AppRoleAsker } from '../../../test/world/app-role-asker.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Answer, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';
import { openTable } from './open-table.ts';

let app: TestApp;
let member: Caller;
let reader: Caller;
let stranger: Caller;
let prestudyId: string;
let asker: AppRoleAsker;

beforeAll(async () => {
  app = await startTestApp();
  asker = await askAsAppRole(app.target, { today: '2026-03-16', now: '2026-03-16T11:00:00.000Z' });
  prestudyId = (await aPrestudy(app.world, { leader: app.projectOwner, members: [app.leader], readers: [app.coach] }).save()).id;
  [member, reader, stranger] = await Promise.all([app.as(app.leader), app.as(app.coach), app.as(app.funder)]);
});
afterAll(async () => {
  await asker.close();
  await app.close();
});

const codeOf = ({ body }: Answer) => (body as { code?: string }).code;
const idOf = ({ body }: Answer) => (body as { id: string }).id;

/** Rows of a made-up file: how many of each. */
const linesOf = (rows: readonly [line: string, times: number][]) => rows.flatMap(([line, times]) => Array.from({ length: times }, () => line));
const people: [string, number][] = [
  ['24;K;psykisk;300', 20], ['31;M;psykisk;100', 15], ['40;K;rörelse;0', 9], ['50;M;rörelse;50', 12], ['33;M;smärta;200', 7], ['29;K;smärta;365', 2], ['70;K;;0', 6],
];
const [age, sex, diagnosis] = [1, 2, 3];

async function aSet(rows = people, periods = ['2019']): Promise<{ prestudyId: string; dataSetId: string }> {
  const params = { prestudyId, dataSetId: idOf(await member.call(dataSetsRoutes.beginDataSet, { params: { prestudyId }, body: { name: 'Grupp', source: 'Ett påhittat register', description: '' } })) };
  for (const period of periods) await read(params, rows, period);
  return params;
}
const read = (params: Record<string, string>, rows: readonly [string, number][], period: string) => member.call(dataSetsRoutes.importFile, {
  params, query: { period, columns: 'keep.age,keep.sex,keep.diagnosis-group,keep.net-days' }, file: Buffer.from(`${['alder;kon;diagnos;dagar', ...linesOf(rows)].join('\n')}\n`),
});

const spec = (more: Partial<FigureSpec> = {}): FigureSpec => ({ measure: 'people', rows: diagnosis, columns: null, split: null, filter: null, periods: null, ...more });
const draw = (params: Record<string, string>, view: 'exact' | 'shown', more: Partial<FigureSpec> = {}) => member.call(figuresRoutes.drawFigure, { params, body: { spec: spec(more), view } });
const tableOf = async (answer: Promise<Answer>) => (await answer).body as FigureTable;
const release = (params: Record<string, string>, more: Partial<FigureSpec> = {}) =>
  member.call(figuresRoutes.releaseFigure, { params, body: { spec: spec(more), title: 'Psykiatriska diagnoser är vanligast', note: '' } });
/** A workbook's first sheet, as our own reader of files reads it. */
async function sheetRows(workbook: Buffer): Promise<string[][]> {
  async function* bytes() { yield await Promise.resolve(workbook); }
  const table = await openTable(bytes(), 'utf-8');
  const rows: string[][] = [];
  for await (const batch of table.batches) rows.push(...batch.rows);
  await table.close();
  return rows;
}
const countsOf = ({ groups }: FigureTable) => groups.map(({ total, cells }) => [...cells, total].map(({ count }) => count));

describe('a table on the analyst’s own screen', () => {
  it('counts exactly, with shares of those whose value is known', async () => {
    const table = await tableOf(draw(await aSet(), 'exact'));
    expect(table.rows.values.map(({ sv }) => sv)).toEqual(['psykisk', 'rörelse', 'smärta', 'Uppgift saknas']);
    expect(table).toMatchObject({ exact: true, hidden: 0, groups: [{ known: 65, total: { count: 71, share: null } }] });
    expect(table.groups[0]?.cells[0]).toEqual({ count: 35, share: 53.8, low: 41.9, high: 65.4, mean: null });
    expect(table.groups[0]?.cells[3]).toMatchObject({ count: 6, share: null });
  });

  it('hides what could point at people as others would see it, with their shares', async () => {
    const table = await tableOf(draw(await aSet(), 'shown', { columns: sex }));
    expect(table.exact).toBe(false);
    expect(table.columns?.values.map(({ sv }) => sv)).toEqual(['K', 'M']);
    const [women, , all] = table.groups;
    expect(women?.cells[2]).toEqual({ count: null, share: null, low: null, high: null, mean: null });
    expect(all?.total.count).toBe(71);
    expect(table.hidden).toBeGreaterThanOrEqual(4);
  });

  it('is limited by a filter, and split', async () => {
    const params = await aSet();
    expect(countsOf(await tableOf(draw(params, 'exact', { filter: { variable: sex, values: ['M'] } })))).toEqual([[15, 12, 7, 0, 34]]);
    const split = await tableOf(draw(params, 'exact', { rows: sex, split: diagnosis }));
    expect(split.groups.map((group) => [group.split, group.total.count])).toEqual([[0, 35], [1, 21], [2, 9], [3, 6], [null, 71]]);
  });

  it('compares two periods, with how sure the change is', async () => {
    const params = await aSet();
    await read(params, [['24;K;psykisk;1', 60], ['31;M;rörelse;1', 20]], '2020');
    const table = await tableOf(draw(params, 'exact', { columns: 0 }));
    expect(table.periods).toEqual(['2019', '2020']);
    expect(table.differences?.[0]?.cells[0]).toMatchObject({ points: 21.2 });
    expect((await tableOf(draw(params, 'exact', { columns: 0, periods: ['2020'] }))).groups).toHaveLength(2);
  });

  it('tells the net days of those of the right age', async () => {
    const table = await tableOf(draw(await aSet(), 'exact', { measure: 'ill-health', rows: sex }));
    expect(table.groups[0]?.cells.map(({ count, mean }) => [count, mean])).toEqual([[31, 217.1], [34, 102.9]]);
    expect(table.groups[0]?.total).toMatchObject({ count: 65, mean: 157.4 });
  });

  it.each([
    ['a column that is not there', 'no-such-column', spec({ rows: 40 })], ['the ohälsotal without net days', 'figure-needs-net-days', spec({ measure: 'ill-health' })],
  ] as const)('says what is wrong with %s', async (_what, code, asked) => {
    const params = { prestudyId, dataSetId: idOf(await member.call(dataSetsRoutes.beginDataSet, { params: { prestudyId }, body: { name: 'Grupp', source: 'Ett register', description: '' } })) };
    await member.call(dataSetsRoutes.importFile, { params, query: { period: '2019', columns: 'keep.free,keep.free,keep.free' }, file: Buffer.from('a;b;c\n1;2;3\n') });
    expect(codeOf(await member.call(figuresRoutes.drawFigure, { params, body: { spec: asked, view: 'exact' } }))).toBe(code);
  });

  it('refuses what cannot be read or protected', async () => {
    const many = await aSet(Array.from({ length: 70 }, (_, number): [string, number] => [`${20 + (number % 40)};K;d${number};0`, 1]));
    expect(codeOf(await draw(many, 'exact'))).toBe('figure-too-large');
    const few = await aSet([['20;K;x;0', 2], ['20;M;y;0', 1]]);
    expect(codeOf(await draw(few, 'shown'))).toBe('figure-cannot-be-protected');
  });

  it('is not a reader’s or a stranger’s to draw', async () => {
    const params = await aSet();
    expect((await reader.call(figuresRoutes.drawFigure, { params, body: { spec: spec(), view: 'exact' } })).status).toBe(403);
    expect((await stranger.call(figuresRoutes.drawFigure, { params, body: { spec: spec(), view: 'exact' } })).status).toBe(404);
    expect((await draw({ ...params, dataSetId: newId() }, 'exact')).status).toBe(404);
  });
});

describe('a table that is given out', () => {
  it('stays as it was, for readers too, and as files with the same numbers hidden', async () => {
    const params = await aSet();
    const figureId = idOf(await release(params, { columns: sex }));
    await read(params, people, '2020');
    const figure = (await reader.call(figuresRoutes.readFigure, { params: { ...params, figureId } })).body as ReleasedFigure;
    expect(figure).toMatchObject({ title: 'Psykiatriska diagnoser är vanligast', mayWrite: false, withdrawnAt: null, table: { exact: false, periods: ['2019'] } });
    const file = async (format: FigureFormat) => (await reader.call(figuresRoutes.fetchFigure, { params: { ...params, figureId }, query: { format } })).body as Buffer;
    const csv = (await file('csv')).toString();
    expect(csv.split('\r\n').filter((line) => line.includes(';dolt;'))).toHaveLength(figure.table.hidden);
    expect(csv).toContain('K;psykisk;20;');
    // A workbook opens as one, and tells cell for cell what the page of text does.
    const written = csv.split('\r\n').filter((line) => /^(?:K|M|Alla);/.test(line)).map((line) => line.split(';').slice(0, 3));
    const sheet = await sheetRows(await file('xlsx'));
    expect(sheet.map((row) => row.slice(0, 3))).toEqual(written);
    expect(sheet.flat().filter((cell) => cell === 'dolt')).toHaveLength(figure.table.hidden);
    expect((await file('svg')).toString()).toMatch(/^<svg [\s\S]*Psykiatriska diagnoser[\s\S]*dolt[\s\S]*<\/svg>\n$/);
    expect((await stranger.call(figuresRoutes.readFigure, { params: { ...params, figureId } })).status).toBe(404);
    expect((await member.call(figuresRoutes.readFigure, { params: { ...params, figureId: newId() } })).status).toBe(404);
  });

  it('is remembered: what a later one would give back by subtraction is hidden', async () => {
    const params = await aSet();
    const without = await tableOf(draw(params, 'shown', { rows: sex, filter: { variable: diagnosis, values: ['psykisk', 'rörelse', null] } }));
    expect(without.hidden).toBe(0);
    await release(params, { rows: sex });
    const after = await tableOf(draw(params, 'shown', { rows: sex, filter: { variable: diagnosis, values: ['psykisk', 'rörelse', null] } }));
    // Two women have pain; all minus those without it would tell.
    expect(after.groups[0]?.cells[0]?.count).toBeNull();
  });

  it('takes in a later period, and none whose data changed', async () => {
    const params = await aSet();
    await release(params);
    await read(params, people, '2020');
    expect((await draw(params, 'shown', { columns: 0 })).status).toBe(200);
    const { version } = (await member.call(dataSetsRoutes.readDataSet, { params })).body as DataSet;
    await member.call(dataSetsRoutes.changeCleaning, { params, body: { version, rules: [{ kind: 'drop-rows', column: age, values: ['24'] }] } });
    expect(codeOf(await release(params))).toBe('figure-data-changed');
  });

  it('is withdrawn from the lists, and still reckoned with', async () => {
    const params = await aSet();
    const figureId = idOf(await release(params, { rows: sex }));
    expect((await reader.call(figuresRoutes.withdrawFigure, { params: { ...params, figureId } })).status).toBe(403);
    expect((await member.call(figuresRoutes.withdrawFigure, { params: { ...await aSet(), figureId } })).status, 'by way of another group').toBe(404);
    expect((await member.call(figuresRoutes.withdrawFigure, { params: { ...params, figureId } })).status).toBe(204);
    expect((await reader.call(figuresRoutes.listFigures, { params })).body).toMatchObject({ total: 1, items: [{ id: figureId, withdrawnAt: expect.any(String) as string }] });
    const after = await tableOf(draw(params, 'shown', { rows: sex, filter: { variable: diagnosis, values: ['psykisk', 'rörelse', null] } }));
    expect(after.groups[0]?.cells[0]?.count).toBeNull();
  });

  it('keeps its group, also when the files are gone', async () => {
    const params = await aSet();
    await release(params);
    const { imports } = (await member.call(dataSetsRoutes.readDataSet, { params })).body as DataSet;
    for (const { id } of imports) await member.call(dataSetsRoutes.removeImport, { params: { ...params, importId: id } });
    expect(codeOf(await member.call(dataSetsRoutes.removeDataSet, { params }))).toBe('data-set-has-figures');
    const { name, source, description, threshold, version } = (await member.call(dataSetsRoutes.readDataSet, { params })).body as DataSet;
    const limit = (to: number) => member.call(dataSetsRoutes.changeDataSet, { params, body: { name, source, description, threshold: to, version } });
    expect(codeOf(await limit(threshold - 1)), 'a lower limit, that would show what was hidden').toBe('threshold-told');
    expect((await limit(threshold + 1)).status).toBe(200);
  });

  it('cannot be changed or removed, not even by a mistake in the program', async () => {
    const figureId = idOf(await release(await aSet(), { rows: sex }));
    for (const statement of ["update data_sets.released_figures set title = 'x'", "update data_sets.released_figures set ledger = '{}'", 'delete from data_sets.released_figures']) {
      expect(await asker.rowsFor(app.leader, `${statement} where id = $1`, [figureId])).toBe(denied);
    }
    expect(await asker.rowsFor(app.leader, 'update data_sets.released_figures set withdrawn_at = now(), withdrawn_by = $2 where id = $1', [figureId, app.leader.id])).toBe(1);
    expect(await asker.rowsFor(app.funder, 'select from data_sets.released_figures')).toBe(0);
  });
});

describe('the practice group', () => {
  it('has three ready-made tables that can be counted and given out', async () => {
    const params = { prestudyId, dataSetId: idOf(await member.call(dataSetsRoutes.practiseMapping, { params: { prestudyId } })) };
    const { items } = (await reader.call(figuresRoutes.readGuidedFigures, { params })).body as { items: GuidedFigure[] };
    expect(items.map(({ key }) => key)).toEqual(['ill-health', 'diagnoses', 'cooperation']);
    for (const { spec: asked, sentence } of items) {
      expect(await member.call(figuresRoutes.releaseFigure, { params, body: { spec: asked, title: sentence.sv } })).toMatchObject({ status: 201 });
    }
    const tables = await Promise.all(items.map(({ spec: asked }) => tableOf(member.call(figuresRoutes.drawFigure, { params, body: { spec: asked, view: 'shown' } }))));
    const top = (table: FigureTable | undefined) => table?.groups.at(-1)?.cells.map(({ count }, index) => [count ?? 0, table.rows.values[index]?.code] as const).toSorted(([a], [b]) => b - a)[0]?.[1];
    expect(tables[0]?.groups.at(-1)?.total.mean).toBeGreaterThan(90);
    expect(top(tables[1])).toBe('PSY');
    expect(top(tables[2])).toBe('INGEN');
    expect((await member.call(figuresRoutes.readGuidedFigures, { params: await aSet() })).body).toMatchObject({ total: 0 });
  });

  it('tells how the ohälsotal is defined, and where that is said', async () => {
    expect((await reader.call(figuresRoutes.readMeasures)).body).toMatchObject({ items: [{ key: 'ohalsotal', ages: { from: 16, to: 64 }, sources: [{ verified: false }, {}] }] });
  });
});
