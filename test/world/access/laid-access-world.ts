import type { RecordKind } from '../../../contract/consents.ts';
import type { CaseAccessFacts, ConsentFacts, EmergencyFacts, GroundFacts, RecordFacts } from '../../../server/features/consents/access-facts.ts';
import type { Actor } from '../../../server/platform/actor.ts';
import { newId } from '../../../server/platform/new-id.ts';
import { AccessRows } from './access-rows.ts';
import { agencyCount, dayAt, instantAt, type AccessWorld, type GeneratedCase } from './access-world.ts';

export interface LaidRecord { id: string; facts: RecordFacts; /** A part of the record, which is read with it. */ partId: string | null }
export interface LaidCase { id: string; facts: CaseAccessFacts; records: LaidRecord[]; incomeId: string; phaseId: string }
/** A generated world as facts for the pure rule, beside the rows that say the same. */
export interface LaidAccessWorld { source: AccessWorld; actors: Actor[]; people: string[]; cases: LaidCase[] }
/** What worlds stand on: two programmes, an employer and a measurement that belong to nobody in them. */
export interface Ground { programmeIds: readonly [string, string]; employerId: string; measurementId: string }

const threeHours = 3 * 3_600_000;

/** Words as they would lie in the database, sealed. */
const words = 's1.000000000000.x';

interface Ids { agencies: string[]; units: string[]; staff: string[]; people: string[]; cases: string[] }

/** Lays a generated world out: the rows go to `rows`, the facts come back. */
export function layAccessWorld(world: AccessWorld, ground: Ground, rows: AccessRows): LaidAccessWorld {
  const make = (count: number) => Array.from({ length: count }, newId);
  const ids: Ids = {
    agencies: make(agencyCount), units: make(2 * agencyCount), staff: make(world.staff.length),
    people: make(world.people.length), cases: make(world.cases.length),
  };
  addParties(world, ids, rows);
  const lying = factsOfAll(world, ids, ground);
  const cases = world.cases.map((one, index): LaidCase => {
    const id = at(ids.cases, index);
    const facts = factsOf(one, id, world, ids, ground, lying);
    addCase(facts, at(ids.staff, 0), rows);
    const details = { incomeId: newId(), phaseId: newId() };
    rows.add('cases.income_sources', { id: details.incomeId, case_id: id, occasion: 'before', source: 'x', percent: 1, on_day: dayAt(-3) });
    rows.add('cases.phase_changes', { id: details.phaseId, case_id: id, phase: 'x', from_on: dayAt(-3), changed_by: at(ids.staff, 0) });
    return { id, facts, ...details, records: addRecords(one, id, addBasis(id, ids, rows), ids, ground, rows) };
  });
  return { source: world, actors: actorsOf(world, ids), people: ids.people, cases };
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`the generated world points at number ${index} of ${list.length}`);
  return one;
}

function actorsOf(world: AccessWorld, ids: Ids): Actor[] {
  const unnamed = { name: '', title: '', agencyName: null };
  return [
    ...world.staff.map((one, index): Actor => ({
      ...unnamed, kind: 'staff', id: at(ids.staff, index), role: one.role, agencyId: at(ids.agencies, one.agency),
      unitId: one.unit === null ? null : at(ids.units, 2 * one.agency + one.unit),
    })),
    ...ids.people.map((id): Actor => ({ ...unnamed, kind: 'participant', id, role: 'participant', agencyId: null, unitId: null })),
  ];
}

function addParties(world: AccessWorld, ids: Ids, rows: AccessRows): void {
  for (const [index, id] of ids.agencies.entries()) {
    rows.add('agencies.agencies', { id, name: 'x', kind: 'municipality', part_of_id: world.branch && index === agencyCount - 1 ? at(ids.agencies, 0) : null });
  }
  for (const [index, id] of ids.units.entries()) rows.add('agencies.units', { id, agency_id: at(ids.agencies, Math.floor(index / 2)), name: 'x' });
  for (const actor of actorsOf(world, ids).filter(({ kind }) => kind === 'staff')) {
    rows.add('agencies.staff', { id: actor.id, agency_id: actor.agencyId, unit_id: actor.unitId, given_name: 'x', family_name: 'x', title: 'x', role: actor.role });
  }
  const owner = at(ids.agencies, 0);
  for (const [index, person] of world.people.entries()) {
    const id = at(ids.people, index);
    rows.add('participants.participants', { id, owner_agency_id: owner, given_name: 'x', family_name: 'x', protection: person.protection });
    rows.add('participants.contacts', { participant_id: id, owner_agency_id: owner });
    rows.add('participants.personal_numbers', { participant_id: id, owner_agency_id: owner, personal_number: words, number_index: id, kind: 'personal' });
    for (const named of person.named) {
      rows.add('participants.named_staff', {
        id: newId(), participant_id: id, staff_id: at(ids.staff, named.staff), named_by: at(ids.staff, 0), named_at: instantAt(named.from),
        ended_at: named.to === null ? null : instantAt(named.to),
      });
    }
  }
  for (const block of world.blocks) {
    rows.add('consents.blocks', {
      id: newId(), participant_id: at(ids.people, block.person), owner_agency_id: owner, kind: block.kind, ...shutOut(block, ids),
      registered_by_staff: at(ids.staff, 0), from_at: instantAt(block.from),
      ended_at: block.to === null ? null : instantAt(block.to), ended_by: block.to === null ? null : at(ids.staff, 0),
    });
  }
}

