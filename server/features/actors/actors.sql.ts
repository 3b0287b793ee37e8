import { sql } from 'kysely';
import type { ActorContact, ActorKind, ActorSector, ActorStage, NewActor, NewActorContact } from '../../../contract/actors.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** An actor as it lies in its table, its sealed words opened. */
export interface ActorRow {
  id: string; name: string; kind: ActorKind; sector: ActorSector; role: string; contribution: string;
  interest: number | null; influence: number | null; note: string;
  nextContactOn: string | null; nextContactAbout: string; keptById: string | null; keptByName: string | null;
  peopleCount: number; version: number;
}

const nameOf = (alias: string) => sql<string>`${sql.ref(`${alias}.given_name`)} || ' ' || ${sql.ref(`${alias}.family_name`)}`;
const touched = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => numUpdatedRows > 0n;

/** The actors that stand on the map, by name; `id` narrows it to one. */
export async function selectActors(db: Database, prestudyId: string, id?: string): Promise<ActorRow[]> {
  const rows = await db.selectFrom('actors.actors as a').leftJoin('agencies.staff as s', 's.id', 'a.kept_by')
    .select(['a.id', 'a.name', sql<ActorKind>`a.kind`.as('kind'), sql<ActorSector>`a.sector`.as('sector'), 'a.role', 'a.contribution', 'a.interest', 'a.influence', 'a.note',
      'a.next_contact_on as nextContactOn', 'a.next_contact_about as nextContactAbout', 'a.kept_by as keptById',
      sql<string | null>`case when s.id is not null then ${nameOf('s')} end`.as('keptByName'),
      (qb) => qb.selectFrom('actors.people as p').whereRef('p.actor_id', '=', 'a.id').select(sql<number>`count(*)::integer`.as('n')).as('peopleCount'), 'a.version'])
    .where('a.prestudy_id', '=', prestudyId).where('a.removed_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('a.id', '=', id ?? ''))
    .orderBy(sql`a.name collate "sv-x-icu"`).orderBy('a.id').execute();
  const opened = await db.seals.open('actors.actors', rows, { note: 'note', nextContactAbout: 'next_contact_about' });
  return opened.map((row) => ({ ...row, peopleCount: row.peopleCount ?? 0 }));
}

/** Which of these ids stand on the map of the pre-study. */
export async function selectKnownActors(db: Database, prestudyId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom('actors.actors').select('id').where('prestudy_id', '=', prestudyId).where('removed_at', 'is', null).where('id', 'in', [...ids]).execute();
  return new Set(rows.map(({ id }) => id));
}

const columnsOf = ({ name, kind, sector, role, contribution, interest, influence, note, keptById }: NewActor) =>
  ({ name, kind, sector, role, contribution, interest, influence, note, kept_by: keptById });

/** Where a row of the pre-study lies, and whose key seals it. */
export interface Place { prestudyId: string; ownerAgencyId: string }

export async function insertActor(db: Database, place: Place, id: string, fields: NewActor): Promise<void> {
  await db.insertInto('actors.actors').values(await db.seals.row('actors.actors', place.ownerAgencyId, { id, prestudy_id: place.prestudyId, ...columnsOf(fields) })).execute();
}

export async function updateActor(db: Database, place: Place, id: string, version: number, fields: NewActor): Promise<boolean> {
  const values = await db.seals.row('actors.actors', place.ownerAgencyId, { ...columnsOf(fields), version: version + 1 }, id);
  return touched(await db.updateTable('actors.actors').set(values).where('id', '=', id).where('prestudy_id', '=', place.prestudyId)
    .where('removed_at', 'is', null).where('version', '=', version).executeTakeFirst());
}

/** Takes an actor off the map or puts it back. @returns whether there is such an actor */
export async function setRemoved(db: Database, prestudyId: string, id: string, removedAt: Date | null): Promise<boolean> {
  return touched(await db.updateTable('actors.actors').set({ removed_at: removedAt?.toISOString() ?? null })
    .where('id', '=', id).where('prestudy_id', '=', prestudyId).executeTakeFirst());
}

/** When the next contact is to be, and about what. */
export async function updateNextContact(db: Database, place: Place, id: string, { nextContactOn, nextContactAbout }: Pick<NewActorContact, 'nextContactOn' | 'nextContactAbout'>): Promise<void> {
  const values = await db.seals.row('actors.actors', place.ownerAgencyId, { next_contact_on: nextContactOn, next_contact_about: nextContactAbout }, id);
  await db.updateTable('actors.actors').set({ ...values, version: sql<number>`version + 1` }).where('id', '=', id).execute();
}

/** Every contact of the pre-study, without its words: what the list reckons the stages from. */
export async function selectContactDays(db: Database, prestudyId: string) {
  return db.selectFrom('actors.contacts').select(['id', 'actor_id as actorId', 'on_day as onDay', sql<ActorStage>`stage`.as('stage')])
    .where('prestudy_id', '=', prestudyId).execute();
}

export async function selectContacts(db: Database, actorId: string): Promise<ActorContact[]> {
  const rows = await db.selectFrom('actors.contacts as c').innerJoin('agencies.staff as s', 's.id', 'c.noted_by')
    .select(['c.id', 'c.on_day as onDay', sql<ActorStage>`c.stage`.as('stage'), 'c.note', nameOf('s').as('byName')])
    .where('c.actor_id', '=', actorId).execute();
  return db.seals.open('actors.contacts', rows, { note: 'note' });
}

export interface NewContactRow { id: string; actorId: string; onDay: string; stage: ActorStage; note: string; notedBy: string }

export async function insertContact(db: Database, place: Place, row: NewContactRow): Promise<void> {
  await db.insertInto('actors.contacts').values(await db.seals.row('actors.contacts', place.ownerAgencyId, {
    id: row.id, prestudy_id: place.prestudyId, actor_id: row.actorId, on_day: row.onDay, stage: row.stage, note: row.note, noted_by: row.notedBy,
  })).execute();
}

export async function deleteContact(db: Database, actorId: string, id: string): Promise<void> {
  await db.deleteFrom('actors.contacts').where('id', '=', id).where('actor_id', '=', actorId).execute();
}
