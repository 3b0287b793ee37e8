import { sql } from 'kysely';
import type { Database } from '../db/kysely-on-client.ts';

/** A sign-in must be finished within this many minutes. */
export const signInMinutes = 10;

/** What Samsteg must remember while the browser is at the identity provider. */
export interface PendingSignIn {
  stateHash: Buffer;
  nonce: string;
  codeVerifier: string;
  returnTo: string;
  /** `confirm`: the one signed in shows again who they are. `invitation`: its person is linked to the sign-in. */
  purpose: 'sign-in' | 'confirm' | 'invitation';
  /** Whose session is to be confirmed. */
  sessionHash: Buffer | null;
  invitationId: string | null;
}

/** Remembers a sign-in under way, and forgets those that nobody finished. */
export async function insertSignIn(db: Database, pending: PendingSignIn): Promise<void> {
  await db.deleteFrom('platform.sign_ins').where('created_at', '<', tooOld).execute();
  await db.insertInto('platform.sign_ins').values({
    state_hash: pending.stateHash, nonce: pending.nonce, code_verifier: pending.codeVerifier, return_to: pending.returnTo,
    purpose: pending.purpose, session_hash: pending.sessionHash, invitation_id: pending.invitationId,
  }).execute();
}

/** Takes a sign-in out, so that its state can never be used again; null when it is unknown, spent or too old. */
export async function spendSignIn(db: Database, stateHash: Buffer): Promise<Omit<PendingSignIn, 'stateHash'> | null> {
  const row = await db.deleteFrom('platform.sign_ins').where('state_hash', '=', stateHash)
    .returning(['nonce', 'code_verifier as codeVerifier', 'return_to as returnTo', 'purpose', 'session_hash as sessionHash',
      'invitation_id as invitationId', sql<boolean>`created_at < ${tooOld}`.as('late')])
    .executeTakeFirst();
  if (!row || row.late) return null;
  const { late: _late, ...pending } = row;
  return { ...pending, purpose: pending.purpose as PendingSignIn['purpose'] };
}

export interface SignInOwner {
  actorKind: 'staff' | 'participant';
  actorId: string;
}

/** Whom a sign-in at the provider belongs to: an active member of staff, else a participant; null when nobody. */
export async function selectSignInOwner(db: Database, issuer: string, subject: string): Promise<SignInOwner | null> {
  const { rows } = await sql<SignInOwner>`
    select actor_kind as "actorKind", actor_id as "actorId" from platform.person_of_sign_in(${issuer}, ${subject})`.execute(db);
  return rows[0] ?? null;
}

const tooOld = sql<string>`now() - make_interval(mins => ${sql.lit(signInMinutes)})`;