function shutOut({ staff, unit }: AccessWorld['blocks'][number], ids: Ids): { staff_id: string | null; unit_id: string | null } {
  return { staff_id: staff === null ? null : at(ids.staff, staff), unit_id: unit === null ? null : at(ids.units, 2 * unit.agency + unit.which) };
}

/** What lies in any case: the rule takes from it what holds in the one asked about. */
interface Lying { consents: ConsentFacts[]; grounds: GroundFacts[]; emergencies: EmergencyFacts[] }

function factsOfAll(world: AccessWorld, ids: Ids, { programmeIds }: Ground): Lying {
  const wayOf = (caseId: string, way: GeneratedCase['consents'][number] | GeneratedCase['grounds'][number]) => ({
    caseId, fromAgencyId: at(ids.agencies, way.from), toAgencyId: at(ids.agencies, way.to), categories: way.categories,
    validFrom: dayAt(way.validFrom), validTo: dayAt(way.validFrom + way.days),
  });
  const cases = world.cases.map((one, index) => ({ one, id: at(ids.cases, index) }));
  return {
    consents: cases.flatMap(({ one, id }) => one.consents.map((consent) => ({
      ...wayOf(id, consent), programmeId: programmeIds[one.programme], participantId: at(ids.people, one.person), scope: consent.scope, state: consent.state,
    }))),
    grounds: cases.flatMap(({ one, id }) => one.grounds.map((ground) => ({ ...wayOf(id, ground), opens: ground.opens, ended: ground.ended }))),
    emergencies: cases.flatMap(({ one, id }) => one.emergencies.map((opening) => ({
      caseId: id, staffId: at(ids.staff, opening.staff), agencyId: at(ids.agencies, opening.agency ?? at(world.staff, opening.staff).agency),
      openedAt: instantAt(opening.opened), untilAt: instantAt(opening.opened + threeHours), ended: opening.ended,
    }))),
  };
}

function factsOf(one: GeneratedCase, caseId: string, world: AccessWorld, ids: Ids, { programmeIds }: Ground, lying: Lying): CaseAccessFacts {
  const person = at(world.people, one.person);
  return {
    caseId, programmeId: programmeIds[one.programme], participantId: at(ids.people, one.person), responsibleAgencyId: at(ids.agencies, one.responsible),
    status: one.status, referredBy: one.referredBy === null ? null : at(ids.staff, one.referredBy),
    referredFromAgencyId: one.referredBy === null ? null : at(ids.agencies, at(world.staff, one.referredBy).agency),
    team: one.team.map((member) => ({
      staffId: at(ids.staff, member.staff), agencyId: at(ids.agencies, at(world.staff, member.staff).agency),
      fromOn: dayAt(member.from), toOn: member.to === null ? null : dayAt(member.to),
    })),
    ...lying,
    blocks: world.blocks.filter((block) => block.person === one.person).map((block) => {
      const { staff_id: staffId, unit_id: unitId } = shutOut(block, ids);
      return { staffId, unitId, kind: block.kind, fromAt: instantAt(block.from), endedAt: block.to === null ? null : instantAt(block.to) };
    }),
    protection: person.protection,
    namedStaff: person.named.map((named) => ({
      staffId: at(ids.staff, named.staff), namedAt: instantAt(named.from), endedAt: named.to === null ? null : instantAt(named.to),
    })),
  };
}

function addCase(facts: CaseAccessFacts, anyone: string, rows: AccessRows): void {
  const { caseId } = facts;
  rows.add('cases.cases', {
    id: caseId, programme_id: facts.programmeId, participant_id: facts.participantId, responsible_agency_id: facts.responsibleAgencyId,
    model_key: 'm', model_version: 1, status: facts.status, phase: 'x', referred_on: dayAt(-3), referred_by: facts.referredBy,
    referred_from_agency_id: facts.referredFromAgencyId,
  });
  for (const member of facts.team) {
    rows.add('cases.team_members', {
      id: newId(), case_id: caseId, staff_id: member.staffId, agency_id: member.agencyId, professional_role: 'x', from_on: member.fromOn, to_on: member.toOn,
    });
  }
  const wayOf = (way: ConsentFacts | GroundFacts) => ({
    id: newId(), case_id: caseId, from_agency_id: way.fromAgencyId, to_agency_id: way.toAgencyId, categories: way.categories,
    valid_from: way.validFrom, valid_to: way.validTo,
  });
  for (const consent of facts.consents.filter((lies) => lies.caseId === caseId)) {
    rows.add('consents.consents', { ...wayOf(consent), purpose: words, state: consent.state, scope: consent.scope, how_given: 'oral', language: 'sv' });
  }
  for (const legal of facts.grounds.filter((lies) => lies.caseId === caseId)) {
    rows.add('consents.legal_grounds', {
      ...wayOf(legal), ground_key: legal.opens ? 'opening' : 'control', opens: legal.opens, reason: words, what_given: words, recorded_by_staff: anyone,
      ended_at: legal.ended ? instantAt(-1) : null, ended_by: legal.ended ? anyone : null,
    });
  }
  for (const opening of facts.emergencies.filter((lies) => lies.caseId === caseId)) {
    rows.add('consents.emergency_openings', {
      id: newId(), case_id: caseId, staff_id: opening.staffId, agency_id: opening.agencyId, reason_code: 'x', words, opened_at: opening.openedAt,
      until_at: opening.openedAt, ended_at: opening.ended ? instantAt(-1) : null,
    });
  }
}

