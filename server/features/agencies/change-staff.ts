import type { ChangedAccount } from '../../../contract/staff-accounts.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { insertProposal } from './account-proposals.sql.ts';
import { raisesPower } from './account-proposals.rules.ts';
import { lockAdministrators, revokeSessionsOf, selectStaffAccount, updateStaff, type StaffChange } from './staff-accounts.sql.ts';

/**
 * Changes an account of one agency, or closes it; an agency is never left without an administrator. A role that gives more power is
 * proposed for a second person to approve, and the rest is done at once.
 */
export async function changeStaff(
  work: Work, agencyId: string, staffId: string, { version, ...change }: StaffChange & { version: number },
): Promise<ChangedAccount | NamedError> {
  const account = await selectStaffAccount(work.db, agencyId, staffId);
  if (!account) return fail('not-found');
  const { role, ...rest } = change;
  const waits = role !== undefined && raisesPower(account.role, role);
  const now = waits ? rest : change;
  const stops = change.active === false || (change.role !== undefined && change.role !== 'administrator');
  if (stops && account.role === 'administrator' && account.active) {
    const administrators = await lockAdministrators(work.db, agencyId);
    if (administrators.every((id) => id === staffId)) return fail('last-administrator');
  }
  const changed = await updateStaff(work.db, staffId, version, now);
  if (!changed) return fail('stale-version');
  if (!changed.active) await revokeSessionsOf(work.db, staffId, work.now);
  work.audit({ action: 'staff.change', outcome: 'allowed', reason: changed.active ? 'changed' : 'closed', recordId: staffId });
  if (waits) await insertProposal(work, agencyId, { kind: 'role', staffId, staffVersion: changed.version, role });
  return { ...changed, waits };
}
