import { addDays } from '../../../../server/features/programmes/public.ts';
import { instantAt, isWorkday, workdayFrom } from '../days.ts';
import { agencyId, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { attendanceWords } from '../texts/placement-texts.ts';
import { dayOf, inDip, lastDay } from './course.ts';

interface Agreed { fromOn: string; hours: number }

/** So far back the mornings are written; those before are summed up in the notes. */
const weeksBack = 26;

/** How much the person takes part, agreed anew as it can rise, and the mornings that it became. */
export function layAttendance(rows: Rows, life: Life): void {
  if (life.admittedOn === null) return;
  const agreements = layAgreements(rows, life);
  const last = lastDay(life);
  const silentFrom = life.has('contact-overdue') || life.has('no-show') ? addDays(life.today, -21) : last;
  for (let week = 1; week <= weeksBack; week += 1) {
    const day = addDays(last, -7 * week);
    const agreed = agreements.findLast(({ fromOn }) => fromOn <= day);
    if (agreed && agreed.hours > 1 && day < silentFrom && isWorkday(day)) layMorning(rows, life, day, agreed.hours);
  }
}

/** A little more each time; somewhat less for a while in a relapse. */
function layAgreements(rows: Rows, life: Life): Agreed[] {
  const agreements: Agreed[] = [];
  for (let step = 0, since = 32; life.onDay(since) <= lastDay(life) && step < attendanceWords.length; since += 47) {
    const heavy = inDip(life, since);
    const level = heavy ? Math.max(0, step - 1) : step;
    const agreed = { fromOn: workdayFrom(life.onDay(since)), hours: 1 + level };
    rows.add('sessions.attendance_agreements', {
      id: life.id(`attendance/${since}`, agreed.fromOn), case_id: life.caseId, owner_agency_id: agencyId(life.responsible), from_on: agreed.fromOn,
      hours_per_week: agreed.hours, days_per_week: Math.min(5, 1 + Math.floor(level / 2)), words: attendanceWords[level] ?? '',
      agreed_by: staffId(life.coachOn(agreed.fromOn)),
    });
    agreements.push(agreed);
    if (!heavy) step += 1;
  }
  return agreements;
}

function layMorning(rows: Rows, life: Life, day: string, hours: number): void {
  const away = life.chance.happens(inDip(life, dayOf(life, day)) ? 0.4 : 0.1);
  rows.add('sessions.sessions', {
    id: life.id('morning', day), case_id: life.caseId, owner_agency_id: agencyId(life.responsible), kind: 'meeting', with_whom: 'participant', with_words: '',
    starts_at: instantAt(day, '08:30'), minutes: Math.round((hours - 0.75) * 60), place: 'Öppna förmiddagen', attendance: away ? 'absent-notified' : 'attended',
    note: '', held_by: staffId(life.coachOn(day)), created_at: instantAt(day, '08:00'),
  });
}
