import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Route } from '../../../contract/route.ts';
import { signInRedirects, type SignInProblem } from '../../../contract/sign-in.ts';
import { withWork, type Work } from '../../platform/db/unit-of-work.ts';
import { apiBase, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { sendProblem } from '../../platform/http/problem-response.ts';
import { hashToken, setSignInCookie, takeSignInCookie, tokenHashOf } from '../../platform/http/session-cookie.ts';
import { isFail } from '../../platform/named-error.ts';
import type { IdentityProvider, VouchedFor } from '../../platform/sign-in/identity-provider.ts';
import { acceptWithProvider } from '../../platform/sign-in/invitations.sql.ts';
import { localPath } from '../../platform/sign-in/local-path.ts';
import { confirmSession } from '../../platform/sign-in/sessions.sql.ts';
import { insertSignIn, selectSignInOwner, signInMinutes, spendSignIn, type PendingSignIn } from '../../platform/sign-in/sign-ins.sql.ts';
import { openBrowserSession } from './open-browser-session.ts';
import type { SignInSite } from './sign-in-site.ts';

/** Attempts a minute from one address: each one costs a call to the provider. */
const attemptsPerMinute = 60;

type Step = (exchange: Exchange, provider: IdentityProvider) => Promise<string>;

interface Exchange {
  platform: HttpPlatform;
  site: SignInSite;
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * Sign-in by way of the identity provider. These routes stand beside `bindRoutes`, as no transaction may be
 * held open while the provider is asked, and as a browser is answered with the next address, whatever happens.
 */
export function registerProviderSignIn(platform: HttpPlatform, site: SignInSite): void {
  redirecting(platform, site, signInRedirects.startSignIn, start);
  redirecting(platform, site, signInRedirects.finishSignIn, finish);
  redirecting(platform, site, signInRedirects.startConfirmation, startConfirmation, true);
}

function redirecting(platform: HttpPlatform, site: SignInSite, route: Route, step: Step, signedIn = false): void {
  platform.server.route({
    method: route.method,
    url: `${apiBase}${route.path}`,
    config: { samsteg: route, rateLimit: { max: attemptsPerMinute, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      if (signedIn && !(await isSignedIn(platform, request))) return sendProblem(request, reply, 'not-signed-in');
      if (!site.provider) return sendProblem(request, reply, 'not-found');
      return reply.redirect(await step({ platform, site, request, reply }, site.provider), 302);
    },
  });
}

async function isSignedIn({ pool, clock }: HttpPlatform, request: FastifyRequest): Promise<boolean> {
  return (await withWork(pool, clock, tokenHashOf(request), async ({ actor }) => actor !== null)) === true;
}

function queryOf(request: FastifyRequest): URLSearchParams {
  return URL.parse(request.url, 'https://samsteg.invalid')?.searchParams ?? new URLSearchParams();
}

const told = (problem: SignInProblem) => `/sign-in?problem=${problem}`;
/** The page that a confirmation ends at, in a window of its own beside what the person was doing. */
const confirmedPage = '/confirmed';
const notConfirmed = (problem: SignInProblem) => `${confirmedPage}?problem=${problem}`;

/** Remembers what a sign-in is for and ties it to this browser. Answers the provider's address, or null when it cannot be reached. */
export async function beginAtProvider(
  { platform, reply }: Pick<Exchange, 'platform' | 'reply'>, provider: IdentityProvider,
  about: Pick<PendingSignIn, 'purpose' | 'returnTo' | 'sessionHash' | 'invitationId'>,
): Promise<string | null> {
  const started = await provider.start(about.purpose === 'confirm');
  if (!started) return null;
  await withWork(platform.pool, platform.clock, null, (work) => insertSignIn(work.db, {
    stateHash: hashToken(started.state), nonce: started.nonce, codeVerifier: started.codeVerifier, ...about,
  }));
  setSignInCookie(reply, started.state, signInMinutes * 60);
  return started.url;
}

async function start(exchange: Exchange, provider: IdentityProvider): Promise<string> {
  const returnTo = localPath(queryOf(exchange.request).get('returnTo') ?? undefined);
  const url = await beginAtProvider(exchange, provider, { purpose: 'sign-in', returnTo, sessionHash: null, invitationId: null });
  return url ?? told('identity-provider-unreachable');
}

async function startConfirmation(exchange: Exchange, provider: IdentityProvider): Promise<string> {
  const sessionHash = tokenHashOf(exchange.request);
  const url = await beginAtProvider(exchange, provider, { purpose: 'confirm', returnTo: confirmedPage, sessionHash, invitationId: null });
  return url ?? notConfirmed('identity-provider-unreachable');
}

async function finish(exchange: Exchange, provider: IdentityProvider): Promise<string> {
  const { platform, request, reply } = exchange;
  const query = queryOf(request);
  const state = takeSignInCookie(request, reply);
  // The answer must come back to the browser that asked, or one could be signed in as somebody else.
  if (!state || query.get('state') !== state) return told('sign-in-failed');
  const pending = await withWork(platform.pool, platform.clock, null, (work) => spendSignIn(work.db, hashToken(state)));
  if (!pending || isFail(pending)) return told('sign-in-failed');
  const vouched = await provider.finish(query, {
    state, nonce: pending.nonce, codeVerifier: pending.codeVerifier, anew: pending.purpose === 'confirm',
  });
  const tell = pending.purpose === 'confirm' ? notConfirmed : told;
  const problem = await conclude(exchange, provider.issuer, pending, vouched);
  return problem ? tell(problem) : pending.returnTo;
}

/** Does what the sign-in was for. What stood in the way is audited and returned. */
async function conclude(
  exchange: Exchange, issuer: string, pending: Omit<PendingSignIn, 'stateHash'>, vouched: VouchedFor,
): Promise<SignInProblem | null> {
  const { platform, request } = exchange;
  const confirms = pending.purpose === 'confirm';
  const tokenHash = confirms ? tokenHashOf(request) : null;
  const problem = await withWork<SignInProblem | null>(platform.pool, platform.clock, tokenHash, async (work) => {
    const why = vouched.ok ? await byPurpose[pending.purpose]({ ...exchange, work, issuer, pending, tokenHash }, vouched) : vouched.why;
    if (why !== null) work.audit({ action: confirms ? 'session.confirm' : 'session.start', outcome: 'denied', reason: why });
    return why;
  });
  return isFail(problem) ? 'sign-in-failed' : problem;
}

interface Conclusion extends Exchange {
  work: Work;
  issuer: string;
  pending: Omit<PendingSignIn, 'stateHash'>;
  tokenHash: Buffer | null;
}
type Vouched = Extract<VouchedFor, { ok: true }>;

const byPurpose: Record<PendingSignIn['purpose'], (conclusion: Conclusion, vouched: Vouched) => Promise<SignInProblem | null>> = {
  'sign-in': async ({ work, reply, site, issuer }, { subject, authenticatedAt }) => {
    const owner = await selectSignInOwner(work.db, issuer, subject);
    if (!owner) return 'sign-in-unknown-person';
    await openBrowserSession(work, reply, site.policies, { owner, method: 'provider', vouched: 'vouched-for', confirmedAt: authenticatedAt });
    return null;
  },
  confirm: async ({ work, issuer, pending, tokenHash }, { subject }) => {
    const owner = await selectSignInOwner(work.db, issuer, subject);
    const same = tokenHash !== null && pending.sessionHash?.equals(tokenHash) === true;
    if (!same || owner === null || owner.actorId !== work.actor?.id || !(await confirmSession(work.db, tokenHash))) return 'step-up-failed';
    work.audit({ action: 'session.confirm', outcome: 'allowed', reason: 'vouched-for' });
    return null;
  },
  invitation: async ({ work, reply, site, issuer, pending }, { subject }) => {
    const taken = await selectSignInOwner(work.db, issuer, subject);
    const owner = pending.invitationId === null ? null : await acceptWithProvider(work.db, pending.invitationId, issuer, subject);
    if (!owner) return taken ? 'sign-in-taken' : 'invitation-not-valid';
    await openBrowserSession(work, reply, site.policies, { owner, method: 'provider', vouched: 'invited' });
    return null;
  },
};
