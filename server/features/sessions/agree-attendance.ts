import type { AttendanceAgreement, AttendanceAgreementChange, NewAttendanceAgreement } from '../../../contract/sessions.ts';
import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { keepEarlier } from '../corrections/public.ts';
import { insertAgreement, isAgreedFrom, selectAgreement, updateAgreement } from './attendance.sql.ts';

const agreedAlready = () => fail('attendance-agreed-already', [{ path: 'fromOn', code: 'attendance-agreed-already', message: '' }]);

/** Writes down the attendance agreed with the person from a day; earlier agreements stay as they were. */
export async function agreeAttendance(
  work: Work, caseId: string, agreement: NewAttendanceAgreement, language: Language,
): Promise<AttendanceAgreement | NamedError> {
  const { actor } = work;
  if (!actor?.agencyId) return fail('not-allowed');
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const id = newId();
  if (!(await insertAgreement(work.db, { ...agreement, id, caseId, agencyId: actor.agencyId, staffId: actor.id }))) return agreedAlready();
  work.record({ name: 'attendance-agreed', caseId, recordId: id });
  const unshared = await shareRecord(work, { ...recordOf(caseId, id), toAgencyIds: agreement.shareWith, field: 'shareWith', language });
  if (unshared) return unshared;
  return (await selectAgreement(work.db, actor, caseId, id)) ?? fail('not-found');
}

const recordOf = (caseId: string, recordId: string) => ({ caseId, recordKind: 'attendance-agreement', recordId, category: 'attendance' }) as const;

interface Asked { caseId: string; agreementId: string; change: AttendanceAgreementChange; language: Language }

/** Corrects an agreement of one's own agency. What its words were before is kept. */
export async function changeAttendanceAgreement(
  work: Work, { caseId, agreementId, change, language }: Asked,
): Promise<AttendanceAgreement | NamedError> {
  const { actor } = work;
  if (!actor?.agencyId) return fail('not-allowed');
  const before = await selectAgreement(work.db, actor, caseId, agreementId);
  if (!before) return fail('not-found');
  if (!before.mayChange) return fail('not-allowed');
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const { version, correctionReason, shareWith, ...values } = change;
  if (await isAgreedFrom(work.db, { caseId, agencyId: actor.agencyId, fromOn: change.fromOn, butNot: agreementId })) return agreedAlready();
  if (!(await updateAgreement(work.db, before, version, values))) return fail('stale-version');
  const refused = await keepEarlier(work, {
    ...recordOf(caseId, agreementId), ownerAgencyId: before.ownerAgencyId, reason: correctionReason,
    texts: [{ field: 'words', before: before.words, after: change.words }],
  }) ?? await shareRecord(work, { ...recordOf(caseId, agreementId), toAgencyIds: shareWith, field: 'shareWith', language });
  if (refused) return refused;
  work.record({ name: 'attendance-agreed', caseId, recordId: agreementId });
  return (await selectAgreement(work.db, actor, caseId, agreementId)) ?? fail('not-found');
}
