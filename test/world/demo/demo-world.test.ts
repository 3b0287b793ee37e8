import { describe, expect, it } from 'vitest';
import { ProgrammeModel } from '../../../contract/programme-model.ts';
import { wholeYears } from '../../../server/features/programmes/public.ts';
import { aModel } from '../a-model.ts';
import { castProgrammes } from './cast/programmes.ts';
import { isWorkday } from './days.ts';
import { layDemoWorld } from './lay-demo-world.ts';
import { testNumbers } from './people.ts';
import { programmeId } from './life.ts';
import { demoTables, type Rows } from './rows.ts';

const today = '2026-11-24';
const rows = layDemoWorld(today);
const models = new Map(Object.values(castProgrammes).map((programme) => [programmeId(programme), ProgrammeModel.parse(aModel(programme.key).content)]));
const everything = (world: Rows) => JSON.stringify(demoTables.map((table) => world.of(table)));
const caseOf = new Map(rows.of('cases.cases').map((one) => [one.id, one]));
const modelOfCase = (caseId: string) => {
  const model = models.get(caseOf.get(caseId)?.programme_id ?? '');
  if (!model) throw new Error(`No model of the case ${caseId}`);
  return model;
};

describe('the demo world', () => {
  it('is the same each time it is laid out for a day', () => {
    expect(everything(layDemoWorld(today))).toBe(everything(rows));
  });

  it('has about two hundred lives over three years in five programmes, and forty professionals', () => {
    expect(caseOf.size).toBeGreaterThanOrEqual(195);
    expect(new Set(rows.of('cases.cases').map((one) => one.programme_id)).size).toBe(5);
    expect(rows.of('agencies.staff').length).toBeGreaterThanOrEqual(40);
    const referrals = rows.of('cases.cases').map((one) => one.referred_on).toSorted();
    expect(referrals[0]?.slice(0, 4)).toBe('2023');
    expect(referrals.at(-1)! >= '2026-11-14').toBe(true);
  });

  it('uses each published test number once, and birth dates and sexes that the numbers tell', () => {
    const published = new Set([...testNumbers().personal, ...testNumbers().coordination]);
    const used = rows.of('participants.personal_numbers');
    expect(used.filter(({ personal_number }) => !published.has(personal_number))).toEqual([]);
    expect(new Set(used.map(({ personal_number }) => personal_number)).size).toBe(used.length);
    const people = new Map(rows.of('participants.participants').map((person) => [person.id, person]));
    for (const { participant_id, personal_number, kind } of used) {
      const person = people.get(participant_id);
      expect(person?.sex).toBe(Number(personal_number[10]) % 2 === 1 ? 'man' : 'woman');
      if (kind === 'personal') expect(person?.birth_date?.replaceAll('-', '')).toBe(personal_number.slice(0, 8));
    }
    expect(rows.of('participants.participants').some(({ birth_date }) => birth_date === null)).toBe(true);
  });

  it('has no phone number outside the series for fiction, and no mail that could arrive', () => {
    const text = everything(rows);
    const phones = [
      ...rows.of('participants.contacts').map(({ phone }) => phone), ...rows.of('agencies.staff').map(({ phone }) => phone),
      ...rows.of('placements.placements').map(({ supervisor_phone }) => supervisor_phone),
      ...rows.of('placements.employers').map(({ contact_phone }) => contact_phone), ...rows.of('cases.referrals').map(({ reach_at }) => reach_at),
    ].flatMap((phone) => (phone ? [phone.replaceAll(/\D/g, '')] : []));
    expect(phones.filter((phone) => !/^0701740(60[5-9]|6[1-9]\d)$/.test(phone) && !/^08465004\d\d$/.test(phone))).toEqual([]);
    expect(phones.length).toBeGreaterThan(200);
    expect(text.match(/[\w.-]+@[\w.-]+/g)?.filter((mail) => !mail.endsWith('@example.org'))).toEqual([]);
    expect(rows.of('placements.employers').filter((employer) => employer.organisation_number !== null)).toEqual([]);
  });

  it('shows every state of a consent, and one that ends in three weeks', () => {
    const consents = rows.of('consents.consents');
    expect(new Set(consents.map(({ state }) => state))).toEqual(new Set(['given', 'refused', 'withdrawn', 'superseded']));
    expect(consents.some(({ state, valid_to }) => state === 'given' && valid_to < today)).toBe(true);
    expect(consents.some(({ state, valid_to }) => state === 'given' && valid_to === '2026-12-13')).toBe(true);
    expect(consents.some(({ state, valid_to }) => state === 'given' && valid_to >= '2027-02-01')).toBe(true);
  });

  it('never discloses what no consent covered on that day', () => {
    const consents = new Map(rows.of('consents.consents').map((consent) => [consent.id, consent]));
    const uncovered = rows.of('consents.disclosures').filter((one) => {
      const consent = consents.get(one.consent_id ?? '');
      const day = String(one.disclosed_at).slice(0, 10);
      return !consent || consent.state === 'refused' || !consent.categories.includes(one.category) || consent.valid_from > day || consent.valid_to < day
        || consent.from_agency_id !== one.from_agency_id || consent.to_agency_id !== one.to_agency_id;
    });
    expect(uncovered).toEqual([]);
    expect(rows.of('consents.disclosures').length).toBeGreaterThan(1000);
  });

  it('keeps to the models: phases, roles, kinds of placement, instruments and who answers', () => {
    for (const { case_id, phase } of rows.of('cases.phase_changes')) expect(modelOfCase(case_id).phases.map(({ key }) => key)).toContain(phase);
    for (const { case_id, professional_role } of rows.of('cases.team_members')) {
      expect(modelOfCase(case_id).teamRoles.map(({ label }) => label.sv)).toContain(professional_role);
    }
    for (const { case_id, kind } of rows.of('placements.placements')) expect(modelOfCase(case_id).placementKinds.map(({ key }) => key)).toContain(kind);
    for (const { case_id, instrument_key, respondent } of rows.of('measurements.measurements')) {
      expect(modelOfCase(case_id).instruments.find(({ key }) => key === instrument_key)?.respondents).toContain(respondent);
    }
  });

  it('has only people of 18 to 35 in Unga till arbete', () => {
    const people = new Map(rows.of('participants.participants').map((person) => [person.id, person]));
    const ages = rows.of('cases.cases').filter(({ programme_id }) => programme_id === programmeId(castProgrammes.young))
      .map((one) => wholeYears(people.get(one.participant_id)?.birth_date ?? '1900-01-01', one.referred_on));
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(18);
    expect(Math.max(...ages)).toBeLessThanOrEqual(35);
  });

  it('lets nothing be done after today, and books nothing on a free day', () => {
    const talks = rows.of('sessions.sessions');
    const dayOf = ({ starts_at }: { starts_at: unknown }) => String(starts_at).slice(0, 10);
    expect(talks.filter((talk) => talk.attendance !== 'booked' && dayOf(talk) >= today)).toEqual([]);
    expect(talks.filter((talk) => !isWorkday(dayOf(talk)))).toEqual([]);
    expect(rows.of('measurements.measurements').filter(({ measured_on }) => measured_on > today)).toEqual([]);
    expect(rows.of('cases.cases').filter((one) => (one.discharged_on ?? one.admitted_on ?? '') > today)).toEqual([]);
    expect(rows.of('platform.events').filter(({ at }) => String(at).slice(0, 10) > today)).toEqual([]);
  });
});

