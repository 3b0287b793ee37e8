import type { InformationCategory } from '../../../contract/access.ts';
import type { Disclosure, RecordKind } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { insertDisclosure, selectDisclosures, selectOpenConsent, selectRecord } from './disclosures.sql.ts';

/** A record to give to one agency. The record belongs to the actor's own agency. */
export interface Giving {
  caseId: string;
  recordKind: RecordKind;
  recordId: string;
  category: InformationCategory;
  toAgencyId: string;
}

/**
 * Gives one record of the actor's agency to another agency, under a consent that is valid today.
 * Null when it is done (or stood already); `consent-missing` names the agency in `errors[0].path`.
 */
export async function giveRecord(work: Work, giving: Giving): Promise<NamedError | null> {
  const from = work.actor?.agencyId;
  if (!work.actor || !from) return fail('not-allowed');
  if (giving.toAgencyId === from) return null;
  const way = { caseId: giving.caseId, fromAgencyId: from, toAgencyId: giving.toAgencyId, category: giving.category };
  const consentId = await selectOpenConsent(work.db, way, work.today);
  if (!consentId) return fail('consent-missing', [{ path: giving.toAgencyId, code: giving.category, message: '' }]);
  await insertDisclosure(work.db, { ...giving, id: newId(), fromAgencyId: from, consentId, disclosedBy: work.actor.id });
  work.record({ name: 'record-disclosed', caseId: giving.caseId, recordId: giving.recordId });
  return null;
}

/** The route: gives a record to several agencies, or to none of them. */
export async function discloseRecord(
  work: Work, actor: Actor, asked: { caseId: string; recordKind: RecordKind; recordId: string; toAgencyIds: readonly string[] },
): Promise<{ items: Disclosure[]; total: number } | NamedError> {
  const record = await selectRecord(work.db, asked.recordKind, asked.caseId, asked.recordId);
  if (!record || record.ownerAgencyId !== actor.agencyId) return fail('not-found');
  for (const toAgencyId of asked.toAgencyIds) {
    const refusal = await giveRecord(work, { ...asked, category: record.category, toAgencyId });
    if (isFail(refusal)) return refusal;
  }
  const items = await selectDisclosures(work.db, asked.caseId, asked.recordId);
  return { items, total: items.length };
}
