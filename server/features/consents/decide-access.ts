import type { DecideAccess } from '../../platform/http/bind-routes.ts';
import { selectCaseRelation } from './consents.sql.ts';
import { decideRouteAccess } from './route-access.rules.ts';

/** Loads what the rule needs, inside the request's own transaction, and asks it. */
export const decideAccess: DecideAccess = async (work, rule, caseId) => {
  const asksOfCase = rule.scope === 'case' && caseId !== undefined && work.actor !== null && rule.roles.includes(work.actor.role);
  const relation = asksOfCase ? await selectCaseRelation(work.db, caseId) : null;
  return decideRouteAccess(work.actor, rule, relation);
};
