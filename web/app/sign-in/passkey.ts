import type { CreationOptions, NewCredential, RequestOptions, ShownCredential } from '../../../contract/passkeys.ts';

/** Whether this browser can use passkeys that were made for a domain, at the address it is at. */
export function canUsePasskeys(domain: string): boolean {
  const { hostname } = location;
  return 'PublicKeyCredential' in window && (hostname === domain || hostname.endsWith(`.${domain}`));
}

/**
 * Lets the device make a passkey.
 * @throws when the person cancels, takes too long, or the device has none to offer.
 */
export async function makePasskey(options: CreationOptions): Promise<NewCredential> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { id, rawId, response } = await startRegistration({ optionsJSON: options });
  const { clientDataJSON, attestationObject, transports } = response;
  return {
    id, rawId, type: 'public-key', clientExtensionResults: {},
    response: { clientDataJSON, attestationObject, ...(transports ? { transports } : {}) },
  };
}

/**
 * Lets the person show a passkey, by finger, face or PIN.
 * @throws when the person cancels, takes too long, or has none here.
 */
export async function showPasskey(options: RequestOptions): Promise<ShownCredential> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { id, rawId, response } = await startAuthentication({ optionsJSON: options });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return {
    id, rawId, type: 'public-key', clientExtensionResults: {},
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle ? { userHandle } : {}) },
  };
}
