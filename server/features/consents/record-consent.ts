import type { Consent, RecordConsentBody } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { protectionOf } from '../participants/public.ts';
import { insertConsent, supersedeConsents } from './consents.sql.ts';
import { shippedLaw } from './law.ts';
import { consentReaches } from './legal-grounds.rules.ts';
import { selectKindedParties } from './legal-grounds.sql.ts';
import { isFormOfCase } from './find-consent-form.ts';
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
  const parties = await selectKindedParties(work.db, caseId);
  const kindOf = (agencyId: string) => parties.find((party) => party.agencyId === agencyId)?.kind;
  const [from, to] = [kindOf(body.fromAgencyId), kindOf(body.toAgencyId)];
  if (!from || !to) return fail('not-a-party');
  if (!consentReaches(shippedLaw(), { from, to })) return fail('no-way-in-law', [{ path: 'toAgencyId', code: 'no-way-in-law', message: '' }]);
  const refusal = actor.kind === 'staff' && body.answer === 'given' ? await refuseForProtection(work, caseId, body) : null;
  if (refusal) return refusal;
  const asked = [...new Set(body.asked ?? body.categories)];
  if (body.categories.some((category) => !asked.includes(category))) return fail('more-than-asked', [{ path: 'categories', code: 'more-than-asked', message: '' }]);
  if (body.form !== undefined && !(await isFormOfCase(work, caseId, body.form))) return fail('form-unknown');
  const { answer, ...consent } = body;
  const id = newId();
  await supersedeConsents(work.db, { caseId, ...body }, { at: work.now.toISOString(), by: actor.id });
  await insertConsent(work.db, {
    ...consent, id, caseId, state: answer, asked, categories: [...new Set(body.categories)],
    recordedByStaff: actor.kind === 'staff' ? actor.id : null,
    recordedByParticipant: actor.kind === 'participant' ? actor.id : null,
  });
  work.record({ name: answer === 'given' ? 'consent-given' : 'consent-refused', caseId, recordId: id });
  return readConsent(work, caseId, id);
}

/** Of a protected person staff open no way to how she is reached, and none to an agency where nobody is named for her. */
async function refuseForProtection(work: Work, caseId: string, { toAgencyId, categories }: RecordConsentBody): Promise<NamedError | null> {
  const protection = await protectionOf(work.db, caseId);
  if (!protection) return null;
  if (categories.includes('contact')) return fail('identity-protected', [{ path: 'categories', code: 'identity-protected', message: '' }]);
  if (protection.agencyIds.has(toAgencyId)) return null;
  return fail('nobody-named-there', [{ path: 'toAgencyId', code: 'nobody-named-there', message: '' }]);
}
