import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { someoneStays } from './protection.rules.ts';
import { endNamed, insertNamed, selectCandidates, selectNamed, selectProtection } from './protection.sql.ts';

const atStaff = (code: string) => [{ path: 'staffId', code, message: '' }];

/** Names one more who may know of a protected person. */
export async function nameStaff(work: Work, actor: Actor, caseId: string, staffId: string): Promise<undefined | NamedError> {
  const found = await selectProtection(work.db, caseId);
  if (!found?.kind) return fail('not-protected');
  const candidates = await selectCandidates(work.db, caseId);
  if (!candidates.some((one) => one.staffId === staffId)) return fail('cannot-be-named', atStaff('no-such-choice'));
  const named = await insertNamed(work.db, { participantId: found.participantId, staffId, namedBy: actor.id, at: work.now.toISOString() });
  return named ? undefined : fail('named-already', atStaff('no-such-choice'));
}

/** Ends that someone may know of her. One who leads stays: or nobody could name another. */
export async function endNaming(work: Work, caseId: string, namedId: string): Promise<undefined | NamedError> {
  const named = await selectNamed(work.db, caseId);
  if (!named.some(({ id }) => id === namedId)) return fail('not-found');
  if (!someoneStays(named, namedId)) return fail('last-named');
  await endNamed(work.db, namedId, work.now.toISOString());
  return undefined;
}
