import { sql } from 'kysely';
import type { AccountProposal } from '../../../contract/account-proposals.ts';
import type { Role } from '../../../contract/access.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import type { SignInLink } from './staff-accounts.sql.ts';

export type NewProposal = { staffId: string; staffVersion: number } & (
  { kind: 'role'; role: Role } | { kind: 'sign-in'; link: SignInLink } | { kind: 'invitation' });

/** Lays a change before a second person; a newer one of the same kind for the same account takes the place of the older. */
export async function insertProposal(work: Work, agencyId: string, proposal: NewProposal): Promise<void> {
  const { kind, staffId, staffVersion } = proposal;
  const by = work.actor?.id ?? '';
  await work.db.updateTable('agencies.account_proposals').set({ outcome: 'overtaken', decided_by: by, decided_at: work.now.toISOString() })
    .where('staff_id', '=', staffId).where('kind', '=', kind).where('outcome', 'is', null).execute();
  const id = newId();
  await work.db.insertInto('agencies.account_proposals').values({
    id, agency_id: agencyId, staff_id: staffId, kind, staff_version: staffVersion, proposed_by: by, proposed_at: work.now.toISOString(),
    role: kind === 'role' ? proposal.role : null,
    sign_in_issuer: kind === 'sign-in' ? proposal.link.issuer : null, sign_in_subject: kind === 'sign-in' ? proposal.link.subject : null,
  }).execute();
  work.audit({ action: 'proposal.make', outcome: 'allowed', reason: kind, recordId: staffId });
}

/** Everything that waits, the oldest first. */
function proposals(db: Database) {
  return db.selectFrom('agencies.account_proposals as p')
    .innerJoin('agencies.staff as s', 's.id', 'p.staff_id').innerJoin('agencies.staff as by', 'by.id', 'p.proposed_by')
    .select(['p.id', 'p.kind', 'p.staff_id as staffId', 'p.role', 'p.sign_in_subject as signInSubject', 'p.proposed_at as proposedAt',
      sql<string>`s.given_name || ' ' || s.family_name`.as('staffName'), sql<string>`by.given_name || ' ' || by.family_name`.as('proposedByName')])
    .where('p.outcome', 'is', null).orderBy('p.proposed_at');
}

/** What waits in an agency. */
export async function selectProposals(db: Database, agencyId: string, actorId: string): Promise<AccountProposal[]> {
  const rows = await proposals(db).select(sql<boolean>`p.proposed_by = ${actorId}`.as('isOwn')).where('p.agency_id', '=', agencyId).execute();
  return rows as AccountProposal[];
}

/** The sign-in that an open proposal would link, if it is one of those. */
export async function selectProposedLink(db: Database, proposalId: string): Promise<SignInLink | undefined> {
  const row = await db.selectFrom('agencies.account_proposals').select(['sign_in_issuer as issuer', 'sign_in_subject as subject'])
    .where('id', '=', proposalId).where('outcome', 'is', null).executeTakeFirst();
  return row?.issuer != null && row.subject !== null ? { issuer: row.issuer, subject: row.subject } : undefined;
}

export interface Approved { answer: 'approved' | 'own-proposal' | 'stale-version'; kind: AccountProposal['kind']; staffId: string }

/** Lets a proposal take effect as the actor; null when there is no such open one in their agency. */
export async function approveProposal(db: Database, proposalId: string): Promise<Approved | null> {
  const { rows } = await sql<Approved>`
    select answer, kind, staff_id as "staffId" from agencies.approve_proposal(${proposalId})`.execute(db);
  return rows[0] ?? null;
}

/** Whether there was such an open proposal to decline. */
export async function declineProposal(db: Database, agencyId: string, proposalId: string, actorId: string, now: Date): Promise<boolean> {
  const row = await db.updateTable('agencies.account_proposals').set({ outcome: 'declined', decided_by: actorId, decided_at: now.toISOString() })
    .where('id', '=', proposalId).where('agency_id', '=', agencyId).where('outcome', 'is', null).returning('id').executeTakeFirst();
  return row !== undefined;
}

/** What waits at every agency, for the operator's command line. */
export async function selectAllProposals(db: Database): Promise<(AccountProposal & { agencyName: string })[]> {
  const rows = await proposals(db).innerJoin('agencies.agencies as a', 'a.id', 'p.agency_id')
    .select([sql<boolean>`false`.as('isOwn'), 'a.name as agencyName']).execute();
  return rows as (AccountProposal & { agencyName: string })[];
}

/** Lets a proposal take effect as the owner login; null when none is open by that id, or its account has changed since. */
export async function approveAsOwner(db: Database, proposalId: string): Promise<{ agencyId: string; staffId: string; kind: AccountProposal['kind'] } | null> {
  const found = await db.selectFrom('agencies.account_proposals as p').innerJoin('agencies.staff as s', 's.id', 'p.staff_id')
    .selectAll('p').select('s.version').where('p.id', '=', proposalId).where('p.outcome', 'is', null).where('s.active', '=', true).forUpdate().executeTakeFirst();
  if (!found || (found.kind !== 'invitation' && found.version !== found.staff_version)) return null;
  if (found.kind !== 'invitation') {
    await db.updateTable('agencies.staff').set({
      version: found.version + 1,
      ...(found.kind === 'role' ? { role: found.role ?? '' } : { sign_in_issuer: found.sign_in_issuer, sign_in_subject: found.sign_in_subject }),
    }).where('id', '=', found.staff_id).execute();
  }
  await db.updateTable('agencies.account_proposals').set({ outcome: 'approved', decided_at: sql`now()` }).where('id', '=', proposalId).execute();
  return { agencyId: found.agency_id, staffId: found.staff_id, kind: found.kind as AccountProposal['kind'] };
}
