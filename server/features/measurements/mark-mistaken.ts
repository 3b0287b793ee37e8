import type { MarkMistakenBody, Measurement } from '../../../contract/measurements.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { openCase } from '../cases/public.ts';
import { toMeasurement } from './case-measurements.ts';
import { selectMeasurements, updateMistake, type MeasurementRow } from './measurements.sql.ts';
import { checkMistake } from './mistakes.rules.ts';

/**
 * Says that a measurement was recorded by mistake, and why. Nothing is deleted: the row stays to be read, and a routine
 * that it set going stays open until someone has carried it out, since a danger once seen is asked about all the same.
 */
export async function markMistaken(work: Work, actor: Actor, caseId: string, measurementId: string, sent: MarkMistakenBody): Promise<Measurement | NamedError> {
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const row = await findMeasurement(work, caseId, measurementId);
  if (!row) return fail('not-found');
  const refusal = checkMistake(row, actor.id);
  if (refusal) return refusal;
  if (!await updateMistake(work.db, row, sent.version, { on: work.today, by: actor.id, reason: sent.reason })) return fail('stale-version');
  work.record({ name: 'measurement-marked-mistaken', caseId, recordId: row.id });
  const after = await findMeasurement(work, caseId, row.id);
  return after ? toMeasurement(after, actor) : fail('not-found');
}

async function findMeasurement(work: Work, caseId: string, id: string): Promise<MeasurementRow | undefined> {
  return (await selectMeasurements(work.db, caseId)).find((row) => row.id === id);
}
