import { indicatorsRoutes } from '../../../contract/indicators.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerIndicators(platform: HttpPlatform): void {
  bindRoutes(platform, indicatorsRoutes, {});
}
