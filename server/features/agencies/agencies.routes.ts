import { agenciesRoutes } from '../../../contract/agencies.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { selectAgencies, selectStaff } from './agencies.sql.ts';

export function registerAgencies(platform: HttpPlatform): void {
  bindRoutes(platform, agenciesRoutes, {
    listAgencies: async ({ work }) => {
      const items = await selectAgencies(work.db);
      return { items, total: items.length };
    },
    listStaff: async ({ work, query }) => {
      const items = await selectStaff(work.db, query.agencyId);
      return { items, total: items.length };
    },
  });
}
