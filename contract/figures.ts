import { z } from 'zod';
import { longestCell } from './data-cleaning.ts';
import { defineRoute, fileTypes } from './route.ts';
import { Id, Instant, listOf, Words } from './words.ts';

/** A column of a data set by its number, or 0: the period. */
export const FigureVariable = z.number().int().min(0).max(200);
export const periodVariable = 0;
/** A value of a column; null is a missing one. */
const Code = z.string().trim().min(1).max(longestCell).nullable();

/** `people`: how many, and which share. `ill-health`: net days for each person, the ohälsotal of the group. */
export const figureMeasures = ['people', 'ill-health'] as const;
export const FigureMeasure = z.enum(figureMeasures);
export type FigureMeasure = z.infer<typeof FigureMeasure>;

const isDistinct = ({ rows, columns, split, filter }: { rows: number; columns: number | null; split: number | null; filter: { variable: number } | null }) => {
  const named = [rows, columns, split, filter?.variable ?? null].filter((one) => one !== null);
  return new Set(named).size === named.length;
};

/** What a table is to hold. */
export const FigureSpec = z.object({
  measure: FigureMeasure,
  /** What is looked at: each value is a row, and shares are of those in one column. */
  rows: FigureVariable,
  /** The groups to compare; the period compares two or more periods. */
  columns: FigureVariable.nullable(),
  /** One table for each value. */
  split: FigureVariable.nullable(),
  /** Only those with one of these values. */
  filter: z.object({ variable: FigureVariable, values: z.array(Code).min(1).max(40) }).nullable(),
  /** Only these periods; null: all that there are. */
  periods: z.array(z.string().trim().min(1).max(longestCell)).min(1).max(20).nullable(),
}).refine(isDistinct, 'same-column-twice').refine(({ filter }) => filter?.variable !== periodVariable, 'use-periods');
export type FigureSpec = z.infer<typeof FigureSpec>;

/** A count that is hidden is null. */
const Shown = z.number().int().min(0).nullable();
const Percent = z.number().nullable();

const FigureCell = z.object({
  count: Shown,
  /** Percent of those in the same column of whom the value is known, with its 95 % interval (Wilson); null where hidden, and for the missing. */
  share: Percent, low: Percent, high: Percent,
  /** Net days for each person; null for tables of people, and where hidden. */
  mean: z.number().nullable(),
});
export type FigureCell = z.infer<typeof FigureCell>;

const FigureGroup = z.object({
  /** Which split and which column, as places in their lists; null is all together. */
  split: z.number().int().min(0).nullable(), column: z.number().int().min(0).nullable(),
  total: FigureCell,
  /** Of how many the value is known. */
  known: Shown,
  cells: z.array(FigureCell),
});
export type FigureGroup = z.infer<typeof FigureGroup>;

const FigureValue = z.object({ code: z.string().nullable(), sv: z.string(), en: z.string() });
export type FigureValue = z.infer<typeof FigureValue>;

const Named = z.object({ variable: FigureVariable, sv: z.string(), en: z.string(), values: z.array(FigureValue) });

/** The later share minus the earlier in percentage points, with its 95 % interval (Newcombe); null where a part is hidden. */
const Difference = z.object({ points: z.number(), low: z.number(), high: z.number() }).nullable();

/** A table as it is shown. */
export const FigureTable = z.object({
  spec: FigureSpec,
  /** True counts, for the analyst's own screen alone. */
  exact: z.boolean(),
  /** Numbers from 1 up to, but not including, this one are hidden. */
  threshold: z.number().int(),
  rows: Named, columns: Named.nullable(), split: Named.nullable(),
  filter: Named.nullable(), periods: z.array(z.string()),
  groups: z.array(FigureGroup),
  /** Between two periods: for each split (null: all together), one for each row. */
  differences: z.array(z.object({ split: z.number().int().min(0).nullable(), cells: z.array(Difference) })).nullable(),
  hidden: z.number().int().min(0),
  /** A hidden number may be nought too, which it else never is. */
  hidesZeros: z.boolean(),
});
export type FigureTable = z.infer<typeof FigureTable>;

export const FigureSummary = z.object({ id: Id, title: z.string(), measure: FigureMeasure, periods: z.array(z.string()), releasedByName: z.string(), releasedAt: Instant, withdrawnAt: Instant.nullable() });
export type FigureSummary = z.infer<typeof FigureSummary>;

export const ReleasedFigure = FigureSummary.extend({ note: z.string(), dataSetId: Id, dataSetName: z.string(), source: z.string(), practice: z.boolean(), table: FigureTable, mayWrite: z.boolean() });
export type ReleasedFigure = z.infer<typeof ReleasedFigure>;

export const NewFigure = z.object({ spec: FigureSpec, title: z.string().trim().min(1).max(300), note: z.string().trim().max(1000).default('') });
export type NewFigure = z.infer<typeof NewFigure>;

/** What a table is taken out as: to reckon with (CSV, XLSX) or to show (SVG). */
export const figureFormats = ['csv', 'xlsx', 'svg'] as const;
const FigureFormat = z.enum(figureFormats);
export type FigureFormat = z.infer<typeof FigureFormat>;

/** How a measure is defined, with where it is said. */
export const MeasureDefinition = z.object({
  key: z.string(), name: Words, definition: Words, unit: Words,
  benefits: z.array(Words), ages: z.object({ from: z.number().int(), to: z.number().int() }), months: z.number().int(),
  /** How reckoning for a mapped group differs from the official measure. */
  difference: Words,
  sources: z.array(z.object({ title: z.string(), url: z.url(), readOn: z.iso.date(), verified: z.boolean() })),
});
export type MeasureDefinition = z.infer<typeof MeasureDefinition>;

