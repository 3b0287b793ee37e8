import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { OperatorFault } from '../db/operator-fault.ts';

/** The key that seals the data keys. It lies in a file, never in the database. */
export interface MasterKey {
  secret: KeyObject;
  /** What people compare keys by; it tells nothing of the key. */
  fingerprint: string;
}

/** Where the master key comes from. It is read anew each time, so that a changed file is taken up without a restart. */
export interface MasterKeySource {
  /** What to call the place in a message: a path. */
  name: string;
  /** Throws an `OperatorFault` when there is no key there. */
  read(): MasterKey;
  /** Makes the key where it may be made: in our own data folder, for a database that has never had one. */
  make?: () => void;
}

/** The setting that names the file. */
export const masterKeySetting = 'SAMSTEG_KEY_FILE';

export function masterKeyOf(bytes: Buffer): MasterKey {
  const digest = createHash('sha256').update('samsteg master key').update(bytes).digest('hex');
  return { secret: createSecretKey(bytes), fingerprint: `${digest.slice(0, 4)}-${digest.slice(4, 8)}-${digest.slice(8, 12)}` };
}

/** Reads a key of 32 bytes, written in base64 on one line. Throws an `OperatorFault` that names the file, never what is in it. */
export function readMasterKey(file: string): MasterKey {
  if (!existsSync(file)) {
    throw new OperatorFault(`The master key is missing: there is no file ${file}. Put back the copy you keep of it, or set ${masterKeySetting} `
      + 'to where it lies. Without it nothing sealed in the database can be read, by anyone');
  }
  const text = readFileSync(file, 'utf8').trim();
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length === 32 && bytes.toString('base64') === text) return masterKeyOf(bytes);
  throw new OperatorFault(`${file} holds no master key: it must be 32 random bytes in base64 on one line, as keys make writes it`);
}

/** Writes a new key for its owner's eyes only; never over a file that is there. Throws an `OperatorFault` when it cannot. */
export function writeMasterKey(file: string): MasterKey {
  const bytes = randomBytes(32);
  try {
    writeFileSync(file, `${bytes.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new OperatorFault(code === 'EEXIST' ? `${file} is there already: a key is never written over` : `${file} cannot be written (${code})`);
  }
  return masterKeyOf(bytes);
}

/** @param mayMake whether a first key may be made there, when the database has none. */
export function masterKeyIn(file: string, mayMake: boolean): MasterKeySource {
  const source = { name: file, read: () => readMasterKey(file) };
  if (!mayMake) return source;
  return { ...source, make: () => { if (!existsSync(file)) writeMasterKey(file); } };
}

/** Seals a data key by the master key, for one purpose told by `about`. */
export function wrapKey(master: MasterKey, about: string, secret: Buffer): Buffer {
  const nonce = randomBytes(12);
  const wrapping = createCipheriv('aes-256-gcm', master.secret, nonce).setAAD(Buffer.from(`samsteg key ${about}`));
  return Buffer.concat([nonce, wrapping.update(secret), wrapping.final(), wrapping.getAuthTag()]);
}

/** Opens what `wrapKey` sealed; null when it was another master key, another purpose, or has been altered. */
export function unwrapKey(master: MasterKey, about: string, wrapped: Buffer): Buffer | null {
  try {
    const opening = createDecipheriv('aes-256-gcm', master.secret, wrapped.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(`samsteg key ${about}`)).setAuthTag(wrapped.subarray(-16));
    return Buffer.concat([opening.update(wrapped.subarray(12, -16)), opening.final()]);
  } catch {
    return null;
  }
}
