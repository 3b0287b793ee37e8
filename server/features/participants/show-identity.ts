import type { ShownIdentity, ShowReason } from '../../../contract/protection.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { shownSeconds } from './protection.rules.ts';
import { selectProtectedDetails } from './protection.sql.ts';

/** Who a protected person is, asked for by itself: the log says who saw it and why. The page lets go of it after a minute. */
export async function showIdentity(work: Work, caseId: string, reason: ShowReason): Promise<ShownIdentity | NamedError> {
  const stored = await selectProtectedDetails(work.db, caseId);
  if (!stored) return fail('not-protected');
  const { details, participantId, version } = stored;
  work.audit({ action: 'protected-identity.shown', outcome: 'allowed', reason: 'named', caseId, recordId: participantId, detail: reason });
  return {
    name: `${details.givenName} ${details.familyName}`, birthDate: details.birthDate, personalNumber: details.personalNumber,
    municipality: details.municipality, phone: details.phone ?? '', email: details.email ?? '', address: details.address ?? '',
    postalCode: details.postalCode ?? '', city: details.city ?? '', contactNeed: details.contactNeed, version,
    until: new Date(work.now.getTime() + shownSeconds * 1000).toISOString(),
  };
}
