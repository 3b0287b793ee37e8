import { protectionRoutes } from '../../../contract/protection.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { endNaming, nameStaff } from './name-staff.ts';
import { changeProtectedContact, endProtection, protectPerson, readProtection } from './protect-person.ts';
import { showIdentity } from './show-identity.ts';

export function registerProtection(platform: HttpPlatform): void {
  bindRoutes(platform, protectionRoutes, {
    readProtection: ({ work, actor, params }) => readProtection(work, actor, params.caseId),
    protectPerson: ({ work, params, body }) => protectPerson(work, params.caseId, body),
    showIdentity: ({ work, params, body }) => showIdentity(work, params.caseId, body.reason),
    changeProtectedContact: ({ work, params, body }) => changeProtectedContact(work, params.caseId, body),
    nameStaff: ({ work, actor, params, body }) => nameStaff(work, actor, params.caseId, body.staffId),
    endNaming: ({ work, params }) => endNaming(work, params.caseId, params.namedId),
    liftProtection: ({ work, params, body }) => endProtection(work, params.caseId, body),
  });
}
