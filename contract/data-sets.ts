import { z } from 'zod';
import { CleaningEffect, CleaningRule, ColumnNumber, longestCell } from './data-cleaning.ts';
import { ColumnDecisions, ColumnKind, ColumnRole, FileQuality, FileReport, mostFileBytes, TextEncoding } from './data-files.ts';
import { defineRoute, fileTypes } from './route.ts';
import { Id, Instant, listOf, Version } from './words.ts';

const Count = z.number().int().min(0);
/** How long the name of a period is at most. */
export const longestPeriod = 40;
const Period = z.string().trim().min(1).max(longestPeriod);

/** A group that is mapped from a pseudonymised file. */
export const DataSetSummary = z.object({
  id: Id, name: z.string(), source: z.string(),
  /** The shipped material to practise on: about nobody. */
  practice: z.boolean(),
  rows: Count, columns: Count, periods: z.array(z.string()),
});
export type DataSetSummary = z.infer<typeof DataSetSummary>;

const Code = z.object({ code: z.string().trim().min(1).max(longestCell), sv: z.string().trim().max(200), en: z.string().trim().max(200) });

/** What the dictionary says of a column. */
const ColumnWords = z.object({
  number: ColumnNumber, role: ColumnRole,
  labelSv: z.string().trim().max(200), labelEn: z.string().trim().max(200),
  /** Where its meaning is defined. */
  source: z.string().trim().max(300),
  codes: z.array(Code).max(500),
});
export const DataColumn = ColumnWords.extend({ name: z.string(), kind: ColumnKind, pseudonymised: z.boolean() });
export type DataColumn = z.infer<typeof DataColumn>;

/** One file, read as one period of the set. */
export const DataImport = z.object({
  id: Id, period: z.string(), rows: Count, fileKind: z.enum(['csv', 'xlsx']), importedByName: z.string(), importedAt: Instant,
});
export type DataImport = z.infer<typeof DataImport>;

export const DataSet = z.object({
  id: Id, name: z.string(), source: z.string(), description: z.string(), practice: z.boolean(),
  /** Numbers from one up to, but not including, this one are hidden from all but the analyst. */
  threshold: z.number().int(),
  /** Whether the key of the pseudonyms is kept, so that a later period gets the same ones. */
  keepsKey: z.boolean(),
  columns: z.array(DataColumn), imports: z.array(DataImport), version: Version,
  /** Whether the reader may change it, and see its exact numbers. */
  mayWrite: z.boolean(),
});
export type DataSet = z.infer<typeof DataSet>;

const SetWords = z.object({
  name: z.string().trim().min(1).max(120), source: z.string().trim().min(1).max(300), description: z.string().trim().max(2000).default(''),
});
export const NewDataSet = SetWords;
export const DataSetChange = SetWords.extend({ threshold: z.number().int().min(3).max(20), version: Version });

/** The cleaning rules of a set, in the order in which they are replayed, with what each did when it was last counted. */
const Cleaning = z.object({ steps: z.array(z.object({ rule: CleaningRule, effect: CleaningEffect })), version: Version });
export type Cleaning = z.infer<typeof Cleaning>;
const CleaningChange = z.object({ rules: z.array(CleaningRule).max(40), version: Version });

const ImportQuality = z.object({ importId: Id, period: z.string(), quality: FileQuality });
export type ImportQuality = z.infer<typeof ImportQuality>;

/** What is wrong with a file that cannot be read; a field names the row and the column where one is to blame. */
export const fileProblems = [
  'file-empty', 'file-not-a-table', 'file-old-excel', 'file-broken', 'file-unpacks-too-large', 'file-not-utf8', 'header-missing',
  'header-repeated', 'too-many-columns', 'too-many-rows', 'row-uneven', 'quote-unclosed', 'formula-in-file', 'odd-character',
] as const;
export type FileProblem = (typeof fileProblems)[number];

const params = z.object({ prestudyId: Id });
const setParams = z.object({ prestudyId: Id, dataSetId: Id });
const tag = 'data-sets';
const exampleId = '01990000-0000-7000-8000-000000000911';
const words = { name: 'Långvarigt stöd 2019–2020', source: 'Uttag ur verksamhetssystemet, pseudonymiserat av Granviks kommun', description: '' };
const column = { number: 1, role: 'age', labelSv: 'Ålder', labelEn: 'Age', source: '', codes: [] } as const;
const rule = { kind: 'bands', column: 1, from: [16, 25, 40] } as const;
const effect = { rowsBefore: 812, rowsAfter: 812, cellsChanged: 804, missingBefore: 8, missingAfter: 8, valuesBefore: 48, valuesAfter: 3 };
const quality = { name: 'alder', filled: 804, missing: 8, distinct: 48, odd: [{ kind: 'unlikely' as const, count: 1, firstRow: 40 }] };
const upload = { mostBytes: mostFileBytes };