/** A ready-made table of the practice material: the settings alone, no answer. */
export const GuidedFigure = z.object({ key: z.string(), question: Words, sentence: Words, spec: FigureSpec });
export type GuidedFigure = z.infer<typeof GuidedFigure>;

const setParams = z.object({ prestudyId: Id, dataSetId: Id });
const figureParams = setParams.extend({ figureId: Id });
const tag = 'data-sets';
const exampleId = '01990000-0000-7000-8000-000000000921';
const spec = { measure: 'people', rows: 2, columns: null, split: null, filter: null, periods: ['2019'] } satisfies FigureSpec;
const cell = (count: number, share: number | null, low: number | null, high: number | null) => ({ count, share, low, high, mean: null });
const table = {
  spec, exact: false, threshold: 5, columns: null, split: null, filter: null, periods: ['2019'],
  rows: { variable: 2, sv: 'Kön', en: 'Sex', values: [{ code: 'K', sv: 'Kvinna', en: 'Woman' }, { code: 'M', sv: 'Man', en: 'Man' }] },
  groups: [{ split: null, column: null, total: cell(100, null, null, null), known: 100, cells: [cell(60, 60, 50.2, 69.1), cell(40, 40, 30.9, 49.8)] }],
  differences: null, hidden: 0, hidesZeros: false,
} satisfies FigureTable;
const summary = { id: exampleId, title: 'Sex av tio i gruppen är kvinnor', measure: 'people', periods: ['2019'], releasedByName: 'Karin Coachberg', releasedAt: '2026-11-20T09:00:00Z', withdrawnAt: null } as const;
const drawErrors = ['no-such-column', 'figure-too-large', 'figure-needs-net-days'] as const;
const protectErrors = ['figure-cannot-be-protected', 'figure-data-changed'] as const;

export const figuresRoutes = {
  drawFigure: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/data-sets/:dataSetId/figures/draw', tag, access: 'prestudy.write', summary: 'Counts a table: exactly, for the analyst alone, or as others would see it', params: setParams, asks: true,
    body: z.object({ spec: FigureSpec, view: z.enum(['exact', 'shown']) }), response: FigureTable, status: 200, errors: [...drawErrors, ...protectErrors],
    example: { body: { spec, view: 'shown' }, response: table },
  }),
  listFigures: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets/:dataSetId/figures', tag, access: 'prestudy.read', summary: 'Lists the tables of a mapped group that were given out', params: setParams,
    response: listOf(FigureSummary), status: 200, errors: [], example: { response: { items: [summary], total: 1 } },
  }),
  releaseFigure: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/data-sets/:dataSetId/figures', tag, access: 'prestudy.write', summary: 'Gives a table out under a sentence, with what could point at people hidden; it stays as it is', params: setParams,
    body: NewFigure, response: z.object({ id: Id }), status: 201, errors: [...drawErrors, ...protectErrors],
    example: { body: { spec, title: summary.title, note: '' }, response: { id: exampleId } },
  }),
  readFigure: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets/:dataSetId/figures/:figureId', tag, access: 'prestudy.read', summary: 'Shows a table that was given out', params: figureParams,
    response: ReleasedFigure, status: 200, errors: [],
    example: { response: { ...summary, note: '', dataSetId: exampleId, dataSetName: 'Långvarigt stöd', source: 'Granviks kommun', practice: false, table, mayWrite: true } },
  }),
  withdrawFigure: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/data-sets/:dataSetId/figures/:figureId/withdrawal', tag, access: 'prestudy.write', summary: 'Takes a table out of the lists; what it told is still reckoned with', params: figureParams,
    status: 204, errors: [],
  }),
  fetchFigure: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets/:dataSetId/figures/:figureId/file', tag, access: 'prestudy.read', summary: 'Hands out a table as a file, with the same numbers hidden', params: figureParams,
    query: z.object({ format: FigureFormat, language: z.enum(['sv', 'en']).default('sv') }), file: [fileTypes.csv, fileTypes.xlsx, fileTypes.svg], status: 200, errors: [],
    example: { query: { format: 'csv' } },
  }),
  readMeasures: defineRoute({
    method: 'GET', path: '/measure-definitions', tag, access: 'agency.read', summary: 'Tells how the measures of mapped groups are defined, and where that is said',
    response: listOf(MeasureDefinition), status: 200, errors: [],
    example: {
      response: { items: [{
        key: 'ohalsotal', name: { sv: 'Ohälsotal', en: 'Ill-health rate' }, definition: { sv: 'Nettodagar per person under ett år.', en: 'Net days for each person in a year.' },
        unit: { sv: 'dagar', en: 'days' }, benefits: [{ sv: 'sjukpenning', en: 'sickness benefit' }], ages: { from: 16, to: 64 }, months: 12,
        difference: { sv: 'Räknat för gruppen, inte för alla försäkrade.', en: 'Reckoned for the group, not for all insured.' },
        sources: [{ title: 'Försäkringskassan', url: 'https://www.example.org/', readOn: '2026-11-20', verified: false }],
      }], total: 1 },
    },
  }),
  readGuidedFigures: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/data-sets/:dataSetId/guided-figures', tag, access: 'prestudy.read', summary: 'Lists the ready-made tables of the practice material, none for other groups', params: setParams,
    response: listOf(GuidedFigure), status: 200, errors: [],
    example: { response: { items: [{ key: 'diagnoses', question: { sv: 'Vilka diagnoser är vanligast?', en: 'Which diagnoses are most common?' }, sentence: { sv: 'Psykiatriska diagnoser är vanligast.', en: 'Psychiatric diagnoses are most common.' }, spec }], total: 1 } },
  }),
} as const;
