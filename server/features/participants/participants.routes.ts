import { participantsRoutes } from '../../../contract/participants.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { changeContact, readContact } from './change-contact.ts';
import { readPersonalNumberOnFile } from './read-personal-number.ts';

export function registerParticipants(platform: HttpPlatform): void {
  bindRoutes(platform, participantsRoutes, {
    readContact: ({ work, actor, params }) => readContact(work, actor, params.caseId),
    readPersonalNumber: ({ work, params }) => readPersonalNumberOnFile(work, params.caseId),
    changeContact: ({ work, actor, params, body }) => changeContact(work, actor, params.caseId, body),
  });
}
