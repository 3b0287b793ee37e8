import { z } from 'zod';
import { defineRoute } from './route.ts';
import { Id, Instant, listOf } from './words.ts';

const Base64Url = z.string().min(1).max(20_000).regex(/^[\w-]+$/);

/** What the browser answers when an authenticator has made a passkey (WebAuthn Level 3, `RegistrationResponseJSON`). */
export const NewCredential = z.object({
  id: Base64Url, rawId: Base64Url, type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: Base64Url, attestationObject: Base64Url, transports: z.array(z.string().max(30)).max(10).exactOptional(),
  }),
  clientExtensionResults: z.object({}),
});
export type NewCredential = z.infer<typeof NewCredential>;

/** What the browser answers when a person has shown a passkey (`AuthenticationResponseJSON`). */
export const ShownCredential = z.object({
  id: Base64Url, rawId: Base64Url, type: z.literal('public-key'),
  response: z.object({ clientDataJSON: Base64Url, authenticatorData: Base64Url, signature: Base64Url, userHandle: Base64Url.exactOptional() }),
  clientExtensionResults: z.object({}),
});
export type ShownCredential = z.infer<typeof ShownCredential>;

/** What the browser's own WebAuthn is asked (`PublicKeyCredentialCreationOptionsJSON`); handed on as it stands. */
export const CreationOptions = z.looseObject({
  challenge: z.string(),
  rp: z.object({ id: z.string().exactOptional(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
});
export type CreationOptions = z.infer<typeof CreationOptions>;

/** What the browser's own WebAuthn is asked (`PublicKeyCredentialRequestOptionsJSON`); handed on as it stands. */
export const RequestOptions = z.looseObject({ challenge: z.string() });
export type RequestOptions = z.infer<typeof RequestOptions>;

export const PasskeyName = z.string().trim().min(1).max(60);
export const Passkey = z.object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() });
export type Passkey = z.infer<typeof Passkey>;

const tag = 'sign-in';
const example = { id: '0198f4a0-0000-7000-8000-000000000911', name: 'Telefonen', createdAt: '2026-11-24T08:00:00.000Z', lastUsedAt: null };
const params = z.object({ passkeyId: Id });
const asked = {
  challenge: 'tXyZ0f6mQn8b3v5s1k7r9w2e4u6i8o0p', timeout: 300_000, rpId: 'samsteg.example.org', userVerification: 'required',
};
const shown = {
  id: 'mJ3x5k9w', rawId: 'mJ3x5k9w', type: 'public-key' as const, clientExtensionResults: {},
  response: { clientDataJSON: 'eyJ0eXAiOiJ3In0', authenticatorData: 'AQIDBA', signature: 'MEUCIQ', userHandle: 'AZ0' },
};
const made = {
  id: 'mJ3x5k9w', rawId: 'mJ3x5k9w', type: 'public-key' as const, clientExtensionResults: {},
  response: { clientDataJSON: 'eyJ0eXAiOiJ3In0', attestationObject: 'o2NmbXQ', transports: ['internal'] },
};
const creation = {
  challenge: asked.challenge, rp: { id: asked.rpId, name: 'Samsteg' }, user: { id: 'AZ0', name: 'Karin Coachberg', displayName: 'Karin Coachberg' },
  pubKeyCredParams: [{ alg: -7, type: 'public-key' as const }],
};
/** An example for every route that takes a passkey just made. */
export const passkeyExamples = { made, creation };

export const passkeysRoutes = {
  startPasskeySignIn: defineRoute({
    method: 'POST', path: '/passkey-challenges', tag, summary: 'Gives a challenge to sign in with a passkey by; it is answered once, within five minutes', access: 'sign-in.start',
    asks: true, response: RequestOptions, status: 200, errors: [], example: { response: asked },
  }),
  signInWithPasskey: defineRoute({
    method: 'POST', path: '/passkey-sign-in', tag, summary: 'Opens a session for the owner of a passkey', access: 'sign-in.start',
    body: z.object({ credential: ShownCredential }), status: 204, errors: ['sign-in-failed', 'too-many-requests'], example: { body: { credential: shown } },
  }),
  startPasskeyConfirmation: defineRoute({
    method: 'POST', path: '/session/passkey-challenges', tag, summary: 'Gives a challenge by which the one signed in shows again who they are', access: 'session.confirm',
    asks: true, response: RequestOptions, status: 200, errors: [], example: { response: asked },
  }),
  confirmWithPasskey: defineRoute({
    method: 'POST', path: '/session/passkey-confirmation', tag, summary: 'Shows with a passkey of one\'s own that it is still oneself', access: 'session.confirm',
    body: z.object({ credential: ShownCredential }), status: 204, errors: ['step-up-failed'], example: { body: { credential: shown } },
  }),
  listPasskeys: defineRoute({
    method: 'GET', path: '/passkeys', tag, summary: 'Lists the passkeys of the one who asks', access: 'passkey.read',
    response: listOf(Passkey), status: 200, errors: [], example: { response: { items: [example], total: 1 } },
  }),
  startPasskey: defineRoute({
    method: 'POST', path: '/passkeys/challenges', tag, summary: 'Gives a challenge to make a new passkey by', access: 'passkey.change',
    asks: true, stepUp: true, response: CreationOptions, status: 200, errors: [], example: { response: creation },
  }),
  addPasskey: defineRoute({
    method: 'POST', path: '/passkeys', tag, summary: 'Keeps a passkey that an authenticator has just made', access: 'passkey.change', stepUp: true,
    body: z.object({ name: PasskeyName, credential: NewCredential }), response: Passkey, status: 201, errors: ['passkey-refused'],
    example: { body: { name: 'Telefonen', credential: made }, response: example },
  }),
  renamePasskey: defineRoute({
    method: 'PATCH', path: '/passkeys/:passkeyId', tag, summary: 'Gives a passkey another name', access: 'passkey.change',
    params, body: z.object({ name: PasskeyName }), response: Passkey, status: 200, errors: ['not-found'],
    example: { body: { name: 'Telefonen' }, response: example },
  }),
  removePasskey: defineRoute({
    method: 'DELETE', path: '/passkeys/:passkeyId', tag, summary: 'Takes a passkey away; it opens nothing from now on', access: 'passkey.change', stepUp: true,
    params, status: 204, errors: ['not-found', 'last-way-in'],
  }),
} as const;
