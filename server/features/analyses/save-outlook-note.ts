import type { NewOutlookNote, OutlookNote, OutlookNoteChange } from '../../../contract/outlook-notes.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { standUnderFindings } from '../prestudies/public.ts';
import { faultsOfNote } from './analyses.rules.ts';
import { deleteOutlookNote, insertOutlookNote, selectOutlookNotes, updateOutlookNote } from './outlook-notes.sql.ts';

interface OnNote { prestudyId: string; noteId: string }

/** One note of a pre-study. */
export async function readOutlookNote({ db }: Pick<Work, 'db'>, { prestudyId, noteId }: OnNote): Promise<OutlookNote | NamedError> {
  const [note] = await selectOutlookNotes(db, prestudyId, noteId);
  return note ?? fail('not-found');
}

/** Adds a note on a programme, research, law or statistics elsewhere. */
export async function addOutlookNote(work: Work, actor: Actor, prestudyId: string, body: NewOutlookNote): Promise<OutlookNote | NamedError> {
  const faults = faultsOfNote(body, work.today);
  if (faults.length > 0) return fail('invalid-input', faults);
  const noteId = newId();
  await insertOutlookNote(work.db, { ...body, id: noteId, prestudyId, createdBy: actor.id });
  return readOutlookNote(work, { prestudyId, noteId });
}

/** Says a note anew. */
export async function changeOutlookNote(work: Work, on: OnNote, body: OutlookNoteChange): Promise<OutlookNote | NamedError> {
  const before = await readOutlookNote(work, on);
  if (isFail(before)) return before;
  const faults = faultsOfNote(body, work.today);
  if (faults.length > 0) return fail('invalid-input', faults);
  return (await updateOutlookNote(work.db, on.noteId, body.version, body)) ? readOutlookNote(work, on) : fail('stale-version');
}

/** Removes a note, unless a finding stands on it. */
export async function removeOutlookNote(work: Work, on: OnNote, version: number): Promise<undefined | NamedError> {
  const before = await readOutlookNote(work, on);
  if (isFail(before)) return before;
  const used = await standUnderFindings(work.db, on.prestudyId, 'outlook-note', [on.noteId]);
  if (used) return used;
  return (await deleteOutlookNote(work.db, on.noteId, version)) ? undefined : fail('stale-version');
}
