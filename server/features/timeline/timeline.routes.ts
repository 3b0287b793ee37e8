import { timelineRoutes } from '../../../contract/timeline.ts';
import { ownRecordsRoutes } from '../../../contract/own-records.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { listOwnRecords, readOwnRecords } from './read-own-records.ts';
import { selectEntries } from './timeline.sql.ts';

export function registerTimeline(platform: HttpPlatform): void {
  bindRoutes(platform, timelineRoutes, {
    readTimeline: ({ work, params, query }) => selectEntries(work.db, { caseId: params.caseId, ...query }),
  });
  bindRoutes(platform, ownRecordsRoutes, {
    listOwnRecords: ({ work }) => listOwnRecords(work),
    readOwnRecords: ({ work, params, query }) => readOwnRecords(work, { ...params, ...query }),
  });
}
