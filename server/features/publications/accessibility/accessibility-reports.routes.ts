import { accessibilityReportsRoutes } from '../../../../contract/accessibility-reports.ts';
import { bindRoutes, type HttpPlatform } from '../../../platform/http/bind-routes.ts';
import { fail } from '../../../platform/named-error.ts';
import { deleteReport, handleReport, readsReports, selectReports } from './reports.sql.ts';

/** What administrators of the agency that runs the service do with what people have said of the accessibility of the service. */
export function registerAccessibilityReports(platform: HttpPlatform): void {
  bindRoutes(platform, accessibilityReportsRoutes, {
    listAccessibilityReports: async ({ work }) => {
      const items = await selectReports(work.db);
      return { items, total: items.length, isReader: await readsReports(work.db) };
    },
    handleAccessibilityReport: async ({ work, actor, params }) =>
      ((await handleReport(work.db, params.reportId, { staffId: actor.id, now: work.now })) ? undefined : fail('not-found')),
    removeAccessibilityReport: async ({ work, params }) => ((await deleteReport(work.db, params.reportId)) ? undefined : fail('not-found')),
  });
}
