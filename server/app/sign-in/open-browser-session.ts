import type { FastifyReply } from 'fastify';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { newSessionToken, setSessionCookie, tokenHashOf } from '../../platform/http/session-cookie.ts';
import { deviceOf } from '../../platform/sign-in/device.ts';
import { openSession } from '../../platform/sign-in/open-session.ts';
import { revokeSession, type SessionPolicies } from '../../platform/sign-in/sessions.sql.ts';
import type { SignInOwner } from '../../platform/sign-in/sign-ins.sql.ts';

export interface Opening {
  owner: SignInOwner;
  method: 'provider' | 'passkey' | 'demo';
  /** When the person showed who they are; null when nobody knows, and left out for just now. */
  confirmedAt?: Date | null;
  /** How it was known who they are, as a code for the log. */
  vouched: string;
}

/** Opens a new session in the browser that asks, and ends the one it had. */
export async function openBrowserSession(work: Work, reply: FastifyReply, policies: SessionPolicies, opening: Opening): Promise<void> {
  const { owner, method, confirmedAt, vouched } = opening;
  const before = tokenHashOf(reply.request);
  if (before) await revokeSession(work.db, before, work.now);
  const { token, hash } = newSessionToken();
  await openSession(work, {
    tokenHash: hash, ...owner, method, policy: policies[owner.actorKind], device: deviceOf(reply.request.headers['user-agent']),
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
  }, vouched);
  setSessionCookie(reply, token);
}
