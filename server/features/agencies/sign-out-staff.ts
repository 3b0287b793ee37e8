import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { deletePasskeysOf } from '../../platform/sign-in/passkeys.sql.ts';
import { revokeSessionsOf, selectStaffAccount } from './staff-accounts.sql.ts';

/** Signs a colleague out everywhere, at once; with their passkeys gone too when a device is lost. */
export async function signOutStaff(work: Work, agencyId: string, staffId: string, withPasskeys: boolean): Promise<undefined | NamedError> {
  if (!(await selectStaffAccount(work.db, agencyId, staffId))) return fail('not-found');
  if (withPasskeys) await deletePasskeysOf(work.db, staffId);
  await revokeSessionsOf(work.db, staffId, work.now);
  work.audit({ action: 'staff.sign-out', outcome: 'allowed', reason: withPasskeys ? 'passkeys-removed' : 'signed-out', recordId: staffId });
  return undefined;
}
