import type { AccessKernel } from '../../platform/http/bind-routes.ts';
import { caseRelationQuestion, toCaseRelation, type CaseRelationRow } from './consents.sql.ts';
import { decideRouteAccess } from './route-access.rules.ts';

/** Asks what the rule needs to know inside the request's own transaction, and then the rule. */
export const accessKernel: AccessKernel = {
  question: caseRelationQuestion,
  decide: (actor, rule, answer) => {
    const row = answer?.[0] as CaseRelationRow | undefined;
    return decideRouteAccess(actor, rule, row ? toCaseRelation(row) : null);
  },
};
