import type { PlanContent } from '../../../contract/plan.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { shareRecord } from '../consents/public.ts';
import type { Edit } from './edit-plan.ts';

/** An agency to be named in the plan, and the field of the form that names it. */
export interface Named { planId: string; ownerAgencyId: string; agencyId: string; field: string }

/**
 * Sees to it that an agency named in the plan can read it. The plan's owner gives it the plan, under a consent; a partner
 * may name agencies that have it already, but not bring in new ones: only the owner can give its record away.
 */
export async function reachAgency(edit: Omit<Edit, 'planVersion'>, content: PlanContent | null, named: Named): Promise<NamedError | null> {
  const { work, actor, caseId, language } = edit;
  if (named.agencyId === named.ownerAgencyId || named.agencyId === actor.agencyId) return null;
  if (actor.agencyId === named.ownerAgencyId) {
    return shareRecord(work, {
      caseId, recordKind: 'plan', recordId: named.planId, category: 'plan', toAgencyIds: [named.agencyId], field: named.field, language,
    });
  }
  return content !== null && namesAgency(content, named.agencyId) ? null : fail('plan-owner-shares');
}

function namesAgency(content: PlanContent, agencyId: string): boolean {
  return content.overallAgencyId === agencyId || content.activities.some((one) => one.responsibleAgencyId === agencyId);
}
