import { sql } from 'kysely';
import type { Meeting, MeetingKind, NewMeeting, OutcomeKind } from '../../../contract/actors.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import type { Place } from './actors.sql.ts';

interface Narrowed { meetingId?: string | undefined }

function meetingsOf(db: Database, prestudyId: string, { meetingId }: Narrowed) {
  return db.selectFrom('actors.meetings as m')
    .select(['m.id', sql<MeetingKind>`m.kind`.as('kind'), 'm.title', 'm.held_on as heldOn', 'm.place', 'm.present', 'm.headcount', 'm.version'])
    .where('m.prestudy_id', '=', prestudyId).$if(meetingId !== undefined, (query) => query.where('m.id', '=', meetingId ?? ''))
    .orderBy('m.held_on', 'desc').orderBy('m.id', 'desc').execute();
}

/** Who took part in each meeting, by name; an actor that was taken off the map was there all the same. */
function participationsOf(db: Database, prestudyId: string, { meetingId }: Narrowed) {
  return db.selectFrom('actors.meeting_actors as t').innerJoin('actors.actors as a', 'a.id', 't.actor_id')
    .select(['t.meeting_id as meetingId', 'a.id', 'a.name']).where('t.prestudy_id', '=', prestudyId)
    .$if(meetingId !== undefined, (query) => query.where('t.meeting_id', '=', meetingId ?? '')).orderBy(sql`a.name collate "sv-x-icu"`).execute();
}

async function outcomesOf(db: Database, prestudyId: string, { meetingId }: Narrowed) {
  const rows = await db.selectFrom('actors.outcomes as o').select(['o.id', 'o.meeting_id as meetingId', sql<OutcomeKind>`o.kind`.as('kind'), 'o.words'])
    .where('o.prestudy_id', '=', prestudyId).$if(meetingId !== undefined, (query) => query.where('o.meeting_id', '=', meetingId ?? '')).orderBy('o.position').execute();
  return db.seals.open('actors.outcomes', rows, { words: 'words' });
}

/** The meetings of a pre-study with who took part and what came out, the newest first. */
export async function selectMeetings(db: Database, prestudyId: string, narrowed: Narrowed = {}): Promise<Meeting[]> {
  const meetings = await db.seals.open('actors.meetings', await meetingsOf(db, prestudyId, narrowed), { present: 'present' });
  const participations = Map.groupBy(await participationsOf(db, prestudyId, narrowed), ({ meetingId }) => meetingId);
  const outcomes = Map.groupBy(await outcomesOf(db, prestudyId, narrowed), ({ meetingId }) => meetingId);
  return meetings.map((meeting) => ({
    ...meeting,
    actors: (participations.get(meeting.id) ?? []).map(({ id, name }) => ({ id, name })),
    outcomes: (outcomes.get(meeting.id) ?? []).map(({ kind, words }) => ({ kind, words })),
  }));
}

/** The meetings that one actor took part in, the newest first. */
export function selectMeetingsOf(db: Database, actorId: string): Promise<Pick<Meeting, 'id' | 'kind' | 'title' | 'heldOn'>[]> {
  return db.selectFrom('actors.meetings as m').innerJoin('actors.meeting_actors as t', 't.meeting_id', 'm.id')
    .select(['m.id', sql<MeetingKind>`m.kind`.as('kind'), 'm.title', 'm.held_on as heldOn'])
    .where('t.actor_id', '=', actorId).orderBy('m.held_on', 'desc').orderBy('m.id', 'desc').execute();
}

const columnsOf = ({ kind, title, heldOn, place, present, headcount }: NewMeeting) => ({ kind, title, held_on: heldOn, place, present, headcount });

export async function insertMeeting(db: Database, place: Place, id: string, meeting: NewMeeting): Promise<void> {
  await db.insertInto('actors.meetings').values(await db.seals.row('actors.meetings', place.ownerAgencyId, { id, prestudy_id: place.prestudyId, ...columnsOf(meeting) })).execute();
  await insertParts(db, place, id, meeting);
}

export async function updateMeeting(db: Database, place: Place, id: string, version: number, meeting: NewMeeting): Promise<boolean> {
  const values = await db.seals.row('actors.meetings', place.ownerAgencyId, { ...columnsOf(meeting), version: version + 1 }, id);
  const { numUpdatedRows } = await db.updateTable('actors.meetings').set(values).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await db.deleteFrom('actors.meeting_actors').where('meeting_id', '=', id).execute();
  await db.deleteFrom('actors.outcomes').where('meeting_id', '=', id).execute();
  await insertParts(db, place, id, meeting);
  return true;
}

async function insertParts(db: Database, { prestudyId, ownerAgencyId }: Place, meetingId: string, { actorIds, outcomes }: NewMeeting): Promise<void> {
  const actors = [...new Set(actorIds)].map((actorId) => ({ prestudy_id: prestudyId, meeting_id: meetingId, actor_id: actorId }));
  if (actors.length > 0) await db.insertInto('actors.meeting_actors').values(actors).execute();
  const rows = outcomes.map(({ kind, words }, position) => ({ id: newId(), prestudy_id: prestudyId, meeting_id: meetingId, position, kind, words }));
  if (rows.length > 0) await db.insertInto('actors.outcomes').values(await db.seals.rows('actors.outcomes', ownerAgencyId, rows)).execute();
}

export async function deleteMeeting(db: Database, prestudyId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('actors.meetings').where('id', '=', id).where('prestudy_id', '=', prestudyId).executeTakeFirst();
  return numDeletedRows > 0n;
}
