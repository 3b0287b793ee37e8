import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataSetsRoutes } from '../../../contract/data-sets.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';

let app: TestApp;
let member: Caller;
let reader: Caller;
let stranger: Caller;
let prestudyId: string;

beforeAll(async () => {
  app = await startTestApp();
  const prestudy = await aPrestudy(app.world, { leader: app.projectOwner, members: [app.leader], readers: [app.coach] }).save();
  prestudyId = prestudy.id;
  [member, reader, stranger] = await Promise.all([app.as(app.leader), app.as(app.coach), app.as(app.funder)]);
});
afterAll(async () => app.close());

const text = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`);
const ages = text('alder;kon;diagnos', '24;K;psykisk', ' 31 ;M;psykisk', '31;K;rörelse', '300;k;', '31;K;rörelse', ';M;psykisk');
const keepAll = 'keep.age,keep.sex,keep.diagnosis-group';

async function begin(): Promise<{ prestudyId: string; dataSetId: string }> {
  const { body } = await member.call(dataSetsRoutes.beginDataSet, { params: { prestudyId }, body: { name: 'Grupp', source: 'Ett påhittat register', description: '' } });
  return { prestudyId, dataSetId: (body as { id: string }).id };
}

const read = (params: Record<string, string>, file: Uint8Array, columns = keepAll, period = '2019') =>
  member.call(dataSetsRoutes.importFile, { params, query: { period, columns }, file });

describe('a file', () => {
  it('is inspected without anything of it being stored', async () => {
    const params = await begin();
    const { status, body } = await member.call(dataSetsRoutes.inspectFile, { params, query: {}, file: ages });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      fileKind: 'csv', rows: 6, repeats: { count: 1, firstRow: 6 },
      columns: [{ role: 'age', kind: 'number', sensitive: null }, { role: 'sex', kind: 'code', examples: ['K', 'M', 'k'] }, { role: 'diagnosis-group' }],
    });
    expect((await member.call(dataSetsRoutes.readDataSet, { params })).body).toMatchObject({ columns: [], imports: [] });
  });

  it('is read as a period, with its dictionary and quality', async () => {
    const params = await begin();
    expect(await read(params, ages)).toMatchObject({ status: 201, body: { rows: 6 } });
    expect((await reader.call(dataSetsRoutes.readDataSet, { params })).body).toMatchObject({
      mayWrite: false, columns: [{ number: 1, name: 'alder', role: 'age' }, { number: 2 }, { number: 3 }], imports: [{ period: '2019', rows: 6 }],
    });
    expect((await member.call(dataSetsRoutes.readQuality, { params })).body).toMatchObject({ imports: [{ quality: { columns: [
      { name: 'alder', missing: 1, odd: [{ kind: 'padded', count: 1, firstRow: 3 }, { kind: 'unlikely', count: 1, firstRow: 5 }] },
      { name: 'kon', odd: [{ kind: 'spelling', count: 1, firstRow: 5 }] }, { name: 'diagnos', missing: 1 }] } }] });
    expect((await member.call(dataSetsRoutes.listDataSets, { params })).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ id: params.dataSetId, rows: 6, columns: 3, periods: ['2019'] })]) });
  });

  it('takes a later period with the same columns in another order, and no other columns', async () => {
    const params = await begin();
    await read(params, ages);
    expect((await read(params, ages)).body).toMatchObject({ code: 'period-taken' });
    expect((await read(params, text('kon;alder', 'K;20'), 'keep.sex,keep.age', '2020')).body).toMatchObject({ code: 'columns-differ' });
    expect((await read(params, text('diagnos;kon;alder', 'psykisk;K;20'), 'keep,keep,keep', '2020')).status).toBe(201);
    const { body } = await member.call(dataSetsRoutes.readValues, { params, query: { column: 1 } });
    expect(body).toMatchObject({ values: expect.arrayContaining([{ value: '31', count: 2 }, { value: '20', count: 1 }]) });
  });

  it('is stopped by a column that points people out, which is told without being repeated, and leaves nothing', async () => {
    const params = await begin();
    const file = text('alder;vem', '24;Karin Svensson', '31;Ahmed Persson', '40;Erik Larsson');
    const stopped = await read(params, file, 'keep.age,keep.free');
    expect(stopped).toMatchObject({ status: 400, body: { code: 'sensitive-column', errors: [{ path: 'row.2.column.2' }] } });
    expect(JSON.stringify(stopped.body)).not.toMatch(/Svensson|Persson/);
    expect((await member.call(dataSetsRoutes.readDataSet, { params })).body).toMatchObject({ columns: [], imports: [] });
    expect((await app.world.db.selectFrom('data_sets.chunks as c').innerJoin('data_sets.imports as i', 'i.id', 'c.import_id').where('i.data_set_id', '=', params.dataSetId).select('c.chunk').execute())).toEqual([]);
  });

  it('gives the same pseudonyms to a later period when the key is kept, and others when it is not', async () => {
    const valuesWhen = async (keepKey: 'yes' | 'no') => {
      const params = await begin();
      for (const period of ['2019', '2020']) {
        await member.call(dataSetsRoutes.importFile, { params, query: { period, columns: 'pseudonymise.free,keep.age', keepKey }, file: text('lopnummer;alder', 'A1;20') });
      }
      const { body } = await member.call(dataSetsRoutes.readValues, { params, query: { column: 1 } });
      return (body as { values: { value: string }[] }).values;
    };
    expect(await valuesWhen('yes')).toEqual([{ value: expect.stringMatching(/^p[0-9a-f]{16}$/), count: 2 }]);
    expect(await valuesWhen('no')).toHaveLength(2);
  });
});

describe('cleaning', () => {
  it('replays rules in order, counts what each does, and takes them back', async () => {
    const params = await begin();
    await read(params, ages);
    const rules = [
      { kind: 'drop-repeats' }, { kind: 'trim', column: 1 }, { kind: 'range-to-missing', column: 1, least: 0, most: 110 },
      { kind: 'map-values', column: 2, from: ['k', 'K'], to: 'kvinna' }, { kind: 'drop-rows', column: 3, values: [null] },
      { kind: 'bands', column: 1, from: [16, 25] },
    ] as const;
    const { version } = (await member.call(dataSetsRoutes.readCleaning, { params })).body as { version: number };
    const changed = await member.call(dataSetsRoutes.changeCleaning, { params, body: { version, rules: structuredClone(rules) as never } });
    expect(changed).toMatchObject({ status: 200, body: { steps: [
      { effect: { rowsBefore: 6, rowsAfter: 5 } }, { effect: { cellsChanged: 1 } }, { effect: { missingBefore: 1, missingAfter: 2 } },
      { effect: { cellsChanged: 3, valuesBefore: 3, valuesAfter: 2 } }, { effect: { rowsBefore: 5, rowsAfter: 4 } }, { effect: { cellsChanged: 3, valuesAfter: 2 } },
    ] } });
    const values = async () => (await member.call(dataSetsRoutes.readValues, { params, query: { column: 1 } })).body;
    expect(await values()).toEqual({ values: [{ value: '25+', count: 2 }, { value: '16–24', count: 1 }, { value: null, count: 1 }], more: false });
    await member.call(dataSetsRoutes.changeCleaning, { params, body: { version: version + 1, rules: [] } });
    expect(await values()).toMatchObject({ values: expect.arrayContaining([{ value: ' 31 ', count: 1 }, { value: '31', count: 2 }]) });
  });

  it('names a stale version and a column that is not there', async () => {
    const params = await begin();
    await read(params, ages);
    const change = (version: number, column: number) => member.call(dataSetsRoutes.changeCleaning, { params, body: { version, rules: [{ kind: 'trim', column }] } });
    expect((await change(9, 1)).body).toMatchObject({ code: 'stale-version' });
    expect((await change(2, 7)).body).toMatchObject({ code: 'no-such-column' });
    expect((await member.call(dataSetsRoutes.readValues, { params, query: { column: 7 } })).body).toMatchObject({ code: 'no-such-column' });
  });
});

describe('a set', () => {
  it('is changed and removed, but not while it holds a file', async () => {
    const params = await begin();
    const { body } = await read(params, ages);
    expect((await member.call(dataSetsRoutes.removeDataSet, { params })).body).toMatchObject({ code: 'data-set-holds-files' });
    expect((await member.call(dataSetsRoutes.changeDataSet, { params, body: { name: 'Ny', source: 'S', description: '', threshold: 10, version: 2 } })).body).toEqual({ version: 3 });
    expect((await member.call(dataSetsRoutes.removeImport, { params: { ...params, importId: (body as { id: string }).id } })).status).toBe(204);
    expect((await member.call(dataSetsRoutes.removeDataSet, { params })).status).toBe(204);
    expect((await member.call(dataSetsRoutes.readDataSet, { params })).status).toBe(404);
  });

  it('is not there for one who takes no part, and its exact numbers are not a reader\'s', async () => {
    const params = await begin();
    await read(params, ages);
    expect((await stranger.call(dataSetsRoutes.readDataSet, { params })).status).toBe(404);
    expect((await reader.call(dataSetsRoutes.readValues, { params, query: { column: 1 } })).status).toBe(403);
    expect((await reader.call(dataSetsRoutes.importFile, { params, query: { period: '2', columns: keepAll }, file: ages })).status).toBe(403);
  });
});
