import type { AnswerRoutine } from '../../../contract/instrument.ts';
import type { CaseMeasurements, Measurement, Routine } from '../../../contract/measurements.ts';
import type { Actor } from '../../platform/actor.ts';
import { instrumentOf, newestOf } from './instruments.ts';
import { seriesFor } from './measurement-series.rules.ts';
import type { MeasurementRow } from './measurements.sql.ts';
import { withoutMistakes } from './mistakes.rules.ts';
import type { RoutineRow } from './routines.sql.ts';

/**
 * A measurement as it is shown. The reading comes from the version that asked, so that an old answer keeps its meaning.
 * @throws when that version is no longer shipped.
 */
export function toMeasurement({ recordedById, ...row }: MeasurementRow, actor: Actor): Measurement {
  const instrument = shippedVersion(row);
  const watched = instrument.kind === 'questionnaire' ? instrument.routines.map(({ when }) => when.item) : [];
  const band = instrument.bands?.list.find(({ from, to }) => row.score !== null && row.score >= from && row.score <= to);
  return {
    ...row,
    band: band?.label ?? null,
    watchedUnanswered: watched.filter((item) => (row.answers[item] ?? null) === null),
    together: row.respondent === 'participant' && row.recordedByName !== null,
    mayMarkMistaken: recordedById === actor.id && row.mistake === null,
  };
}

/** A routine as the instrument's version words it. */
export function toRoutine(row: RoutineRow, actor: Actor): Routine {
  const routine = routineOf(row);
  return {
    ...row,
    name: routine.name,
    why: routine.why,
    steps: routine.steps.map(({ id, text }) => ({ id, text, done: row.doneSteps.includes(id) })),
    mayChange: row.ownerAgencyId === actor.agencyId,
  };
}

/** The routine that a row is of. @throws when its instrument no longer has it. */
export function routineOf(row: RoutineRow): AnswerRoutine {
  const instrument = shippedVersion(row);
  const routine = instrument.kind === 'questionnaire' ? instrument.routines.find(({ key }) => key === row.key) : undefined;
  if (!routine) throw new Error(`${row.instrumentKey} version ${row.instrumentVersion} has no routine ${row.key}`);
  return routine;
}

function shippedVersion(row: { instrumentKey: string; instrumentVersion: number }) {
  const instrument = instrumentOf(row.instrumentKey, row.instrumentVersion);
  if (!instrument) throw new Error(`${row.instrumentKey} version ${row.instrumentVersion} has answers but is not shipped`);
  return instrument;
}

/** Indicators over time for each instrument that has answers that count, in the words of its newest version. Rows earliest first. */
export function toSeries(all: readonly MeasurementRow[]): CaseMeasurements['series'] {
  const rows = withoutMistakes(all);
  return [...new Set(rows.map((row) => row.instrumentKey))].flatMap((instrumentKey) => {
    const instrument = newestOf(instrumentKey);
    if (!instrument) return [];
    const own = rows.filter((row) => row.instrumentKey === instrumentKey)
      .map((row) => ({ on: row.measuredOn, respondent: row.respondent, version: row.instrumentVersion, answers: row.answers, score: row.score }));
    return [{ instrumentKey, indicators: seriesFor(instrument, own) }];
  });
}
