import type { ChangedAccount } from '../../../contract/staff-accounts.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { insertProposal } from './account-proposals.sql.ts';
import { revokeSessionsOf, selectStaffAccount, selectStaffIdOfSignIn, updateSignIn } from './staff-accounts.sql.ts';

/**
 * Proposes who a member of one agency's staff is at the identity provider, or (`subject` null) takes the link away at once: whoever
 * had signed in by it is signed out.
 *
 * @param issuer the site's provider; null where there is none to link to.
 */
export async function linkSignIn(
  work: Work, agencyId: string, issuer: string | null, staffId: string, { subject, version }: { subject: string | null; version: number },
): Promise<ChangedAccount | NamedError> {
  if (issuer === null) return fail('no-identity-provider');
  const account = await selectStaffAccount(work.db, agencyId, staffId);
  if (!account) return fail('not-found');
  if (subject === null) return unlink(work, staffId, version);
  const holder = await selectStaffIdOfSignIn(work.db, { issuer, subject });
  if (holder !== undefined && holder !== staffId) return fail('sign-in-taken');
  if (account.version !== version) return fail('stale-version');
  await insertProposal(work, agencyId, { kind: 'sign-in', staffId, staffVersion: version, link: { issuer, subject } });
  return { ...account, waits: true };
}

async function unlink(work: Work, staffId: string, version: number): Promise<ChangedAccount | NamedError> {
  const unlinked = await updateSignIn(work.db, staffId, version, null);
  if (!unlinked) return fail('stale-version');
  await revokeSessionsOf(work.db, staffId, work.now);
  work.audit({ action: 'staff.link-sign-in', outcome: 'allowed', reason: 'unlinked', recordId: staffId });
  return { ...unlinked, waits: false };
}
