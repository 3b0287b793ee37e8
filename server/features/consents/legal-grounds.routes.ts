import { accessReasonsRoutes } from '../../../contract/access-reasons.ts';
import { legalGroundsRoutes } from '../../../contract/legal-grounds.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { explainCaseSight, explainRecordSight } from './explain-access.ts';
import { readLegalGrounds } from './read-legal-grounds.ts';
import { endLegalGround, recordLegalGround } from './record-legal-ground.ts';

export function registerLegalGrounds(platform: HttpPlatform): void {
  bindRoutes(platform, legalGroundsRoutes, {
    listLegalGrounds: ({ work, params }) => readLegalGrounds(work, params.caseId),
    recordLegalGround: ({ work, actor, params, body }) => recordLegalGround(work, actor, params.caseId, body),
    endLegalGround: ({ work, actor, params, body }) => endLegalGround(work, actor, params.caseId, { id: params.groundId, version: body.version }),
  });
  bindRoutes(platform, accessReasonsRoutes, {
    explainCase: ({ work, actor, params }) => explainCaseSight(work, actor, params.caseId),
    explainRecord: ({ work, actor, params }) => explainRecordSight(work, actor, params),
  });
}
