import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { fail, type NamedError } from '../named-error.ts';
import type { Work } from '../db/unit-of-work.ts';
import { rowIdOf } from '../sealing/sealed-columns.ts';

/** The first answer to a key, kept in the transaction that made it. */
export interface Replay { status: number; body: unknown }

/** An answer may hold personal data: it is forgotten when no device can still be waiting to send again. */
const keptDays = 30;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const rowOf = (row: { actor_id: string; key: string }) => rowIdOf('platform.idempotency_keys', row);

/** The header's value, or what is wrong with it. */
export function readIdempotencyKey(header: unknown): string | NamedError {
  return typeof header === 'string' && uuid.test(header) ? header : fail('idempotency-key-missing');
}

/** What a request is known again by: a digest of all that it sends. Asked for once, as a file is read for it to its end. */
export type Fingerprint = () => Promise<Buffer>;

export const fingerprintOf = (body: unknown): Fingerprint => async () => createHash('sha256').update(JSON.stringify(body ?? null)).digest();

/** A request whose digest is not known yet: it is written with the answer, in the same transaction. */
const unread = Buffer.alloc(0);

/**
 * Claims a key for this request. Null: go on. A replay: the same request was answered before; give
 * that answer. A second request with the key waits here until the first has ended.
 */
export async function claimKey(work: Work, key: string, route: string, fingerprint: Fingerprint): Promise<Replay | NamedError | null> {
  const actorId = work.actor?.id;
  if (!actorId) return fail('not-signed-in');
  await work.db.deleteFrom('platform.idempotency_keys').where('actor_id', '=', actorId)
    .where('created_at', '<', sql<string>`now() - make_interval(days => ${sql.lit(keptDays)})`).execute();
  const claimed = await work.db.insertInto('platform.idempotency_keys')
    .values({ actor_id: actorId, key, route, request_hash: unread })
    .onConflict((conflict) => conflict.columns(['actor_id', 'key']).doNothing())
    .returning('key').executeTakeFirst();
  if (claimed) return null;
  const first = await work.db.selectFrom('platform.idempotency_keys').selectAll()
    .where('actor_id', '=', actorId).where('key', '=', key).executeTakeFirstOrThrow();
  if (first.route !== route || !(await fingerprint()).equals(first.request_hash)) return fail('idempotency-key-reused');
  const kept = await work.db.seals.openOne('platform.idempotency_keys', first, { body: 'body' }, rowOf);
  return { status: first.status ?? 200, body: kept?.body };
}

/** Keeps the answer for a replay, with what the request is known again by. */
export async function keepAnswer(work: Work, key: string, answer: Replay, fingerprint: Fingerprint): Promise<void> {
  const actor_id = work.actor?.id ?? '';
  const sealed = await work.db.seals.row('platform.idempotency_keys', null, { status: answer.status, body: answer.body ?? null }, rowOf({ actor_id, key }));
  await work.db.updateTable('platform.idempotency_keys').set({ ...sealed, request_hash: await fingerprint() })
    .where('actor_id', '=', actor_id).where('key', '=', key).execute();
}
