import { sql } from 'kysely';
import type { Database } from '../db/kysely-on-client.ts';
import { unknownDevice, type Device } from './device.ts';

/** Sessions end by themselves after this many hours, however much they are used. */
export const sessionHours = 12;
/** Sessions end when nobody has used them for this many minutes, unless the operator chose another limit. */
export const defaultIdleMinutes = 60;
/** Whoever has shown who they are may do what asks for it within this many minutes, unless the operator chose another limit. */
export const defaultStepUpMinutes = 10;

export interface NewSession {
  tokenHash: Buffer;
  actorKind: 'staff' | 'participant';
  actorId: string;
  now: Date;
  idleMinutes?: number;
  hours?: number;
  device?: Device;
  /** How the person came in. */
  method?: 'provider' | 'passkey' | 'demo';
  /** False when nobody knows how long ago the person showed who they are. */
  confirmed?: boolean;
}

/** Opens a session; only the hash of its token is kept. */
export async function insertSession(db: Database, session: NewSession): Promise<void> {
  const { browser, system } = session.device ?? unknownDevice;
  await db.insertInto('platform.sessions').values({
    token_hash: session.tokenHash,
    actor_kind: session.actorKind,
    actor_id: session.actorId,
    expires_at: new Date(session.now.getTime() + (session.hours ?? sessionHours) * 3_600_000).toISOString(),
    idle_minutes: session.idleMinutes ?? defaultIdleMinutes,
    browser, system, method: session.method ?? 'provider',
    confirmed_at: session.confirmed === false ? null : sql`now()`,
  }).execute();
}

/** Ends a session at once. */
export async function revokeSession(db: Database, tokenHash: Buffer, now: Date): Promise<void> {
  await db.updateTable('platform.sessions').set({ revoked_at: now.toISOString() }).where('token_hash', '=', tokenHash).execute();
}

/** Whether the person behind a session has shown who they are within so many minutes. */
export async function isSessionConfirmed(db: Database, tokenHash: Buffer, minutes: number): Promise<boolean> {
  const { rows } = await sql<{ confirmed: boolean }>`select platform.session_confirmed(${tokenHash}, ${minutes}::integer) as confirmed`.execute(db);
  return rows[0]?.confirmed === true;
}

/** Writes down that the actor has just shown who they are; false when the session is not theirs or has ended. */
export async function confirmSession(db: Database, tokenHash: Buffer): Promise<boolean> {
  const { rows } = await sql<{ confirmed: boolean }>`select platform.confirm_session(${tokenHash}) as confirmed`.execute(db);
  return rows[0]?.confirmed === true;
}

/** When a session ends: after so long without use, and at the latest then. */
export interface SessionLimits { idleMinutes: number; endsAt: string }

export async function selectSessionLimits(db: Database, tokenHash: Buffer): Promise<SessionLimits | null> {
  const { rows } = await sql<SessionLimits>`
    select idle_minutes as "idleMinutes", expires_at as "endsAt" from platform.session_limits(${tokenHash})`.execute(db);
  return rows[0] ?? null;
}
