import type { AddActivityBody } from '../../../contract/plans.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import type { Before, Edit } from './edit-plan.ts';
import { isGoalOf } from './plan-changes.rules.ts';
import { isStaffOf } from './plan-writes.sql.ts';
import { reachAgency } from './reach-agency.ts';

const notTheirStaff = {
  sv: 'Välj någon som arbetar på den organisation som ansvarar.',
  en: 'Choose someone who works at the agency that answers for it.',
};

/** Whether an activity may stand in the plan: its goal is the plan's, its agency can read the plan, its person works there. */
export async function checkActivity(
  edit: Edit, { head, content }: Before, one: Pick<AddActivityBody, 'goalId' | 'responsibleAgencyId' | 'responsibleStaffId'>,
): Promise<NamedError | null> {
  if (!isGoalOf(content, one.goalId)) return fail('not-found');
  if (one.responsibleAgencyId === null) return null;
  const refusal = await reachAgency(edit, content, {
    planId: head.id, ownerAgencyId: head.ownerAgencyId, agencyId: one.responsibleAgencyId, field: 'responsibleAgencyId',
  });
  if (refusal) return refusal;
  if (one.responsibleStaffId === null || await isStaffOf(edit.work.db, one.responsibleStaffId, one.responsibleAgencyId)) return null;
  return fail('invalid-input', [{ path: 'responsibleStaffId', code: 'not-their-staff', message: notTheirStaff[edit.language] }]);
}