/** A consent that opens nothing, which disclosures name as what they were made under: the rule looks at ways, not at this. */
function addBasis(caseId: string, ids: Ids, rows: AccessRows): string {
  const id = newId();
  rows.add('consents.consents', {
    id, case_id: caseId, from_agency_id: at(ids.agencies, 0), to_agency_id: at(ids.agencies, 1), categories: ['identity'], purpose: words, scope: 'case',
    state: 'superseded', valid_from: dayAt(-9), valid_to: dayAt(9), how_given: 'oral', language: 'sv',
  });
  return id;
}

function addRecords(one: GeneratedCase, caseId: string, basis: string, ids: Ids, ground: Ground, rows: AccessRows): LaidRecord[] {
  return one.records.map((record, index) => {
    const id = newId();
    const owner = at(ids.agencies, record.owner);
    const head = { id, case_id: caseId, owner_agency_id: owner, category: record.category, shared_with_participant: record.shared };
    const nth = one.records.slice(0, index).filter(({ kind }) => kind === record.kind).length;
    const partId = addRecord(record.kind, head, nth, ids, ground, rows);
    const disclosures = record.disclosures.filter(({ to }) => to !== record.owner).map(({ to, takenBack, from, category }) => ({
      fromAgencyId: at(ids.agencies, from ?? record.owner), toAgencyId: at(ids.agencies, to), category: category ?? record.category, takenBack,
    }));
    for (const given of disclosures) {
      rows.add('consents.disclosures', {
        id: newId(), case_id: caseId, record_kind: record.kind, record_id: id, category: given.category, from_agency_id: given.fromAgencyId,
        to_agency_id: given.toAgencyId, consent_id: basis, disclosed_by: at(ids.staff, 0), taken_back_at: given.takenBack ? instantAt(-1) : null,
      });
    }
    return { id, partId, facts: { kind: record.kind, ownerAgencyId: owner, category: record.category, sharedWithParticipant: record.shared, disclosures } };
  });
}

const areas = ['health', 'everyday-life', 'work', 'studies', 'economy', 'network'];

/** Writes one record of its kind; gives the id of its part, where it has one. The nth of a kind stands on a day or area of its own. */
function addRecord(kind: RecordKind, head: { id: string }, nth: number, ids: Ids, ground: Ground, rows: AccessRows): string | null {
  const someone = at(ids.staff, 0);
  const { id } = head;
  const byKind: Record<RecordKind, () => string> = {
    'assessment-part': () => rows.add('assessments.parts', { ...head, area: at(areas, nth), view: 'neither', findings: words, assessed_on: dayAt(-3), assessed_by: someone }),
    'joint-statement': () => rows.add('assessments.statements', { ...head, possible: 'yes', reasoning: words, measures: words, stated_on: dayAt(-3), stated_by: someone }),
    plan: () => {
      rows.add('plans.plans', { ...head, overall_agency_id: at(ids.agencies, 0), started_on: dayAt(-3) });
      return rows.add('plans.goals', { id: newId(), plan_id: id, words, position: 0 });
    },
    session: () => rows.add('sessions.sessions', { ...head, kind: 'call', starts_at: instantAt(-1), held_by: someone }),
    'attendance-agreement': () => rows.add('sessions.attendance_agreements', { ...head, from_on: dayAt(-nth), hours_per_week: 1, days_per_week: 1, agreed_by: someone }),
    measurement: () => rows.add('measurements.measurements', {
      ...head, instrument_key: 'x', instrument_version: 1, respondent: 'caseworker', measured_on: dayAt(-3), answers: words, recorded_by_staff: someone,
    }),
    routine: () => rows.add('measurements.routines', { ...head, measurement_id: ground.measurementId, key: 'x', started_on: dayAt(-3) }),
    placement: () => {
      rows.add('placements.placements', { ...head, kind: 'x', employer_id: ground.employerId, tasks: words, starts_on: dayAt(-3) });
      return rows.add('placements.hour_steps', { id: newId(), placement_id: id, from_on: dayAt(-3), hours_per_week: 1 });
    },
    'employer-contact': () => rows.add('placements.employer_contacts', { ...head, employer_id: ground.employerId, contacted_on: dayAt(-3), way: 'phone', contacted_by: someone }),
    job: () => rows.add('placements.jobs', { ...head, starts_on: dayAt(-3), hours_per_week: 1, paid: true, title: words }),
  };
  const written = byKind[kind]();
  return kind === 'plan' || kind === 'placement' ? written : null;
}
