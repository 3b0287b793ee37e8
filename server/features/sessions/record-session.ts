import type { NewSession, Session } from '../../../contract/sessions.ts';
import type { Language } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { checkSession, eventOf } from './sessions.rules.ts';
import { insertSession, selectSession } from './sessions.sql.ts';

/** Books a talk or contact, or writes a note of one that was held. The agency of the one who writes owns it. */
export async function recordSession(work: Work, caseId: string, session: NewSession, language: Language): Promise<Session | NamedError> {
  const { actor } = work;
  if (!actor?.agencyId) return fail('not-allowed');
  const open = await openCase(work, caseId);
  if (isFail(open)) return open;
  const refusal = checkSession(session, work.now);
  if (refusal) return refusal;
  const id = newId();
  await insertSession(work.db, { ...session, id, caseId, agencyId: actor.agencyId, staffId: actor.id });
  work.record({ name: eventOf(session.attendance), caseId, recordId: id });
  const unshared = await shareRecord(work, {
    caseId, recordKind: 'session', recordId: id, category: 'session', toAgencyIds: session.shareWith, field: 'shareWith', language,
  });
  if (unshared) return unshared;
  return (await selectSession(work.db, actor, caseId, id)) ?? fail('not-found');
}
