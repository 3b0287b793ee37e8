import { timelineRoutes } from '../../../contract/timeline.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerTimeline(platform: HttpPlatform): void {
  bindRoutes(platform, timelineRoutes, {});
}
