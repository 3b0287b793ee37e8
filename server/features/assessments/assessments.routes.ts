import { assessmentsRoutes } from '../../../contract/assessments.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { makeStatement } from './make-statement.ts';
import { readAssessment } from './read-assessment.ts';
import { savePart } from './save-part.ts';

export function registerAssessments(platform: HttpPlatform): void {
  bindRoutes(platform, assessmentsRoutes, {
    readAssessment: ({ work, actor, params }) => readAssessment(work, actor, params.caseId),
    savePart: ({ work, actor, params, body, language }) => savePart(work, actor, { ...params, body, language }),
    makeStatement: ({ work, actor, params, body, language }) => makeStatement(work, actor, { caseId: params.caseId, body, language }),
  });
}
