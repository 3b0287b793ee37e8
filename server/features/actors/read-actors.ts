import type { ActorDetails, ActorList, ListedActor } from '../../../contract/actors.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { isOverdue, newestFirst, standingOf, type Contact } from './actors.rules.ts';
import { selectActors, selectContactDays, selectContacts, type ActorRow } from './actors.sql.ts';
import { selectLetter } from './letters.sql.ts';
import { selectMeetingsOf } from './meetings.sql.ts';
import { selectPeople, selectPeopleKeptUntil } from './people.sql.ts';
import { selectRelations } from './relations.sql.ts';

function listed({ role: _role, contribution: _contribution, note: _note, ...row }: ActorRow, contacts: readonly Contact[], today: string): ListedActor {
  const { stage, since } = standingOf(contacts);
  return { ...row, stage, stageSince: since, isOverdue: isOverdue(row.nextContactOn, today) };
}

/** The map of a pre-study: its actors by name, how far each has come, and how they cooperate. */
export async function readActors(work: Work, prestudyId: string): Promise<ActorList> {
  const actors = await selectActors(work.db, prestudyId);
  const contacts = Map.groupBy(await selectContactDays(work.db, prestudyId), ({ actorId }) => actorId);
  const items = actors.map((row) => listed(row, contacts.get(row.id) ?? [], work.today));
  return { items, total: items.length, relations: await selectRelations(work.db, prestudyId) };
}

/** An actor whole. */
export async function readActor(work: Work, prestudyId: string, actorId: string): Promise<ActorDetails | NamedError> {
  const actors = await selectActors(work.db, prestudyId);
  const row = actors.find(({ id }) => id === actorId);
  if (!row) return fail('not-found');
  const contacts = newestFirst(await selectContacts(work.db, actorId));
  const letter = await selectLetter(work.db, actorId);
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const relations = (await selectRelations(work.db, prestudyId)).filter(({ oneActorId, otherActorId }) => oneActorId === actorId || otherActorId === actorId);
  return {
    ...listed(row, contacts, work.today), role: row.role, contribution: row.contribution, note: row.note,
    people: await selectPeople(work.db, actorId),
    peopleKeptUntil: await selectPeopleKeptUntil(work.db, prestudyId),
    contacts,
    relations: relations.map((relation) => {
      const withId = relation.oneActorId === actorId ? relation.otherActorId : relation.oneActorId;
      return { ...relation, withId, withName: names.get(withId) ?? '' };
    }),
    meetings: await selectMeetingsOf(work.db, actorId),
    letter: letter ? { savedOn: letter.savedOn, signedOn: letter.signedOn } : null,
  };
}
