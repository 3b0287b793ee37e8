import { z } from 'zod';
import { roles } from './access.ts';
import { Invitation } from './invitations.ts';
import { defineRoute } from './route.ts';
import { Id, Instant, listOf } from './words.ts';

/** A change of an account that gives more power, waiting for a second person of the same agency. */
export const AccountProposal = z.object({
  id: Id,
  kind: z.enum(['role', 'sign-in', 'invitation']),
  staffId: Id,
  staffName: z.string(),
  /** The role that the account would get. */
  role: z.enum(roles).nullable(),
  /** Who the account would be at the identity provider. */
  signInSubject: z.string().nullable(),
  proposedByName: z.string(),
  proposedAt: Instant,
  /** Whether the one who asks proposed it, and so cannot approve it. */
  isOwn: z.boolean(),
});
export type AccountProposal = z.infer<typeof AccountProposal>;

const tag = 'agencies';
const access = 'proposal.decide';
const params = z.object({ proposalId: Id });
const example = {
  id: '0198f4a0-0000-7000-8000-000000000921', kind: 'role' as const, staffId: '0198f4a0-0000-7000-8000-000000000021', staffName: 'Karin Coachberg',
  role: 'team-leader' as const, signInSubject: null, proposedByName: 'Ada Systemhag', proposedAt: '2026-11-24T08:00:00.000Z', isOwn: false,
};

/** Two people for what gives power: an administrator proposes, another or a team leader of the same agency approves. */
export const accountProposalsRoutes = {
  listAccountProposals: defineRoute({
    method: 'GET', path: '/account-proposals', tag, summary: 'Lists the changes of accounts in the own agency that wait for a second person', access,
    response: listOf(AccountProposal), status: 200, errors: [], example: { response: { items: [example], total: 1 } },
  }),
  approveAccountProposal: defineRoute({
    method: 'POST', path: '/account-proposals/:proposalId/approval', tag,
    summary: 'Lets a proposed change take effect; for an invitation the one-time code is told here, once', access, stepUp: true,
    params, asks: true, response: z.object({ invitation: Invitation.nullable() }), status: 200, errors: ['not-found', 'own-proposal', 'stale-version', 'sign-in-taken'],
    example: { response: { invitation: null } },
  }),
  declineAccountProposal: defineRoute({
    method: 'DELETE', path: '/account-proposals/:proposalId', tag, summary: 'Declines a proposed change, or takes one\'s own back', access,
    params, status: 204, errors: ['not-found'],
  }),
} as const;
