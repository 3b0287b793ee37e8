import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

export const sessionCookieName = 'samsteg_session';

/** An opaque session token, and the hash by which the database knows it. */
export function newSessionToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The hash of the token that came with a request, or null for a visitor. */
export function tokenHashOf(request: FastifyRequest): Buffer | null {
  const token = request.cookies[sessionCookieName];
  return token ? hashToken(token) : null;
}

/** Puts the token in a cookie that scripts cannot read and other sites cannot send. */
export function setSessionCookie(reply: FastifyReply, token: string, secure: boolean): void {
  reply.setCookie(sessionCookieName, token, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(sessionCookieName, { path: '/' });
}

const signInCookieName = 'samsteg_sign_in';
const signInPath = '/api/v1/sign-in';

/** Ties a sign-in under way to the browser that began it. Lax: the identity provider's redirect must carry it back. */
export function setSignInCookie(reply: FastifyReply, state: string, maxAgeSeconds: number, secure: boolean): void {
  reply.setCookie(signInCookieName, state, { path: signInPath, httpOnly: true, sameSite: 'lax', secure, maxAge: maxAgeSeconds });
}

/** The state that this browser began a sign-in with, if any; the cookie is spent by being read. */
export function takeSignInCookie(request: FastifyRequest, reply: FastifyReply): string | null {
  reply.clearCookie(signInCookieName, { path: signInPath });
  return request.cookies[signInCookieName] ?? null;
}
