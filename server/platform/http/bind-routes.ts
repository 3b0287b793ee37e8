import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessRules, type AccessRule } from '../../../contract/access.ts';
import type { BodyOf, FileAnswer, ParamsOf, QueryOf, ResponseOf, Route, RouteTable } from '../../../contract/route.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../actor.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { Clock } from '../clock.ts';
import type { SealedPool } from '../db/pool.ts';
import { withWork, type Work } from '../db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../named-error.ts';
import { isSessionConfirmed } from '../sign-in/sessions.sql.ts';
import { askAnew } from './ask-anew.ts';
import { claimKey, fingerprintOf, keepAnswer, readIdempotencyKey, type Fingerprint, type Replay } from './idempotency.ts';
import { languageOf } from './language.ts';
import { parseInput } from './parse-input.ts';
import { sendProblem } from './problem-response.ts';
import { tokenHashOf } from './session-cookie.ts';
import { fewAtOnce, hashed, takeFiles, UploadFault, uploadOf, type UploadedFile } from './upload.ts';

/** What a use case is given: parsed input, the unit of work, and who asks. */
export interface HandlerRequest<R extends Route> {
  work: Work;
  /** Signed in; on a public route, reading it throws: use `work.actor`. */
  actor: Actor;
  params: ParamsOf<R>;
  query: QueryOf<R>;
  body: BodyOf<R>;
  /** The file that is sent, where the route takes one. */
  upload: R['upload'] extends object ? UploadedFile : null;
  language: Language;
  /** Only for sign-in: to set and clear the session cookie. */
  reply: FastifyReply;
  tokenHash: Buffer | null;
}

export type Handler<R extends Route> = (request: HandlerRequest<R>) => Promise<ResponseOf<R> | NamedError>;
export type Handlers<T extends RouteTable> = { [K in keyof T]: Handler<T[K]> };

/** The access decision of a route, with its reason as a code. `hidden`: answer as if it did not exist. */
export interface Decision { allowed: boolean; hidden: boolean; reason: string }

/** An access kernel; given by the app, as the platform knows no feature. */
export interface AccessKernel {
  /** One statement that asks how the one signed in stands to what the path names; it is sent together with the `begin`. */
  question: (id: string) => string;
  /** @param answer the rows of the question; null when none was asked. */
  decide: (actor: Actor | null, rule: AccessRule, answer: readonly unknown[] | null) => Decision;
}

export interface HttpPlatform {
  server: FastifyInstance;
  pool: SealedPool;
  clock: Clock;
  /** `case` also answers for routes that name neither a case nor a pre-study. */
  access: Readonly<Record<'case' | 'prestudy', AccessKernel>>;
  /** For how many minutes someone who has shown who they are may call a route with `stepUp`. */
  stepUpMinutes: number;
  /** Asked before every write to a case, with the parsed body; given by the app. A named error stops it. */
  guardWords: (work: Work, caseId: string, body: unknown) => Promise<NamedError | null>;
}

export const apiBase = '/api/v1';

/** Binds each route of a feature's table to its use case. A route without a handler does not compile. */
export function bindRoutes<T extends RouteTable>(platform: HttpPlatform, table: T, handlers: Handlers<T>): void {
  for (const [name, route] of Object.entries(table)) {
    const handler = handlers[name] as unknown as Handler<Route>;
    bindRoute(platform, route, async () => handler);
  }
}

/**
 * Binds one route whose use case needs something done first that no answer undoes, or that must not hold a transaction
 * open, as asking another server.
 * @param prepare runs before the request's transaction begins and before anyone is known to be signed in.
 */
export function bindRoute<R extends Route>(
  platform: HttpPlatform, route: R, prepare: (request: FastifyRequest, reply: FastifyReply) => Promise<Handler<R>>,
): void {
  const bind = (server: FastifyInstance, run: (read: () => Promise<FastifyReply>) => Promise<FastifyReply>) => server.route({
    method: route.method,
    url: `${apiBase}${route.path}`,
    config: { samsteg: route, ...(route.perMinute === undefined ? {} : { rateLimit: { max: route.perMinute, timeWindow: '1 minute' } }) },
    handler: async (request, reply) => run(async () => answer(platform, route, (await prepare(request, reply)) as unknown as Handler<Route>, request, reply))
      .catch((fault: unknown) => answerUploadFault(request, reply, fault)),
  });
  if (route.upload) takeFiles(platform.server, (files) => bind(files, fewAtOnce()));
  else bind(platform.server, (read) => read());
}

/** A file that was stopped while it was read is an expected no, like any other; a fault is thrown on. */
function answerUploadFault(request: FastifyRequest, reply: FastifyReply, fault: unknown): FastifyReply {
  if (fault instanceof UploadFault) return sendProblem(request, reply, fault.problem);
  throw fault;
}

async function answer(
  platform: HttpPlatform, route: Route, handler: Handler<Route>, request: FastifyRequest, reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request);
  const tokenHash = tokenHashOf(request);
  const params = parseInput(route.params, request.params, language);
  const inOneGo = () => withWork(platform.pool, platform.clock, tokenHash, (work, asked) =>
    respond(platform, route, handler, { work, asked, params, request, reply, language, tokenHash }), questionOf(platform, route, params));
  // A file that has been read cannot be read again.
  const result = await (route.upload ? inOneGo() : askAnew(inOneGo));
  if (isFail(result)) return sendProblem(request, reply, result.code, result.errors);
  if (result.status === 204) return reply.code(204).send();
  if (route.file) return sendFile(reply, result.body as FileAnswer);
  if (route.page) return reply.code(result.status).type('text/html; charset=utf-8').send(result.body);
  return reply.code(result.status).type('application/json; charset=utf-8').send(JSON.stringify(result.body));
}

