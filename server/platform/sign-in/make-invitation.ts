import type { Invitation } from '../../../contract/invitations.ts';
import type { Database } from '../db/kysely-on-client.ts';
import { newId } from '../new-id.ts';
import { hashInvitationCode, newInvitationCode } from './invitation-code.ts';
import { insertInvitation } from './invitations.sql.ts';
import type { SignInOwner } from './sign-ins.sql.ts';

/**
 * Makes a one-time code for a person's first way in, or a new one when the old is lost. It is told here and never again.
 * @param madeBy the member of staff who hands it over; null for the operator.
 */
export async function makeInvitation(db: Database, owner: SignInOwner, madeBy: string | null): Promise<Invitation> {
  const code = newInvitationCode();
  const expiresAt = await insertInvitation(db, { id: newId(), codeHash: hashInvitationCode(code), ...owner, madeBy });
  return { code, expiresAt };
}
