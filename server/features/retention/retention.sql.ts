import { sql } from 'kysely';
import { caseCode } from '../../../contract/case-code.ts';
import type { DueRecords, NewHold, RetentionHold, RetentionItem, RetentionList, RetentionRuleInUse } from '../../../contract/retention.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import type { RecordRule } from './retention-file.ts';
import { countsInOrder, stateOf } from './retention.rules.ts';

interface RetainedRow {
  caseId: string; lastEntryOn: string; keptUntil: string; doneBy: string; statute: string;
  counts: Record<string, number>;
}

/** As it is told: the person by the case's code alone. */
const told = <T extends RetainedRow>(row: T) => ({ ...row, caseCode: caseCode(row.caseId), counts: countsInOrder(row.counts) });

interface Page { limit: number; offset: number }

/** What is due in the actor's agency, what can go first, then by the day it was to be kept until. */
export async function selectDue(db: Database, { limit, offset }: Page): Promise<{ items: DueRecords[]; total: number }> {
  const { rows } = await sql<RetainedRow & Pick<DueRecords, 'obstacle'> & { total: number }>`
    select case_id as "caseId", last_entry_on as "lastEntryOn", kept_until as "keptUntil", done_by as "doneBy", statute, counts, obstacle,
           count(*) over ()::integer as total
      from retention.my_due() order by obstacle is not null, kept_until, case_id limit ${limit} offset ${offset}`.execute(db);
  return { items: rows.map(({ total: _total, ...row }) => told(row)), total: rows[0]?.total ?? 0 };
}

/** The rule of the actor's agency; null where there is none for its kind. */
export async function selectRuleInUse(db: Database, agencyId: string): Promise<RetentionRuleInUse | null> {
  const { rows } = await sql<{ content: RecordRule; keepYears: number | null; document: string | null; decidedOn: string | null; sampleBirthDays: number[] | null }>`
    select r.content, coalesce(p.keep_years, r.keep_years) as "keepYears", p.document, p.decided_on as "decidedOn", p.sample_birth_days as "sampleBirthDays"
      from agencies.agencies a
      left join retention.agency_plans p on p.agency_id = a.id
      join retention.rules r on case when p.rule_key is null then a.kind = any (r.agency_kinds) else r.key = p.rule_key end
     where a.id = ${agencyId} order by r.key limit 1`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { name, statute, exceptions, standing, source, checkedOn } = row.content;
  const plan = row.document === null ? null : { document: row.document, decidedOn: row.decidedOn ?? '', sampleBirthDays: row.sampleBirthDays ?? [] };
  return { name, statute, exceptions, standing, source, checkedOn, keepYears: row.keepYears, plan };
}

function lists(db: Database, actorId: string) {
  return db.selectFrom('retention.lists as l')
    .innerJoin('agencies.staff as by', 'by.id', 'l.proposed_by').leftJoin('agencies.staff as to', 'to.id', 'l.decided_by')
    .select(['l.id', 'l.outcome', 'l.proposed_at as proposedAt', 'l.decided_at as decidedAt', 'l.done_at as doneAt',
      sql<string>`by.given_name || ' ' || by.family_name`.as('proposedByName'),
      sql<string | null>`"to".given_name || ' ' || "to".family_name`.as('decidedByName'),
      sql<boolean>`l.proposed_by = ${actorId}`.as('isOwn'),
      sql<number>`(select count(*)::integer from retention.items i where i.list_id = l.id)`.as('cases')]);
}

/** The lists of the actor's agency, the latest first. */
export async function selectLists(db: Database, actorId: string, { limit, offset }: Page): Promise<{ items: RetentionList[]; total: number }> {
  const rows = await lists(db, actorId).select(sql<number>`count(*) over ()::integer`.as('total'))
    .orderBy('l.proposed_at', 'desc').orderBy('l.id').limit(limit).offset(offset).execute();
  return { items: rows.map(({ total: _total, outcome, ...list }) => ({ ...list, state: stateOf({ outcome, doneAt: list.doneAt }) })), total: rows[0]?.total ?? 0 };
}

export async function selectList(db: Database, actorId: string, listId: string): Promise<RetentionList | undefined> {
  const row = await lists(db, actorId).where('l.id', '=', listId).executeTakeFirst();
  if (!row) return undefined;
  const { outcome, ...list } = row;
  return { ...list, state: stateOf({ outcome, doneAt: list.doneAt }) };
}

export async function selectItems(db: Database, listId: string): Promise<RetentionItem[]> {
  const rows = await db.selectFrom('retention.items').where('list_id', '=', listId).orderBy('kept_until').orderBy('case_id')
    .select(['case_id as caseId', 'last_entry_on as lastEntryOn', 'kept_until as keptUntil', 'done_by as doneBy', 'statute', 'counts',
      'outcome', 'outcome_at as outcomeAt']).execute();
  return rows.map((row) => told(row as typeof row & RetainedRow & Pick<RetentionItem, 'outcome'>));
}

/** Makes a list of what is due among the cases; how many of them it holds. With none there is no list. */
export async function propose(db: Database, listId: string, caseIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ cases: number }>`select retention.propose(${listId}::uuid, ${[...caseIds]}::uuid[]) as cases`.execute(db);
  return rows[0]?.cases ?? 0;
}

/** What was decided; null when there is no such open list in the actor's agency. */
export async function decide(db: Database, listId: string, approve: boolean): Promise<'approved' | 'declined' | 'own-proposal' | null> {
  const { rows } = await sql<{ answer: 'approved' | 'declined' | 'own-proposal' | null }>`select retention.decide(${listId}::uuid, ${approve}) as answer`.execute(db);
  return rows[0]?.answer ?? null;
}

/** The id of the hold; null when the actor's agency has nothing in the case. */
export async function insertHold(db: Database, { caseId, wholePerson, reason, untilOn }: NewHold): Promise<string | null> {
  const id = newId();
  const { rows } = await sql<{ made: boolean }>`select retention.hold(${id}::uuid, ${caseId}::uuid, ${wholePerson}, ${reason}, ${untilOn}::date) as made`.execute(db);
  return rows[0]?.made ? id : null;
}

export async function liftHold(db: Database, holdId: string): Promise<boolean> {
  const { rows } = await sql<{ lifted: boolean }>`select retention.lift(${holdId}::uuid) as lifted`.execute(db);
  return rows[0]?.lifted ?? false;
}

/** What stops a removal in the actor's agency today, the latest first, with the cases. */
export async function selectHolds(db: Database, today: string): Promise<(RetentionHold & { caseId: string })[]> {
  const rows = await db.selectFrom('retention.holds as h').innerJoin('agencies.staff as s', 's.id', 'h.set_by')
    .where('h.lifted_at', 'is', null).where((where) => where.or([where('h.until_on', 'is', null), where('h.until_on', '>=', today)]))
    .orderBy('h.set_at', 'desc')
    .select(['h.id', 'h.case_id as caseId', 'h.whole_person as wholePerson', 'h.reason', 'h.until_on as untilOn', 'h.set_at as setAt',
      sql<string>`s.given_name || ' ' || s.family_name`.as('setByName')]).execute();
  return rows.map((row) => ({ ...row, reason: row.reason as RetentionHold['reason'], caseCode: caseCode(row.caseId) }));
}
