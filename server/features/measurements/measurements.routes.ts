import { measurementsRoutes } from '../../../contract/measurements.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerMeasurements(platform: HttpPlatform): void {
  bindRoutes(platform, measurementsRoutes, {});
}
