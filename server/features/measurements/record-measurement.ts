import type { Instrument } from '../../../contract/instrument.ts';
import type { NewMeasurement, RecordedMeasurement } from '../../../contract/measurements.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { toMeasurement, toRoutine } from './case-measurements.ts';
import { instrumentOf } from './instruments.ts';
import { scoreMeasurement, type ScoredMeasurement } from './measurements.rules.ts';
import { insertMeasurement, selectMeasurements } from './measurements.sql.ts';
import { insertRoutine, selectRoutines } from './routines.sql.ts';

interface Accepted { instrument: Instrument; scored: ScoredMeasurement; notes: Record<string, string> }

/**
 * Saves answers to an instrument and starts the routines that an answer sets going. The agency of the one who
 * writes owns them; what the person answers alone belongs to the agency that answers for the case, so that
 * its staff see it at once.
 */
export async function recordMeasurement(work: Work, actor: Actor, caseId: string, sent: NewMeasurement, language: Language): Promise<RecordedMeasurement | NamedError> {
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const accepted = accept(work, actor, sent);
  if (isFail(accepted)) return accepted;
  const ownerAgencyId = actor.agencyId ?? open.responsibleAgencyId;
  const id = await save(work, actor, { caseId, ownerAgencyId, sent, accepted });
  const unshared = await shareRecord(work, {
    caseId, recordKind: 'measurement', recordId: id, category: accepted.instrument.category, toAgencyIds: sent.shareWith, field: 'shareWith', language,
  });
  if (unshared) return unshared;
  for (const key of accepted.scored.triggeredRoutines) {
    const routineId = newId();
    await insertRoutine(work.db, { id: routineId, measurementId: id, caseId, ownerAgencyId, key, startedOn: work.today });
    work.record({ name: 'routine-started', caseId, recordId: routineId });
  }
  const saved = (await selectMeasurements(work.db, caseId)).find((row) => row.id === id);
  if (!saved) throw new Error('A measurement that was just saved cannot be read');
  const routines = accepted.scored.triggeredRoutines.length > 0 ? await selectRoutines(work.db, caseId) : [];
  return {
    measurement: toMeasurement(saved, actor),
    triggeredRoutines: accepted.scored.triggeredRoutines,
    routines: routines.filter((row) => row.measurementId === id).map((row) => toRoutine(row, actor)),
  };
}

function accept(work: Work, actor: Actor, sent: NewMeasurement): Accepted | NamedError {
  const instrument = instrumentOf(sent.instrumentKey, sent.instrumentVersion);
  if (!instrument) return fail('instrument-unknown');
  if (actor.kind === 'participant' && sent.respondent !== 'participant') return fail('respondent-not-asked');
  if (sent.measuredOn > work.today) return fail('measured-in-future', [{ path: 'measuredOn', code: 'measured-in-future', message: '' }]);
  const scored = scoreMeasurement(instrument, sent.respondent, sent.answers);
  if (!scored.ok) {
    const code = scored.code === 'answers-missing' ? 'answer-missing' : scored.code;
    return fail(scored.code, scored.items.map((item) => ({ path: `answers.${item}`, code, message: '' })));
  }
  const notes = Object.fromEntries(Object.entries(sent.notes).filter(([, note]) => note !== ''));
  const strange = Object.keys(notes).filter((item) => !mayHaveNote(instrument, item));
  if (strange.length > 0) return fail('item-unknown', strange.map((item) => ({ path: `notes.${item}`, code: 'item-unknown', message: '' })));
  return { instrument, scored, notes };
}

function mayHaveNote(instrument: Instrument, item: string): boolean {
  return instrument.kind === 'slot' ? item === 'total' : instrument.freeLine && instrument.items.some(({ id }) => id === item);
}

async function save(
  work: Work, actor: Actor, { caseId, ownerAgencyId, sent, accepted }: { caseId: string; ownerAgencyId: string; sent: NewMeasurement; accepted: Accepted },
): Promise<string> {
  const id = newId();
  const { instrument, scored, notes } = accepted;
  await insertMeasurement(work.db, {
    id, caseId, ownerAgencyId, category: instrument.category, instrumentKey: instrument.key, instrumentVersion: instrument.version,
    respondent: sent.respondent, measuredOn: sent.measuredOn, answers: scored.raw, notes, score: scored.score, imputed: scored.imputedItems.length,
    recordedByStaff: actor.kind === 'staff' ? actor.id : null, recordedByParticipant: actor.kind === 'participant' ? actor.id : null,
  });
  work.record({ name: 'measurement-recorded', caseId, recordId: id });
  return id;
}
