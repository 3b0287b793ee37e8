import type { Routine, RoutineProgress } from '../../../contract/measurements.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { shareRecord } from '../consents/public.ts';
import { keepEarlier } from '../corrections/public.ts';
import { routineOf, toRoutine } from './case-measurements.ts';
import { checkFinished, checkSteps } from './routines.rules.ts';
import { selectRoutines, updateRoutine, type RoutineRow } from './routines.sql.ts';

interface Asked { caseId: string; routineId: string; sent: RoutineProgress; language: Language }

/** Keeps which steps are done, without ending the routine. A case that has closed does not stop it. */
export async function saveRoutine(work: Work, actor: Actor, asked: Asked): Promise<Routine | NamedError> {
  const row = await openRoutine(work, actor, asked);
  return isFail(row) ? row : write(work, actor, asked, row, false);
}

/** Ends a routine: it leaves the day of those it was on. */
export async function finishRoutine(work: Work, actor: Actor, asked: Asked): Promise<Routine | NamedError> {
  const row = await openRoutine(work, actor, asked);
  if (isFail(row)) return row;
  return checkFinished(routineOf(row), asked.sent) ?? write(work, actor, asked, row, true);
}

async function openRoutine(work: Work, actor: Actor, { caseId, routineId, sent }: Asked): Promise<RoutineRow | NamedError> {
  const row = await findRoutine(work, caseId, routineId);
  if (!row) return fail('not-found');
  if (row.ownerAgencyId !== actor.agencyId) return fail('not-allowed');
  if (row.doneOn !== null) return fail('routine-done');
  return checkSteps(routineOf(row), sent.doneSteps) ?? row;
}

async function findRoutine(work: Work, caseId: string, routineId: string): Promise<RoutineRow | undefined> {
  return (await selectRoutines(work.db, caseId)).find((row) => row.id === routineId);
}

/** What the note said before is kept with each change, for more than one may carry a routine out. */
async function write(work: Work, actor: Actor, { caseId, sent, language }: Asked, row: RoutineRow, ends: boolean): Promise<Routine | NamedError> {
  const done = ends ? { on: work.today, by: actor.id } : null;
  const isSaved = await updateRoutine(work.db, row, sent.version, { doneSteps: sent.doneSteps, note: sent.note, done });
  if (!isSaved) return fail('stale-version');
  const record = { caseId, recordKind: 'routine', recordId: row.id, category: row.category } as const;
  const refused = await keepEarlier(work, {
    ...record, ownerAgencyId: row.ownerAgencyId, reason: '', isWorkingText: true, texts: [{ field: 'note', before: row.note, after: sent.note }],
  }) ?? await shareRecord(work, { ...record, toAgencyIds: sent.shareWith, field: 'shareWith', language });
  if (refused) return refused;
  work.record({ name: ends ? 'routine-done' : 'routine-changed', caseId, recordId: row.id });
  const after = await findRoutine(work, caseId, row.id);
  return after ? toRoutine(after, actor) : fail('not-found');
}
