import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathIn } from '../pages/public-site.ts';
import type { Language } from '../../../../contract/words.ts';
import type { Database } from '../../../platform/db/kysely-on-client.ts';
import { withWork, type Work } from '../../../platform/db/unit-of-work.ts';
import type { HttpPlatform } from '../../../platform/http/bind-routes.ts';
import { isFail } from '../../../platform/named-error.ts';

/** What is answered to a visitor: text that can be kept and compressed, of a media type. */
export interface PublicAnswer { status: 200 | 404 | 410; type: string; body: string | Uint8Array }
interface Kept { stamp: string; status: PublicAnswer['status']; type: string; etag: string; plain: Buffer; brotli: Buffer; gzip: Buffer }

/** Asks the database as a visitor, whoever has signed in: nothing but what functions for visitors answer is seen. */
export async function asVisitor<T>(platform: HttpPlatform, use: (work: Work) => Promise<T>): Promise<T> {
  const result = await withWork<T>(platform.pool, platform.clock, null, use);
  if (isFail(result)) throw new Error('A public page has no named errors');
  return result;
}

/**
 * Answers that were made before, by address. One stays as long as the stamp of what it was made of does; beyond the number
 * that is kept the one longest unasked goes.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(address: string, stamp: string): Kept | null {
    const kept = this.#kept.get(address);
    if (kept?.stamp !== stamp) return null;
    this.#kept.delete(address);
    this.#kept.set(address, kept);
    return kept;
  }

  keep(address: string, stamp: string, answer: PublicAnswer): Kept {
    const kept = compressed(stamp, answer);
    this.#kept.set(address, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}

function compressed(stamp: string, { status, type, body }: PublicAnswer): Kept {
  const plain = Buffer.from(body);
  const brotli = brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength } });
  return { stamp, status, type, etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`, plain, brotli, gzip: gzipSync(plain) };
}

/**
 * Sends an answer as small as the browser can read it, or says that it has it already.
 * @param keeping how long a browser may keep it; by itself it asks anew each time, so that a withdrawal bites at once.
 */
export function sendKept(request: FastifyRequest, reply: FastifyReply, { status, type, etag, plain, brotli, gzip }: Kept, keeping = 'public, no-cache'): FastifyReply {
  reply.headers({ etag, 'cache-control': keeping, vary: 'Accept-Encoding' });
  if (status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send();
  const accepted = String(request.headers['accept-encoding'] ?? '');
  reply.code(status).type(type);
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(brotli);
  if (/\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(gzip);
  return reply.send(plain);
}

/** An answer that is made for this request alone: of a search, or that there is nothing. */
export function sendFresh(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): FastifyReply {
  return sendKept(request, reply, compressed('', answer));
}

export const page = (body: string, status: PublicAnswer['status'] = 200): PublicAnswer => ({ status, type: 'text/html; charset=utf-8', body });

/** Answers with what was kept, or makes it: `stamp` is one question, `make` asks the rest. */
export async function answerKept(
  platform: HttpPlatform, kept: KeptAnswers, request: FastifyRequest, reply: FastifyReply,
  address: string, stamp: (db: Database) => Promise<string>, make: (work: Work) => Promise<PublicAnswer | { to: string }>,
): Promise<FastifyReply> {
  const result = await asVisitor(platform, async (work) => {
    const now = await stamp(work.db);
    const before = kept.get(address, now);
    if (before) return before;
    const made = await make(work);
    return 'to' in made ? made : kept.keep(address, now, made);
  });
  return 'to' in result ? reply.redirect(result.to, 302) : sendKept(request, reply, result);
}

/** The two addresses of a page, in Swedish and in English. */
export const inBothLanguages = (path: string): readonly { language: Language; url: string }[] =>
  (['sv', 'en'] as const).map((language) => ({ language, url: pathIn(language, path) }));
