import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { CreationOptions, NewCredential, RequestOptions, ShownCredential } from '../../contract/passkeys.ts';

/** What an authenticator does wrong, for the tests that it is noticed. */
export interface Misdeeds {
  origin?: string;
  rpId?: string;
  /** The person has not shown finger, face or PIN. */
  unverified?: boolean;
  /** Signs with another key than it was made with. */
  foreignKey?: boolean;
  /** Says that it has been used so many times; otherwise it counts. */
  counter?: number;
  userHandle?: string;
  /** Comes with an attestation that nobody asked for. */
  attested?: boolean;
}

const userPresent = 0x01;
const userVerified = 0x04;
const hasCredential = 0x40;
const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const url = (bytes: Buffer) => bytes.toString('base64url');

/** A byte string in CBOR. */
function bytes(data: Buffer): Buffer {
  const head = data.length < 256 ? Buffer.from([0x58, data.length]) : Buffer.from([0x59, data.length >> 8, data.length & 255]);
  return Buffer.concat([head, data]);
}

/** A text of fewer than 24 characters in CBOR. */
const text = (words: string) => Buffer.concat([Buffer.from([0x60 + words.length]), Buffer.from(words)]);

/**
 * An authenticator in software, that makes and shows real passkeys (WebAuthn Level 3, section 6; ES256): what a phone or a
 * security key does. It holds one passkey.
 */
export class SoftwareAuthenticator {
  readonly #origin: string;
  readonly #rpId: string;
  readonly #credentialId = randomBytes(32);
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;
  #userHandle = '';

  constructor(origin: string) {
    this.#origin = origin;
    this.#rpId = new URL(origin).hostname;
  }

  /** Makes its passkey for the person of the options. */
  create(options: CreationOptions, misdeeds: Misdeeds = {}): NewCredential {
    this.#userHandle = options.user.id;
    const client = this.#clientData('webauthn.create', options.challenge, misdeeds);
    const length = Buffer.from([0, this.#credentialId.length]);
    const authData = Buffer.concat([this.#head(hasCredential, misdeeds), Buffer.alloc(16), length, this.#credentialId, this.#coseKey()]);
    const statement = misdeeds.attested
      ? Buffer.concat([Buffer.from([0xa3]), text('alg'), Buffer.from([0x26]), text('sig'), bytes(randomBytes(64)), text('x5c'), Buffer.from([0x81]), bytes(randomBytes(90))])
      : Buffer.from([0xa0]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]), text('fmt'), text(misdeeds.attested ? 'packed' : 'none'), text('attStmt'), statement, text('authData'), bytes(authData),
    ]);
    return {
      ...this.#named(), response: { clientDataJSON: url(client), attestationObject: url(attestation), transports: ['internal'] },
    };
  }

  /** Shows its passkey: signs the challenge. */
  get(options: RequestOptions, misdeeds: Misdeeds = {}): ShownCredential {
    this.#counter += 1;
    const client = this.#clientData('webauthn.get', options.challenge, misdeeds);
    const authData = this.#head(0, misdeeds);
    const key: KeyObject = misdeeds.foreignKey ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : this.#keys.privateKey;
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), key);
    return {
      ...this.#named(),
      response: {
        clientDataJSON: url(client), authenticatorData: url(authData), signature: url(signature), userHandle: misdeeds.userHandle ?? this.#userHandle,
      },
    };
  }

  #named() {
    const id = url(this.#credentialId);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
  }

  #clientData(type: string, challenge: string, { origin }: Misdeeds): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: origin ?? this.#origin, crossOrigin: false }));
  }

  #head(flags: number, { rpId, unverified, counter }: Misdeeds): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.#counter);
    return Buffer.concat([sha256(rpId ?? this.#rpId), Buffer.from([flags | userPresent | (unverified ? 0 : userVerified)]), count]);
  }

  /** The public key as COSE has it: kind EC2, ES256, P-256, x and y. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), bytes(Buffer.from(x, 'base64url')), Buffer.from([0x22]), bytes(Buffer.from(y, 'base64url')),
    ]);
  }
}
