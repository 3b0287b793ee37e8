import { plansRoutes } from '../../../contract/plans.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerPlans(platform: HttpPlatform): void {
  bindRoutes(platform, plansRoutes, {});
}
