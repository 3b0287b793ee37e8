import type { Contact, ContactChange } from '../../../contract/participants.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { protectionOf } from './protection-of.ts';
import { selectContact, updateContact } from './participants.sql.ts';

/** How to reach the person; `not-found` for an agency that has no consent to it. The look is logged by itself. */
export async function readContact(work: Work, actor: Actor, caseId: string): Promise<Contact | NamedError> {
  const stored = await selectContact(work.db, caseId);
  if (!stored) return fail('not-found');
  const { participantId, ownerAgencyId: _owner, responsibleAgencyId, ...contact } = stored;
  work.audit({ action: 'contact.read', outcome: 'allowed', reason: 'row-security', caseId, recordId: participantId });
  return { ...contact, mayChange: actor.id === participantId || (actor.agencyId === responsibleAgencyId && actor.role !== 'professional') };
}

/** Changes it; the person may do so herself, or the responsible agency. Of a protected person nothing is written here. */
export async function changeContact(work: Work, actor: Actor, caseId: string, change: ContactChange): Promise<Contact | NamedError> {
  const stored = await selectContact(work.db, caseId);
  if (!stored) return fail('not-found');
  if (actor.kind === 'staff' && actor.agencyId !== stored.responsibleAgencyId) return fail('not-allowed');
  if (await protectionOf(work.db, caseId)) return fail('identity-protected');
  if (!(await updateContact(work.db, stored, change))) return fail('stale-version');
  work.record({ name: 'contact-changed', caseId, recordId: stored.participantId });
  return readContact(work, actor, caseId);
}
