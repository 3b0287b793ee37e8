import type { Database } from '../db/kysely-on-client.ts';

/** Sessions end by themselves after this many hours, however much they are used. */
export const sessionHours = 12;
/** Sessions end when nobody has used them for this many minutes, unless the operator chose another limit. */
export const defaultIdleMinutes = 60;

export interface NewSession {
  tokenHash: Buffer;
  actorKind: 'staff' | 'participant';
  actorId: string;
  now: Date;
  idleMinutes?: number;
}

/** Opens a session; only the hash of its token is kept. */
export async function insertSession(db: Database, session: NewSession): Promise<void> {
  await db.insertInto('platform.sessions').values({
    token_hash: session.tokenHash,
    actor_kind: session.actorKind,
    actor_id: session.actorId,
    expires_at: new Date(session.now.getTime() + sessionHours * 3_600_000).toISOString(),
    idle_minutes: session.idleMinutes ?? defaultIdleMinutes,
  }).execute();
}

/** Ends a session at once. */
export async function revokeSession(db: Database, tokenHash: Buffer, now: Date): Promise<void> {
  await db.updateTable('platform.sessions').set({ revoked_at: now.toISOString() }).where('token_hash', '=', tokenHash).execute();
}
