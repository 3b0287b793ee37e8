import { addDays } from '../../../../server/features/programmes/public.ts';
import { instantAt, workdayFrom, workdayUntil } from '../days.ts';
import { agencyId, staffId, type Life } from '../life.ts';
import { officePhoneOf } from '../phones.ts';
import type { Rows } from '../rows.ts';
import type { AgencyKey } from '../cast/agencies.ts';
import { castProgrammes } from '../cast/programmes.ts';
import { idOf } from '../chance.ts';
import type { StoryPlacement } from '../stories/story.ts';
import { adaptations, employers, followUpWords, supervisors } from '../texts/placement-texts.ts';
import { inDip, lastDay } from './course.ts';
import { addEvent } from './events.ts';
import { disclose, type LaidConsent } from './lay-consents.ts';

const employerId = (agency: AgencyKey, index: number) => idOf(`employer/${agency}/${index}`);

/** The employers that each leading agency knows. */
export function layEmployers(rows: Rows): void {
  for (const { leads, places } of Object.values(castProgrammes)) {
    for (const [index, { name, industry, contact }] of employers.entries()) {
      rows.add('placements.employers', {
        id: employerId(leads, index), owner_agency_id: agencyId(leads), name, organisation_number: null, industry, city: places[index % places.length]?.city ?? '',
        contact_name: contact, contact_phone: officePhoneOf(50 + index), contact_email: '',
      });
    }
  }
}

/** Placements with their hours, adaptations and follow-ups, contacts with employers, and the job. */
export function layPlacements(rows: Rows, life: Life, consents: readonly LaidConsent[]): void {
  if (life.admittedOn === null) return;
  const firstEmployer = Number(life.person.number.slice(6, 8)) % employers.length;
  layContacts(rows, life, firstEmployer);
  for (const [index, placement] of life.story.placements.entries()) {
    // A placement is known some weeks before it begins.
    if (life.onDay(placement.from - 12) <= lastDay(life)) layPlacement(rows, life, consents, { placement, index, employer: (firstEmployer + index) % employers.length });
  }
  layJob(rows, life, (firstEmployer + Math.max(0, life.story.placements.length - 1)) % employers.length);
}

interface Placing { placement: StoryPlacement; index: number; employer: number }

function layPlacement(rows: Rows, life: Life, consents: readonly LaidConsent[], { placement, index, employer }: Placing): void {
  const startsOn = workdayFrom(life.onDay(placement.from));
  const endsOn = workdayUntil(life.onDay(placement.from + placement.days));
  const ended = endsOn < life.today;
  const id = life.id(`placement/${index}`, startsOn);
  const coach = life.coachOn(startsOn);
  rows.add('placements.placements', {
    id, case_id: life.caseId, owner_agency_id: agencyId(life.responsible), kind: placement.kind, employer_id: employerId(life.responsible, employer),
    supervisor_name: life.chance.pick(supervisors), supervisor_phone: officePhoneOf(60 + employer), tasks: employers[employer]?.tasks ?? '', starts_on: startsOn,
    ends_on: endsOn, state: startsOn > life.today ? 'planned' : !ended ? 'running' : placement.outcome.startsWith('broken-off') ? 'broken-off' : 'ended',
    outcome: ended ? placement.outcome : null, outcome_words: ended ? placement.words : '', version: ended ? 2 : 1,
    created_at: instantAt(workdayUntil(addDays(startsOn, -9)), '11:00'),
  });
  for (const [step, hours_per_week] of placement.hours.entries()) {
    const from_on = addDays(startsOn, Math.floor((placement.days / placement.hours.length) * step));
    rows.add('placements.hour_steps', { id: life.id(`hours/${index}/${step}`, from_on), placement_id: id, from_on, hours_per_week });
  }
  if (placement.kind !== 'study-visit') {
    layAdaptations(rows, life, id, startsOn);
    for (const side of ['participant', 'employer'] as const) layFollowUps(rows, life, { id, side, startsOn, endsOn });
  }
  addEvent(rows, life, { name: 'placement-added', recordId: id, day: workdayUntil(addDays(startsOn, -9)), by: coach, time: '11:00' });
  if (ended) addEvent(rows, life, { name: 'placement-ended', recordId: id, day: endsOn, by: coach, time: '15:00' });
  disclose(rows, life, consents, { kind: 'placement', id, category: 'placement', owner: life.responsible, by: staffId(coach), day: workdayUntil(addDays(startsOn, -9)) });
}

