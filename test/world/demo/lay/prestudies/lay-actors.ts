import { addDays } from '../../../../../server/features/programmes/public.ts';
import { castStaff } from '../../cast/staff.ts';
import { idOf } from '../../chance.ts';
import { staffId } from '../../life.ts';
import { mailOf, officePhoneOf } from '../../phones.ts';
import type { Rows } from '../../rows.ts';
import type { CastActor, CastMap, CastMeeting } from './actor-cast.ts';
import { actorsOfGotland } from './actors-of-gotland.ts';
import { actorsOfMittskane } from './actors-of-mittskane.ts';
import { castPrestudies, prestudyId, type PrestudyKey } from './prestudy-cast.ts';

const maps: Readonly<Record<PrestudyKey, CastMap>> = { mittskane: actorsOfMittskane, gotland: actorsOfGotland };

/** An actor of a pre-study in the demo, by its key there. */
/** A meeting or workshop, by its place in the cast. */
export const castMeetingId = (prestudy: PrestudyKey, index: number): string => idOf(`prestudy/${prestudy}/meeting/${index}`);
export const castActorId = (prestudy: PrestudyKey, key: string): string => idOf(`prestudy/${prestudy}/actor/${key}`);

/** Whom the pre-studies have found and met, how they cooperate, and what came out. */
export function layActors(rows: Rows, today: string): void {
  for (const prestudy of Object.keys(maps) as PrestudyKey[]) {
    const { actors, relations, meetings } = maps[prestudy];
    for (const actor of actors) layActor(rows, prestudy, actor, today);
    for (const [one, other, state, about] of relations) {
      const [first = '', second = ''] = [castActorId(prestudy, one), castActorId(prestudy, other)].toSorted();
      rows.add('actors.relations', { id: idOf(`prestudy/${prestudy}/relation/${one}/${other}`), prestudy_id: prestudyId(prestudy), one_actor_id: first, other_actor_id: second, state, about });
    }
    for (const [index, meeting] of meetings.entries()) layMeeting(rows, prestudy, meeting, index, today);
  }
}

function layActor(rows: Rows, prestudy: PrestudyKey, actor: CastActor, today: string): void {
  const id = castActorId(prestudy, actor.key);
  const prestudy_id = prestudyId(prestudy);
  const noted_by = staffId(actor.keeper ?? castPrestudies[prestudy].team[0][0]);
  rows.add('actors.actors', {
    id, prestudy_id, name: actor.name, kind: actor.kind, sector: actor.sector, role: actor.role, contribution: actor.contribution,
    interest: actor.judged?.[0] ?? null, influence: actor.judged?.[1] ?? null, note: '', kept_by: actor.keeper ? staffId(actor.keeper) : null,
    next_contact_on: actor.next ? addDays(today, actor.next[0]) : null, next_contact_about: actor.next?.[1] ?? '',
  });
  for (const [index, [name, role]] of actor.people.entries()) {
    const [given = '', family = ''] = name.split(' ');
    rows.add('actors.people', { id: idOf(`prestudy/${prestudy}/actor/${actor.key}/person/${index}`), prestudy_id, actor_id: id, name, role, email: mailOf(given, family), phone: officePhoneOf(name.length * 3 + index) });
  }
  const signed = actor.letterSigned === undefined || actor.letterSigned === null ? [] : [[actor.letterSigned, 'letter-of-intent', ''] as const];
  for (const [index, [daysAgo, stage, note]] of [...actor.history, ...signed].entries()) {
    rows.add('actors.contacts', { id: idOf(`prestudy/${prestudy}/actor/${actor.key}/contact/${index}`), prestudy_id, actor_id: id, on_day: addDays(today, -daysAgo), stage, note, noted_by });
  }
  if (actor.letterSigned !== undefined) layLetter(rows, prestudy, actor, actor.letterSigned, today);
}

function layLetter(rows: Rows, prestudy: PrestudyKey, { key, name, role, contribution, people }: CastActor, signedDaysAgo: number | null, today: string): void {
  const { name: prestudyName, question } = castPrestudies[prestudy];
  rows.add('actors.letters', {
    id: idOf(`prestudy/${prestudy}/letter/${key}`), prestudy_id: prestudyId(prestudy), actor_id: castActorId(prestudy, key), language: 'sv',
    content: {
      title: `Avsiktsförklaring från ${name}`, background: `Förstudien ${prestudyName} undersöker frågan: ${question}\n\n${name} har deltagit i förstudien och vill att arbetet fortsätter.`,
      role, contribution, intent: 'Vi har för avsikt att delta i ett kommande projekt, om det får finansiering.',
    },
    saved_on: addDays(today, -(signedDaysAgo ?? 4) - 10), signed_on: signedDaysAgo === null ? null : addDays(today, -signedDaysAgo),
    signed_by: signedDaysAgo === null ? '' : people[0]?.[0] ?? '',
  });
}

function layMeeting(rows: Rows, prestudy: PrestudyKey, meeting: CastMeeting, index: number, today: string): void {
  const id = castMeetingId(prestudy, index);
  const prestudy_id = prestudyId(prestudy);
  const [leader] = castPrestudies[prestudy].team[0];
  const { given, family } = castStaff[leader];
  rows.add('actors.meetings', {
    id, prestudy_id, kind: meeting.kind, title: meeting.title, held_on: addDays(today, -meeting.daysAgo), place: meeting.place,
    present: meeting.kind === 'workshop' ? `Samtalsledare: ${given} ${family}` : '', headcount: meeting.headcount,
  });
  for (const key of meeting.actors) rows.add('actors.meeting_actors', { prestudy_id, meeting_id: id, actor_id: castActorId(prestudy, key) });
  for (const [position, [kind, words]] of meeting.outcomes.entries()) {
    rows.add('actors.outcomes', { id: idOf(`prestudy/${prestudy}/meeting/${index}/outcome/${position}`), prestudy_id, meeting_id: id, position, kind, words });
  }
}
