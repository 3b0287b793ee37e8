import type { Session, SessionChange } from '../../../contract/sessions.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { openCase } from '../cases/public.ts';
import { checkSession, eventOf } from './sessions.rules.ts';
import { selectSession, updateSession } from './sessions.sql.ts';

/** Changes a session of one's own agency, or says what came of a booked one. */
export async function changeSession(work: Work, caseId: string, sessionId: string, change: SessionChange): Promise<Session | NamedError> {
  const { actor } = work;
  if (!actor?.agencyId) return fail('not-allowed');
  const before = await selectSession(work.db, actor, caseId, sessionId);
  if (!before) return fail('not-found');
  if (!before.mayChange) return fail('not-allowed');
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const refusal = checkSession({ ...before, ...given(change) }, work.now);
  if (refusal) return refusal;
  const { version, ...values } = change;
  if (!(await updateSession(work.db, sessionId, version, values))) return fail('stale-version');
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
