import type { NewActorRelation } from '../../../contract/actors.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { standUnderFindings } from '../prestudies/public.ts';
import { pairOf } from './actors.rules.ts';
import { selectKnownActors } from './actors.sql.ts';
import { deleteRelation, hasSameMatter, insertRelation, selectRelations, updateRelation } from './relations.sql.ts';

const notThere = (path: string) => fail('invalid-input', [{ path, code: 'no-such-choice', message: '' }]);

/** Says how two actors on the map cooperate about a matter. */
export async function addRelation(work: Work, prestudyId: string, body: NewActorRelation): Promise<{ id: string } | NamedError> {
  const pair = pairOf(body.oneActorId, body.otherActorId);
  if (!pair) return notThere('otherActorId');
  const known = await selectKnownActors(work.db, prestudyId, [pair.one, pair.other]);
  const missing = (['oneActorId', 'otherActorId'] as const).find((side) => !known.has(body[side]));
  if (missing) return notThere(missing);
  const id = newId();
  return (await insertRelation(work.db, prestudyId, id, pair, body)) ? { id } : fail('relation-exists');
}

type Change = Pick<NewActorRelation, 'state' | 'about'> & { version: number };

export async function changeRelation(work: Work, prestudyId: string, relationId: string, { version, ...change }: Change): Promise<undefined | NamedError> {
  const [relation] = await selectRelations(work.db, prestudyId, relationId);
  if (!relation) return fail('not-found');
  if (await hasSameMatter(work.db, relation, change.about)) return fail('relation-exists');
  return (await updateRelation(work.db, relationId, version, change)) ? undefined : fail('stale-version');
}

/** Removes how two actors cooperate, unless a finding stands on it. */
export async function removeRelation(work: Work, prestudyId: string, relationId: string): Promise<undefined | NamedError> {
  const used = await standUnderFindings(work.db, prestudyId, 'actor-relation', [relationId]);
  if (used) return used;
  return (await deleteRelation(work.db, prestudyId, relationId)) ? undefined : fail('not-found');
}
