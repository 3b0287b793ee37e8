import type { NewActorPerson } from '../../../contract/actors.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { selectKnownActors } from './actors.sql.ts';
import { deletePerson, hasPerson, insertPerson, updatePerson } from './people.sql.ts';
import { placeOf } from './place-of.ts';

interface OnActor { prestudyId: string; actorId: string }
type OnPerson = OnActor & { actorPersonId: string };

/** Adds someone to call at an actor that stands on the map. */
export async function addActorPerson(work: Work, { prestudyId, actorId }: OnActor, person: NewActorPerson): Promise<{ id: string } | NamedError> {
  const place = await placeOf(work, prestudyId);
  if (isFail(place)) return place;
  if (!(await selectKnownActors(work.db, prestudyId, [actorId])).has(actorId)) return fail('not-found');
  const id = newId();
  await insertPerson(work.db, place, actorId, id, person);
  return { id };
}

export async function changeActorPerson(work: Work, on: OnPerson, { version, ...person }: NewActorPerson & { version: number }): Promise<undefined | NamedError> {
  const place = await placeOf(work, on.prestudyId);
  if (isFail(place)) return place;
  if (!(await hasPerson(work.db, on, on.actorId, on.actorPersonId))) return fail('not-found');
  return (await updatePerson(work.db, place, on.actorPersonId, version, person)) ? undefined : fail('stale-version');
}

/** Removes someone for good: what is not needed is not kept (GDPR art. 5.1 e). */
export async function removeActorPerson(work: Work, on: OnPerson): Promise<undefined | NamedError> {
  if (!(await hasPerson(work.db, on, on.actorId, on.actorPersonId))) return fail('not-found');
  await deletePerson(work.db, on.actorPersonId);
  return undefined;
}