/** A file is kept, never shown as a page of this site. */
function sendFile(reply: FastifyReply, { name, type, bytes }: FileAnswer): FastifyReply {
  return reply.code(200).type(type).header('content-disposition', `attachment; filename="${name}"`).send(Buffer.from(bytes));
}

/** A case or a pre-study is asked about only by an id that can be one. */
function questionOf({ access }: HttpPlatform, route: Route, params: unknown): string | null {
  const { scope } = accessRules[route.access];
  if ((scope !== 'case' && scope !== 'prestudy') || isFail(params)) return null;
  const id = ((params ?? {}) as Record<string, string | undefined>)[`${scope}Id`];
  return id === undefined ? null : access[scope].question(id);
}

interface Exchange {
  work: Work;
  /** The rows that answer the access kernel's question. */
  asked: readonly unknown[] | null;
  params: unknown;
  request: FastifyRequest;
  reply: FastifyReply;
  language: Language;
  tokenHash: Buffer | null;
}

async function respond(
  platform: HttpPlatform, route: Route, handler: Handler<Route>, exchange: Exchange,
): Promise<Replay | NamedError> {
  const { work, request, language, params } = exchange;
  const rule: AccessRule = accessRules[route.access];
  if (rule.scope !== 'public' && !work.actor) return fail('not-signed-in');
  // An id that cannot be is answered as one that is not there.
  if (isFail(params)) return fail('not-found');
  const denial = rule.scope === 'public' ? null : ask(platform, exchange, route, rule);
  if (denial) return denial;
  const stale = route.stepUp ? await askConfirmed(platform, exchange, route) : null;
  if (stale) return stale;
  const query = parseInput(route.query, request.query, language);
  if (isFail(query)) return query;
  const body = parseInput(route.body, request.body, language);
  if (isFail(body)) return body;
  const stopped = await guard(platform, work, route, params, body);
  if (stopped) return stopped;
  const upload = route.upload ? uploadOf(request, route.upload) : null;
  if (isFail(upload)) return upload;
  const sent = upload && hashed(upload);
  const answered = await once(route, exchange, sent?.digest ?? fingerprintOf(body), async () => {
    const result = await handler({ ...exchange, actor: work.actor as Actor, query, body, upload: sent?.file ?? null } as HandlerRequest<Route>);
    return isFail(result) ? result : { status: route.status, body: route.file || route.page ? result : route.response?.parse(result) };
  });
  if (rule.scope !== 'public' && isFail(answered) && closed.has(answered.code)) work.audit({ ...askedOf(route, request), outcome: 'denied', reason: 'record-closed' });
  return answered;
}

/** Whether a route writes words to a case, other than to where they are kept apart. */
export const isGuarded = ({ access, method, body, asks, keepsNames }: Route): boolean =>
  accessRules[access].scope === 'case' && method !== 'GET' && body !== undefined && !asks && !keepsNames;

async function guard({ guardWords }: HttpPlatform, work: Work, route: Route, params: unknown, body: unknown): Promise<NamedError | null> {
  const { caseId } = (params ?? {}) as { caseId?: string };
  return isGuarded(route) && caseId !== undefined ? guardWords(work, caseId, body) : null;
}

/** What a use case answers of a record that is hidden or not there: a denial like the route's own. */
const closed: ReadonlySet<string> = new Set(['not-found', 'not-allowed']);

/** What the log says of a request: the access key, the case, and the record where the address names one. */
function askedOf(route: Route, request: FastifyRequest): Pick<AuditEntry, 'action' | 'caseId' | 'recordId'> {
  const { caseId, ...others } = request.params as Record<string, string>;
  const recordId = Object.entries(others).findLast(([name]) => name.endsWith('Id'))?.[1];
  return { action: route.access, caseId, recordId };
}

function ask(platform: HttpPlatform, { work, asked, request }: Exchange, route: Route, rule: AccessRule): NamedError | null {
  const decision = platform.access[rule.scope === 'prestudy' ? 'prestudy' : 'case'].decide(work.actor, rule, asked);
  work.audit({ ...askedOf(route, request), outcome: decision.allowed ? 'allowed' : 'denied', reason: decision.reason });
  if (decision.allowed) return null;
  return fail(decision.hidden ? 'not-found' : 'not-allowed');
}

/** Whether the one who asks has shown lately who they are. After the access decision, so that it tells nobody what exists. */
async function askConfirmed({ stepUpMinutes }: HttpPlatform, { work, tokenHash, request }: Exchange, route: Route): Promise<NamedError | null> {
  if (tokenHash && (await isSessionConfirmed(work.db, tokenHash, stepUpMinutes))) return null;
  work.audit({ ...askedOf(route, request), outcome: 'denied', reason: 'step-up-needed' });
  return fail('step-up-needed');
}

/** A signed-in POST that makes something runs once for its key; the same request again gets the first answer. */
async function once(
  route: Route, exchange: Exchange, fingerprint: Fingerprint, run: () => Promise<Replay | NamedError>,
): Promise<Replay | NamedError> {
  if (route.method !== 'POST' || route.asks || accessRules[route.access].scope === 'public') return run();
  const key = readIdempotencyKey(exchange.request.headers['idempotency-key']);
  if (isFail(key)) return key;
  const address = `${route.method} ${exchange.request.url}`;
  const earlier = await claimKey(exchange.work, key, address, fingerprint);
  if (earlier) return earlier;
  const result = await run();
  if (!isFail(result)) await keepAnswer(exchange.work, key, result, fingerprint);
  return result;
}
