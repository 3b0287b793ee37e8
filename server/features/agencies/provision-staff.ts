import type { z } from 'zod';
import type { AccountProposal } from '../../../contract/account-proposals.ts';
import type { Invitation } from '../../../contract/invitations.ts';
import type { StaffAccount, StaffFields } from '../../../contract/staff-accounts.ts';
import type { PartyKind } from '../../../contract/programme-model.ts';
import { auditOperatorDeed } from '../../platform/audit/operator-deed.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { makeInvitation } from '../../platform/sign-in/make-invitation.ts';
import { approveAsOwner, selectAllProposals } from './account-proposals.sql.ts';
import { insertAgency, selectAgencyIdByName } from './agencies.sql.ts';
import {
  insertStaff, revokeSessionsOf, selectAllStaffAccounts, selectAnyStaffAccount, selectStaffIdOfSignIn, updateSignIn, updateStaff, type SignInLink,
} from './staff-accounts.sql.ts';

export interface NewStaff {
  agencyName: string;
  /** Makes the agency when there is none of that name; without it the agency must be there. */
  agencyKind: z.infer<typeof PartyKind> | undefined;
  fields: StaffFields;
  link: SignInLink | null;
}

/**
 * The operator's own way in, from the command line with the owner login: how the first administrator comes to be.
 * Answers `not-found` for an unknown agency and `sign-in-taken`.
 */
export async function provisionStaff(db: Database, { agencyName, agencyKind, fields, link }: NewStaff): Promise<StaffAccount | NamedError> {
  if (link && (await selectStaffIdOfSignIn(db, link))) return fail('sign-in-taken');
  const known = await selectAgencyIdByName(db, agencyName);
  if (known === undefined && agencyKind === undefined) return fail('not-found');
  const agencyId = known ?? await insertAgency(db, { id: newId(), name: agencyName, kind: agencyKind ?? 'municipality' });
  const account = await insertStaff(db, newId(), agencyId, fields);
  const linked = link ? (await updateSignIn(db, account.id, account.version, link)) ?? account : account;
  await auditOperatorDeed(db, agencyId, { action: 'staff.add', recordId: account.id, detail: link ? 'linked' : 'unlinked' });
  return linked;
}

/** Every account of every agency, for the operator. */
export async function listAllStaff(db: Database): Promise<(StaffAccount & { agencyName: string })[]> {
  const accounts = await selectAllStaffAccounts(db);
  await auditOperatorDeed(db, null, { action: 'staff.list', detail: `${accounts.length} accounts` });
  return accounts;
}

/** What waits for a second person at every agency, for the operator. */
export async function listAllProposals(db: Database): Promise<(AccountProposal & { agencyName: string })[]> {
  const waiting = await selectAllProposals(db);
  await auditOperatorDeed(db, null, { action: 'staff.list', detail: `${waiting.length} proposals` });
  return waiting;
}

/** Links an account of any agency to a sign-in, and ends what the old one had open. Answers `not-found` and `sign-in-taken`. */
export async function provisionSignIn(db: Database, staffId: string, link: SignInLink): Promise<StaffAccount | NamedError> {
  const account = await selectAnyStaffAccount(db, staffId);
  if (!account) return fail('not-found');
  const holder = await selectStaffIdOfSignIn(db, link);
  if (holder !== undefined && holder !== staffId) return fail('sign-in-taken');
  const linked = await updateSignIn(db, staffId, account.version, link);
  if (!linked) return fail('stale-version');
  await revokeSessionsOf(db, staffId, new Date());
  await auditOperatorDeed(db, account.agencyId, { action: 'staff.link-sign-in', recordId: staffId });
  return linked;
}

/** Closes an account of any agency: it opens nothing from the next request on. */
export async function closeAccount(db: Database, staffId: string): Promise<StaffAccount | NamedError> {
  const account = await selectAnyStaffAccount(db, staffId);
  if (!account) return fail('not-found');
  const closed = await updateStaff(db, staffId, account.version, { active: false });
  if (!closed) return fail('stale-version');
  await auditOperatorDeed(db, account.agencyId, { action: 'staff.close', recordId: staffId });
  return closed;
}

/** Gives an account of any agency a one-time code for a passkey: how the first administrator comes in where there is no provider. */
export async function inviteStaff(db: Database, staffId: string): Promise<Invitation | NamedError> {
  const account = await selectAnyStaffAccount(db, staffId);
  if (!account?.active) return fail('not-found');
  const invitation = await makeInvitation(db, { actorKind: 'staff', actorId: staffId }, null);
  await auditOperatorDeed(db, account.agencyId, { action: 'staff.invite', recordId: staffId });
  return invitation;
}

/** Stands for the second person where an agency has none. Answers `not-found` when nothing waits by that id, or the account has changed since. */
export async function approveAsOperator(db: Database, proposalId: string): Promise<{ invitation: Invitation | null } | NamedError> {
  const approved = await approveAsOwner(db, proposalId);
  if (!approved) return fail('not-found');
  const { agencyId, staffId, kind } = approved;
  const invitation = kind === 'invitation' ? await makeInvitation(db, { actorKind: 'staff', actorId: staffId }, null) : null;
  await auditOperatorDeed(db, agencyId, { action: 'proposal.approve', recordId: staffId, detail: kind });
  return { invitation };
}
