import { correctionsRoutes } from '../../../contract/corrections.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { latestViews } from './corrections.rules.ts';
import { selectCorrections, selectSayings } from './corrections.sql.ts';
import { sayDifferingView, takeBackDifferingView } from './say-differing-view.ts';

export function registerCorrections(platform: HttpPlatform): void {
  bindRoutes(platform, correctionsRoutes, {
    listCorrections: async ({ work, params }) => {
      const corrections = await selectCorrections(work.db, params.caseId);
      return { corrections, differingViews: latestViews(await selectSayings(work.db, params.caseId)) };
    },
    sayDifferingView: ({ work, actor, params, body }) => sayDifferingView(work, actor, params.caseId, body),
    takeBackDifferingView: ({ work, actor, params }) => takeBackDifferingView(work, actor, params.caseId, params.viewId),
  });
}
