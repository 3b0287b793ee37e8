import type { NewActorContact } from '../../../contract/actors.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { faultsOfContact, newestFirst } from './actors.rules.ts';
import { deleteContact, insertContact, selectActors, selectContacts, updateNextContact } from './actors.sql.ts';
import { placeOf } from './place-of.ts';

interface OnActor { prestudyId: string; actorId: string }

/** Notes a contact: when, how engaged the actor was after it, what was said, and when the next is to be. */
export async function noteContact(work: Work, actor: Actor, { prestudyId, actorId }: OnActor, body: NewActorContact): Promise<{ id: string } | NamedError> {
  const place = await placeOf(work, prestudyId);
  if (isFail(place)) return place;
  const [found] = await selectActors(work.db, prestudyId, actorId);
  if (!found) return fail('not-found');
  const faults = faultsOfContact(body.keepsNextContact ? { ...body, nextContactOn: null } : body, work.today);
  if (faults.length > 0) return fail('invalid-input', faults);
  const id = newId();
  await insertContact(work.db, place, { id, actorId, onDay: body.onDay, stage: body.stage, note: body.note, notedBy: actor.id });
  if (!body.keepsNextContact) await updateNextContact(work.db, place, actorId, body);
  return { id };
}

/** Takes back a contact that was noted by mistake. The first stays: it says when the actor came onto the map. */
export async function removeContact(work: Work, { prestudyId, actorId, actorContactId }: OnActor & { actorContactId: string }): Promise<undefined | NamedError> {
  const [found] = await selectActors(work.db, prestudyId, actorId);
  const contacts = found ? newestFirst(await selectContacts(work.db, actorId)) : [];
  if (!contacts.some(({ id }) => id === actorContactId)) return fail('not-found');
  if (contacts.length === 1) return fail('first-contact-stays');
  await deleteContact(work.db, actorId, actorContactId);
  return undefined;
}
