import type { Consent } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { endConsent } from './consents.sql.ts';
import { readConsent } from './read-consents.ts';

/** Ends a consent at the person's word. What it opened is closed from the next read on. */
export async function withdrawConsent(
  work: Work, actor: Actor, caseId: string, consent: { id: string; version: number },
): Promise<Consent | NamedError> {
  const before = await readConsent(work, caseId, consent.id);
  if (isFail(before)) return before;
  if (before.version !== consent.version) return fail('stale-version');
  if (before.state !== 'given' && before.state !== 'not-yet') return fail('consent-not-open');
  if (!before.mayWithdraw) return fail('not-allowed');
  if (!(await endConsent(work.db, consent, { at: work.now.toISOString(), by: actor.id }))) return fail('stale-version');
  work.record({ name: 'consent-withdrawn', caseId, recordId: consent.id });
  // The one who withdraws may no longer see the row, as when an agency ends its own way in.
  const after = await readConsent(work, caseId, consent.id);
  return isFail(after) ? { ...before, state: 'withdrawn', endedAt: work.now.toISOString(), mayWithdraw: false, version: before.version + 1 } : after;
}
