import { extractsRoutes } from '../../../contract/extracts.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { checkFlags, makeDraft, readDraft, releasePart } from './check-part.ts';
import { fetchReleased, makeMyExtract, type ExtractWords } from './extract-file.ts';
import { selectAgenciesAround, selectMyOrders, selectOrders } from './extracts.sql.ts';
import { orderExtract, orderMyExtract, shownOrder } from './order-extract.ts';

export function registerExtracts(platform: HttpPlatform, words: ExtractWords): void {
  bindRoutes(platform, extractsRoutes, {
    makeMyExtract: ({ work, actor, body, language }) => makeMyExtract(work, actor, { type: body.type, language, words }),
    listMyExtractOrders: async ({ work }) => {
      const around = await selectAgenciesAround(work.db);
      return {
        orders: await selectMyOrders(work.db), agencies: [...new Set(around.map(({ agencyName }) => agencyName))],
        mayOrder: around.some(({ isOrdered }) => !isOrdered),
      };
    },
    orderMyExtract: ({ work, actor }) => orderMyExtract(work, actor),
    fetchMyExtract: ({ work, params, body, language }) => fetchReleased(work, params.orderId, { type: body.type, language, words }),
    listExtractOrders: async ({ work }) => {
      const orders = await selectOrders(work.db);
      work.concerns(orders.map(({ caseId }) => caseId));
      return { orders: orders.map(shownOrder) };
    },
    orderExtract: ({ work, actor, params }) => orderExtract(work, actor, params.caseId),
    makeExtractDraft: ({ work, actor, params }) => makeDraft(work, actor, params.orderId, words.groupLooks),
    readExtractDraft: ({ work, params }) => readDraft(work, params.orderId),
    checkExtractFlags: ({ work, params, body }) => checkFlags(work, params.orderId, body),
    releaseExtract: ({ work, actor, params, body }) => releasePart(work, actor, params.orderId, body.version),
    fetchExtract: ({ work, params, body, language }) => fetchReleased(work, params.orderId, { type: body.type, language, words }),
  });
}
