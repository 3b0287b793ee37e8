import { randomInt } from 'node:crypto';
import { hashToken } from '../http/session-cookie.ts';

// Crockford's base 32: no I, L, O and U, which are taken for 1, 0 and V.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 3;
const perGroup = 4;

/** A one-time code that can be read aloud, as `7K2M-XQ4D-9HTA`: 60 random bits. */
export function newInvitationCode(): string {
  const group = () => Array.from({ length: perGroup }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** The hash by which the database knows a code, however it was typed: small letters, no dashes, O for 0. */
export function hashInvitationCode(typed: string): Buffer {
  return hashToken(typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
}
