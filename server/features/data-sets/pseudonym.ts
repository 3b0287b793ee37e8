import { createHmac, randomBytes } from 'node:crypto';
import { readPersonalNumber } from '../../../contract/personal-number.ts';

/** A new key for pseudonyms, as it is sealed. */
export const newPseudonymKey = (): string => randomBytes(32).toString('base64');

// The century only bears on ten digits, whose writer meant someone alive.
const today = '2099-12-31';

/**
 * The pseudonym of a value: a keyed digest (HMAC-SHA-256, 64 bits of it), the same for the same value and key, from which
 * nobody without the key gets the value back. However a personal number is written, it is the same one.
 */
export function pseudonymOf(key: string, value: string): string {
  if (value.trim() === '') return '';
  const meant = readPersonalNumber(value, today)?.digits.slice(-10) ?? value.trim().toLocaleLowerCase('sv');
  return `p${createHmac('sha256', Buffer.from(key, 'base64')).update(meant).digest('hex').slice(0, 16)}`;
}
