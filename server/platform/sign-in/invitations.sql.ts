import { sql } from 'kysely';
import type { Database } from '../db/kysely-on-client.ts';
import type { NewPasskey } from './relying-party.ts';
import type { SignInOwner } from './sign-ins.sql.ts';

/** An invitation for a member of staff lasts so many hours; the participant's is opened beside the coach. */
export const invitationHours = { staff: 24, participant: 1 } as const;

export interface NewInvitation extends SignInOwner {
  id: string;
  codeHash: Buffer;
  /** Null: the operator, from the command line. */
  madeBy: string | null;
}

/** Makes an invitation and ends those that the person had: the newest code is the one that holds. Answers when it ends. */
export async function insertInvitation(db: Database, { id, codeHash, actorKind, actorId, madeBy }: NewInvitation): Promise<string> {
  await db.updateTable('platform.invitations').set({ ended_at: sql`now()` })
    .where('actor_kind', '=', actorKind).where('actor_id', '=', actorId).where('ended_at', 'is', null).execute();
  const { expires_at } = await db.insertInto('platform.invitations').values({
    id, code_hash: codeHash, actor_kind: actorKind, actor_id: actorId, made_by: madeBy,
    expires_at: sql`now() + make_interval(hours => ${sql.lit(invitationHours[actorKind])})`,
  }).returning('expires_at').executeTakeFirstOrThrow();
  return expires_at;
}

export interface Invited extends SignInOwner { invitationId: string; givenName: string }

/** Whom a code is for; null when it is unknown, spent or too old. */
export async function selectInvited(db: Database, codeHash: Buffer): Promise<Invited | null> {
  const { rows } = await sql<Invited>`
    select invitation_id as "invitationId", actor_kind as "actorKind", actor_id as "actorId", given_name as "givenName"
      from platform.invited(${codeHash})`.execute(db);
  return rows[0] ?? null;
}

/** Spends an invitation for a passkey; null when it no longer holds. */
export async function acceptWithPasskey(
  db: Database, invitationId: string, passkeyId: string, name: string, passkey: NewPasskey,
): Promise<SignInOwner | null> {
  const { rows } = await sql<SignInOwner>`
    select actor_kind as "actorKind", actor_id as "actorId" from platform.accept_with_passkey(
      ${invitationId}, ${passkeyId}, ${passkey.credentialId}, ${passkey.publicKey}, ${passkey.counter}, ${passkey.transports}, ${name})`.execute(db);
  return rows[0] ?? null;
}

/** Spends an invitation for a link to a sign-in at the provider; null when it no longer holds, or when the sign-in is somebody else's. */
export async function acceptWithProvider(db: Database, invitationId: string, issuer: string, subject: string): Promise<SignInOwner | null> {
  const { rows } = await sql<SignInOwner>`
    select actor_kind as "actorKind", actor_id as "actorId" from platform.accept_with_provider(${invitationId}, ${issuer}, ${subject})`.execute(db);
  return rows[0] ?? null;
}
