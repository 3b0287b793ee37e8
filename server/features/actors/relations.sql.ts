import { sql } from 'kysely';
import type { ActorRelation, RelationState } from '../../../contract/actors.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** How the actors on the map cooperate. */
export function selectRelations(db: Database, prestudyId: string, relationId?: string): Promise<ActorRelation[]> {
  return db.selectFrom('actors.relations as r')
    .innerJoin('actors.actors as one', 'one.id', 'r.one_actor_id').innerJoin('actors.actors as other', 'other.id', 'r.other_actor_id')
    .select(['r.id', 'r.one_actor_id as oneActorId', 'r.other_actor_id as otherActorId', sql<RelationState>`r.state`.as('state'), 'r.about', 'r.version'])
    .where('r.prestudy_id', '=', prestudyId).where('one.removed_at', 'is', null).where('other.removed_at', 'is', null)
    .$if(relationId !== undefined, (query) => query.where('r.id', '=', relationId ?? ''))
    .orderBy('r.id').execute();
}

interface RelationValues { state: RelationState; about: string }

/** @returns false when the same two have the same matter already */
export async function insertRelation(db: Database, prestudyId: string, id: string, pair: { one: string; other: string }, { state, about }: RelationValues): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('actors.relations')
    .values({ id, prestudy_id: prestudyId, one_actor_id: pair.one, other_actor_id: pair.other, state, about })
    .onConflict((conflict) => conflict.columns(['prestudy_id', 'one_actor_id', 'other_actor_id', 'about']).doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether the same two have another relation about the same matter. */
export async function hasSameMatter(db: Database, relation: ActorRelation, about: string): Promise<boolean> {
  const row = await db.selectFrom('actors.relations').select('id').where('one_actor_id', '=', relation.oneActorId).where('other_actor_id', '=', relation.otherActorId)
    .where('about', '=', about).where('id', '<>', relation.id).executeTakeFirst();
  return row !== undefined;
}

export async function updateRelation(db: Database, id: string, version: number, values: RelationValues): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('actors.relations').set({ ...values, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteRelation(db: Database, prestudyId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('actors.relations').where('id', '=', id).where('prestudy_id', '=', prestudyId).executeTakeFirst();
  return numDeletedRows > 0n;
}
