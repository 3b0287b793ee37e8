import { assessmentsRoutes } from '../../../contract/assessments.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';

export function registerAssessments(platform: HttpPlatform): void {
  bindRoutes(platform, assessmentsRoutes, {});
}
