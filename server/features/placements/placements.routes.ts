import { placementsRoutes } from '../../../contract/placements.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerPlacements(platform: HttpPlatform): void {
  bindRoutes(platform, placementsRoutes, {});
}
