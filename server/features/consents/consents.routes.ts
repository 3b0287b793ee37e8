import { consentsRoutes } from '../../../contract/consents.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerConsents(platform: HttpPlatform): void {
  bindRoutes(platform, consentsRoutes, {});
}
