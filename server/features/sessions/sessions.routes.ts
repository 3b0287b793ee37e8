import { sessionsRoutes } from '../../../contract/sessions.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerSessions(platform: HttpPlatform): void {
  bindRoutes(platform, sessionsRoutes, {});
}
