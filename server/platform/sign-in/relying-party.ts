import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { NewCredential, ShownCredential } from '../../../contract/passkeys.ts';

/** Who we are to an authenticator (WebAuthn Level 3): a passkey made for this name opens this site only. */
export interface RelyingParty {
  /** A domain, without scheme and port; for a demo `localhost`, as an address of numbers may not be one. */
  id: string;
  origin: string;
}

/** A challenge is answered within this many minutes. */
export const challengeMinutes = 5;
const timeout = challengeMinutes * 60_000;
/** ES256, EdDSA and RS256 (RFC 9053), which every authenticator has one of. */
const supportedAlgorithmIDs = [-7, -8, -257];

/** A public key that an authenticator has made for one person. */
export interface NewPasskey { credentialId: Buffer; publicKey: Buffer; counter: number; transports: string[] }

export type CreationOptions = PublicKeyCredentialCreationOptionsJSON;
export type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

/** Loaded when a passkey is first asked for: it brings readers of every kind of certificate, some twenty megabytes. */
const webAuthn = () => import('@simplewebauthn/server');

/** The domain that a site's passkeys are made for. */
export function relyingPartyOf(publicUrl: string): RelyingParty {
  const url = new URL(publicUrl);
  if (url.hostname === '127.0.0.1') url.hostname = 'localhost';
  return { id: url.hostname, origin: url.origin };
}

/**
 * Asks an authenticator for a new passkey that can be found without a name and asks for finger, face or PIN.
 * @param person the id is what the authenticator files it under; the label is what its owner sees.
 */
export async function askForNewPasskey(
  site: RelyingParty, person: { id: string; label: string }, known: readonly { credentialId: Buffer; transports: string[] }[],
): Promise<CreationOptions> {
  const { generateRegistrationOptions } = await webAuthn();
  return generateRegistrationOptions({
    rpName: 'Samsteg', rpID: site.id, userName: person.label, userDisplayName: person.label, timeout, attestationType: 'none', supportedAlgorithmIDs,
    userID: new Uint8Array(Buffer.from(person.id.replaceAll('-', ''), 'hex')),
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId.toString('base64url'), transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Asks for any passkey of this site, or (for a confirmation) for one of those named. */
export async function askForPasskey(site: RelyingParty, among: readonly Buffer[] = []): Promise<RequestOptions> {
  const { generateAuthenticationOptions } = await webAuthn();
  return generateAuthenticationOptions({
    rpID: site.id, timeout, userVerification: 'required',
    ...(among.length > 0 ? { allowCredentials: among.map((id) => ({ id: id.toString('base64url') })) } : {}),
  });
}

/** The challenge that an answer says it is for; null when there is none to read. What it says is proven only by the signature. */
export function challengeIn(credential: NewCredential | ShownCredential): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(credential.response.clientDataJSON, 'base64url').toString('utf8'));
    const challenge = typeof said === 'object' && said !== null && 'challenge' in said ? said.challenge : null;
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/**
 * We ask for no attestation, and refuse one that comes with certificates: checking it would mean to fetch what a
 * stranger's certificate points at.
 */
async function isPlain(attestationObject: string): Promise<boolean> {
  const { decodeAttestationObject, isoBase64URL } = await import('@simplewebauthn/server/helpers');
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  return decoded.get('fmt') === 'none' || (decoded.get('fmt') === 'packed' && decoded.get('attStmt').get('x5c') === undefined);
}

/** The passkey in an answer to `askForNewPasskey`, or null when anything of it does not hold. */
export async function readNewPasskey(site: RelyingParty, credential: NewCredential, challenge: string): Promise<NewPasskey | null> {
  const { verifyRegistrationResponse } = await webAuthn();
  try {
    if (!await isPlain(credential.response.attestationObject)) return null;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: credential, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true,
      supportedAlgorithmIDs,
    });
    if (!verified) return null;
    const { id, publicKey, counter } = registrationInfo.credential;
    return {
      credentialId: Buffer.from(id, 'base64url'), publicKey: Buffer.from(publicKey), counter, transports: credential.response.transports ?? [],
    };
  } catch {
    // The library throws for each thing that does not hold; to the one who asks they are all the same.
    return null;
  }
}

/** The authenticator's new counter when the answer is signed by the passkey and everything in it holds; else null. */
export async function checkPasskey(
  site: RelyingParty, credential: ShownCredential, challenge: string, passkey: { publicKey: Buffer; counter: number },
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webAuthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential, expectedChallenge: challenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true,
      credential: { id: credential.id, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
