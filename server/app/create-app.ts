import type { FastifyInstance } from 'fastify';
import { guardWords } from '../features/participants/public.ts';
import { accessKernel } from '../features/consents/public.ts';
import { prestudyAccessKernel } from '../features/prestudies/public.ts';
import type { Clock } from '../platform/clock.ts';
import type { SealedPool } from '../platform/db/pool.ts';
import { identityProvider, type ProviderSettings } from '../platform/sign-in/identity-provider.ts';
import { relyingPartyOf } from '../platform/sign-in/relying-party.ts';
import { defaultSessionPolicies, defaultStepUpMinutes, type SessionPolicies } from '../platform/sign-in/sessions.sql.ts';
import { createServer } from '../platform/http/create-server.ts';
import { sendProblem } from '../platform/http/problem-response.ts';
import type { Operator } from '../features/publications/public.ts';
import { demoOperator } from './operator-settings.ts';
import { registerOperationalRoutes } from './operational-routes.ts';
import { registerFeatures } from './register-features.ts';
import { serveWeb } from './serve-web.ts';
import { registerInvitations } from './sign-in/invitations.routes.ts';
import { registerPasskeys } from './sign-in/passkeys.routes.ts';
import { registerProviderSignIn } from './sign-in/provider.routes.ts';
import { tryRules, type SignInSite } from './sign-in/sign-in-site.ts';
import { registerSignIn, type LentPersona } from './sign-in/sign-in.routes.ts';

export interface AppOptions {
  pool: SealedPool;
  clock: Clock;
  /** Whom demo mode lends out; null outside demo mode. */
  personas: readonly LentPersona[] | null;
  /** The identity provider; none in demo mode, and where people sign in with passkeys alone. */
  provider?: ProviderSettings | null;
  /** The address that people type: passkeys are made for it. */
  publicUrl?: string;
  /** Who answers for the public pages; left out, the demo's nobody. */
  operator?: Operator;
  /** When sessions end. */
  sessionPolicies?: SessionPolicies;
  /** For how many minutes someone who has shown who they are may do what asks for it. */
  stepUpMinutes?: number;
  /** Served over HTTPS. */
  secure: boolean;
  /** Where the built web app lies; left out, only the API is served. */
  webFolder?: string;
  /** Addresses whose word is taken for whom a request comes from; left out, nobody's is. */
  trustedProxies?: readonly string[];
  requestsPerMinute?: number;
  logLevel?: 'silent' | 'warn' | 'info';
}

/** The whole API on one server, not yet listening. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const server = await createServer({
    requestsPerMinute: options.requestsPerMinute ?? 1200, secure: options.secure, logLevel: options.logLevel ?? 'warn',
    trustedProxies: options.trustedProxies ?? [],
  });
  const platform = { server, pool: options.pool, clock: options.clock, access: { case: accessKernel, prestudy: prestudyAccessKernel }, guardWords, stepUpMinutes: options.stepUpMinutes ?? defaultStepUpMinutes };
  const site: SignInSite = {
    provider: options.provider ? identityProvider(options.provider, (fault) => server.log.warn({ fault }, 'the identity provider')) : null,
    relyingParty: relyingPartyOf(options.publicUrl ?? 'http://localhost:4600'), policies: options.sessionPolicies ?? defaultSessionPolicies,
    tries: tryRules(),
  };
  registerSignIn(platform, site, options.personas);
  registerProviderSignIn(platform, site);
  registerPasskeys(platform, site);
  registerInvitations(platform, site);
  const publicSite = { url: options.publicUrl ?? 'http://localhost:4600', operator: options.operator ?? demoOperator };
  registerFeatures(platform, { signInIssuer: options.provider?.issuer ?? null }, publicSite);
  registerOperationalRoutes(server, options.pool);
  if (options.webFolder) await serveWeb(server, options.webFolder);
  else server.setNotFoundHandler((request, reply) => sendProblem(request, reply, 'not-found'));
  return server;
}
