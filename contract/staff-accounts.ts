import { z } from 'zod';
import { roles } from './access.ts';
import { defineRoute } from './route.ts';
import { Id, listOf, Version } from './words.ts';

const Name = z.string().trim().min(1).max(80);
const Mail = z.email().max(200);
const Phone = z.string().trim().regex(/^\+?[\d\s()-]{5,25}$/, { error: 'not-a-phone-number' });

/** What an administrator writes about a colleague. */
export const StaffFields = z.object({
  givenName: Name,
  familyName: Name,
  title: z.string().trim().min(1).max(120),
  role: z.enum(roles),
  email: Mail.nullish(),
  phone: Phone.nullish(),
});
export type StaffFields = z.output<typeof StaffFields>;

/** A member of staff with the account that opens Samsteg for them. */
export const StaffAccount = z.object({
  id: Id,
  givenName: z.string(),
  familyName: z.string(),
  title: z.string(),
  role: z.enum(roles),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
  /** Who they are at the identity provider; null: they cannot sign in yet. */
  signInSubject: z.string().nullable(),
  /** How many passkeys they have. */
  passkeys: z.number().int().min(0),
  version: Version,
});
export type StaffAccount = z.infer<typeof StaffAccount>;

const tag = 'agencies';
const access = 'staff.manage';
const params = z.object({ staffId: Id });

const example = {
  id: '0198f4a0-0000-7000-8000-000000000021', givenName: 'Karin', familyName: 'Coachberg', title: 'Coach', role: 'coach',
  email: 'karin.coachberg@example.org', phone: '070-174 06 05', active: true, signInSubject: null, passkeys: 0, version: 1,
} as const;
const { id: _id, active: _active, signInSubject: _subject, passkeys: _passkeys, version: _version, ...fields } = example;

/** An account, and whether the change, or a part of it, waits for a second person: see `AccountProposal`. */
const ChangedAccount = StaffAccount.extend({ waits: z.boolean() });
export type ChangedAccount = z.infer<typeof ChangedAccount>;

/** An administrator looks after the accounts of her own agency only: each agency answers for who it lets in. */
export const staffAccountsRoutes = {
  listStaffAccounts: defineRoute({
    method: 'GET', path: '/staff-accounts', tag, summary: 'Lists the accounts of the administrator\'s own agency, also those that are closed', access,
    response: listOf(StaffAccount).extend({ signInIssuer: z.string().nullable() }), status: 200, errors: [],
    example: { response: { items: [example], total: 1, signInIssuer: 'https://id.example.org' } },
  }),
  addStaff: defineRoute({
    method: 'POST', path: '/staff-accounts', tag, summary: 'Adds a member of staff to the administrator\'s own agency; the role of team leader or administrator waits for a second person', access,
    body: StaffFields, response: ChangedAccount, status: 201, errors: [],
    example: { body: fields, response: { ...example, waits: false } },
  }),
  changeStaff: defineRoute({
    method: 'PATCH', path: '/staff-accounts/:staffId', tag, summary: 'Changes an account; closing it bites at the next request, becoming team leader or administrator waits for a second person', access,
    params, body: StaffFields.partial().extend({ active: z.boolean().optional(), version: Version }), response: ChangedAccount, status: 200,
    errors: ['stale-version', 'last-administrator'],
    example: { body: { active: false, version: 1 }, response: { ...example, active: false, version: 2, waits: false } },
  }),
  linkSignIn: defineRoute({
    method: 'PUT', path: '/staff-accounts/:staffId/sign-in', tag,
    summary: 'Proposes who a member of staff is at the identity provider, for a second person to approve; null takes the link away and ends their sessions', access, stepUp: true,
    params, body: z.object({ subject: z.string().trim().min(1).max(300).nullable(), version: Version }), response: ChangedAccount, status: 200,
    errors: ['stale-version', 'sign-in-taken', 'no-identity-provider'],
    example: { body: { subject: 'karin.coachberg', version: 1 }, response: { ...example, waits: true } },
  }),
  proposeInvitation: defineRoute({
    method: 'POST', path: '/staff-accounts/:staffId/invitation-proposals', tag,
    summary: 'Proposes a one-time code for a member of staff, who gets a passkey by it; whoever approves is told the code', access, stepUp: true,
    params, status: 204, errors: ['not-found'],
  }),
  endStaffSessions: defineRoute({
    method: 'DELETE', path: '/staff-accounts/:staffId/sign-ins', tag, summary: 'Signs a member of staff out everywhere, at once', access,
    params, status: 204, errors: ['not-found'],
  }),
  removeStaffPasskeys: defineRoute({
    method: 'DELETE', path: '/staff-accounts/:staffId/passkeys', tag,
    summary: 'Takes all passkeys of a member of staff away, as when a phone is lost, and signs them out everywhere', access, stepUp: true,
    params, status: 204, errors: ['not-found'],
  }),
} as const;
