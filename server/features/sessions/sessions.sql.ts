import { sql } from 'kysely';
import type { NewSession, Session, SessionChange, sessionsRoutes } from '../../../contract/sessions.ts';
import type { QueryOf } from '../../../contract/route.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

export type SessionFilter = QueryOf<typeof sessionsRoutes.listSessions>;

/** The calendar day in Sweden on which a session begins. */
const onDay = sql<string>`(s.starts_at at time zone 'Europe/Stockholm')::date`;

function readable(db: Database, agencyId: string | null) {
  return db.selectFrom('sessions.sessions as s')
    .innerJoin('agencies.agencies as a', 'a.id', 's.owner_agency_id')
    .innerJoin('agencies.staff as st', 'st.id', 's.held_by')
    .select(['s.id', 's.kind', 's.with_whom as withWhom', 's.with_words as withWords', 's.starts_at as startsAt', 's.minutes', 's.place',
      's.attendance', 's.note', 's.shared_with_participant as sharedWithParticipant', 's.held_by as heldById',
      sql<string>`st.given_name || ' ' || st.family_name`.as('heldByName'), 's.owner_agency_id as ownerAgencyId', 'a.name as ownerAgencyName',
      's.category', sql<boolean>`s.owner_agency_id is not distinct from ${agencyId}::uuid`.as('mayChange'), 's.version']);
}

const sealedFields = { withWords: 'with_words', place: 'place', note: 'note' } as const;

/** The sessions of a case that the actor may see, latest first, and how many they are in all. */
export async function selectSessions(db: Database, actor: Actor, caseId: string, filter: SessionFilter): Promise<{ items: Session[]; total: number }> {
  const { kind, withWhom, attendance, from, to } = filter;
  const matching = readable(db, actor.agencyId).where('s.case_id', '=', caseId)
    .$if(kind !== undefined, (query) => query.where('s.kind', '=', kind ?? ''))
    .$if(withWhom !== undefined, (query) => query.where('s.with_whom', '=', withWhom ?? ''))
    .$if(attendance !== undefined, (query) => query.where('s.attendance', '=', attendance ?? ''))
    .$if(from !== undefined, (query) => query.where(onDay, '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where(onDay, '<=', to ?? ''));
  const items = await matching.orderBy('s.starts_at', 'desc').orderBy('s.id', 'desc').limit(filter.limit).offset(filter.offset).execute();
  const rows = await db.seals.open('sessions.sessions', items, sealedFields) as Session[];
  if (filter.offset === 0 && items.length < filter.limit) return { items: rows, total: items.length };
  const { total } = await matching.clearSelect().select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow();
  return { items: rows, total };
}

export async function selectSession(db: Database, actor: Actor, caseId: string, id: string): Promise<Session | null> {
  const row = await readable(db, actor.agencyId).where('s.case_id', '=', caseId).where('s.id', '=', id).executeTakeFirst();
  return (await db.seals.openOne('sessions.sessions', row, sealedFields) as Session | undefined) ?? null;
}

type SessionValues = Omit<SessionChange, 'version' | 'correctionReason' | 'shareWith'>;

/** Only what is given; the names of the contract as the names of the table. */
function columnsOf(values: SessionValues) {
  const columns = {
    kind: values.kind, with_whom: values.withWhom, with_words: values.withWords, starts_at: values.startsAt, minutes: values.minutes,
    place: values.place, attendance: values.attendance, note: values.note, shared_with_participant: values.sharedWithParticipant,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as Partial<typeof columns>;
}

export async function insertSession(db: Database, row: NewSession & { id: string; caseId: string; agencyId: string; staffId: string }): Promise<void> {
  await db.insertInto('sessions.sessions').values(await db.seals.row('sessions.sessions', row.agencyId, {
    id: row.id, case_id: row.caseId, owner_agency_id: row.agencyId, held_by: row.staffId, kind: row.kind, with_whom: row.withWhom,
    with_words: row.withWords, starts_at: row.startsAt, minutes: row.minutes, place: row.place, attendance: row.attendance,
    note: row.note, shared_with_participant: row.sharedWithParticipant,
  })).execute();
}

/** False when somebody else has changed it since that version. */
export async function updateSession(
  db: Database, { id, ownerAgencyId }: Pick<Session, 'id' | 'ownerAgencyId'>, version: number, values: SessionValues,
): Promise<boolean> {
  const sealed = await db.seals.row('sessions.sessions', ownerAgencyId, columnsOf(values), id);
  const result = await db.updateTable('sessions.sessions').set({ ...sealed, version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
