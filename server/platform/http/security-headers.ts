import type { FastifyReply } from 'fastify';

/** Our own files only: nothing inline, no data addresses, no frames in either direction. There are no exceptions. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'", "connect-src 'self'",
  "manifest-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join(';');

/** What a page may use of the device: passkeys, and nothing else, also for a script that got in. */
const permissionsPolicy = [
  ...['accelerometer', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi',
    'payment', 'serial', 'usb', 'xr-spatial-tracking'].map((feature) => `${feature}=()`),
  'publickey-credentials-create=(self)', 'publickey-credentials-get=(self)',
].join(', ');

const always = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': permissionsPolicy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
};
/** A year, as preload lists ask: from the first visit on a browser does not try without HTTPS. */
const overHttps = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** The headers that every answer carries, of whatever kind. */
export function setSecurityHeaders(reply: FastifyReply): FastifyReply {
  return reply.headers(reply.server.secureCookies ? { ...always, ...overHttps } : always);
}
