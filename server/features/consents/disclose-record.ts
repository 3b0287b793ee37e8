import type { Disclosure, RecordKind } from '../../../contract/consents.ts';
import { setLimit, type DisclosedSet, type DiscloseRecordsBody } from '../../../contract/disclosures.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { protectionOf } from '../participants/public.ts';
import { planGifts, type OwnedRecord } from './disclosures.rules.ts';
import {
  deleteFiledCopy, insertDisclosures, insertFiledCopy, selectDisclosures, selectNotesSince, selectOpenWays, selectRecords, takeBack,
} from './disclosures.sql.ts';

/**
 * Gives records of the actor's own agency to other agencies, each by a consent or another ground that is valid today.
 * Of a protected person nothing is given to an agency where nobody is named: each disclosure is weighed (OSL 22:1).
 * All of them or none: `consent-missing` names the agency in `errors[0].path` and the kind of information in its code.
 * @returns the ids of the disclosures that were made; what stood already is left as it is
 */
export async function giveRecords(
  work: Work, caseId: string, records: readonly OwnedRecord[], toAgencyIds: readonly string[],
): Promise<string[] | NamedError> {
  const from = work.actor?.agencyId;
  if (!work.actor || !from) return fail('not-allowed');
  const protection = await protectionOf(work.db, caseId);
  const unnamed = protection && toAgencyIds.find((agencyId) => !protection.agencyIds.has(agencyId));
  if (unnamed) return fail('nobody-named-there', [{ path: unnamed, code: 'nobody-named-there', message: '' }]);
  const gifts = planGifts(records, toAgencyIds, from, await selectOpenWays(work.db, caseId));
  if (!Array.isArray(gifts)) return fail('consent-missing', [{ path: gifts.toAgencyId, code: gifts.category, message: '' }]);
  const made = await insertDisclosures(work.db, {
    caseId, fromAgencyId: from, disclosedBy: work.actor.id, gifts: gifts.map((one) => ({ ...one, id: newId() })),
  });
  if (made.length > 0) for (const { recordId } of records) work.record({ name: 'record-disclosed', caseId, recordId });
  return made;
}

interface Named { recordKind: RecordKind; recordId: string }

/** The records with their kinds of information, or `not-found` where one of them is not the actor's own agency's. */
async function ownRecords(work: Work, actor: Actor, caseId: string, named: readonly Named[]): Promise<OwnedRecord[] | NamedError> {
  const records: OwnedRecord[] = [];
  for (const [recordKind, some] of Map.groupBy(named, (one) => one.recordKind)) {
    const ids = [...new Set(some.map(({ recordId }) => recordId))];
    const rows = await selectRecords(work.db, recordKind, caseId, ids);
    if (rows.filter(({ ownerAgencyId }) => ownerAgencyId === actor.agencyId).length !== ids.length) return fail('not-found');
    records.push(...rows.map(({ id, category }) => ({ recordKind, recordId: id, category })));
  }
  return records;
}

/** The route: gives a record to several agencies, or to none of them. */
export async function discloseRecord(
  work: Work, actor: Actor, asked: { caseId: string; recordKind: RecordKind; recordId: string; toAgencyIds: readonly string[] },
): Promise<{ items: Disclosure[]; total: number } | NamedError> {
  const records = await ownRecords(work, actor, asked.caseId, [asked]);
  if (isFail(records)) return records;
  const made = await giveRecords(work, asked.caseId, records, asked.toAgencyIds);
  if (isFail(made)) return made;
  const items = await selectDisclosures(work.db, asked.caseId, { recordId: asked.recordId });
  return { items, total: items.length };
}

/**
 * Gives a set of records: those that are named, or the actor's own notes since a day. One that is another agency's
 * makes the whole set `not-found`, so that nothing is told of it and nothing is half done.
 */
export async function discloseRecords(work: Work, actor: Actor, caseId: string, asked: DiscloseRecordsBody): Promise<DisclosedSet | NamedError> {
  const named = await namedRecords(work, actor, caseId, asked);
  if (named.length > setLimit) return fail('too-many-records');
  const records = await ownRecords(work, actor, caseId, named);
  if (isFail(records)) return records;
  const made = await giveRecords(work, caseId, records, asked.toAgencyIds);
  return isFail(made) ? made : { records: records.length, disclosureIds: made };
}

async function namedRecords(work: Work, actor: Actor, caseId: string, asked: DiscloseRecordsBody): Promise<readonly Named[]> {
  if (asked.myNotesSince === undefined) return asked.records;
  const notes = await selectNotesSince(work.db, {
    caseId, staffId: actor.id, agencyId: actor.agencyId ?? '', since: asked.myNotesSince, limit: setLimit + 1,
  });
  return notes.map((recordId) => ({ recordKind: 'session', recordId }));
}

/** Takes back disclosures of the actor's own agency: all of them, or `not-found` and none. */
export async function takeBackDisclosures(
  work: Work, caseId: string, disclosureIds: readonly string[],
): Promise<{ takenBack: number } | NamedError> {
  const ids = [...new Set(disclosureIds)];
  const takenBack = await takeBack(work.db, caseId, ids, work.now.toISOString());
  return takenBack === ids.length ? { takenBack } : fail('not-found');
}

/** The receiver's word that it has entered what it was given in its own records, where taking back does not reach. */
export async function fileDisclosure(work: Work, actor: Actor, caseId: string, disclosureId: string): Promise<Disclosure | NamedError> {
  const filed = actor.agencyId !== null && await insertFiledCopy(work.db, {
    disclosureId, caseId, agencyId: actor.agencyId, filedBy: actor.id, filedAt: work.now.toISOString(),
  });
  const [disclosure] = filed ? await selectDisclosures(work.db, caseId, { id: disclosureId }) : [];
  if (!disclosure) return fail('not-found');
  work.record({ name: 'disclosure-filed', caseId, recordId: disclosureId });
  return disclosure;
}

/** Mends a press by mistake: only the agency that said it has filed can take it away. */
export async function unfileDisclosure(work: Work, caseId: string, disclosureId: string): Promise<undefined | NamedError> {
  if (!(await deleteFiledCopy(work.db, caseId, disclosureId))) return fail('not-found');
  work.record({ name: 'disclosure-unfiled', caseId, recordId: disclosureId });
  return undefined;
}
