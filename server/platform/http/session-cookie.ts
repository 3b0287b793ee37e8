import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether cookies go over HTTPS only. */
    secureCookies: boolean;
  }
}

/** The name without HTTPS; with it, see `cookieName`. */
export const sessionCookieName = 'samsteg_session';
const signInCookieName = 'samsteg_sign_in';
const deviceCookieName = 'samsteg_device';

/** Over HTTPS a cookie's name says that it is ours alone: a browser takes `__Host-` from no neighbour on the same domain. */
export function cookieName(server: Pick<FastifyInstance, 'secureCookies'>, name: string): string {
  return server.secureCookies ? `__Host-${name}` : name;
}

function setCookie(reply: FastifyReply, name: string, value: string, more: { sameSite: 'lax' | 'strict'; maxAge?: number }): void {
  const { server } = reply;
  reply.setCookie(cookieName(server, name), value, { path: '/', httpOnly: true, secure: server.secureCookies, ...more });
}

function clearCookie(reply: FastifyReply, name: string): void {
  reply.clearCookie(cookieName(reply.server, name), { path: '/', secure: reply.server.secureCookies });
}

function readCookie(request: FastifyRequest, name: string): string | null {
  return request.cookies[cookieName(request.server, name)] || null;
}

/** An opaque token, and the hash by which the database knows it. */
export function newSessionToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** The hash of the token that came with a request, or null for a visitor. */
export function tokenHashOf(request: FastifyRequest): Buffer | null {
  const token = readCookie(request, sessionCookieName);
  return token ? hashToken(token) : null;
}

/** Puts the token in a cookie that scripts cannot read and other sites cannot send. Lax: a link from a colleague's mail must open. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  setCookie(reply, sessionCookieName, token, { sameSite: 'lax' });
}

export function clearSessionCookie(reply: FastifyReply): void {
  clearCookie(reply, sessionCookieName);
}

/** Ties a sign-in under way to the browser that began it. Lax: the identity provider's redirect must carry it back. */
export function setSignInCookie(reply: FastifyReply, state: string, maxAgeSeconds: number): void {
  setCookie(reply, signInCookieName, state, { sameSite: 'lax', maxAge: maxAgeSeconds });
}

/** The state that this browser began a sign-in with, if any; the cookie is spent by being read. */
export function takeSignInCookie(request: FastifyRequest, reply: FastifyReply): string | null {
  clearCookie(reply, signInCookieName);
  return readCookie(request, signInCookieName);
}

/** The hash of the token by which this browser is known from earlier sign-ins; null for one that is new. */
export function deviceHashOf(request: FastifyRequest): Buffer | null {
  const token = readCookie(request, deviceCookieName);
  return token ? hashToken(token) : null;
}

export function setDeviceCookie(reply: FastifyReply, token: string, maxAgeSeconds: number): void {
  setCookie(reply, deviceCookieName, token, { sameSite: 'strict', maxAge: maxAgeSeconds });
}
