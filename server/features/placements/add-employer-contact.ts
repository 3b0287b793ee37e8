import type { EmployerContact, NewEmployerContact } from '../../../contract/employers.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { openCase } from '../cases/public.ts';
import { shareRecord } from '../consents/public.ts';
import { insertEmployerContact, selectEmployer, selectEmployerContacts } from './employers.sql.ts';

/** Records a contact with an employer for this person's sake. */
export async function addEmployerContact(
  work: Work, actor: Actor, { caseId, body, language }: { caseId: string; body: NewEmployerContact; language: Language },
): Promise<EmployerContact | NamedError> {
  const loaded = await openCase(work, caseId);
  if (isFail(loaded)) return loaded;
  if (body.contactedOn > work.today) return fail('invalid-input', [{ path: 'contactedOn', code: 'too-late', message: '' }]);
  if (!(await selectEmployer(work.db, body.employerId))) return fail('invalid-input', [{ path: 'employerId', code: 'no-such-choice', message: '' }]);
  const id = newId();
  await insertEmployerContact(work.db, { ...body, id, caseId, ownerAgencyId: actor.agencyId ?? '', contactedBy: actor.id });
  work.record({ name: 'employer-contacted', caseId, recordId: id });
  const unshared = await shareRecord(work, {
    caseId, recordKind: 'employer-contact', recordId: id, category: 'work', toAgencyIds: body.shareWith, field: 'shareWith', language,
  });
  if (unshared) return unshared;
  const [contact] = await selectEmployerContacts(work.db, caseId, id);
  return contact ?? fail('not-found');
}
