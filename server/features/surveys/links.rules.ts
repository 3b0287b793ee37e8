import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What all links of a survey are reckoned from. Kept sealed, so that the links can be shown again for a reminder. */
export const newLinkSecret = (): string => randomBytes(32).toString('base64url');

/**
 * The secret of one link: a personal one bears its number, which is all that the team knows it by; the one for all is number 0.
 * 128 bits of HMAC-SHA-256 cannot be guessed, and lead to no answer.
 */
export function tokenOf(linkSecret: string, number: number): string {
  return `${number}-${createHmac('sha256', linkSecret).update(`survey link ${number}`).digest().subarray(0, 16).toString('base64url')}`;
}

/** What is stored of a link. */
export function linkHashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
