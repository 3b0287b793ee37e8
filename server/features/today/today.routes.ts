import { todayRoutes } from '../../../contract/today.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerToday(platform: HttpPlatform): void {
  bindRoutes(platform, todayRoutes, {});
}