export const dataSetsRoutes = {
  listDataSets: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets', tag, access: 'prestudy.read', summary: 'Lists the groups that a pre-study maps', params,
    response: listOf(DataSetSummary), status: 200, errors: [],
    example: { response: { items: [{ id: exampleId, name: words.name, source: words.source, practice: false, rows: 812, columns: 1, periods: ['2019'] }], total: 1 } },
  }),
  beginDataSet: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/data-sets', tag, access: 'prestudy.write', summary: 'Describes a group to map, before any file is read', params,
    body: NewDataSet, response: z.object({ id: Id }), status: 201, errors: [], example: { body: words, response: { id: exampleId } },
  }),
  practiseMapping: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/data-sets/practice', tag, access: 'prestudy.write', summary: 'Reads the shipped, invented group, to practise on', params,
    response: z.object({ id: Id }), status: 201, errors: [], example: { response: { id: exampleId } },
  }),
  fetchPracticeFile: defineRoute({
    method: 'GET', path: '/practice-material/group', tag, access: 'prestudy.list', summary: 'Hands out the shipped, invented group as the file it is',
    file: [fileTypes.csv], status: 200, errors: [],
  }),
  readDataSet: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets/:dataSetId', tag, access: 'prestudy.read', summary: 'Shows a mapped group: its source, data dictionary and periods', params: setParams,
    response: DataSet, status: 200, errors: [],
    example: {
      response: {
        id: exampleId, ...words, practice: false, threshold: 5, keepsKey: false, version: 1, mayWrite: true,
        columns: [{ ...column, codes: [], name: 'alder', kind: 'number', pseudonymised: false }],
        imports: [{ id: '01990000-0000-7000-8000-000000000912', period: '2019', rows: 812, fileKind: 'csv', importedByName: 'Karin Coachberg', importedAt: '2026-11-20T09:00:00Z' }],
      },
    },
  }),
  changeDataSet: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/data-sets/:dataSetId', tag, access: 'prestudy.write', summary: 'Changes what a mapped group is called, where it comes from and how small numbers are hidden', params: setParams,
    body: DataSetChange, response: z.object({ version: Version }), status: 200, errors: ['stale-version', 'threshold-told'],
    example: { body: { ...words, threshold: 5, version: 1 }, response: { version: 2 } },
  }),
  removeDataSet: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/data-sets/:dataSetId', tag, access: 'prestudy.write', summary: 'Removes a mapped group that holds no file', params: setParams,
    status: 204, errors: ['data-set-holds-files', 'data-set-has-figures'],
  }),
  changeColumns: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/data-sets/:dataSetId/columns', tag, access: 'prestudy.write', summary: 'Says in the data dictionary what columns and codes mean', params: setParams,
    body: z.object({ columns: z.array(ColumnWords).min(1).max(200), version: Version }), response: z.object({ version: Version }), status: 200, errors: ['stale-version'],
    example: { body: { columns: [{ ...column, codes: [] }], version: 1 }, response: { version: 2 } },
  }),
  inspectFile: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/data-sets/:dataSetId/files/inspect', tag, access: 'prestudy.write', summary: 'Reads a file and tells what it holds, storing nothing of it', params: setParams,
    query: z.object({ encoding: TextEncoding.default('utf-8') }), upload, asks: true, response: FileReport, status: 200, errors: fileProblems,
    example: {
      response: {
        fileKind: 'csv', encoding: 'utf-8', sheet: null, rows: 812, repeats: { count: 2, firstRow: 31 },
        columns: [{ number: 1, role: 'age', kind: 'number', quality, examples: ['16', '17'], sensitive: null }],
      },
    },
  }),
  importFile: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/data-sets/:dataSetId/imports', tag, access: 'prestudy.write', summary: 'Reads a file into a mapped group as one period, all of it or nothing', params: setParams,
    query: z.object({
      period: Period, columns: ColumnDecisions, encoding: TextEncoding.default('utf-8'),
      /** Whether the key of the pseudonyms is kept for later periods; else it is gone when the file is read. */
      keepKey: z.enum(['yes', 'no']).default('no'),
    }),
    upload, response: z.object({ id: Id, rows: Count }), status: 201,
    errors: [...fileProblems, 'sensitive-column', 'columns-differ', 'no-column-kept', 'period-taken'],
    example: { query: { period: '2019', columns: 'keep.age,drop' }, response: { id: '01990000-0000-7000-8000-000000000912', rows: 812 } },
  }),
  removeImport: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/data-sets/:dataSetId/imports/:importId', tag, access: 'prestudy.write', summary: 'Removes all that was read from one file',
    params: setParams.extend({ importId: Id }), status: 204, errors: [],
  }),
  readCleaning: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets/:dataSetId/cleaning', tag, access: 'prestudy.write', summary: 'Shows the cleaning rules in order, with what each of them did', params: setParams,
    response: Cleaning, status: 200, errors: [], example: { response: { steps: [{ rule: { ...rule, from: [16, 25, 40] }, effect }], version: 2 } },
  }),
  changeCleaning: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/data-sets/:dataSetId/cleaning', tag, access: 'prestudy.write', summary: 'Replaces the cleaning rules, and counts anew what each of them does', params: setParams,
    body: CleaningChange, response: Cleaning, status: 200, errors: ['stale-version', 'no-such-column'],
    example: { body: { rules: [{ ...rule, from: [16, 25, 40] }], version: 1 }, response: { steps: [{ rule: { ...rule, from: [16, 25, 40] }, effect }], version: 2 } },
  }),
  readValues: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets/:dataSetId/values', tag, access: 'prestudy.write', summary: 'Counts the values of one column after cleaning, for the analyst alone', params: setParams,
    query: z.object({ column: z.coerce.number().int().min(1).max(200) }),
    response: z.object({ values: z.array(z.object({ value: z.string().nullable(), count: Count })), more: z.boolean() }), status: 200, errors: ['no-such-column'],
    example: { query: { column: '1' }, response: { values: [{ value: '16–24', count: 90 }, { value: null, count: 8 }], more: false } },
  }),
  readQuality: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets/:dataSetId/quality', tag, access: 'prestudy.write', summary: 'Tells what was missing, odd and repeated in each file as it was read', params: setParams,
    response: z.object({ imports: z.array(ImportQuality) }), status: 200, errors: [],
    example: { response: { imports: [{ importId: '01990000-0000-7000-8000-000000000912', period: '2019', quality: { rows: 812, repeats: { count: 2, firstRow: 31 }, columns: [quality] } }] } },
  }),
} as const;
