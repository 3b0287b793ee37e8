import { accessLogRoutes } from '../../../contract/access-log.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { readCaseLog, readMyLog } from './read-access-log.ts';

export function registerAccessLog(platform: HttpPlatform): void {
  bindRoutes(platform, accessLogRoutes, {
    readMyLog: ({ work, query }) => readMyLog(work, query.before),
    readCaseLog: ({ work, params, query }) => readCaseLog(work, params.caseId, query.before),
  });
}
