import type { ActorLetter, LetterSaving, LetterSigning } from '../../../contract/actor-letters.ts';
import type { Language } from '../../../contract/words.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { selectPrestudy } from '../prestudies/public.ts';
import { contactOfSigning, stageWithoutSignature } from './actors.rules.ts';
import { insertContact, selectActors, selectContacts } from './actors.sql.ts';
import { proposeLetter } from './letter-template.ts';
import { insertLetter, selectLetter, updateLetter, updateSignature } from './letters.sql.ts';
import { placeOf } from './place-of.ts';

interface OnActor { prestudyId: string; actorId: string }

/**
 * The letter of an actor as it was saved, or as the template proposes it from what is known of the actor.
 * @param language which language to propose it in; one that is saved is in the language it was written in, unless another is
 *   asked for: then the template proposes it anew in that one
 */
export async function readLetter(work: Work, { prestudyId, actorId }: OnActor, language: { asked: Language | undefined; own: Language }): Promise<ActorLetter | NamedError> {
  const prestudy = await selectPrestudy(work.db, prestudyId);
  const [found] = await selectActors(work.db, prestudyId, actorId);
  if (!prestudy || !found) return fail('not-found');
  const saved = await selectLetter(work.db, actorId);
  const inLanguage = language.asked ?? saved?.language ?? language.own;
  const heads = { actorName: found.name, prestudyName: prestudy.name, language: inLanguage };
  const standing = { savedOn: saved?.savedOn ?? null, signedOn: saved?.signedOn ?? null, signedBy: saved?.signedBy ?? '', version: saved?.version ?? null };
  if (saved && (saved.language === inLanguage || saved.signedOn !== null)) return { ...heads, language: saved.language, content: saved.content, ...standing };
  return { ...heads, content: proposeLetter({ ...heads, ownerName: prestudy.ownerAgencyName, question: prestudy.question, role: found.role, contribution: found.contribution }), ...standing };
}

/** Saves the words of a letter; what is signed stands. */
export async function saveLetter(work: Work, { prestudyId, actorId }: OnActor, { language, content, version }: LetterSaving): Promise<undefined | NamedError> {
  const place = await placeOf(work, prestudyId);
  if (isFail(place)) return place;
  if ((await selectActors(work.db, prestudyId, actorId)).length === 0) return fail('not-found');
  const saved = await selectLetter(work.db, actorId);
  if (saved && saved.signedOn !== null) return fail('letter-signed');
  const written = { language, content, savedOn: work.today };
  if (!saved && version === null) return (await insertLetter(work.db, place, actorId, written)) ? undefined : fail('stale-version');
  return saved && version !== null && (await updateLetter(work.db, place, saved.id, version, written)) ? undefined : fail('stale-version');
}

/** Says when and by whom a letter was signed, which moves the actor on; null takes the signature back, and the actor with it. */
export async function signLetter(work: Work, actor: Actor, { prestudyId, actorId }: OnActor, { version, ...signing }: LetterSigning): Promise<undefined | NamedError> {
  const place = await placeOf(work, prestudyId);
  if (isFail(place)) return place;
  if ((await selectActors(work.db, prestudyId, actorId)).length === 0) return fail('not-found');
  if (signing.signedOn !== null && signing.signedOn > work.today) return fail('invalid-input', [{ path: 'signedOn', code: 'too-late', message: '' }]);
  const saved = await selectLetter(work.db, actorId);
  if (!saved) return fail('letter-unsaved');
  const signature = signing.signedOn === null ? { signedOn: null, signedBy: '' } : signing;
  if (!(await updateSignature(work.db, place, saved.id, version, signature))) return fail('stale-version');
  if (signing.signedOn === saved.signedOn) return undefined;
  const contacts = await selectContacts(work.db, actorId);
  const fallsBackTo = signing.signedOn === null ? stageWithoutSignature(contacts) : null;
  const contact = signing.signedOn !== null ? contactOfSigning(contacts, signing.signedOn) : fallsBackTo && { onDay: work.today, stage: fallsBackTo };
  if (contact) await insertContact(work.db, place, { id: newId(), actorId, ...contact, note: '', notedBy: actor.id });
  return undefined;
}
