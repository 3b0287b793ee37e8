const prefix = 'samsteg:locked:';

/**
 * Makes a lock of a key that the server keeps for the one signed in; null where the browser has no cipher
 * (an address without TLS that is not this machine).
 */
export async function lockOf(key: string): Promise<CryptoKey | null> {
  if (globalThis.crypto?.subtle === undefined) return null;
  return crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** In pieces: a long note has more bytes than a function takes arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 4096) text += String.fromCharCode(...bytes.subarray(from, from + 4096));
  return btoa(text);
}

/** The name is part of what is locked: a note cannot be moved to another person's name. */
const cipherOf = (name: string, iv: Uint8Array<ArrayBuffer>) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) });

/** Keeps a value on this device, unreadable without the lock. @throws when the store is full or refused. */
export async function keepLocked(name: string, value: unknown, lock: CryptoKey): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const locked = await crypto.subtle.encrypt(cipherOf(name, iv), lock, new TextEncoder().encode(JSON.stringify(value)));
  localStorage.setItem(prefix + name, `${base64Of(iv)}.${base64Of(new Uint8Array(locked))}`);
}

/** What is kept under a name; undefined when there is nothing, or nothing that this lock opens. */
export async function readLocked(name: string, lock: CryptoKey): Promise<unknown> {
  const [iv, locked] = (localStorage.getItem(prefix + name) ?? '').split('.');
  if (!iv || !locked) return undefined;
  try {
    const opened = await crypto.subtle.decrypt(cipherOf(name, bytesOf(iv)), lock, bytesOf(locked));
    return JSON.parse(new TextDecoder().decode(opened)) as unknown;
  } catch {
    return undefined;
  }
}

export function dropLocked(name: string): void {
  localStorage.removeItem(prefix + name);
}

/** The names kept that begin so. */
export function lockedNames(start: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(prefix + start)).map((key) => key.slice(prefix.length));
}
