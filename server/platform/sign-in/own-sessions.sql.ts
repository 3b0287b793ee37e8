import { sql } from 'kysely';
import type { SignIn } from '../../../contract/sign-in.ts';
import type { Database } from '../db/kysely-on-client.ts';

/** Where the actor is signed in, the session that asks first. */
export async function selectMySessions(db: Database, tokenHash: Buffer): Promise<SignIn[]> {
  const { rows } = await sql<SignIn>`
    select id, browser, system, method, created_at as "startedAt", last_seen_at as "lastSeenAt", is_this as "isThis"
      from platform.my_sessions(${tokenHash})`.execute(db);
  return rows;
}

/** Ends one of the actor's own sessions, or (null) all but the one that asks; how many. */
export async function endMySessions(db: Database, id: string | null, tokenHash: Buffer): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select platform.end_my_sessions(${id}::uuid, ${tokenHash}) as ended`.execute(db);
  return rows[0]?.ended ?? 0;
}
