import type { Answers, Questionnaire, Respondent } from '../../../../contract/instrument.ts';
import { itemsFor, scoreMeasurement } from '../../../../server/features/measurements/measurements.rules.ts';
import type { StaffKey } from '../cast/staff.ts';
import { instantAt, workdayUntil } from '../days.ts';
import { agencyId, agencyOf, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { freeLines, routineNote } from '../texts/placement-texts.ts';
import { courseOn, dayOf, lastDay } from './course.ts';
import { addEvent } from './events.ts';
import { disclose, type LaidConsent } from './lay-consents.ts';

const firstDay = 14;
const intervalDays = 91;

interface Asking { instrument: Questionnaire; respondent: Respondent; day: string }

/** Every measurement so far, about one each three months; some of the latest are not made yet. */
export function layMeasurements(rows: Rows, life: Life, instruments: readonly Questionnaire[], consents: readonly LaidConsent[]): void {
  if (life.admittedOn === null) return;
  const late = life.chance.happens(0.12);
  for (let since = firstDay; life.onDay(since) <= lastDay(life); since += intervalDays) {
    const day = workdayUntil(life.onDay(since));
    const isLatest = life.onDay(since + intervalDays) > life.today;
    if (isLatest && late && since > firstDay) continue;
    for (const use of life.model.instruments) {
      const instrument = instruments.find(({ key }) => key === use.key);
      if (!instrument || (use.onDemand === true && !followsOnDemand(life, use.key))) continue;
      for (const respondent of use.respondents) layMeasurement(rows, life, { instrument, respondent, day }, consents);
    }
  }
  const phq = instruments.find(({ key }) => key === 'phq-9');
  if (life.has('routine-open') && phq) layMeasurement(rows, life, { instrument: phq, respondent: 'participant', day: life.today }, consents);
}

function followsOnDemand(life: Life, key: string): boolean {
  const digit = Number(life.person.number.slice(6, 8));
  return key === 'phq-9' ? life.has('routine-open') || digit % 3 === 0 : digit % 5 === 0;
}

function layMeasurement(rows: Rows, life: Life, asking: Asking, consents: readonly LaidConsent[]): void {
  const { instrument, respondent, day } = asking;
  const answers = answersTo(life, asking);
  const scored = scoreMeasurement(instrument, respondent, answers);
  if (!scored.ok) throw new Error(`${instrument.key} could not be scored: ${scored.code}`);
  const coach = life.coachOn(day);
  const byPerson = respondent === 'participant' && life.chance.happens(0.7);
  const id = life.id(`measurement/${instrument.key}/${respondent}`, day);
  rows.add('measurements.measurements', {
    id, case_id: life.caseId, owner_agency_id: agencyId(life.responsible), category: instrument.category, instrument_key: instrument.key,
    instrument_version: instrument.version, respondent, measured_on: day, answers: scored.raw, notes: linesFor(life, asking), score: scored.score,
    imputed: scored.imputedItems.length, recorded_by_staff: byPerson ? null : staffId(coach), recorded_by_participant: byPerson ? life.participantId : null,
    created_at: instantAt(day, respondent === 'participant' ? '09:40' : '10:20'),
  });
  addEvent(rows, life, { name: 'measurement-recorded', recordId: id, day, by: byPerson ? null : coach, time: '09:40' });
  disclose(rows, life, consents, { kind: 'measurement', id, category: instrument.category, owner: life.responsible, by: staffId(coach), day });
  for (const key of scored.triggeredRoutines) layRoutine(rows, life, { measurementId: id, key, day, coach, steps: stepsOf(instrument, key) });
}

/** The level of the person on that day, spread over the items in a way that stays the person's own. */
function answersTo(life: Life, { instrument, respondent, day }: Asking): Answers {
  const level = courseOn(life, dayOf(life, day)) + (respondent === 'caseworker' ? 0.6 : 0);
  return Object.fromEntries(itemsFor(instrument, respondent).map((item, index): [string, number] => {
    if (item.id === 'self-harm') return [item.id, selfHarm(life, day, level)];
    const { min, max } = item.scale ?? instrument.scale;
    const lean = ((life.person.number.charCodeAt((index * 3) % 12) % 5) - 2) * 0.45;
    const good = Math.min(10, Math.max(0, level + lean + (life.chance.next() - 0.5) * 1.4)) / 10;
    const share = instrument.direction === 'higher-is-better' ? good : 1 - good;
    return [item.id, Math.round(min + share * (max - min))];
  }));
}

function selfHarm(life: Life, day: string, level: number): number {
  if (life.has('routine-open') && day === life.today) return 1;
  return level < 2.6 && life.chance.happens(0.35) ? 1 : 0;
}

function linesFor(life: Life, { instrument, respondent, day }: Asking): Record<string, string> {
  if (!instrument.freeLine || !life.chance.happens(0.3)) return {};
  const [now, before] = [courseOn(life, dayOf(life, day)), courseOn(life, dayOf(life, day) - intervalDays)];
  const mood = now > before + 0.6 ? 'better' : now < before - 0.4 ? 'worse' : 'same';
  const item = life.chance.pick(itemsFor(instrument, respondent));
  return { [item.id]: life.chance.pick(freeLines[respondent === 'caseworker' ? 'coach' : mood]) };
}

function stepsOf(instrument: Questionnaire, key: string): string[] {
  return instrument.routines.find((routine) => routine.key === key)?.steps.map(({ id }) => id) ?? [];
}

interface Triggered { measurementId: string; key: string; day: string; coach: StaffKey; steps: readonly string[] }

/** Only the one from today is still open: an older one was done the same day. */
function layRoutine(rows: Rows, life: Life, { measurementId, key, day, coach, steps }: Triggered): void {
  const open = day === life.today;
  const id = life.id(`routine/${key}`, day);
  rows.add('measurements.routines', {
    id, measurement_id: measurementId, case_id: life.caseId, owner_agency_id: agencyId(agencyOf(coach)), key, started_on: day,
    done_on: open ? null : day, done_by: open ? null : staffId(coach), done_steps: open ? [] : steps.filter((step) => step !== 'emergency'), note: open ? '' : routineNote,
    version: open ? 1 : 2,
  });
  addEvent(rows, life, { name: 'routine-started', recordId: id, day, by: null, time: '09:41' });
  if (!open) addEvent(rows, life, { name: 'routine-done', recordId: id, day, by: coach, time: '11:30' });
}
