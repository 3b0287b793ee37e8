import { addDays } from '../../../../server/features/programmes/public.ts';
import { instantAt } from '../days.ts';
import { agencyId, agencyOf, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { addEvent } from './events.ts';

/** Who opened, and whom one person has shut out: a coach of Granvik who leads none of these lives. */
const outsider = 'coach-per';

interface DemoOpening { daysAgo: number; reason: string; words: string; review: { finding: string; measures: string } | null }

const openings: readonly DemoOpening[] = [
  {
    daysAgo: 1, reason: 'danger-to-life', words: 'Personen ringde växeln sent, lät uppgiven och la på. Jag behövde veta vem i teamet som kunde nå fram.', review: null,
  },
  {
    daysAgo: 24, reason: 'team-out-of-reach', words: 'Praktikplatsen ringde om ett tillbud och samordnande coach gick inte att nå.',
    review: { finding: 'Rätt gjort: arbetsplatsen behövde svar samma dag, och två i teamet hade sökts.', measures: 'Teamet har fått en gemensam jourlista. Deltagaren är informerad.' },
  },
];

/**
 * In three lives of Granvik: a case that was opened in an emergency yesterday and is to be reviewed, one that has been
 * reviewed, and one where the person has shut someone out who once stood in for her coach.
 */
export function layHardCases(rows: Rows, lives: readonly Life[]): void {
  const fitting = lives.filter((life) => life.responsible === agencyOf(outsider) && life.persona === null && life.admittedOn !== null
    && life.dischargedOn === null && life.admittedOn < addDays(life.today, -40) && life.coaches.every(({ staff }) => staff !== outsider));
  for (const [index, opening] of openings.entries()) {
    const life = fitting[index];
    if (life) layOpening(rows, life, opening);
  }
  const shut = fitting[openings.length];
  if (!shut) return;
  const day = addDays(shut.today, -12);
  rows.add('consents.blocks', {
    id: shut.id('block', day), participant_id: shut.participantId, owner_agency_id: agencyId(shut.responsible), staff_id: staffId(outsider),
    kind: 'participant', registered_by_participant: shut.participantId, from_at: instantAt(day, '18:30'),
  });
}

function layOpening(rows: Rows, life: Life, { daysAgo, reason, words, review }: DemoOpening): void {
  const day = addDays(life.today, -daysAgo);
  const id = life.id('emergency', day);
  const reviewedOn = addDays(day, 1);
  rows.add('consents.emergency_openings', {
    id, case_id: life.caseId, staff_id: staffId(outsider), agency_id: agencyId(agencyOf(outsider)), reason_code: reason, words,
    opened_at: instantAt(day, '16:20'), until_at: instantAt(day, '19:20'), ended_at: instantAt(day, '17:05'),
    ...(review ? { reviewed_at: instantAt(reviewedOn, '08:40'), reviewed_by: staffId('leader'), finding_code: 'justified', ...review } : {}),
  });
  addEvent(rows, life, { name: 'emergency-opened', recordId: id, day, by: outsider, time: '16:20' });
  if (review) addEvent(rows, life, { name: 'emergency-reviewed', recordId: id, day: reviewedOn, by: 'leader', time: '08:40' });
}
