import { blocksRoutes } from '../../../contract/blocks.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { blockSomeone, liftBlock, listBlocks } from './block-someone.ts';
import { registerConflict, sayOwnConflict } from './conflict-of-interest.ts';
import { listedReasons } from './listed-reasons.ts';

export function registerBlocks(platform: HttpPlatform): void {
  bindRoutes(platform, blocksRoutes, {
    listBlocks: ({ work, actor, params }) => listBlocks(work, actor, params.caseId),
    registerBlock: ({ work, actor, params, body }) => blockSomeone(work, actor, params.caseId, body),
    liftBlock: ({ work, actor, params, body }) => liftBlock(work, actor, params.caseId, { id: params.blockId, version: body.version }),
    registerConflict: ({ work, actor, params, body }) => registerConflict(work, actor, params.caseId, body),
    sayOwnConflict: ({ work, body }) => sayOwnConflict(work, body),
    listConflictReasons: async () => {
      const items = [...listedReasons('conflict')];
      return { items, total: items.length };
    },
  });
}
