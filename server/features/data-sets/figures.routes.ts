import { figuresRoutes } from '../../../contract/figures.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { fail, isFail } from '../../platform/named-error.ts';
import { drawExactly, drawSafely } from './draw-figure.ts';
import { withdrawFigure } from './figures.sql.ts';
import { illHealthDefinition } from './measure-definitions.ts';
import { fetchFigure, listFigures, readFigure, readGuidedFigures, releaseFigure } from './release-figure.ts';

export function registerFigures(platform: HttpPlatform): void {
  bindRoutes(platform, figuresRoutes, {
    drawFigure: async ({ work, params, body }) => {
      if (body.view === 'exact') return drawExactly(work, params, body.spec);
      const drawn = await drawSafely(work, params, body.spec);
      return isFail(drawn) ? drawn : drawn.table;
    },
    listFigures: ({ work, params }) => listFigures(work, params),
    releaseFigure: ({ work, params, body }) => releaseFigure(work, params, body),
    readFigure: ({ work, params }) => readFigure(work, params),
    withdrawFigure: async ({ work, actor, params }) =>
      ((await withdrawFigure(work.db, params, actor.id, work.now.toISOString())) ? undefined : fail('not-found')),
    fetchFigure: ({ work, params, query }) => fetchFigure(work, params, query),
    readMeasures: () => { const items = [illHealthDefinition()]; return Promise.resolve({ items, total: items.length }); },
    readGuidedFigures: ({ work, params }) => readGuidedFigures(work, params),
  });
}
