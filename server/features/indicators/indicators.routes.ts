import { indicatorsRoutes } from '../../../contract/indicators.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { readResults } from './read-results.ts';

export function registerIndicators(platform: HttpPlatform): void {
  bindRoutes(platform, indicatorsRoutes, {
    readResults: ({ work, params }) => readResults(work, params.programmeId),
  });
}
