import { casesRoutes } from '../../../contract/cases.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerCases(platform: HttpPlatform): void {
  bindRoutes(platform, casesRoutes, {});
}
