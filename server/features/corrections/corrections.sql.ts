import { sql } from 'kysely';
import type { InformationCategory } from '../../../contract/access.ts';
import type { RecordKind } from '../../../contract/consents.ts';
import type { Correction } from '../../../contract/corrections.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { KeptText, Saying } from './corrections.rules.ts';

/** The record that a row stands beside. */
export interface Beside {
  caseId: string;
  recordKind: RecordKind;
  recordId: string;
  ownerAgencyId: string;
  category: InformationCategory;
}

const besideColumns = (beside: Beside) => ({
  case_id: beside.caseId, record_kind: beside.recordKind, record_id: beside.recordId,
  owner_agency_id: beside.ownerAgencyId, category: beside.category,
});

/**
 * Whether this person was the last to write the record, and so lately. Both times are the database's own, and so is the
 * test of them: no clock is held against another.
 */
export async function wroteLately(
  db: Database, wanted: { caseId: string; recordId: string; staffId: string; minutes: number },
): Promise<boolean> {
  const row = await db.selectFrom('platform.events')
    .select(['actor_id as by', sql<boolean>`at > now() - make_interval(mins => ${wanted.minutes})`.as('lately')])
    .where('case_id', '=', wanted.caseId).where('record_id', '=', wanted.recordId).where('name', '<>', 'record-disclosed')
    .orderBy('at', 'desc').limit(1).executeTakeFirst();
  return row?.by === wanted.staffId && row.lately;
}

export interface NewCorrection extends KeptText { id: string; correctedBy: string; correctedAt: string }

export async function insertCorrections(db: Database, beside: Beside, kept: readonly NewCorrection[]): Promise<void> {
  await db.insertInto('corrections.corrections').values(await db.seals.rows('corrections.corrections', beside.ownerAgencyId, kept.map((one) => ({
    ...besideColumns(beside), id: one.id, field: one.field, earlier: one.earlier, reason: one.reason,
    corrected_by: one.correctedBy, corrected_at: one.correctedAt,
  })))).execute();
}

/** What stood before in the records of the case that the actor may read, the latest change first. */
export async function selectCorrections(db: Database, caseId: string): Promise<Correction[]> {
  const rows = await db.selectFrom('corrections.corrections as c').innerJoin('agencies.staff as s', 's.id', 'c.corrected_by')
    .select(['c.id', 'c.record_kind as recordKind', 'c.record_id as recordId', 'c.field', 'c.earlier', 'c.reason',
      sql<string>`s.given_name || ' ' || s.family_name`.as('correctedByName'), 'c.corrected_at as correctedAt'])
    .where('c.case_id', '=', caseId).orderBy('c.corrected_at', 'desc').orderBy('c.id', 'desc').execute();
  return await db.seals.open('corrections.corrections', rows, { earlier: 'earlier', reason: 'reason' }) as Correction[];
}

/** All that the person has said of the records of the case that the actor may read. */
export async function selectSayings(db: Database, caseId: string): Promise<Saying[]> {
  const rows = await db.selectFrom('corrections.differing_views')
    .select(['id', 'record_kind as recordKind', 'record_id as recordId', 'words', 'said_at as saidAt', 'replaces_id as replacesId'])
    .where('case_id', '=', caseId).orderBy('said_at').orderBy('id').execute();
  return await db.seals.open('corrections.differing_views', rows, { words: 'words' }) as Saying[];
}

/** One saying, with the record it stands beside. */
export async function selectSaying(db: Database, caseId: string, id: string): Promise<(Beside & { words: string | null }) | undefined> {
  const row = await db.selectFrom('corrections.differing_views')
    .select(['case_id as caseId', 'record_kind as recordKind', 'record_id as recordId', 'owner_agency_id as ownerAgencyId', 'category', 'words'])
    .where('case_id', '=', caseId).where('id', '=', id).executeTakeFirst();
  return await db.seals.openOne('corrections.differing_views', row, { words: 'words' }, () => id) as (Beside & { words: string | null }) | undefined;
}

export interface NewSaying { id: string; words: string | null; saidBy: string; saidAt: string; replacesId: string | null }

/** Writes a saying; false when what it replaces has been replaced already, or another came first. */
export async function insertSaying(db: Database, beside: Beside, saying: NewSaying): Promise<boolean> {
  const result = await db.insertInto('corrections.differing_views').values(await db.seals.row('corrections.differing_views', beside.ownerAgencyId, {
    ...besideColumns(beside), id: saying.id, words: saying.words, said_by: saying.saidBy, said_at: saying.saidAt, replaces_id: saying.replacesId,
  })).onConflict((conflict) => conflict.columns(['record_id', 'replaces_id']).doNothing()).executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
