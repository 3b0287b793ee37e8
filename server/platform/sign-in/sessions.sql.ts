import { sql } from 'kysely';
import type { Database } from '../db/kysely-on-client.ts';
import { unknownDevice, type Device } from './device.ts';

/** When sessions end: after so many minutes without use, and after so many hours however much they are used. */
export interface SessionPolicy { idleMinutes: number; hours: number }
export type SessionPolicies = Readonly<Record<'staff' | 'participant', SessionPolicy>>;

/**
 * Unless the operator chose others. NIST SP 800-63B-4, section 2.2.3, asks at assurance level 2 for at most an hour without
 * use and a day in all; staff have a working day. Participants may sit at borrowed computers, and have less.
 */
export const defaultSessionPolicies: SessionPolicies = { staff: { idleMinutes: 60, hours: 12 }, participant: { idleMinutes: 30, hours: 4 } };
/** Whoever has shown who they are may do what asks for it within this many minutes, unless the operator chose another limit. */
export const defaultStepUpMinutes = 10;

export interface NewSession {
  tokenHash: Buffer;
  actorKind: 'staff' | 'participant';
  actorId: string;
  now: Date;
  policy?: SessionPolicy;
  device?: Device;
  /** How the person came in. */
  method?: 'provider' | 'passkey' | 'demo';
  /** When the person showed who they are; null when nobody knows, and left out for just now. */
  confirmedAt?: Date | null;
}

/** Opens a session; only the hash of its token is kept. */
export async function insertSession(db: Database, session: NewSession): Promise<void> {
  const { browser, system } = session.device ?? unknownDevice;
  const { idleMinutes, hours } = session.policy ?? defaultSessionPolicies[session.actorKind];
  await db.insertInto('platform.sessions').values({
    token_hash: session.tokenHash,
    actor_kind: session.actorKind,
    actor_id: session.actorId,
    expires_at: new Date(session.now.getTime() + hours * 3_600_000).toISOString(),
    idle_minutes: idleMinutes,
    browser, system, method: session.method ?? 'provider',
    confirmed_at: session.confirmedAt === undefined ? sql`now()` : session.confirmedAt?.toISOString() ?? null,
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
export interface SessionLimits { idleMinutes: number; endsAt: string; method: 'provider' | 'passkey' | 'demo' }

export async function selectSessionLimits(db: Database, tokenHash: Buffer): Promise<SessionLimits | null> {
  const { rows } = await sql<SessionLimits>`
    select idle_minutes as "idleMinutes", expires_at as "endsAt", method from platform.session_limits(${tokenHash})`.execute(db);
  return rows[0] ?? null;
}
