import { measurementsRoutes } from '../../../contract/measurements.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { finishRoutine, saveRoutine } from './finish-routine.ts';
import { shippedInstruments } from './instruments.ts';
import { markMistaken } from './mark-mistaken.ts';
import { readMeasurements } from './read-measurements.ts';
import { recordMeasurement } from './record-measurement.ts';

/** @throws YamlError when an instrument's file is at fault: better at the start than at the first answer. */
export function registerMeasurements(platform: HttpPlatform): void {
  const items = [...shippedInstruments()];
  bindRoutes(platform, measurementsRoutes, {
    listInstruments: () => Promise.resolve({ items, total: items.length }),
    readMeasurements: ({ work, actor, params }) => readMeasurements(work, actor, params.caseId),
    recordMeasurement: ({ work, actor, params, body, language }) => recordMeasurement(work, actor, params.caseId, body, language),
    markMistaken: ({ work, actor, params, body }) => markMistaken(work, actor, params.caseId, params.measurementId, body),
    saveRoutine: ({ work, actor, params, body, language }) => saveRoutine(work, actor, { ...params, sent: body, language }),
    finishRoutine: ({ work, actor, params, body, language }) => finishRoutine(work, actor, { ...params, sent: body, language }),
  });
}
