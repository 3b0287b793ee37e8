import type { CriterionAnswer } from '../../../../contract/programme-criteria.ts';
import { addDays, checkCriteria } from '../../../../server/features/programmes/public.ts';
import { instantAt, workdayFrom } from '../days.ts';
import { agencyId, agencyOf, programmeId, staffId, type Life } from '../life.ts';
import { mailOf, mobileOf } from '../phones.ts';
import type { Rows } from '../rows.ts';
import { admitReasons, declines, ownReasons, referralReasons, waitReasons } from '../texts/referral-texts.ts';
import { addEvent } from './events.ts';
import { caseStatus, phaseNow, phasesOf } from './phases.ts';
import { memberFor } from './team.ts';

/** The person, and the case from its referral to where it stands. */
export function layReferral(rows: Rows, life: Life, index: number): void {
  layPerson(rows, life, index);
  const { chance, referredOn } = life;
  const byStaff = life.persona === 'newcomer' || chance.happens(0.35) ? null : memberFor(life, chance.pick(Object.keys(life.programme.roles)));
  rows.add('cases.cases', {
    id: life.caseId, programme_id: programmeId(life.programme), participant_id: life.participantId, responsible_agency_id: agencyId(life.responsible),
    model_key: life.model.key, model_version: life.model.version, status: caseStatus(life), phase: phaseNow(life), referred_on: referredOn,
    referred_from_agency_id: byStaff && agencyId(agencyOf(byStaff)), referred_by: byStaff && staffId(byStaff), decided_on: life.decidedOn,
    decided_by: life.decidedOn && staffId(life.programme.leader), admitted_on: life.admittedOn, discharged_on: life.dischargedOn,
    created_at: instantAt(referredOn, '10:10'), version: life.decidedOn === null ? 1 : 2,
  });
  rows.add('cases.referrals', {
    case_id: life.caseId, from_agency_id: byStaff && agencyId(agencyOf(byStaff)),
    given_name: byStaff && life.person.given, family_name: byStaff && life.person.family, birth_date: byStaff && life.person.birthDate,
    reason: byStaff ? chance.pick(referralReasons) : chance.pick(ownReasons), criteria_answers: answersOf(life),
    reach_at: byStaff ? null : mobileOf(index),
  });
  addEvent(rows, life, { name: 'person-referred', recordId: life.caseId, day: referredOn, by: byStaff });
  layDecisions(rows, life);
  for (const { phase, from } of phasesOf(life)) {
    rows.add('cases.phase_changes', {
      id: life.id(`phase/${from}/${phase}`, from), case_id: life.caseId, phase, from_on: from, changed_by: staffId(life.coachOn(from)),
    });
  }
}

function layPerson(rows: Rows, life: Life, index: number): void {
  const { person, chance, participantId } = life;
  const owner_agency_id = agencyId(life.responsible);
  const place = chance.pick(life.programme.places);
  rows.add('participants.participants', {
    id: participantId, owner_agency_id, given_name: person.given, family_name: person.family, birth_date: person.birthDate, sex: person.sex,
    municipality: life.programme.municipality, preferred_language: person.kind === 'coordination' && chance.happens(0.5) ? 'en' : 'sv',
    created_at: instantAt(life.referredOn, '10:10'),
  });
  rows.add('participants.personal_numbers', { participant_id: participantId, owner_agency_id, personal_number: person.number, kind: person.kind });
  rows.add('participants.contacts', {
    participant_id: participantId, owner_agency_id, phone: mobileOf(index), email: chance.happens(0.6) ? mailOf(person.given, person.family) : null,
    address: `${chance.pick(['Påhittade gatan', 'Sagovägen', 'Molnstigen', 'Drömgränd'])} ${chance.int(1, 40)}`, postal_code: place.postalCode, city: place.city,
    best_way: chance.pick(['phone', 'phone', 'text-message', 'text-message', 'email', 'letter']),
  });
}

/** Answers that meet the programme's criteria; someone who was turned away often does not meet them all. */
function answersOf(life: Life): Record<string, CriterionAnswer> {
  const unmet = life.kind === 'declined' && life.chance.happens(0.6);
  return Object.fromEntries(life.model.admissionCriteria.flatMap((criterion, index): [string, CriterionAnswer][] => {
    if (criterion.kind === 'age-range') return [];
    if (unmet && index === life.model.admissionCriteria.length - 1) return [[criterion.key, criterion.kind === 'any-of' ? [] : 'no']];
    return [[criterion.key, criterion.kind === 'any-of' ? life.chance.some(criterion.options, life.chance.int(1, 2)).map(({ key }) => key) : 'yes']];
  }));
}

function layDecisions(rows: Rows, life: Life): void {
  const { chance, decidedOn, story } = life;
  if (decidedOn === null) return;
  const facts = { birthDate: life.person.birthDate, municipality: life.programme.municipality, place: null, incomes: null };
  const checks = checkCriteria(life.model, answersOf({ ...life, chance: { ...chance, happens: () => life.kind === 'declined' } }), facts, life.referredOn);
  const decide = (decision: 'admit' | 'wait' | 'decline', day: string, words: { reason: string; instead?: string }) => {
    const id = life.id(`decision/${decision}`, day);
    rows.add('cases.decisions', {
      id, case_id: life.caseId, decision, reason: words.reason, offered_instead: words.instead ?? null, criteria_checks: JSON.parse(JSON.stringify(checks)),
      decided_on: day, decided_by: staffId(life.programme.leader), made_at: instantAt(day, '11:20'),
    });
    const names = { admit: 'person-admitted', wait: 'person-put-on-waiting-list', decline: 'referral-declined' } as const;
    addEvent(rows, life, { name: names[decision], recordId: id, day, by: life.programme.leader });
  };
  if (life.kind === 'declined') return decide('decline', decidedOn, chance.pick(declines));
  // One who waits is looked at again every month.
  if (life.kind === 'waiting') {
    for (let day = decidedOn; day <= life.today; day = workdayFrom(addDays(day, 29))) decide('wait', day, { reason: chance.pick(waitReasons) });
    return;
  }
  if (story.waits !== undefined) decide('wait', workdayFrom(addDays(life.referredOn, 4)), { reason: chance.pick(waitReasons) });
  decide('admit', decidedOn, { reason: chance.pick(admitReasons) });
}