function layAdaptations(rows: Rows, life: Life, placement_id: string, startsOn: string): void {
  for (const [position, words] of life.chance.some(adaptations, life.chance.int(2, 4)).entries()) {
    const inPlace = addDays(startsOn, position * 4);
    // Now and then one is promised and still missing.
    const missing = inPlace >= life.today || (position > 0 && life.chance.happens(0.1));
    rows.add('placements.adaptations', { id: life.id(`adaptation/${placement_id}/${position}`, startsOn), placement_id, words, in_place_on: missing ? null : inPlace, position });
  }
}

interface Followed { id: string; side: 'participant' | 'employer'; startsOn: string; endsOn: string }

/** Each side by itself, in the programme's rhythm, up to the next that is planned. */
function layFollowUps(rows: Rows, life: Life, { id, side, startsOn, endsOn }: Followed): void {
  const cadence = life.model.cadences.find(({ key }) => key === 'placement-follow-up');
  const everyDays = (cadence?.key === 'placement-follow-up' ? cadence.everyWeeks : 2) * 7;
  const running = startsOn <= life.today && endsOn >= life.today;
  const dueToday = life.has('follow-up-both-sides') && running;
  const days: string[] = [];
  // Told backwards from today where both sides are to be asked today, and else from the first day.
  if (dueToday) for (let day = life.today; day > startsOn; day = addDays(day, -everyDays)) days.unshift(day);
  else for (let day = addDays(startsOn, everyDays + (side === 'employer' ? 1 : 0)); day <= endsOn; day = addDays(day, everyDays)) days.push(day);
  const nextIndex = days.findIndex((day) => day >= life.today);
  for (const [index, day] of days.entries()) {
    const dueOn = dueToday && day === life.today ? day : workdayFrom(day);
    const done = dueOn < life.today;
    if (!done && index > nextIndex) break;
    const heavy = inDip(life, Math.round((Date.parse(dueOn) - Date.parse(life.onDay(0))) / 86_400_000)) || life.chance.happens(0.15);
    rows.add('placements.follow_ups', {
      id: life.id(`follow-up/${id}/${side}/${index}`, dueOn), placement_id: id, side, due_on: dueOn, done_on: done ? dueOn : null,
      came_of_it: done ? life.chance.pick(followUpWords[side][heavy ? 'heavy' : 'well']) : '', done_by: done ? staffId(life.coachOn(dueOn)) : null,
    });
    if (done) addEvent(rows, life, { name: 'placement-follow-up-done', recordId: id, day: dueOn, by: life.coachOn(dueOn), time: side === 'employer' ? '16:10' : '16:00' });
  }
}

/** Face to face with the first employer within the month, and a talk before each placement. */
function layContacts(rows: Rows, life: Life, firstEmployer: number): void {
  const days = [24, ...life.story.placements.map(({ from }) => from - 15)];
  for (const [index, since] of days.entries()) {
    const day = workdayUntil(life.onDay(since));
    if (day > lastDay(life)) continue;
    const id = life.id(`employer-contact/${index}`, day);
    rows.add('placements.employer_contacts', {
      id, case_id: life.caseId, owner_agency_id: agencyId(life.responsible), employer_id: employerId(life.responsible, (firstEmployer + Math.max(0, index - 1)) % employers.length),
      contacted_on: day, way: index < 2 || life.chance.happens(0.6) ? 'face-to-face' : 'phone',
      note: life.chance.pick(['Visade lokalen. Vill träffa personen innan något bestäms.', 'Positiv om det får börja med korta dagar.', 'Kan ta emot från nästa månad.']),
      contacted_by: staffId(life.coachOn(day)),
    });
    addEvent(rows, life, { name: 'employer-contacted', recordId: id, day, by: life.coachOn(day), time: '10:45' });
  }
}

function layJob(rows: Rows, life: Life, employer: number): void {
  const { job } = life.story;
  const startsOn = job && workdayFrom(life.onDay(job.from));
  if (!job || startsOn === undefined || startsOn > life.today) return;
  const id = life.id('job', startsOn);
  rows.add('placements.jobs', {
    id, case_id: life.caseId, owner_agency_id: agencyId(life.responsible), employer_id: employerId(life.responsible, employer), starts_on: startsOn,
    hours_per_week: job.hours, paid: job.paid, subsidy: job.subsidy, title: job.title,
  });
  addEvent(rows, life, { name: 'job-recorded', recordId: id, day: startsOn, by: life.coachOn(startsOn), time: '12:00' });
}
