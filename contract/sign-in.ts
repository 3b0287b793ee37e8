import { z } from 'zod';
import { roles } from './access.ts';
import { defineRoute } from './route.ts';
import { Id } from './words.ts';

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
export const Session = z.object({ person: SignedInPerson.nullable(), today: z.iso.date(), demo: z.boolean() });
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

const tag = 'sign-in';

export const signInRoutes = {
  readSession: defineRoute({
    method: 'GET', path: '/session', tag, summary: 'Says who is signed in, if anyone', access: 'sign-in.start',
    response: Session, status: 200, errors: [],
  }),
  endSession: defineRoute({
    method: 'DELETE', path: '/session', tag, summary: 'Signs out: the session ends at once', access: 'session.end',
    status: 204, errors: [],
  }),
  listDemoPersonas: defineRoute({
    method: 'GET', path: '/demo-personas', tag, summary: 'Lists the people one may borrow in demo mode; not found elsewhere', access: 'sign-in.start',
    response: z.object({ items: z.array(DemoPersona) }), status: 200, errors: [],
  }),
  startDemoSession: defineRoute({
    method: 'POST', path: '/demo-sign-in', tag, summary: 'Signs in as a demo persona; only in demo mode on loopback', access: 'sign-in.start',
    body: z.object({ persona: z.string().min(1).max(60) }), status: 204, errors: [],
    example: { body: { persona: 'coach' } },
  }),
} as const;
