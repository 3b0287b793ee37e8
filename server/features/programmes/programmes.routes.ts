import { programmesRoutes } from '../../../contract/programmes.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { selectProgrammesOf } from './programmes.sql.ts';
import { listOpenProgrammes, readProgramme, summariesOf } from './read-programme.ts';

export function registerProgrammes(platform: HttpPlatform): void {
  bindRoutes(platform, programmesRoutes, {
    listProgrammes: async ({ work, actor }) => {
      const items = await summariesOf(work.db, await selectProgrammesOf(work.db, actor));
      return { items, total: items.length };
    },
    readProgramme: async ({ work, params }) => readProgramme(work, params.programmeId),
    listOpenProgrammes: async ({ work }) => {
      const items = await listOpenProgrammes(work);
      return { items, total: items.length };
    },
  });
}
