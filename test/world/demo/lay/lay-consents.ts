import type { InformationCategory } from '../../../../contract/access.ts';
import { addDays, addMonths, daysBetween } from '../../../../server/features/programmes/public.ts';
import type { AgencyKey } from '../cast/agencies.ts';
import { instantAt } from '../days.ts';
import { agencyId, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { addEvent } from './events.ts';
import { periodsOf, waysOf, type Way } from './ways.ts';

/** A consent that was laid out, for those who look for one that covers what they share. */
export interface LaidConsent {
  id: string;
  from: AgencyKey;
  to: AgencyKey;
  categories: readonly InformationCategory[];
  validFrom: string;
  /** The last day it covered anything: its own end, or the day before it was ended. */
  until: string;
}

type State = 'given' | 'refused' | 'withdrawn' | 'superseded';
interface Answer { state: State; categories: readonly InformationCategory[]; asked: readonly InformationCategory[]; from: string; to: string; endedOn: string | null }

const withdrawnAfterDays = 118;
const narrowedAfterDays = 62;

/** What the person has said about every way of sharing; no way is left without an answer. */
export function layConsents(rows: Rows, life: Life): LaidConsent[] {
  return waysOf(life).flatMap((way, index) => answersTo(life, way, index).map((answer, nth) => layAnswer(rows, life, way, answer, `${index}/${nth}`)));
}

function answersTo(life: Life, way: Way, index: number): Answer[] {
  const last = life.dischargedOn ?? life.today;
  const refusesHealth = life.story.consents === 'not-health' && way.categories.includes('health');
  if (refusesHealth) return [answer('refused', way.categories, way.askedOn, addMonths(way.askedOn, way.validMonths))];
  if (index === 0 && life.has('consent-expiring')) return [answer('given', way.categories, addMonths(addDays(life.today, 19), -way.validMonths), addDays(life.today, 19))];
  if (index === 0 && life.has('consent-expired')) return [answer('given', way.categories, addMonths(addDays(life.today, -5), -way.validMonths), addDays(life.today, -5))];
  const periods = periodsOf(way, last).map(({ from, to }) => answer('given', way.categories, from, to));
  return endEarlier(life, periods.map((one, nth) => {
    const next = periods[nth + 1];
    return next === undefined ? one : { ...one, state: 'superseded' as const, endedOn: next.from };
  }));
}

function answer(state: State, categories: readonly InformationCategory[], from: string, to: string): Answer {
  return { state, categories, asked: categories, from, to, endedOn: null };
}

/** A consent that is withdrawn, or asked anew for less, ends there. */
function endEarlier(life: Life, answers: Answer[]): Answer[] {
  const [first] = answers;
  if (life.admittedOn === null || first === undefined) return answers;
  if (life.story.consents === 'withdraws') {
    const endedOn = life.onDay(withdrawnAfterDays);
    return endedOn > life.today ? answers : answers.filter(({ from }) => from < endedOn).map((one) => (one.state === 'superseded' ? one : { ...one, state: 'withdrawn' as const, endedOn }));
  }
  if (life.story.consents !== 'narrows') return answers;
  const endedOn = life.onDay(narrowedAfterDays);
  if (endedOn > life.today || first.from >= endedOn) return answers;
  const less = first.categories.filter((category) => category !== 'progress' && category !== 'health');
  return [{ ...first, state: 'superseded', endedOn }, { ...first, categories: less, from: endedOn }, ...answers.slice(1).map((one) => ({ ...one, categories: less }))];
}

function layAnswer(rows: Rows, life: Life, way: Way, given: Answer, key: string): LaidConsent {
  const { chance } = life;
  const id = life.id(`consent/${key}`, given.from);
  const byStaff = chance.happens(0.8) ? life.coachOn(given.from) : null;
  rows.add('consents.consents', {
    id, case_id: life.caseId, from_agency_id: agencyId(way.from), to_agency_id: agencyId(way.to), categories: [...given.categories], purpose: way.purpose,
    state: given.state, valid_from: given.from, valid_to: given.to, how_given: byStaff === null ? 'digital' : chance.pick(['written', 'written', 'oral']),
    language: life.person.kind === 'coordination' ? 'en' : 'sv', recorded_by_staff: byStaff && staffId(byStaff),
    recorded_by_participant: byStaff === null ? life.participantId : null, recorded_at: instantAt(given.from, '10:30'),
    asked_categories: [...given.asked], scope: life.story.consents === 'narrows' ? 'programme' : 'case', ...shownForm(life, given.from),
    ended_at: given.endedOn && instantAt(given.endedOn, '13:15'), ended_by: endedBy(life, given), version: given.endedOn === null ? 1 : 2,
  });
  addEvent(rows, life, { name: given.state === 'refused' ? 'consent-refused' : 'consent-given', recordId: id, day: given.from, by: byStaff, time: '10:30' });
  if (given.state === 'withdrawn' && given.endedOn !== null) addEvent(rows, life, { name: 'consent-withdrawn', recordId: id, day: given.endedOn, by: null, time: '13:15' });
  const until = given.state === 'refused' ? addDays(given.from, -1) : given.endedOn === null ? given.to : addDays(given.endedOn, -1);
  return { id, from: way.from, to: way.to, categories: given.categories, validFrom: given.from, until };
}

/** The first day of the standard text (consent-forms/); what was said before was said without it. */
const textSince = '2026-01-01';

function shownForm(life: Life, day: string) {
  if (day < textSince) return {};
  const english = life.person.kind === 'coordination';
  return { form_key: 'standard', form_version: 1, form_language: english ? 'en' : 'sv', easy_read: life.story.consents === 'narrows' };
}

function endedBy(life: Life, given: Answer): string | null {
  if (given.endedOn === null) return null;
  return given.state === 'withdrawn' ? life.participantId : staffId(life.coachOn(given.endedOn));
}

/** A record that someone may give to others, and when. */
export interface SharedRecord { kind: string; id: string; category: InformationCategory; owner: AgencyKey; by: string; day: string }

/** Gives a record to everyone whom a consent let have it on that day. */
export function disclose(rows: Rows, life: Life, consents: readonly LaidConsent[], record: SharedRecord): void {
  for (const consent of consents) {
    const covers = consent.from === record.owner && consent.categories.includes(record.category) && consent.validFrom <= record.day && record.day <= consent.until;
    if (!covers || daysBetween(record.day, life.today) < 0) continue;
    rows.add('consents.disclosures', {
      id: life.id(`disclosure/${record.id}/${consent.to}`, record.day), case_id: life.caseId, record_kind: record.kind, record_id: record.id,
      category: record.category, from_agency_id: agencyId(record.owner), to_agency_id: agencyId(consent.to), consent_id: consent.id,
      disclosed_by: record.by, disclosed_at: instantAt(record.day, '15:40'),
    });
  }
}
