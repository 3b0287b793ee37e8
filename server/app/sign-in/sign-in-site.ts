import type { IdentityProvider } from '../../platform/sign-in/identity-provider.ts';
import type { RelyingParty } from '../../platform/sign-in/relying-party.ts';
import type { SessionPolicies } from '../../platform/sign-in/sessions.sql.ts';
import { TryLimits } from '../../platform/sign-in/try-limits.ts';

/** How one signs in at this site, and for how long. */
export interface SignInSite {
  /** Null in demo mode: the addresses on the way to it then answer as if they did not exist. */
  provider: IdentityProvider | null;
  /** Whom passkeys are made for. */
  relyingParty: RelyingParty;
  policies: SessionPolicies;
  tries: TryRules;
}

/** Failed tries, by where they come from: never by an account alone. */
export interface TryRules {
  /** Passkeys, whoever's. */
  source: TryLimits;
  /** Passkeys of one account, from one source. */
  sourceAndAccount: TryLimits;
  /** One-time codes. */
  codes: TryLimits;
}

/** A whole office may sit behind one address, so a source gets more tries than a source that keeps to one account. */
export function tryRules(): TryRules {
  return {
    source: new TryLimits({ free: 30, firstSeconds: 1, longestSeconds: 15 * 60 }),
    sourceAndAccount: new TryLimits({ free: 5, firstSeconds: 1, longestSeconds: 15 * 60 }),
    codes: new TryLimits({ free: 5, firstSeconds: 2, longestSeconds: 60 * 60 }),
  };
}