describe.each(['2026-11-22', '2028-02-29', '2027-01-01', '2026-12-24', '2027-06-18'])('the demo world on %s', (day) => {
  const world = layDemoWorld(day);
  const dayOf = (instant: unknown) => String(instant).slice(0, 10);

  it('is alive: talks, follow-ups of both sides, a routine, an undecided referral and news', () => {
    const talks = world.of('sessions.sessions');
    expect(talks.filter((talk) => dayOf(talk.starts_at) === day).length).toBeGreaterThan(0);
    expect(talks.filter((talk) => talk.attendance === 'booked' && dayOf(talk.starts_at) > day).length).toBeGreaterThan(50);
    const due = world.of('placements.follow_ups').filter((one) => one.due_on === day && one.done_on === null);
    expect(new Set(due.map(({ side }) => side))).toEqual(new Set(['participant', 'employer']));
    expect(world.of('measurements.routines').some(({ started_on, done_on }) => started_on === day && done_on === null)).toBe(true);
    expect(world.of('cases.cases').some(({ status, referred_on }) => status === 'referred' && referred_on < day)).toBe(true);
    expect(world.of('platform.events').length).toBeGreaterThan(100);
  });

  it('has someone to follow up six months after discharge', () => {
    const followedUp = new Set(world.of('cases.follow_ups').map(({ discharge_id }) => discharge_id));
    expect(world.of('cases.discharges').some(({ id, discharged_on }) => !followedUp.has(id) && discharged_on < `${day.slice(0, 8)}01`)).toBe(true);
  });
});
