import { agenciesRoutes } from '../../../contract/agencies.ts';
import { staffAccountsRoutes } from '../../../contract/staff-accounts.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { newId } from '../../platform/new-id.ts';
import { selectAgencies, selectStaff } from './agencies.sql.ts';
import { changeStaff } from './change-staff.ts';
import { linkSignIn } from './link-sign-in.ts';
import { insertStaff, selectStaffAccounts } from './staff-accounts.sql.ts';

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
    addStaff: ({ work, actor, body }) => insertStaff(work.db, newId(), actor.agencyId ?? '', body),
    changeStaff: ({ work, actor, params, body }) => changeStaff(work, actor.agencyId ?? '', params.staffId, body),
    linkSignIn: ({ work, actor, params, body }) => linkSignIn(work, actor.agencyId ?? '', signInIssuer, params.staffId, body),
  });
}
