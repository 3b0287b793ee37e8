import { agenciesRoutes } from '../../../contract/agencies.ts';
import { accountProposalsRoutes } from '../../../contract/account-proposals.ts';
import { staffAccountsRoutes } from '../../../contract/staff-accounts.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { fail } from '../../platform/named-error.ts';
import { declineProposal, insertProposal, selectProposals } from './account-proposals.sql.ts';
import { addStaff } from './add-staff.ts';
import { selectAgencies, selectStaff } from './agencies.sql.ts';
import { approveProposal } from './approve-proposal.ts';
import { changeStaff } from './change-staff.ts';
import { linkSignIn } from './link-sign-in.ts';
import { signOutStaff } from './sign-out-staff.ts';
import { selectStaffAccount, selectStaffAccounts } from './staff-accounts.sql.ts';

/** What the accounts need to know of how people sign in here. */
export interface SignInSite {
  /** The identity provider's name for itself; null in demo mode. */
  signInIssuer: string | null;
}

export function registerAgencies(platform: HttpPlatform, { signInIssuer }: SignInSite): void {
  bindRoutes(platform, agenciesRoutes, {
    listAgencies: async ({ work }) => {
      const items = await selectAgencies(work.db);
      return { items, total: items.length };
    },
    listStaff: async ({ work, query }) => {
      const items = await selectStaff(work.db, query.agencyId);
      return { items, total: items.length };
    },
  });
  bindRoutes(platform, staffAccountsRoutes, {
    listStaffAccounts: async ({ work, actor }) => {
      const items = await selectStaffAccounts(work.db, actor.agencyId ?? '');
      return { items, total: items.length, signInIssuer };
    },
    addStaff: ({ work, actor, body }) => addStaff(work, actor.agencyId ?? '', body),
    changeStaff: ({ work, actor, params, body }) => changeStaff(work, actor.agencyId ?? '', params.staffId, body),
    linkSignIn: ({ work, actor, params, body }) => linkSignIn(work, actor.agencyId ?? '', signInIssuer, params.staffId, body),
    proposeInvitation: async ({ work, actor, params }) => {
      const account = await selectStaffAccount(work.db, actor.agencyId ?? '', params.staffId);
      if (!account?.active) return fail('not-found');
      await insertProposal(work, actor.agencyId ?? '', { kind: 'invitation', staffId: account.id, staffVersion: account.version });
      return undefined;
    },
    endStaffSessions: ({ work, actor, params }) => signOutStaff(work, actor.agencyId ?? '', params.staffId, false),
    removeStaffPasskeys: ({ work, actor, params }) => signOutStaff(work, actor.agencyId ?? '', params.staffId, true),
  });
  bindRoutes(platform, accountProposalsRoutes, {
    listAccountProposals: async ({ work, actor }) => {
      const items = await selectProposals(work.db, actor.agencyId ?? '', actor.id);
      return { items, total: items.length };
    },
    approveAccountProposal: ({ work, params }) => approveProposal(work, params.proposalId),
    declineAccountProposal: async ({ work, actor, params }) => {
      if (!(await declineProposal(work.db, actor.agencyId ?? '', params.proposalId, actor.id, work.now))) return fail('not-found');
      work.audit({ action: 'proposal.decline', outcome: 'allowed', reason: 'declined', recordId: params.proposalId });
      return undefined;
    },
  });
}
