import type { CaseMeasurements } from '../../../contract/measurements.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { loadCase } from '../cases/public.ts';
import { modelOf } from '../programmes/public.ts';
import { toMeasurement, toRoutine, toSeries } from './case-measurements.ts';
import { selectChartMarks, selectMeasurements } from './measurements.sql.ts';
import { selectRoutines } from './routines.sql.ts';

/** The measurements of a case that the actor may see, as a list, as indicators over time, and what they have set going. */
export async function readMeasurements(work: Work, actor: Actor, caseId: string): Promise<CaseMeasurements | NamedError> {
  const found = await loadCase(work, caseId);
  if (!found) return fail('not-found');
  const model = await modelOf(work.db, found.modelKey, found.modelVersion);
  const rows = await selectMeasurements(work.db, caseId);
  const routines = await selectRoutines(work.db, caseId);
  return {
    items: rows.toReversed().map((row) => toMeasurement(row, actor)),
    series: toSeries(rows),
    used: model.instruments.map(({ key, respondents }) => ({ instrumentKey: key, respondents })),
    marks: await selectChartMarks(work.db, caseId),
    routines: routines.map((row) => toRoutine(row, actor)),
  };
}
