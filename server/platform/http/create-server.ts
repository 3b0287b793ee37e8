import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { sourceOf } from '../sign-in/try-limits.ts';
import { sendProblem } from './problem-response.ts';
import { setSecurityHeaders } from './security-headers.ts';
import './session-cookie.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A form that a page without script sends, by a visitor: no session is read for it, so that no other site can act for anyone. */
    plainForm?: true;
  }
}

/** The header that our own pages send with every write; another site cannot, without being asked first. */
export const csrfHeader = 'x-samsteg';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What browsers say of a request that another site made. */
const crossSite = new Set(['cross-site', 'same-site']);

/** Refuses a write that does not come from our own pages. */
function refuseCrossSite(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (safe.has(request.method)) return done();
  const origin = request.headers.origin;
  const own = origin === undefined || URL.parse(origin)?.host === request.headers.host;
  if (own && request.headers[csrfHeader] !== undefined) return done();
  if (request.routeOptions.config.plainForm && !crossSite.has(String(request.headers['sec-fetch-site']))) return done();
  void sendProblem(request, reply, 'cross-site');
}

/** Where a fault arose. Only the calls: a message may hold what was sent, and may be many lines. */
function callsOf(fault: Error): string[] {
  return (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8);
}

/** A fault is logged without what was sent, and answered without details. */
function answerFault(fault: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (fault.statusCode === 429) return void sendProblem(request, reply, 'too-many-requests');
  if (fault.statusCode !== undefined && fault.statusCode < 500) return void sendProblem(request, reply, 'malformed-request');
  request.log.error({ fault: fault.name, code: fault.code, stack: callsOf(fault) }, 'unexpected fault');
  void sendProblem(request, reply, 'unexpected-fault');
}

export interface ServerOptions {
  /** Requests a minute from one address. */
  requestsPerMinute: number;
  /** Whether the site is served over HTTPS. */
  secure: boolean;
  /** Reverse proxies whose `X-Forwarded-For` is believed, so that limits count people and not the proxy. */
  trustedProxies?: readonly string[];
  logLevel?: 'silent' | 'warn' | 'info';
  /** Where log lines go; standard output unless a test reads them. */
  logTo?: { write(line: string): void };
}

/**
 * The HTTP server with what every answer carries: strict headers, cookies, limits, problems.
 * Logs hold the route's pattern, never the address, the body or a header.
 */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read comes past all hooks, and would be answered without headers and repeated.
    frameworkErrors: (_fault, request, reply) => {
      void sendProblem(request, setSecurityHeaders(reply), 'malformed-request');
    },
    logger: {
      level: options.logLevel ?? 'warn',
      ...(options.logTo ? { stream: options.logTo } : {}),
      serializers: {
        req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
      },
    },
  });
  server.decorate('secureCookies', options.secure);
  await server.register(cookie);
  server.addHook('onRequest', (_request, reply, done) => {
    setSecurityHeaders(reply);
    done();
  });
  await server.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute', keyGenerator: (request) => sourceOf(request.ip) });
  server.addHook('onRequest', refuseCrossSite);
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
  server.setErrorHandler(answerFault);
  return server;
}
