import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FileUploadRule } from '../../../contract/route.ts';
import type { ProblemCode } from '../../../contract/problems.ts';
import { fail, type NamedError } from '../named-error.ts';

/** The bytes of a file as they come in. Who reads them sets the pace: no more is taken from the sender than is read. */
export type UploadedFile = AsyncIterable<Uint8Array>;

/** The media type that files are sent as, whatever they hold: a name or a type that the sender gives is never believed. */
export const uploadType = 'application/octet-stream';

/** A file stopped coming, or was larger than its route takes. Thrown where it is read, so that nothing of it lasts. */
export class UploadFault extends Error {
  readonly problem: ProblemCode;
  constructor(problem: ProblemCode) {
    super(problem);
    this.name = 'UploadFault';
    this.problem = problem;
  }
}

/** A sender that is silent for so long has gone. */
const silenceMs = 30_000;
/** The slowest pace: what a poor telephone line gives. A file that drips in holds a place, and a connection, from all others. */
const leastBytesPerMs = 4;
/** Files that one route reads at once: each holds a connection to the database until its last byte. */
const mostAtOnce = 3;

/** Makes a part of the server that takes files and nothing else, and hands them on unread. */
export function takeFiles(server: FastifyInstance, register: (files: FastifyInstance) => void): void {
  void server.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser(uploadType, (_request, payload, done) => { done(null, payload); });
    register(files);
  });
}

/** The file of a request, or what is wrong with it before a byte is read. */
export function uploadOf(request: FastifyRequest, { mostBytes }: FileUploadRule): UploadedFile | NamedError {
  if (!(request.body instanceof Readable)) return fail('malformed-request');
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return fail('file-too-large');
  return counted(request.body, mostBytes);
}

/** A file that is known again by all of its bytes. */
interface KnownFile {
  file: UploadedFile;
  /** The SHA-256 of the whole file: what nobody has read of it yet is read first. */
  digest: () => Promise<Buffer>;
}

/** Hashes a file while it is read, so that a file that comes twice is told from another of the same length. */
export function hashed(upload: UploadedFile): KnownFile {
  const hash = createHash('sha256');
  const source = upload[Symbol.asyncIterator]();
  const next = async () => {
    const chunk = await source.next();
    if (!chunk.done) hash.update(chunk.value);
    return chunk;
  };
  const digest = async () => {
    while (!(await next()).done);
    return hash.digest();
  };
  // One who stops reading leaves the rest to the digest.
  return { file: { [Symbol.asyncIterator]: () => ({ next }) }, digest };
}

/** The length that a sender declares may be wrong, or missing: what comes is counted too. */
async function* counted(body: Readable, mostBytes: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of heard(body)) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new UploadFault('file-too-large');
    yield chunk;
  }
}

/** For how long the next bytes may be waited for, when so many have come in so long a wait. */
export const patienceFor = (bytes: number, waitedMs: number): number => Math.min(silenceMs, silenceMs + bytes / leastBytesPerMs - waitedMs);

/** What comes, until its end or until it has come too slowly, or nothing for too long. Time that the reader takes does not count. */
async function* heard(body: Readable): AsyncGenerator<Uint8Array> {
  const source = (body as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  let bytes = 0;
  let waited = 0;
  for (;;) {
    const began = performance.now();
    const silence = setTimeout(() => { body.destroy(new UploadFault('upload-cut-off')); }, patienceFor(bytes, waited));
    const next = await source.next().catch(() => { throw new UploadFault('upload-cut-off'); }).finally(() => { clearTimeout(silence); });
    if (next.done) return;
    waited += performance.now() - began;
    bytes += next.value.byteLength;
    yield next.value;
  }
}

/** Runs no more than a few readings at a time; the next one is asked to wait, as `too-many-files`. */
export function fewAtOnce(): <T>(read: () => Promise<T>) => Promise<T> {
  let open = 0;
  return async (read) => {
    if (open >= mostAtOnce) throw new UploadFault('too-many-files');
    open += 1;
    try {
      return await read();
    } finally {
      open -= 1;
    }
  };
}
