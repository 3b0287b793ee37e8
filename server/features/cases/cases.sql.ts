import type { PhaseKey } from '../../../contract/programme-model.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CaseStatus } from './load-case.ts';

/** What a step of the way changes of the case's own row. */
export interface CaseChange {
  status?: CaseStatus;
  phase?: string;
  model_version?: number;
  decided_on?: string;
  decided_by?: string;
  admitted_on?: string;
  discharged_on?: string | null;
}

/** Writes over the version that the change builds on; false when someone was there before. */
export async function updateCase(db: Database, caseId: string, version: number, change: CaseChange): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('cases.cases').set((is) => ({ ...change, version: is('version', '+', 1) }))
    .where('id', '=', caseId).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface NewPhaseChange {
  id: string;
  caseId: string;
  phase: string;
  fromOn: string;
  changedBy: string;
}

export async function insertPhaseChange(db: Database, one: NewPhaseChange): Promise<void> {
  await db.insertInto('cases.phase_changes')
    .values({ id: one.id, case_id: one.caseId, phase: one.phase, from_on: one.fromOn, changed_by: one.changedBy }).execute();
}

/** The last of some phases that the case was in; nothing when it never was. */
export async function selectLastPhase(db: Database, caseId: string, among: readonly PhaseKey[]): Promise<PhaseKey | undefined> {
  const row = await db.selectFrom('cases.phase_changes').select('phase').where('case_id', '=', caseId).where('phase', 'in', [...among])
    .orderBy('from_on', 'desc').orderBy('id', 'desc').executeTakeFirst();
  return row?.phase as PhaseKey | undefined;
}

/** Another way through the same programme that is open; nothing when there is none that the actor may see. */
export async function selectOtherOpenCase(db: Database, caseId: string): Promise<string | undefined> {
  const row = await db.selectFrom('cases.cases as c')
    .innerJoin('cases.cases as o', (on) => on.onRef('o.participant_id', '=', 'c.participant_id').onRef('o.programme_id', '=', 'c.programme_id'))
    .select('o.id').where('c.id', '=', caseId).where('o.id', '<>', caseId).where('o.status', 'in', ['waiting', 'active']).executeTakeFirst();
  return row?.id;
}

export interface SnoozeRow {
  id: string;
  caseId: string;
  staffId: string;
  rule: string;
  subjectKind: string;
  subjectId: string;
  dueOn: string | null;
  untilOn: string;
}

/** One snooze for one item and member of staff: a later one takes the place of an earlier. */
export async function saveSnooze(db: Database, one: SnoozeRow): Promise<void> {
  await db.insertInto('cases.snoozes').values({
    id: one.id, case_id: one.caseId, staff_id: one.staffId, rule: one.rule, subject_kind: one.subjectKind, subject_id: one.subjectId,
    due_on: one.dueOn, until_on: one.untilOn,
  }).onConflict((again) => again.columns(['staff_id', 'rule', 'subject_kind', 'subject_id'])
    .doUpdateSet({ due_on: one.dueOn, until_on: one.untilOn })).execute();
}

export async function deleteSnooze(db: Database, caseId: string, item: { rule: string; subjectKind: string; subjectId: string }): Promise<void> {
  await db.deleteFrom('cases.snoozes').where('case_id', '=', caseId).where('rule', '=', item.rule)
    .where('subject_kind', '=', item.subjectKind).where('subject_id', '=', item.subjectId).execute();
}
