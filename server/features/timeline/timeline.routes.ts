import { timelineRoutes } from '../../../contract/timeline.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { selectEntries } from './timeline.sql.ts';

export function registerTimeline(platform: HttpPlatform): void {
  bindRoutes(platform, timelineRoutes, {
    readTimeline: ({ work, params, query }) => selectEntries(work.db, { caseId: params.caseId, ...query }),
  });
}
