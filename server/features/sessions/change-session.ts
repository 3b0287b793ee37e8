import type { Session, SessionChange } from '../../../contract/sessions.ts';
import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { keepEarlier } from '../corrections/public.ts';
import { checkSession, eventOf } from './sessions.rules.ts';
import { selectSession, updateSession } from './sessions.sql.ts';

interface Asked { caseId: string; sessionId: string; change: SessionChange; language: Language }

/** Changes a session of one's own agency, or says what came of a booked one. What the note said before is kept. */
export async function changeSession(work: Work, { caseId, sessionId, change, language }: Asked): Promise<Session | NamedError> {
  const { actor } = work;
  if (!actor?.agencyId) return fail('not-allowed');
  const before = await selectSession(work.db, actor, caseId, sessionId);
  if (!before) return fail('not-found');
  if (!before.mayChange) return fail('not-allowed');
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const refusal = checkSession({ ...before, ...given(change) }, work.now);
  if (refusal) return refusal;
  const { version, correctionReason, shareWith, ...values } = change;
  if (!(await updateSession(work.db, before, version, values))) return fail('stale-version');
  const record = { caseId, recordKind: 'session', recordId: sessionId, category: before.category } as const;
  const refused = await keepEarlier(work, {
    ...record, ownerAgencyId: before.ownerAgencyId, reason: correctionReason,
    texts: [{ field: 'note', before: before.note, after: change.note ?? before.note }],
  }) ?? await shareRecord(work, { ...record, toAgencyIds: shareWith, field: 'shareWith', language });
  if (refused) return refused;
  const isNews = before.attendance === 'booked' && change.attendance !== undefined && change.attendance !== 'booked';
  work.record({ name: isNews ? eventOf(change.attendance ?? before.attendance) : 'session-changed', caseId, recordId: sessionId });
  return (await selectSession(work.db, actor, caseId, sessionId)) ?? fail('not-found');
}

function given(change: SessionChange): Partial<Pick<Session, 'startsAt' | 'attendance'>> {
  return {
    ...(change.startsAt === undefined ? {} : { startsAt: change.startsAt }),
    ...(change.attendance === undefined ? {} : { attendance: change.attendance }),
  };
}
