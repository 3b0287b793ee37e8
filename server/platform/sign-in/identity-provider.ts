import * as oidc from 'openid-client';

/** How a provider is reached and what it is asked for; see the settings of the server. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUrl: string;
  /** What is asked for; `openid` is always among them. */
  scope: string;
  /** Accepted levels of assurance; empty accepts the provider's own. */
  acrValues: readonly string[];
  /** Asks the provider to identify the person anew each time, so that a click does not reopen what someone has signed out of. */
  alwaysAsk: boolean;
  /** Where the provider sends the browser when someone has signed out; null: they are not signed out at the provider. */
  afterSignOutUrl: string | null;
  /** What this provider calls the claims that we read. */
  claims: { subject: string; assurance: string };
}

/** What is kept here, and what is sent along with the browser. */
export interface StartedSignIn {
  url: string;
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Why a provider's answer opens no session. */
export type ProviderRefusal = 'sign-in-failed' | 'sign-in-level-too-low' | 'identity-provider-unreachable';
/** `authenticatedAt`: when the person showed who they are; null when the provider does not tell. */
export type VouchedFor = { ok: true; subject: string; authenticatedAt: Date | null } | { ok: false; why: ProviderRefusal };

/** What must be as it was when the sign-in began. `anew`: the person must have been asked since. */
export interface Expected { state: string; nonce: string; codeVerifier: string; anew: boolean }

export interface IdentityProvider {
  issuer: string;
  /**
   * Null when the provider cannot be reached.
   * @param anew asks the person who they are even though they have just told another site, or us.
   */
  start(anew: boolean): Promise<StartedSignIn | null>;
  /** Trades the code in the address that the browser came back to for a person the provider vouches for. */
  finish(query: URLSearchParams, expected: Expected): Promise<VouchedFor>;
  /** Where a browser ends its session at the provider (OpenID Connect RP-Initiated Logout 1.0); null when it has no such address. */
  signOutUrl(): Promise<string | null>;
}

const timeoutSeconds = 10;

/**
 * An OpenID Connect provider: authorisation code with PKCE, state and nonce. Its addresses are looked up at the first need.
 *
 * @param report told of every fault, for the operator's log: the person is only told which kind it was.
 */
export function identityProvider(settings: ProviderSettings, report: (fault: unknown) => void): IdentityProvider {
  let known: oidc.Configuration | null = null;
  const configuration = async () => {
    known ??= await discover(settings);
    return known;
  };
  return {
    issuer: settings.issuer,
    start: async (anew) => {
      try {
        return await begin(await configuration(), settings, anew);
      } catch (error) {
        report(error);
        return null;
      }
    },
    finish: async (query, expected) => {
      try {
        return await redeem(await configuration(), settings, query, expected);
      } catch (error) {
        report(error);
        return { ok: false, why: refusalOf(error) };
      }
    },
    signOutUrl: async () => {
      try {
        return signOutAddress(await configuration(), settings);
      } catch (error) {
        report(error);
        return null;
      }
    },
  };
}

function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer);
  // The settings let http through for this machine only.
  const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(issuer, settings.clientId, settings.clientSecret, undefined, { execute, timeout: timeoutSeconds });
}

/** Without the person's own token in it: an address is kept in logs and histories. The provider may ask them to confirm. */
function signOutAddress(config: oidc.Configuration, { afterSignOutUrl }: ProviderSettings): string | null {
  if (afterSignOutUrl === null || config.serverMetadata().end_session_endpoint === undefined) return null;
  return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: afterSignOutUrl }).href;
}

async function begin(config: oidc.Configuration, settings: ProviderSettings, anew: boolean): Promise<StartedSignIn> {
  const started = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier: oidc.randomPKCECodeVerifier() };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: settings.redirectUrl,
    scope: settings.scope,
    code_challenge: await oidc.calculatePKCECodeChallenge(started.codeVerifier),
    code_challenge_method: 'S256',
    state: started.state,
    nonce: started.nonce,
    ...(settings.alwaysAsk || anew ? { prompt: 'login' } : {}),
    ...(anew ? { max_age: '0' } : {}),
    ...(settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {}),
  });
  return { ...started, url: url.href };
}

async function redeem(
  config: oidc.Configuration, settings: ProviderSettings, query: URLSearchParams, expected: Expected,
): Promise<VouchedFor> {
  const address = new URL(settings.redirectUrl);
  address.search = query.toString();
  const tokens = await oidc.authorizationCodeGrant(config, address, {
    expectedState: expected.state, expectedNonce: expected.nonce, pkceCodeVerifier: expected.codeVerifier, idTokenExpected: true,
    // With it an answer is refused that does not say when the person was asked, or says that it was before.
    ...(expected.anew ? { maxAge: 0 } : {}),
  });
  const claims = tokens.claims();
  if (!claims) return { ok: false, why: 'sign-in-failed' };
  const level = claims[settings.claims.assurance];
  if (settings.acrValues.length > 0 && !(typeof level === 'string' && settings.acrValues.includes(level))) {
    return { ok: false, why: 'sign-in-level-too-low' };
  }
  // Some providers keep all but the bare minimum out of the token and answer it when asked.
  const subject = claims[settings.claims.subject]
    ?? (await oidc.fetchUserInfo(config, tokens.access_token, claims.sub))[settings.claims.subject];
  if (typeof subject !== 'string' || subject === '') return { ok: false, why: 'sign-in-failed' };
  return { ok: true, subject, authenticatedAt: claims.auth_time === undefined ? null : new Date(claims.auth_time * 1000) };
}

/** No answer, a late one, or a page that is none: the provider is out of order. */
const outOfOrder = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/** An answer that does not hold is the fault of the sign-in; `fetch` throws a TypeError when nobody answers. */
function refusalOf(error: unknown): ProviderRefusal {
  const down = error instanceof TypeError || (error instanceof oidc.ClientError && outOfOrder.has(error.code ?? ''));
  return down ? 'identity-provider-unreachable' : 'sign-in-failed';
}
