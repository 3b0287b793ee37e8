import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCase, type SavedCase } from '../../../test/world/a-case.ts';
import { aFullCase, type FullCase } from '../../../test/world/a-full-case.ts';
import { aModel } from '../../../test/world/a-model.ts';
import { startTestApp, type TestApp } from '../../../test/world/test-app.ts';
import { ExtractFile, extractsRoutes as routes } from '../../../contract/extracts.ts';
import { sealedTableNames, sealedColumnsOf } from '../../platform/sealing/sealed-columns.ts';
import { extractTables } from './extract-tables.ts';
import { gatherPart } from './gather-part.ts';
import { nameOfColumn } from './gather.sql.ts';
import { leftOutColumns, leftOutTables } from './left-out.ts';
import { tableWords } from './extract-words.ts';
import { valueNames } from './value-words.ts';

interface Column { table: string; column: string }

let app: TestApp;
let full: FullCase;
let vilma: SavedCase;
let columns: Column[];
beforeAll(async () => {
  app = await startTestApp('2026-03-16', aModel());
  vilma = await aCase(app.world, app.programme).active().ledBy(app.coach).withTeamMember(app.psychologist).save();
  full = await aFullCase(app.world, { programme: app.programme, owner: app.municipality, coach: app.coach, other: app.psychiatry, otherStaff: app.psychologist }, '2026-03-02');
  const { rows } = await sql<Column>`
    select n.nspname || '.' || c.relname as table, a.attname as column
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`.execute(app.world.db);
  columns = rows;
});
afterAll(() => app.close());

const pointing = new Set(['case_id', 'case_ids', 'participant_id', 'participant_ids', 'plan_id', 'placement_id', 'measurement_id', 'disclosure_id', 'order_id']);

describe('what an extract tells of', () => {
  it('is every table that points at a person or a case, but those that are left out for a reason', () => {
    const about = new Set(columns.filter(({ column }) => pointing.has(column)).map(({ table }) => table));
    for (const table of ['participants.participants', 'cases.cases']) about.add(table);
    const decided = [...Object.keys(extractTables), ...Object.keys(leftOutTables)];
    expect([...about].filter((table) => !decided.includes(table)).toSorted()).toEqual([]);
    expect(decided.filter((table) => !about.has(table))).toEqual([]);
    expect(new Set(decided).size).toBe(decided.length);
  });

  it('is every column of those tables, and every sealed one without exception', () => {
    for (const [table, { columns: told }] of Object.entries(extractTables)) {
      const untold = columns.filter((one) => one.table === table && told[one.column] === undefined).map(({ column }) => column);
      expect([table, untold.filter((column) => !leftOutColumns.has(column))]).toEqual([table, []]);
      const sealed = sealedTableNames.find((name) => name === table);
      expect([table, (sealed ? sealedColumnsOf(sealed) : []).filter((column) => told[column] === undefined)]).toEqual([table, []]);
    }
  });

  it('has words for each of them', () => {
    expect(Object.keys(extractTables).filter((table) => tableWords[table] === undefined)).toEqual([]);
    const names = Object.values(extractTables).flatMap(({ columns: told }) => Object.entries(told).map(([column, kind]) => nameOfColumn(column, kind)));
    expect(names.filter((name) => valueNames[name] === undefined)).toEqual([]);
  });

  it('finds a row of every table when there is one, at the agency whose it is', async () => {
    // As the owner login, which row security lets see all: the conditions alone decide whose a row is.
    const found = new Set<string>();
    for (const agency of [app.municipality, app.psychiatry]) {
      const { part } = await gatherPart(app.world.db, { caseId: full.caseId, participantId: full.participantId, agencyId: agency.id }, () => []);
      for (const { records } of part.sections) for (const { table } of records) found.add(table);
    }
    expect(Object.keys(extractTables).filter((table) => !found.has(table))).toEqual([]);
  });
});

describe('another person', () => {
  it('is in an extract neither by id nor by word', async () => {
    const answer = await (await app.as(vilma.participant)).call(routes.makeMyExtract, { body: { type: 'json' } });
    const file = ExtractFile.parse(JSON.parse((answer.body as Buffer).toString('utf8')));
    const text = JSON.stringify(file);
    expect(file.parts.length).toBeGreaterThan(0);
    for (const word of [full.caseId, full.participantId, full.placementId, full.sessionId, 'Tora', 'Gammalgren', 'Baka', 'Prat']) expect(text).not.toContain(word);
  });
});
