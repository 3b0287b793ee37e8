import { emergencyOpeningsRoutes } from '../../../contract/emergency-openings.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { endEmergency, openInEmergency } from './open-in-emergency.ts';
import { listCaseEmergencies, listEmergencies } from './read-emergencies.ts';
import { reviewEmergency } from './review-emergency.ts';

export function registerEmergencyOpenings(platform: HttpPlatform): void {
  bindRoutes(platform, emergencyOpeningsRoutes, {
    listEmergencyOpenings: ({ work, actor }) => listEmergencies(work, actor),
    listCaseEmergencies: ({ work, actor, params }) => listCaseEmergencies(work, actor, params.caseId),
    openInEmergency: ({ work, actor, body }) => openInEmergency(work, actor, body),
    endEmergency: ({ work, actor, params }) => endEmergency(work, actor, params.openingId),
    reviewEmergency: ({ work, actor, params, body }) => reviewEmergency(work, actor, params.openingId, body),
  });
}
