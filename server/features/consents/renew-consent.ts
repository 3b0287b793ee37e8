import type { Consent, RenewConsentBody } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { insertConsent, supersedeConsents } from './consents.sql.ts';
import { isFormOfCase } from './find-consent-form.ts';
import { isRenewable, readConsent } from './read-consents.ts';

/**
 * Says a yes again for new days, from today: to the same agency, of the same kinds, for the same purpose. What was not
 * said yes to then is not said yes to now. The yes before is superseded and stays in the history.
 */
export async function renewConsent(
  work: Work, actor: Actor, caseId: string, consentId: string, body: RenewConsentBody,
): Promise<Consent | NamedError> {
  const before = await readConsent(work, caseId, consentId);
  if (isFail(before)) return before;
  if (actor.kind === 'staff' && actor.agencyId !== before.fromAgencyId) return fail('not-own-agency');
  if (before.version !== body.version) return fail('stale-version');
  if (!isRenewable(before.state)) return fail('consent-not-renewable');
  if (body.validTo <= work.today) return fail('invalid-input', [{ path: 'validTo', code: 'too-early', message: '' }]);
  if (body.form !== undefined && !(await isFormOfCase(work, caseId, body.form))) return fail('form-unknown');
  const id = newId();
  const { fromAgencyId, toAgencyId, categories, asked, purpose, scope } = before;
  await supersedeConsents(work.db, { caseId, fromAgencyId, toAgencyId }, { at: work.now.toISOString(), by: actor.id });
  await insertConsent(work.db, {
    id, caseId, fromAgencyId, toAgencyId, categories, asked, purpose, scope, state: 'given', renewsId: consentId,
    validFrom: work.today, validTo: body.validTo, howGiven: body.howGiven, language: body.language, ...(body.form ? { form: body.form } : {}),
    recordedByStaff: actor.kind === 'staff' ? actor.id : null, recordedByParticipant: actor.kind === 'participant' ? actor.id : null,
  });
  work.record({ name: 'consent-given', caseId, recordId: id });
  return readConsent(work, caseId, id);
}
