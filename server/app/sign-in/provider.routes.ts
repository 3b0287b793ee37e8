import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Route } from '../../../contract/route.ts';
import { signInRedirects, type SignInProblem } from '../../../contract/sign-in.ts';
import { withWork } from '../../platform/db/unit-of-work.ts';
import { apiBase, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { sendProblem } from '../../platform/http/problem-response.ts';
import {
  hashToken, newSessionToken, setSessionCookie, setSignInCookie, takeSignInCookie, tokenHashOf,
} from '../../platform/http/session-cookie.ts';
import { isFail } from '../../platform/named-error.ts';
import type { IdentityProvider, VouchedFor } from '../../platform/sign-in/identity-provider.ts';
import { localPath } from '../../platform/sign-in/local-path.ts';
import { openSession } from '../../platform/sign-in/open-session.ts';
import { revokeSession } from '../../platform/sign-in/sessions.sql.ts';
import { insertSignIn, selectSignInOwner, signInMinutes, spendSignIn } from '../../platform/sign-in/sign-ins.sql.ts';

export interface ProviderSignIn {
  /** Null in demo mode: the addresses then answer as if they did not exist. */
  provider: IdentityProvider | null;
  secure: boolean;
  /** Minutes without a request after which a session has ended. */
  idleMinutes: number;
}

/** Attempts a minute from one address: each one costs a call to the provider. */
const attemptsPerMinute = 60;

type Step = (exchange: Exchange, provider: IdentityProvider) => Promise<string>;

interface Exchange {
  platform: HttpPlatform;
  options: ProviderSignIn;
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * Sign-in by way of the identity provider. These routes stand beside `bindRoutes`, as no transaction may be
 * held open while the provider is asked, and as a browser is answered with the next address, whatever happens.
 */
export function registerProviderSignIn(platform: HttpPlatform, options: ProviderSignIn): void {
  redirecting(platform, options, signInRedirects.startSignIn, start);
  redirecting(platform, options, signInRedirects.finishSignIn, finish);
}

function redirecting(platform: HttpPlatform, options: ProviderSignIn, route: Route, step: Step): void {
  platform.server.route({
    method: route.method,
    url: `${apiBase}${route.path}`,
    config: { samsteg: route, rateLimit: { max: attemptsPerMinute, timeWindow: '1 minute' } },
    handler: async (request, reply) => {
      const { provider } = options;
      if (!provider) return sendProblem(request, reply, 'not-found');
      return reply.redirect(await step({ platform, options, request, reply }, provider), 302);
    },
  });
}

function queryOf(request: FastifyRequest): URLSearchParams {
  return URL.parse(request.url, 'https://samsteg.invalid')?.searchParams ?? new URLSearchParams();
}

const told = (problem: SignInProblem) => `/sign-in?problem=${problem}`;

async function start({ platform, options, request, reply }: Exchange, provider: IdentityProvider): Promise<string> {
  const started = await provider.start();
  if (!started) return told('identity-provider-unreachable');
  const returnTo = localPath(queryOf(request).get('returnTo') ?? undefined);
  await withWork(platform.pool, platform.clock, null, (work) => insertSignIn(work.db, {
    stateHash: hashToken(started.state), nonce: started.nonce, codeVerifier: started.codeVerifier, returnTo,
  }));
  setSignInCookie(reply, started.state, signInMinutes * 60, options.secure);
  return started.url;
}

async function finish(exchange: Exchange, provider: IdentityProvider): Promise<string> {
  const { platform, request, reply } = exchange;
  const query = queryOf(request);
  const state = takeSignInCookie(request, reply);
  // The answer must come back to the browser that asked, or one could be signed in as somebody else.
  if (!state || query.get('state') !== state) return told('sign-in-failed');
  const pending = await withWork(platform.pool, platform.clock, null, (work) => spendSignIn(work.db, hashToken(state)));
  if (!pending || isFail(pending)) return told('sign-in-failed');
  const vouched = await provider.finish(query, { state, nonce: pending.nonce, codeVerifier: pending.codeVerifier });
  const problem = await openSessionFor(exchange, provider.issuer, vouched);
  return problem ? told(problem) : pending.returnTo;
}

/** Opens a new session and ends the one the browser had. What stood in the way is audited and returned. */
async function openSessionFor({ platform, options, request, reply }: Exchange, issuer: string, vouched: VouchedFor): Promise<SignInProblem | null> {
  const { token, hash } = newSessionToken();
  const before = tokenHashOf(request);
  const problem = await withWork<SignInProblem | null>(platform.pool, platform.clock, null, async (work) => {
    const refuse = (why: SignInProblem) => {
      work.audit({ action: 'session.start', outcome: 'denied', reason: why });
      return why;
    };
    if (!vouched.ok) return refuse(vouched.why);
    const owner = await selectSignInOwner(work.db, issuer, vouched.subject);
    if (!owner) return refuse('sign-in-unknown-person');
    if (before) await revokeSession(work.db, before, work.now);
    await openSession(work, { tokenHash: hash, ...owner, idleMinutes: options.idleMinutes }, 'vouched-for');
    return null;
  });
  if (isFail(problem)) return 'sign-in-failed';
  if (problem === null) setSessionCookie(reply, token, options.secure);
  return problem;
}
