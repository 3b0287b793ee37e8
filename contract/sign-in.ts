import { z } from 'zod';
import { roles } from './access.ts';
import { defineRoute } from './route.ts';
import { Id, Instant, listOf } from './words.ts';

/** Who is signed in. A participant has no agency. */
export const SignedInPerson = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('staff'),
    id: Id,
    name: z.string(),
    role: z.enum(roles),
    title: z.string(),
    agencyId: Id,
    agencyName: z.string(),
  }),
  z.object({ kind: z.literal('participant'), id: Id, name: z.string(), caseIds: z.array(Id) }),
]);
export type SignedInPerson = z.infer<typeof SignedInPerson>;

/** `person` is null for a visitor; `today` is the server's calendar day; `demo` says that personas may be borrowed. */
export const Session = z.object({
  person: SignedInPerson.nullable(), today: z.iso.date(), demo: z.boolean(),
  /** When the session ends: after so many minutes without use, and at `endsAt` at the latest. Left out for a visitor. */
  limits: z.object({ idleMinutes: z.number().int().positive(), endsAt: Instant }).optional(),
});
export type Session = z.infer<typeof Session>;

export const DemoPersona = z.object({
  key: z.string(),
  name: z.string(),
  role: z.enum([...roles, 'participant']),
  title: z.string(),
  agencyName: z.string().nullable(),
  /** What this persona is good for seeing, in both languages. */
  why: z.object({ sv: z.string(), en: z.string() }),
});
export type DemoPersona = z.infer<typeof DemoPersona>;

/** One place where a person is signed in; of the device only the families that she knows it by. */
export const SignIn = z.object({
  id: Id,
  browser: z.enum(['chrome', 'edge', 'firefox', 'safari', 'other']),
  system: z.enum(['windows', 'macos', 'linux', 'android', 'ios', 'other']),
  method: z.enum(['provider', 'passkey', 'demo']),
  startedAt: Instant,
  lastSeenAt: Instant,
  isThis: z.boolean(),
});
export type SignIn = z.infer<typeof SignIn>;

/** By which ways the one signed in can show again who they are. */
export const ConfirmationWays = z.object({ demo: z.boolean(), provider: z.boolean(), passkey: z.boolean() });
export type ConfirmationWays = z.infer<typeof ConfirmationWays>;

const tag = 'sign-in';

export const signInRoutes = {
  readSession: defineRoute({
    method: 'GET', path: '/session', tag, summary: 'Says who is signed in, if anyone', access: 'sign-in.start',
    response: Session, status: 200, errors: [],
    example: {
      response: {
        person: {
          kind: 'staff', id: '01990000-0000-7000-8000-000000000401', name: 'Karin Coachberg', role: 'coach', title: 'Coach',
          agencyId: '01990000-0000-7000-8000-000000000101', agencyName: 'Granviks kommun',
        },
        today: '2026-11-24', demo: false,
      },
    },
  }),
  endSession: defineRoute({
    method: 'DELETE', path: '/session', tag, summary: 'Signs out: the session ends at once; the browser may go on to end the one at the identity provider', access: 'session.end',
    response: z.object({ continueAt: z.url().nullable() }), status: 200, errors: [], example: { response: { continueAt: null } },
  }),
  readSignInWays: defineRoute({
    method: 'GET', path: '/sign-in-ways', tag, summary: 'Says how one signs in at this site, and for which domain passkeys are made', access: 'sign-in.start',
    response: z.object({ provider: z.boolean(), passkeyDomain: z.string() }), status: 200, errors: [],
    example: { response: { provider: true, passkeyDomain: 'samsteg.example.org' } },
  }),
  listSignIns: defineRoute({
    method: 'GET', path: '/sign-ins', tag, summary: 'Lists where the one who asks is signed in', access: 'session.list',
    response: listOf(SignIn), status: 200, errors: [],
    example: { response: { items: [{
      id: '0198f4a0-0000-7000-8000-000000000901', browser: 'firefox', system: 'windows', method: 'provider',
      startedAt: '2026-11-24T07:02:00.000Z', lastSeenAt: '2026-11-24T09:41:00.000Z', isThis: true,
    }], total: 1 } },
  }),
  endSignIn: defineRoute({
    method: 'DELETE', path: '/sign-ins/:signInId', tag, summary: 'Signs the one who asks out in one place, at once', access: 'session.end',
    params: z.object({ signInId: Id }), status: 204, errors: ['not-found'],
  }),
  endOtherSignIns: defineRoute({
    method: 'DELETE', path: '/sign-ins', tag, summary: 'Signs the one who asks out everywhere but here, at once', access: 'session.end',
    response: z.object({ ended: z.number().int() }), status: 200, errors: [], example: { response: { ended: 2 } },
  }),
  readConfirmationWays: defineRoute({
    method: 'GET', path: '/session/confirmation-ways', tag, summary: 'Says how the one signed in can show again who they are', access: 'session.confirm',
    response: ConfirmationWays, status: 200, errors: [],
    example: { response: { demo: false, provider: true, passkey: true } },
  }),
  confirmDemoSession: defineRoute({
    method: 'POST', path: '/session/demo-confirmation', tag,
    summary: 'In demo mode, stands for showing who one is once more; not found elsewhere', access: 'session.confirm',
    status: 204, errors: ['not-found'],
  }),
  listDemoPersonas: defineRoute({
    method: 'GET', path: '/demo-personas', tag, summary: 'Lists the people one may borrow in demo mode; not found elsewhere', access: 'sign-in.start',
    response: z.object({ items: z.array(DemoPersona) }), status: 200, errors: [],
    example: {
      response: {
        items: [{
          key: 'coach', name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyName: 'Granviks kommun',
          why: { sv: 'Har en full dag.', en: 'Has a full day.' },
        }],
      },
    },
  }),
  startDemoSession: defineRoute({
    method: 'POST', path: '/demo-sign-in', tag, summary: 'Signs in as a demo persona; only in demo mode on loopback', access: 'sign-in.start',
    body: z.object({ persona: z.string().min(1).max(60) }), status: 204, errors: ['not-found'],
    example: { body: { persona: 'coach' } },
  }),
} as const;

/** Addresses that the browser itself opens on its way to and from the identity provider: they answer with redirects. */
export const signInRedirects = {
  startSignIn: defineRoute({
    method: 'GET', path: '/sign-in/start', tag, summary: 'Leads the browser to the identity provider; not found in demo mode', access: 'sign-in.start',
    query: z.object({ returnTo: z.string().max(500).optional() }), status: 302, errors: ['not-found'],
  }),
  startConfirmation: defineRoute({
    method: 'GET', path: '/session/confirmation', tag,
    summary: 'Leads the browser to the identity provider, which asks the one signed in anew who they are; then back to /confirmed', access: 'session.confirm',
    status: 302, errors: ['not-found'],
  }),
  finishSignIn: defineRoute({
    method: 'GET', path: '/sign-in/callback', tag,
    summary: 'Takes the identity provider\'s answer, opens a session and leads on; what went wrong is told at /sign-in?problem=CODE', access: 'sign-in.start',
    query: z.object({ code: z.string().max(4000).optional(), state: z.string().max(200).optional(), error: z.string().max(200).optional() }),
    status: 302, errors: ['not-found'],
  }),
} as const;

/** What can go wrong on the way through the identity provider, as the sign-in page tells it. */
export const signInProblems = ['sign-in-failed', 'sign-in-unknown-person', 'sign-in-level-too-low', 'identity-provider-unreachable', 'step-up-failed', 'sign-in-taken', 'invitation-not-valid'] as const;
export type SignInProblem = (typeof signInProblems)[number];
