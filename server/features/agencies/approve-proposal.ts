import type { Invitation } from '../../../contract/invitations.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { makeInvitation } from '../../platform/sign-in/make-invitation.ts';
import { approveProposal as approve, selectProposedLink } from './account-proposals.sql.ts';
import { selectStaffIdOfSignIn } from './staff-accounts.sql.ts';

/**
 * Lets a proposed change of an account take effect. The database holds that whoever approves is another than the one who proposed.
 * The code of an invitation is told to the one who approves, so that neither of the two can come in as a colleague alone.
 */
export async function approveProposal(work: Work, proposalId: string): Promise<{ invitation: Invitation | null } | NamedError> {
  const link = await selectProposedLink(work.db, proposalId);
  if (link && (await selectStaffIdOfSignIn(work.db, link)) !== undefined) return fail('sign-in-taken');
  const approved = await approve(work.db, proposalId);
  if (!approved) return fail('not-found');
  if (approved.answer !== 'approved') return fail(approved.answer);
  work.audit({ action: 'proposal.approve', outcome: 'allowed', reason: approved.kind, recordId: approved.staffId });
  const invitation = approved.kind === 'invitation'
    ? await makeInvitation(work.db, { actorKind: 'staff', actorId: approved.staffId }, work.actor?.id ?? null)
    : null;
  return { invitation };
}
