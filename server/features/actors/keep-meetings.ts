import type { MeetingChange, NewMeeting } from '../../../contract/actors.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { standUnderFindings } from '../prestudies/public.ts';
import { selectKnownActors } from './actors.sql.ts';
import { deleteMeeting, insertMeeting, selectMeetings, updateMeeting } from './meetings.sql.ts';
import { placeOf } from './place-of.ts';

/** It has been, and those who took part stand on the map, or stood there when it was first written down. */
async function faultOfMeeting(work: Work, prestudyId: string, { heldOn, actorIds }: NewMeeting, before: readonly string[]): Promise<NamedError | null> {
  if (heldOn > work.today) return fail('invalid-input', [{ path: 'heldOn', code: 'too-late', message: '' }]);
  const known = new Set([...await selectKnownActors(work.db, prestudyId, actorIds), ...before]);
  return actorIds.every((id) => known.has(id)) ? null : fail('invalid-input', [{ path: 'actorIds', code: 'no-such-choice', message: '' }]);
}

/** Writes down a meeting that has been held. */
export async function addMeeting(work: Work, prestudyId: string, body: NewMeeting): Promise<{ id: string } | NamedError> {
  const place = await placeOf(work, prestudyId);
  if (isFail(place)) return place;
  const fault = await faultOfMeeting(work, prestudyId, body, []);
  if (fault) return fault;
  const id = newId();
  await insertMeeting(work.db, place, id, body);
  return { id };
}

export async function changeMeeting(work: Work, prestudyId: string, meetingId: string, { version, ...body }: MeetingChange): Promise<undefined | NamedError> {
  const place = await placeOf(work, prestudyId);
  if (isFail(place)) return place;
  const [before] = await selectMeetings(work.db, prestudyId, { meetingId });
  if (!before) return fail('not-found');
  const fault = await faultOfMeeting(work, prestudyId, body, before.actors.map(({ id }) => id));
  if (fault) return fault;
  return (await updateMeeting(work.db, place, meetingId, version, body)) ? undefined : fail('stale-version');
}

/** Removes a meeting and what came out of it, unless a finding stands on it. */
export async function removeMeeting(work: Work, prestudyId: string, meetingId: string): Promise<undefined | NamedError> {
  const used = await standUnderFindings(work.db, prestudyId, 'workshop', [meetingId]);
  if (used) return used;
  return (await deleteMeeting(work.db, prestudyId, meetingId)) ? undefined : fail('not-found');
}
