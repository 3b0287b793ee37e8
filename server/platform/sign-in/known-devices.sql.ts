import { sql } from 'kysely';
import type { Database } from '../db/kysely-on-client.ts';
import type { SignInOwner } from './sign-ins.sql.ts';

/** A device is known for so many days after the person last signed in on it. */
export const knownDeviceDays = 180;

/** Whether the person has signed in on this device before. */
export async function isKnownDevice(db: Database, tokenHash: Buffer, { actorKind, actorId }: SignInOwner): Promise<boolean> {
  const row = await db.selectFrom('platform.known_devices').select('actor_id').where('token_hash', '=', tokenHash)
    .where('actor_kind', '=', actorKind).where('actor_id', '=', actorId).where('last_used_at', '>', longAgo).executeTakeFirst();
  return row !== undefined;
}

/** Knows the device as this person's from now on; forgets those that have not been used for long. */
export async function rememberDevice(db: Database, tokenHash: Buffer, { actorKind, actorId }: SignInOwner): Promise<void> {
  await db.deleteFrom('platform.known_devices').where('last_used_at', '<', longAgo).execute();
  await db.insertInto('platform.known_devices').values({ token_hash: tokenHash, actor_kind: actorKind, actor_id: actorId })
    .onConflict((conflict) => conflict.columns(['token_hash', 'actor_id']).doUpdateSet({ last_used_at: sql`now()` })).execute();
}

const longAgo = sql<string>`now() - make_interval(days => ${sql.lit(knownDeviceDays)})`;
