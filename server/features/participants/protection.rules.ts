import type { ProtectBody, ProtectionKind } from '../../../contract/protection.ts';

/** For how many seconds a page shows who it is. */
export const shownSeconds = 60;

/** A member of staff who can be named for the person. */
export interface Candidate { staffId: string; leads: boolean }

/** Why a protection cannot be recorded so, and at which field of the form. */
export type ProtectRefusal = { code: 'protected-already' } | { code: 'nobody-named' | 'cannot-be-named'; path: 'staffIds' } | { code: 'earlier-identity-on-file'; path: 'newIdentityOnly' };

/**
 * May the protection be recorded so? Everybody who is not named is shut out by it, so one who leads must be named, or
 * nobody could name another. With an assumed identity (lag (1991:483) om fingerade personuppgifter) the earlier one must
 * be nowhere that it could be joined to the new: where it is on file, nothing is recorded.
 */
export function refuseProtection(
  body: Pick<ProtectBody, 'kind' | 'staffIds' | 'newIdentityOnly'>, now: ProtectionKind | null, candidates: readonly Candidate[],
): ProtectRefusal | null {
  if (body.kind === 'assumed' && (now !== null || !body.newIdentityOnly)) return { code: 'earlier-identity-on-file', path: 'newIdentityOnly' };
  if (now !== null) return { code: 'protected-already' };
  const named = body.staffIds.map((id) => candidates.find(({ staffId }) => staffId === id));
  if (named.includes(undefined)) return { code: 'cannot-be-named', path: 'staffIds' };
  return named.some((one) => one?.leads) ? null : { code: 'nobody-named', path: 'staffIds' };
}

/**
 * Whether ways to reach the person are kept. A secrecy marking (OSL (2009:400) 22:1) asks that each disclosure is weighed,
 * and takes nothing away; protected registration (folkbokföringslagen (1991:481) 16 §) and an assumed identity are there
 * so that nobody can find her: then only with a stated need.
 */
export function keepsContact({ kind, contactNeed }: Pick<ProtectBody, 'kind' | 'contactNeed'>): boolean {
  return kind === 'marked' || contactNeed !== '';
}

/** Whether one who leads is still named, and works here, when this one no longer is. */
export function someoneStays(named: readonly { id: string; leads: boolean; active: boolean }[], without: string): boolean {
  return named.some(({ id, leads, active }) => id !== without && leads && active);
}
