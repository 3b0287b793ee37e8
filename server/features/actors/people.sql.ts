import type { ActorPerson, NewActorPerson } from '../../../contract/actors.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Place } from './actors.sql.ts';

export async function selectPeople(db: Database, actorId: string): Promise<ActorPerson[]> {
  const rows = await db.selectFrom('actors.people').select(['id', 'name', 'role', 'email', 'phone', 'version']).where('actor_id', '=', actorId).orderBy('id').execute();
  return db.seals.open('actors.people', rows, { name: 'name', role: 'role', email: 'email', phone: 'phone' });
}

const columnsOf = ({ name, role, email, phone }: NewActorPerson) => ({ name, role, email, phone });

export async function insertPerson(db: Database, place: Place, actorId: string, id: string, person: NewActorPerson): Promise<void> {
  await db.insertInto('actors.people').values(await db.seals.row('actors.people', place.ownerAgencyId, {
    id, prestudy_id: place.prestudyId, actor_id: actorId, ...columnsOf(person),
  })).execute();
}

export async function updatePerson(db: Database, place: Place, id: string, version: number, person: NewActorPerson): Promise<boolean> {
  const values = await db.seals.row('actors.people', place.ownerAgencyId, { ...columnsOf(person), version: version + 1 }, id);
  const { numUpdatedRows } = await db.updateTable('actors.people').set(values).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether such a person stands at this actor of this pre-study. */
export async function hasPerson(db: Database, { prestudyId }: Pick<Place, 'prestudyId'>, actorId: string, id: string): Promise<boolean> {
  const row = await db.selectFrom('actors.people').select('id').where('id', '=', id).where('actor_id', '=', actorId).where('prestudy_id', '=', prestudyId).executeTakeFirst();
  return row !== undefined;
}

export async function deletePerson(db: Database, id: string): Promise<void> {
  await db.deleteFrom('actors.people').where('id', '=', id).execute();
}

/** The last day that people at the actors of a pre-study are kept; null where no rule says. */
export async function selectPeopleKeptUntil(db: Database, prestudyId: string): Promise<string | null> {
  const row = await db.selectFrom('actors.people_times').select('kept_until as keptUntil').where('prestudy_id', '=', prestudyId).executeTakeFirst();
  return row?.keptUntil ?? null;
}
