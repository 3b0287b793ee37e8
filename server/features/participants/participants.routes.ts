import { participantsRoutes } from '../../../contract/participants.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerParticipants(platform: HttpPlatform): void {
  bindRoutes(platform, participantsRoutes, {});
}
