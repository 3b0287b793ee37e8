import { createCipheriv, createDecipheriv, createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { OperatorFault } from '../db/operator-fault.ts';

declare const brand: unique symbol;
/**
 * A text as it lies in the database, sealed: `s1.<key id>.<nonce, ciphertext and tag in base64url>`. At run time it is a
 * string; to the compiler it is none, so that it cannot be shown, searched or compared by mistake. An empty text is not
 * sealed: that nothing was written is no secret, and SQL may ask for it.
 */
export interface Sealed { readonly [brand]: true }

/** A key that seals what one agency writes. */
export interface DataKey {
  /** Twelve hexadecimal digits, named in every value that it seals. */
  id: string;
  secret: KeyObject;
}

/** A sealed value that cannot be opened: it was altered, lies where it was not written, or its key is missing. Names the place, never the words. */
export class SealFault extends OperatorFault {
  override name = 'SealFault';
}

const version = 's1';
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** Where the ciphertext begins: after the version, the key's id and two dots. */
const bodyFrom = 16;
const shape = /^s1\.([0-9a-f]{12})\.([A-Za-z0-9_-]+)$/;

/** Bound to its place: a value that is moved to another row or column does not open there. */
const boundTo = (place: string, keyId: string) => Buffer.from(`samsteg ${version} ${keyId} ${place}`);

/**
 * Seals a text for one place, named `schema.table.column/row`. The same text never looks the same twice.
 * AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits: one key may seal 2^32 texts.
 */
export function sealText(key: DataKey, place: string, text: string): Sealed {
  if (text === '') return '' as unknown as Sealed;
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key.secret, nonce).setAAD(boundTo(place, key.id));
  const parts = [nonce, sealing.update(text, 'utf8'), sealing.final(), sealing.getAuthTag()];
  return `${version}.${key.id}.${Buffer.concat(parts).toString('base64url')}` as unknown as Sealed;
}

/** The id of the key that sealed a value; null for an empty text. Throws a `SealFault` for what is not sealed at all. */
export function keyIdOf(value: Sealed, place: string): string | null {
  const text = value as unknown as string;
  if (text === '') return null;
  const id = shape.exec(text)?.[1];
  if (id === undefined) throw new SealFault(`${place} holds text that is not sealed`);
  return id;
}

/** Opens a value that was sealed by this key for this place; throws a `SealFault` when it was not, or has been altered. */
export function openText(key: DataKey, place: string, value: Sealed): string {
  const bytes = Buffer.from((value as unknown as string).slice(bodyFrom), 'base64url');
  try {
    const opening = createDecipheriv(cipher, key.secret, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      .setAAD(boundTo(place, key.id)).setAuthTag(bytes.subarray(-tagBytes));
    return opening.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + opening.final('utf8');
  } catch {
    throw new SealFault(`${place} cannot be opened: it was altered, or written for another place`);
  }
}

/**
 * The code by which an exact value can be found though it lies sealed (a blind index): HMAC-SHA-256 of the value with its
 * agency, so that equal values at two agencies do not match.
 */
export function blindIndex(secret: KeyObject, agencyId: string, value: string): string {
  return createHmac('sha256', secret).update(`${agencyId} ${value}`).digest('base64url');
}
