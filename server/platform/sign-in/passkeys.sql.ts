import { sql } from 'kysely';
import type { Passkey } from '../../../contract/passkeys.ts';
import type { Database } from '../db/kysely-on-client.ts';
import { challengeMinutes, type NewPasskey } from './relying-party.ts';
import type { SignInOwner } from './sign-ins.sql.ts';

export interface PendingChallenge {
  purpose: 'sign-in' | 'confirm' | 'register' | 'invitation';
  /** Whose session asked; none for a visitor. */
  sessionHash: Buffer | null;
  invitationId: string | null;
}

/** Remembers a challenge, and forgets those that nobody answered. */
export async function insertChallenge(db: Database, challengeHash: Buffer, pending: PendingChallenge): Promise<void> {
  await db.deleteFrom('platform.passkey_challenges').where('created_at', '<', tooOld).execute();
  await db.insertInto('platform.passkey_challenges').values({
    challenge_hash: challengeHash, purpose: pending.purpose, session_hash: pending.sessionHash, invitation_id: pending.invitationId,
  }).execute();
}

/** Takes a challenge out, so that it is never answered again; null when it is unknown, spent or too old. */
export async function spendChallenge(db: Database, challengeHash: Buffer): Promise<PendingChallenge | null> {
  const row = await db.deleteFrom('platform.passkey_challenges').where('challenge_hash', '=', challengeHash)
    .returning(['purpose', 'session_hash as sessionHash', 'invitation_id as invitationId', sql<boolean>`created_at < ${tooOld}`.as('late')])
    .executeTakeFirst();
  if (!row || row.late) return null;
  return { purpose: row.purpose as PendingChallenge['purpose'], sessionHash: row.sessionHash, invitationId: row.invitationId };
}

/** The actor's own passkeys, the newest first. */
export async function selectPasskeys(db: Database, actorId: string): Promise<Passkey[]> {
  return db.selectFrom('platform.passkeys')
    .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('actor_id', '=', actorId).orderBy('created_at', 'desc').execute();
}

export async function selectCredentialIds(db: Database, actorId: string): Promise<{ credentialId: Buffer; transports: string[] }[]> {
  return db.selectFrom('platform.passkeys').select(['credential_id as credentialId', 'transports']).where('actor_id', '=', actorId).execute();
}

/** Keeps a new passkey; null when its credential is known already. */
export async function insertPasskey(db: Database, id: string, owner: SignInOwner, name: string, passkey: NewPasskey): Promise<Passkey | null> {
  const row = await db.insertInto('platform.passkeys').values({
    id, actor_kind: owner.actorKind, actor_id: owner.actorId, name, credential_id: passkey.credentialId,
    public_key: passkey.publicKey, counter: passkey.counter, transports: passkey.transports,
  }).onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt']).executeTakeFirst();
  return row ?? null;
}

/** Undefined when the actor has no such passkey. */
export async function renamePasskey(db: Database, actorId: string, id: string, name: string): Promise<Passkey | undefined> {
  return db.updateTable('platform.passkeys').set({ name }).where('id', '=', id).where('actor_id', '=', actorId)
    .returning(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt']).executeTakeFirst();
}

/** Whether there was such a passkey to take away. */
export async function deletePasskey(db: Database, actorId: string, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('platform.passkeys').where('id', '=', id).where('actor_id', '=', actorId).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** Takes all of a person's passkeys away; how many there were. */
export async function deletePasskeysOf(db: Database, actorId: string): Promise<number> {
  return Number((await db.deleteFrom('platform.passkeys').where('actor_id', '=', actorId).executeTakeFirst()).numDeletedRows);
}

/** Locks the actor's passkeys until the end, so that the last two cannot be taken away at once. */
export async function lockPasskeys(db: Database, actorId: string): Promise<void> {
  await db.selectFrom('platform.passkeys').select('id').where('actor_id', '=', actorId).forUpdate().execute();
}

/** How many ways in the actor has: by the identity provider, and passkeys. */
export async function selectMyWays(db: Database): Promise<{ provider: boolean; passkeys: number }> {
  const { rows } = await sql<{ provider: boolean; passkeys: number }>`select provider, passkeys from platform.my_ways()`.execute(db);
  return rows[0] ?? { provider: false, passkeys: 0 };
}

/** Whose passkey a credential is, while its account is open; null when nobody's. */
export async function selectPasskeyOwner(
  db: Database, credentialId: Buffer,
): Promise<(SignInOwner & { publicKey: Buffer; counter: number }) | null> {
  const { rows } = await sql<SignInOwner & { publicKey: Buffer; counter: number }>`
    select actor_kind as "actorKind", actor_id as "actorId", public_key as "publicKey", counter
      from platform.passkey_of_credential(${credentialId})`.execute(db);
  return rows[0] ?? null;
}

export async function markPasskeyUsed(db: Database, credentialId: Buffer, counter: number): Promise<void> {
  await sql`select platform.passkey_used(${credentialId}, ${counter})`.execute(db);
}

const tooOld = sql<string>`now() - make_interval(mins => ${sql.lit(challengeMinutes)})`;
