import { programmesRoutes } from '../../../contract/programmes.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerProgrammes(platform: HttpPlatform): void {
  bindRoutes(platform, programmesRoutes, {});
}
