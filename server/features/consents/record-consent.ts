import type { Consent, RecordConsentBody } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { insertConsent, selectParties, supersedeConsents } from './consents.sql.ts';
import { readConsent } from './read-consents.ts';

/**
 * Records what the person answered about one way of sharing. Each agency asks about its own sharing; the person may
 * answer about every one. A new answer supersedes the one before, so that there is one answer for one way.
 */
export async function recordConsent(
  work: Work, actor: Actor, caseId: string, body: RecordConsentBody,
): Promise<Consent | NamedError> {
  if (body.fromAgencyId === body.toAgencyId) return fail('same-agency', [{ path: 'toAgencyId', code: 'same-agency', message: '' }]);
  if (body.validTo < body.validFrom || body.validTo < work.today) {
    return fail('invalid-input', [{ path: 'validTo', code: 'too-early', message: '' }]);
  }
  if (actor.kind === 'staff' && actor.agencyId !== body.fromAgencyId) {
    return fail('not-own-agency', [{ path: 'fromAgencyId', code: 'not-own-agency', message: '' }]);
  }
  const parties = new Set((await selectParties(work.db, caseId)).map((party) => party.agencyId));
  if (!parties.has(body.fromAgencyId) || !parties.has(body.toAgencyId)) return fail('not-a-party');
  const { answer, ...consent } = body;
  const id = newId();
  await supersedeConsents(work.db, { caseId, ...body }, { at: work.now.toISOString(), by: actor.id });
  await insertConsent(work.db, {
    ...consent, id, caseId, state: answer, categories: [...new Set(body.categories)],
    recordedByStaff: actor.kind === 'staff' ? actor.id : null,
    recordedByParticipant: actor.kind === 'participant' ? actor.id : null,
  });
  work.record({ name: answer === 'given' ? 'consent-given' : 'consent-refused', caseId, recordId: id });
  return readConsent(work, caseId, id);
}
