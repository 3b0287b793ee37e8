import { actorLettersRoutes } from '../../../contract/actor-letters.ts';
import { actorsRoutes } from '../../../contract/actors.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { fail } from '../../platform/named-error.ts';
import { addActor, changeActor, removeActor } from './keep-actor.ts';
import { readLetter, saveLetter, signLetter } from './keep-letter.ts';
import { addMeeting, changeMeeting, removeMeeting } from './keep-meetings.ts';
import { addActorPerson, changeActorPerson, removeActorPerson } from './keep-people.ts';
import { addRelation, changeRelation, removeRelation } from './keep-relations.ts';
import { makeLetter } from './make-letter.ts';
import { selectMeetings } from './meetings.sql.ts';
import { noteContact, removeContact } from './note-contact.ts';
import { readActor, readActors } from './read-actors.ts';

export function registerActors(platform: HttpPlatform): void {
  bindRoutes(platform, actorsRoutes, {
    listActors: ({ work, params }) => readActors(work, params.prestudyId),
    addActor: ({ work, actor, params, body }) => addActor(work, actor, params.prestudyId, body),
    readActor: ({ work, params }) => readActor(work, params.prestudyId, params.actorId),
    changeActor: ({ work, params, body }) => changeActor(work, params.prestudyId, params.actorId, body),
    removeActor: ({ work, params, body }) => removeActor(work, params.prestudyId, params.actorId, body.removed),
    addActorPerson: ({ work, params, body }) => addActorPerson(work, params, body),
    changeActorPerson: ({ work, params, body }) => changeActorPerson(work, params, body),
    removeActorPerson: ({ work, params }) => removeActorPerson(work, params),
    noteActorContact: ({ work, actor, params, body }) => noteContact(work, actor, params, body),
    removeActorContact: ({ work, params }) => removeContact(work, params),
    addActorRelation: ({ work, params, body }) => addRelation(work, params.prestudyId, body),
    changeActorRelation: ({ work, params, body }) => changeRelation(work, params.prestudyId, params.relationId, body),
    removeActorRelation: ({ work, params }) => removeRelation(work, params.prestudyId, params.relationId),
    listMeetings: async ({ work, params }) => {
      const items = await selectMeetings(work.db, params.prestudyId);
      return { items, total: items.length };
    },
    readMeeting: async ({ work, params }) => (await selectMeetings(work.db, params.prestudyId, params))[0] ?? fail('not-found'),
    addMeeting: ({ work, params, body }) => addMeeting(work, params.prestudyId, body),
    changeMeeting: ({ work, params, body }) => changeMeeting(work, params.prestudyId, params.meetingId, body),
    removeMeeting: ({ work, params }) => removeMeeting(work, params.prestudyId, params.meetingId),
  });
  bindRoutes(platform, actorLettersRoutes, {
    readActorLetter: ({ work, params, query, language }) => readLetter(work, params, { asked: query.language, own: language }),
    saveActorLetter: ({ work, params, body }) => saveLetter(work, params, body),
    signActorLetter: ({ work, actor, params, body }) => signLetter(work, actor, params, body),
    makeActorLetter: ({ work, params, body, language }) => makeLetter(work, params, { type: body.type, asked: body.language, own: language }),
  });
}
