import type { AttendanceAgreement, NewAttendanceAgreement } from '../../../contract/sessions.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { insertAgreement, isAgreedFrom, selectAgreement, updateAgreement } from './attendance.sql.ts';

const agreedAlready = () => fail('attendance-agreed-already', [{ path: 'fromOn', code: 'attendance-agreed-already', message: '' }]);

/** Writes down the attendance agreed with the person from a day; earlier agreements stay as they were. */
export async function agreeAttendance(work: Work, caseId: string, agreement: NewAttendanceAgreement): Promise<AttendanceAgreement | NamedError> {
  const { actor } = work;
  if (!actor?.agencyId) return fail('not-allowed');
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const id = newId();
  if (!(await insertAgreement(work.db, { ...agreement, id, caseId, agencyId: actor.agencyId, staffId: actor.id }))) return agreedAlready();
  work.record({ name: 'attendance-agreed', caseId, recordId: id });
  return (await selectAgreement(work.db, actor, caseId, id)) ?? fail('not-found');
}

/** Corrects an agreement of one's own agency. */
export async function changeAttendanceAgreement(
  work: Work, caseId: string, agreementId: string, change: NewAttendanceAgreement & { version: number },
): Promise<AttendanceAgreement | NamedError> {
  const { actor } = work;
  if (!actor?.agencyId) return fail('not-allowed');
  const before = await selectAgreement(work.db, actor, caseId, agreementId);
  if (!before) return fail('not-found');
  if (!before.mayChange) return fail('not-allowed');
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const { version, ...values } = change;
  if (await isAgreedFrom(work.db, { caseId, agencyId: actor.agencyId, fromOn: change.fromOn, butNot: agreementId })) return agreedAlready();
  if (!(await updateAgreement(work.db, agreementId, version, values))) return fail('stale-version');
  work.record({ name: 'attendance-agreed', caseId, recordId: agreementId });
  return (await selectAgreement(work.db, actor, caseId, agreementId)) ?? fail('not-found');
}
