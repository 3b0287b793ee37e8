import type { ActorChange, NewActor } from '../../../contract/actors.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { selectMembers, standUnderFindings } from '../prestudies/public.ts';
import { insertActor, insertContact, selectActors, setRemoved, updateActor } from './actors.sql.ts';
import { placeOf } from './place-of.ts';
import { selectRelations } from './relations.sql.ts';

/** The one who keeps the contact is on the team now; whoever kept it before may go on being named. */
async function faultOfKeeper(work: Work, prestudyId: string, keptById: string | null, before: string | null): Promise<NamedError | null> {
  if (keptById === null || keptById === before) return null;
  const members = await selectMembers(work.db, prestudyId);
  const isOnTeam = members.some(({ staffId, leftOn }) => staffId === keptById && leftOn === null);
  return isOnTeam ? null : fail('invalid-input', [{ path: 'keptById', code: 'no-such-choice', message: '' }]);
}

/** Puts an actor on the map. Its history begins today, with that somebody thought of it. */
export async function addActor(work: Work, actor: Actor, prestudyId: string, body: NewActor): Promise<{ id: string } | NamedError> {
  const place = await placeOf(work, prestudyId);
  if (isFail(place)) return place;
  const fault = await faultOfKeeper(work, prestudyId, body.keptById, null);
  if (fault) return fault;
  const id = newId();
  await insertActor(work.db, place, id, body);
  await insertContact(work.db, place, { id: newId(), actorId: id, onDay: work.today, stage: 'identified', note: '', notedBy: actor.id });
  return { id };
}

export async function changeActor(work: Work, prestudyId: string, actorId: string, { version, ...body }: ActorChange): Promise<undefined | NamedError> {
  const place = await placeOf(work, prestudyId);
  if (isFail(place)) return place;
  const [before] = await selectActors(work.db, prestudyId, actorId);
  if (!before) return fail('not-found');
  const fault = await faultOfKeeper(work, prestudyId, body.keptById, before.keptById);
  if (fault) return fault;
  return (await updateActor(work.db, place, actorId, version, body)) ? undefined : fail('stale-version');
}

/** Takes an actor off the map with what hangs on it, unless a finding stands on how it cooperates; or puts all of it back. */
export async function removeActor(work: Work, prestudyId: string, actorId: string, removed: boolean): Promise<undefined | NamedError> {
  if (removed) {
    const relations = (await selectRelations(work.db, prestudyId)).filter(({ oneActorId, otherActorId }) => oneActorId === actorId || otherActorId === actorId);
    const used = await standUnderFindings(work.db, prestudyId, 'actor-relation', relations.map(({ id }) => id));
    if (used) return used;
  }
  return (await setRemoved(work.db, prestudyId, actorId, removed ? work.now : null)) ? undefined : fail('not-found');
}
