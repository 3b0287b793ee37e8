import type { DataColumn } from '../../../contract/data-sets.ts';
import { periodVariable, type FigureSpec, type FigureTable } from '../../../contract/figures.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { countTable } from '../../platform/statistics/count-tables.ts';
import { linkedTables } from '../../platform/statistics/protect-table.ts';
import { findReadableSet, type ReadableSet } from './clean-rows.sql.ts';
import { findColumns, findDataSet } from './data-sets.sql.ts';
import { codedTable, countedVariable, countGroups, numberedTable, variablesOf, withoutIdleLimit, type Code, type CodedTable, type Counted } from './figure-counts.rules.ts';
import { figureTable } from './figure-table.rules.ts';
import { selectGroups, selectLedgers, selectPeriods, type IllHealthColumns } from './figures.sql.ts';
import { illHealthDefinition } from './measure-definitions.ts';
import { safeFigure, type SafeFigure } from './safe-figure.rules.ts';

/** What a table is drawn from. */
interface Source { set: ReadableSet; columns: readonly DataColumn[]; threshold: number; periods: readonly Code[]; illHealth: IllHealthColumns | null }

/** No table has more values in one direction, or more cells, than this: it could not be read, nor protected in time. */
const mostValues = 60;
const mostCells = 4000;

/** A table with its true counts, for the analyst alone. */
export async function drawExactly(work: Work, place: { prestudyId: string; dataSetId: string }, spec: FigureSpec): Promise<FigureTable | NamedError> {
  const source = await findSource(work, place, spec);
  if (isFail(source)) return source;
  const coded = codedTable(spec, source.periods);
  const counted = await count(work, source, spec, coded, []);
  if (isFail(counted)) return counted;
  const table = numberedTable(counted, coded);
  return figureTable({ ...source, spec }, counted, {
    table, counts: countTable(counted.joint, table), days: countTable(counted.days, table), exact: true, hidesZeros: false,
  });
}

/** A table as others may see it, given all that was given out of the set before, and how it is remembered. */
export async function drawSafely(work: Work, place: { prestudyId: string; dataSetId: string }, spec: FigureSpec): Promise<SafeFigure | NamedError> {
  const source = await findSource(work, place, spec);
  if (isFail(source)) return source;
  const coded = codedTable(spec, source.periods);
  const ledgers = (await selectLedgers(work.db, source.set.id)).map((one) => withoutIdleLimit(one, source.periods));
  const linked = linkedTables(withoutIdleLimit(coded, source.periods), ledgers);
  const counted = await count(work, source, spec, coded, linked);
  if (isFail(counted)) return counted;
  return safeFigure({ ...source, spec }, counted, coded, linked);
}

async function findSource({ db }: Work, { prestudyId, dataSetId }: { prestudyId: string; dataSetId: string }, spec: FigureSpec): Promise<Source | NamedError> {
  const [set, described] = [await findReadableSet(db, prestudyId, dataSetId), await findDataSet(db, prestudyId, dataSetId)];
  if (!set || !described) return fail('not-found');
  const columns = await findColumns(db, dataSetId);
  const asked = [spec.rows, spec.columns, spec.split, spec.filter?.variable ?? null].filter((one) => one !== null && one !== periodVariable);
  // The column of periods is asked for as the period: the same people by two names would not be protected together.
  if (asked.some((variable) => variable === set.periodColumn || !columns.some(({ number }) => number === variable))) return fail('no-such-column');
  const source = { set, columns, threshold: described.threshold, periods: await selectPeriods(db, set) };
  const byRole = (role: DataColumn['role']) => columns.find((column) => column.role === role)?.number;
  const [age, netDays] = [byRole('age'), byRole('net-days')];
  if (age !== undefined && netDays !== undefined) return { ...source, illHealth: { age, netDays, ...illHealthDefinition().ages } };
  return spec.measure === 'ill-health' ? fail('figure-needs-net-days') : { ...source, illHealth: null };
}

/** Counts by every variable that the table and those it hangs together with tell of. */
async function count({ db }: Work, source: Source, spec: FigureSpec, coded: CodedTable, linked: readonly CodedTable[]): Promise<Counted | NamedError> {
  const variables = [...new Set([coded, ...linked].flatMap(variablesOf))];
  const needsAges = variables.includes(countedVariable);
  if (needsAges && !source.illHealth) return fail('figure-data-changed');
  const counted = countGroups(variables, await selectGroups(db, source.set, variables, needsAges ? source.illHealth : null));
  const sizes = coded.dims.map((name) => counted.values.get(name)?.length ?? 0);
  const isTooLarge = sizes.some((size) => size > mostValues) || sizes.reduce((cells, size) => cells * (size + 1), 1) > mostCells;
  return isTooLarge ? fail('figure-too-large') : counted;
}
