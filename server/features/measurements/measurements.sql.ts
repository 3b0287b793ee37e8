import { sql } from 'kysely';
import type { Answers, Respondent } from '../../../contract/instrument.ts';
import type { ChartMark, Measurement } from '../../../contract/measurements.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

type Mistake = NonNullable<Measurement['mistake']>;

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
  recordedById: string | null;
  recordedByName: string | null;
  mistake: Mistake | null;
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
    .leftJoin('agencies.staff as mk', 'mk.id', 'm.mistaken_by')
    .select(['m.id', 'm.instrument_key as instrumentKey', 'm.instrument_version as instrumentVersion', 'm.respondent', 'm.measured_on as measuredOn',
      'm.answers', 'm.notes', 'm.score', 'm.imputed', 'm.recorded_by_staff as recordedById', sql<string | null>`st.given_name || ' ' || st.family_name`.as('recordedByName'),
      'm.mistaken_on as markedOn', sql<string | null>`mk.given_name || ' ' || mk.family_name`.as('markedByName'), 'm.mistaken_reason as mistakenReason',
      'm.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName', 'm.category', 'm.version'])
    .where('m.case_id', '=', caseId).orderBy('m.measured_on').orderBy('m.created_at').orderBy('m.id').execute();
  const opened = await db.seals.open('measurements.measurements', rows, { answers: 'answers', notes: 'notes', mistakenReason: 'mistaken_reason' });
  return opened.map(({ markedOn, markedByName, mistakenReason, notes, ...row }) => ({
    ...row, notes: notes ?? {}, mistake: markedOn === null ? null : { markedOn, markedByName, reason: mistakenReason },
  }) as MeasurementRow);
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
  await db.insertInto('measurements.measurements').values(await db.seals.row('measurements.measurements', row.ownerAgencyId, {
    id: row.id, case_id: row.caseId, owner_agency_id: row.ownerAgencyId, category: row.category, instrument_key: row.instrumentKey,
    instrument_version: row.instrumentVersion, respondent: row.respondent, measured_on: row.measuredOn, answers: row.answers,
    notes: row.notes, score: row.score, imputed: row.imputed, recorded_by_staff: row.recordedByStaff,
    recorded_by_participant: row.recordedByParticipant,
  })).execute();
}

/** Marks a measurement as recorded by mistake. False when somebody else has changed it since that version. */
export async function updateMistake(
  db: Database, { id, ownerAgencyId }: Pick<MeasurementRow, 'id' | 'ownerAgencyId'>, version: number, mistake: { on: string; by: string; reason: string },
): Promise<boolean> {
  const result = await db.updateTable('measurements.measurements').set(await db.seals.row('measurements.measurements', ownerAgencyId, {
    mistaken_on: mistake.on, mistaken_by: mistake.by, mistaken_reason: mistake.reason, version: version + 1,
  }, id)).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What else happened in a case up to today, earliest first: the view lets through what the actor may see. */
export async function selectChartMarks(db: Database, caseId: string): Promise<ChartMark[]> {
  const rows = await db.selectFrom('measurements.chart_marks').select(['on_day as on', 'kind', 'words'])
    .where('case_id', '=', caseId).orderBy('on_day').orderBy('kind').orderBy('words').execute();
  return rows as ChartMark[];
}
