import { sql } from 'kysely';
import type { DischargeBody, FollowUp, Income } from '../../../contract/discharges.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import { selectCaseAgency } from './case-agency.sql.ts';

export interface NewDischarge extends Pick<DischargeBody, 'reason' | 'outcome' | 'summary' | 'supportAfter'> {
  id: string;
  caseId: string;
  on: string;
  by: string;
}

export async function insertDischarge(db: Database, one: NewDischarge): Promise<void> {
  await db.insertInto('cases.discharges').values(await db.seals.row('cases.discharges', await selectCaseAgency(db, one.caseId), {
    id: one.id, case_id: one.caseId, discharged_on: one.on, reason: one.reason, outcome: one.outcome, summary: one.summary,
    support_after: one.supportAfter, discharged_by: one.by,
  })).execute();
}

type Occasion = 'before' | 'after' | 'follow-up';

export async function insertIncomes(db: Database, caseId: string, occasion: Occasion, on: string, incomes: readonly Income[]): Promise<void> {
  if (incomes.length === 0) return;
  await db.insertInto('cases.income_sources')
    .values(incomes.map(({ source, percent }) => ({ id: newId(), case_id: caseId, occasion, source, percent, on_day: on }))).execute();
}

/** The discharge that stands; nothing when there is none, or it has been taken back. */
export async function selectDischarge(db: Database, caseId: string) {
  const row = await db.selectFrom('cases.discharges as d').innerJoin('agencies.staff as s', 's.id', 'd.discharged_by')
    .select(['d.id', 'd.discharged_on as on', 'd.reason', 'd.outcome', 'd.support_after as supportAfter', 'd.summary',
      sql<string>`s.given_name || ' ' || s.family_name`.as('byName')])
    .where('d.case_id', '=', caseId).where('d.reopened_on', 'is', null).executeTakeFirst();
  return db.seals.openOne('cases.discharges', row, { supportAfter: 'support_after', summary: 'summary' });
}

export async function endDischarge(db: Database, { id, caseId }: { id: string; caseId: string }, on: string, reason: string): Promise<void> {
  const agencyId = await selectCaseAgency(db, caseId);
  await db.updateTable('cases.discharges').set(await db.seals.row('cases.discharges', agencyId, { reopened_on: on, reopened_reason: reason }, id))
    .where('id', '=', id).execute();
}

/** Sources of income since a day, by occasion: those of an earlier discharge that was taken back do not count. */
export async function selectIncomes(db: Database, caseId: string, since: string): Promise<(Income & { occasion: Occasion })[]> {
  const rows = await db.selectFrom('cases.income_sources').select(['occasion', 'source', 'percent'])
    .where('case_id', '=', caseId).where('on_day', '>=', since).orderBy('percent', 'desc').orderBy('source').execute();
  return rows as (Income & { occasion: Occasion })[];
}

export interface NewFollowUp {
  id: string;
  caseId: string;
  dischargeId: string;
  result: 'done' | 'given-up';
  on: string;
  occupation: string | null;
  note: string;
  givenUpReason: string | null;
  by: string;
}

/** False when someone has followed up already. */
export async function insertFollowUp(db: Database, one: NewFollowUp): Promise<boolean> {
  const agencyId = await selectCaseAgency(db, one.caseId);
  const { numInsertedOrUpdatedRows } = await db.insertInto('cases.follow_ups').values(await db.seals.row('cases.follow_ups', agencyId, {
    id: one.id, case_id: one.caseId, discharge_id: one.dischargeId, result: one.result, on_day: one.on, occupation: one.occupation,
    note: one.note, given_up_reason: one.givenUpReason, followed_up_by: one.by,
  })).onConflict((twice) => twice.column('discharge_id').doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

type StoredFollowUp = NonNullable<FollowUp['followUp']> & { result: 'done' | 'given-up' };

export async function selectFollowUp(db: Database, dischargeId: string): Promise<StoredFollowUp | undefined> {
  const row = await db.selectFrom('cases.follow_ups as f').innerJoin('agencies.staff as s', 's.id', 'f.followed_up_by')
    .select(['f.id', 'f.result', 'f.on_day as on', 'f.occupation', 'f.note', 'f.given_up_reason as givenUpReason',
      sql<string>`s.given_name || ' ' || s.family_name`.as('byName')])
    .where('f.discharge_id', '=', dischargeId).executeTakeFirst();
  return await db.seals.openOne('cases.follow_ups', row, { note: 'note', givenUpReason: 'given_up_reason' }) as StoredFollowUp | undefined;
}
