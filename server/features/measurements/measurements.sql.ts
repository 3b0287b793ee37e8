import { sql } from 'kysely';
import type { Answers, Respondent } from '../../../contract/instrument.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export interface MeasurementRow {
  id: string;
  instrumentKey: string;
  instrumentVersion: number;
  respondent: Respondent;
  measuredOn: string;
  answers: Answers;
  notes: Record<string, string>;
  score: number | null;
  imputed: number;
  recordedByName: string | null;
  ownerAgencyId: string;
  ownerAgencyName: string;
  category: 'progress' | 'health';
  version: number;
}

/** The measurements of a case that the actor may see, earliest first; those of one day in the order they came. */
export async function selectMeasurements(db: Database, caseId: string): Promise<MeasurementRow[]> {
  const rows = await db.selectFrom('measurements.measurements as m')
    .innerJoin('agencies.agencies as a', 'a.id', 'm.owner_agency_id')
    .leftJoin('agencies.staff as st', 'st.id', 'm.recorded_by_staff')
    .select(['m.id', 'm.instrument_key as instrumentKey', 'm.instrument_version as instrumentVersion', 'm.respondent', 'm.measured_on as measuredOn',
      'm.answers', 'm.notes', 'm.score', 'm.imputed', sql<string | null>`st.given_name || ' ' || st.family_name`.as('recordedByName'),
      'm.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName', 'm.category', 'm.version'])
    .where('m.case_id', '=', caseId).orderBy('m.measured_on').orderBy('m.created_at').orderBy('m.id').execute();
  return rows as MeasurementRow[];
}

export interface NewMeasurementRow {
  id: string;
  caseId: string;
  ownerAgencyId: string;
  category: 'progress' | 'health';
  instrumentKey: string;
  instrumentVersion: number;
  respondent: Respondent;
  measuredOn: string;
  answers: Answers;
  notes: Record<string, string>;
  score: number | null;
  imputed: number;
  recordedByStaff: string | null;
  recordedByParticipant: string | null;
}

export async function insertMeasurement(db: Database, row: NewMeasurementRow): Promise<void> {
  await db.insertInto('measurements.measurements').values({
    id: row.id, case_id: row.caseId, owner_agency_id: row.ownerAgencyId, category: row.category, instrument_key: row.instrumentKey,
    instrument_version: row.instrumentVersion, respondent: row.respondent, measured_on: row.measuredOn, answers: JSON.stringify(row.answers),
    notes: JSON.stringify(row.notes), score: row.score, imputed: row.imputed, recorded_by_staff: row.recordedByStaff,
    recorded_by_participant: row.recordedByParticipant,
  }).execute();
}
