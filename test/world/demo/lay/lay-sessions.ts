import type { Attendance, SessionKind, WithWhom } from '../../../../contract/sessions.ts';
import { addDays } from '../../../../server/features/programmes/public.ts';
import type { StaffKey } from '../cast/staff.ts';
import { castAgencies } from '../cast/agencies.ts';
import { instantAt, isWorkday, workdayFrom } from '../days.ts';
import { agencyId, agencyOf, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { coachNotes, contactNotes, partnerNotes, places } from '../texts/note-texts.ts';
import { dayOf, inDip, lastDay } from './course.ts';
import { membersOf } from './team.ts';

/** Which weekday and hour a person's talks have: each coach's cases share out the week. */
export interface TalkSlot { weekday: number; time: string; everyWeeks: 1 | 2; offWeek: boolean }

const hours = ['09:00', '10:15', '13:00', '14:15', '15:30'] as const;

/** The slot of a coach's case by its number among them. */
export function slotOf(ordinal: number): TalkSlot {
  return { weekday: ordinal % 5, time: hours[Math.floor(ordinal / 5) % hours.length] ?? '11:30', everyWeeks: ordinal % 2 === 0 ? 1 : 2, offWeek: ordinal % 4 === 3 };
}

interface Talk { day: string; time: string; attendance: Attendance; note: string; kind: SessionKind; withWhom: WithWhom; withWords: string; by: StaffKey; place: string; minutes: number | null }

/** Every talk so far and those booked: the coach's own, contacts with others, and what the partners hold. */
export function laySessions(rows: Rows, life: Life, slot: TalkSlot): void {
  if (life.admittedOn === null) return;
  const talks = [...coachTalks(life, slot), ...contacts(life), ...partnerTalks(life), ...weekendCall(life)];
  for (const [index, talk] of talks.entries()) layTalk(rows, life, talk, index);
}

function layTalk(rows: Rows, life: Life, talk: Talk, index: number): void {
  rows.add('sessions.sessions', {
    id: life.id(`session/${index}/${talk.time}`, talk.day), case_id: life.caseId, owner_agency_id: agencyId(agencyOf(talk.by)), kind: talk.kind,
    with_whom: talk.withWhom, with_words: talk.withWords, starts_at: instantAt(talk.day, talk.time), minutes: talk.minutes, place: talk.place,
    attendance: talk.attendance, note: talk.note, held_by: staffId(talk.by), shared_with_participant: talk.withWhom === 'participant',
    created_at: instantAt(talk.attendance === 'booked' ? (talk.day < life.today ? talk.day : life.today) : talk.day, '08:00'),
  });
}

/** The days of the slot, told from this week, so that the week of the demo is never empty. */
function slotDays(life: Life, { weekday, everyWeeks, offWeek }: TalkSlot): string[] {
  const monday = addDays(life.today, -((new Date(`${life.today}T00:00:00Z`).getUTCDay() + 6) % 7));
  const base = addDays(monday, weekday + (everyWeeks === 2 && offWeek ? 7 : 0));
  const first = addDays(life.admittedOn ?? life.today, 2);
  const days: string[] = [];
  for (let day = addDays(base, 14); day >= first; day = addDays(day, -7 * everyWeeks)) days.unshift(day);
  return days.filter(isWorkday);
}

/** So long someone whose contact is overdue has not been seen. */
const silentDays = 17;

function coachTalks(life: Life, slot: TalkSlot): Talk[] {
  const notes = noteBag(life);
  const last = lastDay(life);
  const silentFrom = life.has('contact-overdue') ? addDays(life.today, -silentDays) : null;
  const days = slotDays(life, slot).filter((day) => (life.dischargedOn === null || day < last) && (silentFrom === null || day < silentFrom));
  const lastPast = days.findLast((day) => day < life.today);
  return days.map((day): Talk => {
    const booked = day >= life.today;
    const missed = !booked && life.has('no-show') && day >= addDays(life.today, -16);
    const attendance = booked ? 'booked' : missed ? 'absent' : attendanceOn(life, day);
    // One who has just been there and not yet been written about.
    const unwritten = !booked && day === lastPast && life.chance.happens(0.04);
    return {
      day, time: slot.time, kind: life.chance.pick(['coaching', 'coaching', 'coaching', 'call', 'meeting']), withWhom: 'participant', withWords: '',
      by: life.coachOn(day), place: life.chance.pick(places), minutes: life.chance.pick([30, 45, 45, 60]),
      attendance: unwritten ? 'booked' : attendance, note: booked || unwritten ? '' : noteFor(life, day, attendance, notes),
    };
  });
}

function attendanceOn(life: Life, day: string): Attendance {
  const roll = life.chance.next();
  const heavy = inDip(life, dayOf(life, day));
  if (roll < (heavy ? 0.3 : 0.05)) return 'absent-notified';
  if (roll < (heavy ? 0.42 : 0.08)) return 'absent';
  if (roll < 0.12) return 'cancelled';
  return roll < 0.22 ? 'late' : 'attended';
}

type Mood = keyof typeof coachNotes;

/** Hands out the notes of each mood in a person's own order, each once before it comes again. */
function noteBag(life: Life): (mood: Mood) => string {
  const bags = new Map<Mood, string[]>();
  return (mood) => {
    const left = bags.get(mood) ?? [];
    const bag = left.length > 0 ? left : life.chance.some(coachNotes[mood], Infinity);
    const note = bag.pop() ?? '';
    bags.set(mood, bag);
    return note;
  };
}

function noteFor(life: Life, day: string, attendance: Attendance, note: (mood: Mood) => string): string {
  if (attendance === 'absent') return note('absent');
  const since = dayOf(life, day);
  if (attendance !== 'attended' && attendance !== 'late') return inDip(life, since) ? note('dip') : '';
  if (since > 45 && life.chance.happens(0.45)) return '';
  if (inDip(life, since)) return note('dip');
  if (since < 40) return note('first');
  if (life.story.job && since >= life.story.job.from) return note('work');
  return note(life.story.placements.some(({ from, days, kind }) => kind !== 'study-visit' && since >= from && since <= from + days) ? 'placement' : 'activity');
}

/** About one contact with others each month. */
function contacts(life: Life): Talk[] {
  const talks: Talk[] = [];
  for (let day = life.onDay(9); day < lastDay(life); day = addDays(day, life.chance.int(26, 44))) {
    const { kind, withWhom, withWords, note } = life.chance.pick(contactNotes);
    if (withWhom === 'employer' && !life.story.placements.some(({ from }) => dayOf(life, day) > from - 20)) continue;
    if (!isWorkday(day)) continue;
    talks.push({ day, time: '11:30', kind, withWhom, withWords, note, by: life.coachOn(day), place: '', minutes: life.chance.pick([15, 20, 30, null]), attendance: 'attended' });
  }
  return talks;
}

function partnerPool(staff: StaffKey): readonly string[] {
  const { kind } = castAgencies[agencyOf(staff)];
  const key = kind === 'psychiatry' ? 'psychiatry' : kind === 'social-insurance' ? 'insurance' : kind === 'employment-service' ? 'employment' : ['primary-care', 'region', 'private-care'].includes(kind) ? 'care' : 'other';
  return partnerNotes[key] ?? [];
}

const partnerHours = ['08:15', '09:45', '11:00', '13:30', '15:00'] as const;

/** What the other professionals hold with the person, some five weeks apart; the next is booked. */
function partnerTalks(life: Life): Talk[] {
  return membersOf(life).flatMap(({ staff, from }, index) => {
    const ordinal = life.person.number.charCodeAt(7) + index * 3;
    const talks: Talk[] = [];
    const next = workdayFrom(addDays(life.today, (ordinal * 5) % 19));
    for (let day = life.dischargedOn === null ? next : addDays(life.dischargedOn, -9); day > from; day = addDays(day, -35)) {
      if (!isWorkday(day)) continue;
      const booked = day >= life.today;
      talks.push({
        day, time: partnerHours[ordinal % partnerHours.length] ?? '11:00', kind: 'meeting', withWhom: 'participant', withWords: '', by: staff, place: '', minutes: 45,
        attendance: booked ? 'booked' : attendanceOn(life, day), note: booked ? '' : life.chance.pick(partnerPool(staff)),
      });
    }
    return talks;
  });
}

/** On a free day the coach has one call that was agreed on, so that a demo started on a Sunday has a day to show. */
function weekendCall(life: Life): Talk[] {
  if (life.persona !== 'participant' || isWorkday(life.today)) return [];
  return [{
    day: life.today, time: '11:00', kind: 'call', withWhom: 'participant', withWords: '', by: life.coachOn(life.today), place: 'Telefon',
    minutes: 15, attendance: 'booked', note: '',
  }];
}
