import type { StaffAccount } from '../../../contract/staff-accounts.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { revokeSessionsOf, selectStaffAccount, selectStaffIdOfSignIn, updateSignIn } from './staff-accounts.sql.ts';

/**
 * Says who a member of one agency's staff is at the identity provider, or (`subject` null) takes the link away.
 * Whoever had signed in by the old link is signed out at once.
 *
 * @param issuer the site's provider; null in demo mode, where there is none to link to.
 */
export async function linkSignIn(
  work: Work, agencyId: string, issuer: string | null, staffId: string, { subject, version }: { subject: string | null; version: number },
): Promise<StaffAccount | NamedError> {
  if (issuer === null) return fail('no-identity-provider');
  if (!(await selectStaffAccount(work.db, agencyId, staffId))) return fail('not-found');
  const link = subject === null ? null : { issuer, subject };
  const holder = link ? await selectStaffIdOfSignIn(work.db, link) : undefined;
  if (holder !== undefined && holder !== staffId) return fail('sign-in-taken');
  const linked = await updateSignIn(work.db, staffId, version, link);
  if (!linked) return fail('stale-version');
  await revokeSessionsOf(work.db, staffId, work.now);
  work.audit({ action: 'staff.link-sign-in', outcome: 'allowed', reason: link ? 'linked' : 'unlinked', recordId: staffId });
  return linked;
}
