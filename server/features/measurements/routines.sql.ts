import { sql } from 'kysely';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export interface RoutineRow {
  id: string;
  key: string;
  measurementId: string;
  instrumentKey: string;
  instrumentVersion: number;
  startedOn: string;
  doneSteps: string[];
  doneOn: string | null;
  doneByName: string | null;
  note: string;
  ownerAgencyId: string;
  ownerAgencyName: string;
  category: 'health';
  version: number;
}

/** The routines of a case that the actor may see: those not done first, then latest first. */
export async function selectRoutines(db: Database, caseId: string): Promise<RoutineRow[]> {
  const rows = await db.selectFrom('measurements.routines as r')
    .innerJoin('measurements.measurements as m', 'm.id', 'r.measurement_id')
    .innerJoin('agencies.agencies as a', 'a.id', 'r.owner_agency_id')
    .leftJoin('agencies.staff as st', 'st.id', 'r.done_by')
    .select(['r.id', 'r.key', 'r.measurement_id as measurementId', 'm.instrument_key as instrumentKey', 'm.instrument_version as instrumentVersion',
      'r.started_on as startedOn', 'r.done_steps as doneSteps', 'r.done_on as doneOn',
      sql<string | null>`st.given_name || ' ' || st.family_name`.as('doneByName'), 'r.note', 'r.owner_agency_id as ownerAgencyId',
      'a.name as ownerAgencyName', 'r.category', 'r.version'])
    .where('r.case_id', '=', caseId).orderBy(sql`r.done_on is not null`).orderBy('r.started_on', 'desc').orderBy('r.id', 'desc').execute();
  return await db.seals.open('measurements.routines', rows, { note: 'note' }) as RoutineRow[];
}

export interface NewRoutineRow {
  id: string;
  measurementId: string;
  caseId: string;
  ownerAgencyId: string;
  key: string;
  startedOn: string;
}

/** Without reading back: the person whose answer starts a routine does not see it. */
export async function insertRoutine(db: Database, row: NewRoutineRow): Promise<void> {
  await db.insertInto('measurements.routines').values({
    id: row.id, measurement_id: row.measurementId, case_id: row.caseId, owner_agency_id: row.ownerAgencyId, key: row.key, started_on: row.startedOn,
  }).execute();
}

export interface RoutineValues { doneSteps: readonly string[]; note: string; done: { on: string; by: string } | null }

/** False when somebody else has changed it since that version. */
export async function updateRoutine(
  db: Database, { id, ownerAgencyId }: Pick<RoutineRow, 'id' | 'ownerAgencyId'>, version: number, values: RoutineValues,
): Promise<boolean> {
  const result = await db.updateTable('measurements.routines').set(await db.seals.row('measurements.routines', ownerAgencyId, {
    done_steps: JSON.stringify(values.doneSteps), note: values.note, done_on: values.done?.on ?? null, done_by: values.done?.by ?? null, version: version + 1,
  }, id)).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
