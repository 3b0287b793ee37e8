import { z } from 'zod';
import { CreationOptions, NewCredential, PasskeyName, passkeyExamples } from './passkeys.ts';
import { defineRoute } from './route.ts';
import { Id, Instant } from './words.ts';

/** A one-time code, told once: whoever makes it hands it over, and the person opens it at `/invitation`. */
export const Invitation = z.object({ code: z.string(), expiresAt: Instant });
export type Invitation = z.infer<typeof Invitation>;

const Code = z.string().trim().min(4).max(40);
const tag = 'sign-in';
const code = '7K2M-XQ4D-9HTA';

/** What the holder of a code may do with it. */
export const OpenedInvitation = z.object({
  /** To see that the code is one's own. */
  givenName: z.string(),
  kind: z.enum(['staff', 'participant']),
  /** Whether it can be used for a sign-in at the identity provider. */
  provider: z.boolean(),
  /** What the browser asks an authenticator, for a passkey. */
  passkey: CreationOptions,
});
export type OpenedInvitation = z.infer<typeof OpenedInvitation>;

export const invitationsRoutes = {
  inviteParticipant: defineRoute({
    method: 'POST', path: '/cases/:caseId/sign-in-invitations', tag,
    summary: 'Makes a one-time code, for an hour, by which the person of the case gets a way in; ends the one before', access: 'sign-in.invite',
    params: z.object({ caseId: Id }), asks: true, stepUp: true, response: Invitation, status: 201, errors: [],
    example: { response: { code, expiresAt: '2026-11-24T10:00:00.000Z' } },
  }),
  openInvitation: defineRoute({
    method: 'POST', path: '/invitations/opened', tag, summary: 'Says whom a code is for and how it can be used; guessing is slowed down by source', access: 'sign-in.start',
    asks: true, body: z.object({ code: Code }), response: OpenedInvitation, status: 200, errors: ['invitation-not-valid', 'too-many-requests'],
    example: { body: { code }, response: { givenName: 'Vilma', kind: 'participant', provider: true, passkey: passkeyExamples.creation } },
  }),
  acceptWithPasskey: defineRoute({
    method: 'POST', path: '/invitations/passkey', tag, summary: 'Spends a code: keeps the passkey just made and opens a session', access: 'sign-in.start',
    body: z.object({ code: Code, name: PasskeyName, credential: NewCredential }), status: 204,
    errors: ['invitation-not-valid', 'passkey-refused', 'too-many-requests'], example: { body: { code, name: 'Telefonen', credential: passkeyExamples.made } },
  }),
  acceptWithProvider: defineRoute({
    method: 'POST', path: '/invitations/provider', tag,
    summary: 'Begins a sign-in at the identity provider that spends the code and links the person to it when the browser comes back', access: 'sign-in.start',
    asks: true, body: z.object({ code: Code }), response: z.object({ url: z.url() }), status: 200,
    errors: ['invitation-not-valid', 'not-found', 'identity-provider-unreachable', 'too-many-requests'],
    example: { body: { code }, response: { url: 'https://id.example.org/authorize?client_id=samsteg' } },
  }),
} as const;
