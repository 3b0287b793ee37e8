import { sql } from 'kysely';
import type { ExtractPart, MyOrder } from '../../../contract/extracts.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { StoredFlag } from './flags.rules.ts';

/** A part as it was released. */
export interface ReleasedPart { part: ExtractPart; isProtected: boolean }

/** An order at the own agency, or the person's own. */
export interface OrderRow {
  id: string; caseId: string; participantId: string; agencyId: string; orderedAt: string; dueOn: string; orderedByName: string | null;
  personName: string | null; hasDraft: boolean; releasedAt: string | null; releasedByName: string | null;
}

export interface DraftRow { content: ReleasedPart; flags: StoredFlag[]; madeAt: string; madeByName: string; version: number }

const fullName = (alias: string) => sql<string | null>`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`;

/** What the person has asked for, the latest first. */
export async function selectMyOrders(db: Database): Promise<MyOrder[]> {
  const rows = await db.selectFrom('extracts.orders as o').innerJoin('agencies.agencies as a', 'a.id', 'o.agency_id')
    .select(['o.id', 'a.name as agencyName', 'o.ordered_at as orderedAt', 'o.due_on as dueOn', 'o.released_at as releasedAt'])
    .orderBy('o.ordered_at', 'desc').orderBy('a.name').execute();
  return rows.map((row) => ({ ...row, state: row.releasedAt === null ? 'ordered' : 'ready' }));
}

export interface AgencyAround { caseId: string; agencyId: string; agencyName: string; isOrdered: boolean }

/** Every agency that keeps something about the person, in each case, and whether it has been asked and not yet answered. */
export async function selectAgenciesAround(db: Database): Promise<AgencyAround[]> {
  const { rows } = await sql<AgencyAround>`
    select m.case_id as "caseId", m.agency_id as "agencyId", a.name as "agencyName",
           exists (select from extracts.orders o where o.case_id = m.case_id and o.agency_id = m.agency_id and o.released_at is null) as "isOrdered"
      from extracts.my_agencies() m join agencies.agencies a on a.id = m.agency_id order by a.name, m.case_id`.execute(db);
  return rows;
}

export interface NewOrder {
  id: string; caseId: string; participantId: string; agencyId: string; staffId: string | null; at: string;
  /** The day of the order, and in how many months the law wants it answered. */
  today: string; months: number;
}

/** Writes an order; one that stands unanswered stays as it is. */
export async function insertOrder(db: Database, order: NewOrder): Promise<void> {
  await db.insertInto('extracts.orders').values({
    id: order.id, case_id: order.caseId, participant_id: order.participantId, agency_id: order.agencyId, ordered_by_staff: order.staffId,
    ordered_at: order.at, due_on: sql<string>`(${order.today}::date + make_interval(months => ${order.months}))::date`,
  }).onConflict((conflict) => conflict.doNothing()).execute();
}

function readable(db: Database) {
  return db.selectFrom('extracts.orders as o')
    .leftJoin('participants.participants as p', 'p.id', 'o.participant_id')
    .leftJoin('agencies.staff as by', 'by.id', 'o.ordered_by_staff').leftJoin('agencies.staff as r', 'r.id', 'o.released_by')
    .leftJoin('extracts.drafts as d', 'd.order_id', 'o.id')
    .select(['o.id', 'o.case_id as caseId', 'o.participant_id as participantId', 'o.agency_id as agencyId', 'o.ordered_at as orderedAt', 'o.due_on as dueOn',
      'o.released_at as releasedAt', fullName('by').as('orderedByName'), fullName('p').as('personName'), fullName('r').as('releasedByName'),
      sql<boolean>`d.order_id is not null`.as('hasDraft')]);
}

/** How many released orders stand in the list. */
const releasedShown = 200;

/** The orders that the one who asks may see: those that wait by their day, then the latest released. */
export async function selectOrders(db: Database): Promise<OrderRow[]> {
  return readable(db).orderBy(sql`o.released_at desc nulls first`).orderBy('o.due_on').orderBy('o.id').limit(releasedShown).execute();
}

export async function selectOrder(db: Database, id: string): Promise<OrderRow | undefined> {
  return readable(db).where('o.id', '=', id).executeTakeFirst();
}

export async function selectOpenOrder(db: Database, caseId: string, agencyId: string): Promise<OrderRow | undefined> {
  return readable(db).where('o.case_id', '=', caseId).where('o.agency_id', '=', agencyId).where('o.released_at', 'is', null).executeTakeFirst();
}

export async function selectParticipantOf(db: Database, caseId: string): Promise<string | undefined> {
  const row = await db.selectFrom('cases.cases').select('participant_id as id').where('id', '=', caseId).executeTakeFirst();
  return row?.id;
}

export interface NewDraft { orderId: string; caseId: string; agencyId: string; staffId: string; at: string; content: ReleasedPart; flags: readonly StoredFlag[] }

/** Puts a draft in the place of an earlier one. */
export async function replaceDraft(db: Database, draft: NewDraft): Promise<void> {
  await deleteDraft(db, draft.orderId);
  await db.insertInto('extracts.drafts').values(await db.seals.row('extracts.drafts', draft.agencyId, {
    order_id: draft.orderId, case_id: draft.caseId, agency_id: draft.agencyId, made_by: draft.staffId, made_at: draft.at,
    content: draft.content, flags: draft.flags,
  })).execute();
}

export async function selectDraft(db: Database, orderId: string): Promise<DraftRow | undefined> {
  const row = await db.selectFrom('extracts.drafts as d').innerJoin('agencies.staff as s', 's.id', 'd.made_by')
    .select(['d.order_id as orderId', 'd.content', 'd.flags', 'd.made_at as madeAt', fullName('s').as('madeByName'), 'd.version'])
    .where('d.order_id', '=', orderId).executeTakeFirst();
  return await db.seals.openOne('extracts.drafts', row, { content: 'content', flags: 'flags' }, 'orderId') as DraftRow | undefined;
}

/** False when somebody else has checked passages since that version. */
export async function updateFlags(db: Database, { orderId, agencyId, version, flags }: { orderId: string; agencyId: string; version: number; flags: readonly StoredFlag[] }): Promise<boolean> {
  const sealed = await db.seals.row('extracts.drafts', agencyId, { flags }, orderId);
  const result = await db.updateTable('extracts.drafts').set({ ...sealed, version: version + 1 })
    .where('order_id', '=', orderId).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteDraft(db: Database, orderId: string): Promise<void> {
  await db.deleteFrom('extracts.drafts').where('order_id', '=', orderId).execute();
}

/** False when it has been released already. */
export async function releaseOrder(db: Database, order: { id: string; agencyId: string; staffId: string; at: string; released: ReleasedPart }): Promise<boolean> {
  const sealed = await db.seals.row('extracts.orders', order.agencyId, { released: order.released }, order.id);
  const result = await db.updateTable('extracts.orders').set({ ...sealed, released_by: order.staffId, released_at: order.at })
    .where('id', '=', order.id).where('released_at', 'is', null).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The part as it was released; null until then. */
export async function selectReleased(db: Database, orderId: string): Promise<ReleasedPart | null> {
  const row = await db.selectFrom('extracts.orders').select(['id', 'released']).where('id', '=', orderId).executeTakeFirst();
  return ((await db.seals.openOne('extracts.orders', row, { released: 'released' }))?.released ?? null) as ReleasedPart | null;
}
