import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { informationCategories, roles, type ActorRole, type InformationCategory } from '../../../contract/access.ts';
import type { ConsentState } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Moment } from '../../platform/clock.ts';
import type { AccessReason, CaseAccessFacts, ConsentFacts, GroundFacts, RecordFacts } from './access-facts.ts';
import {
  decideCaseAccess, decideCaseDetails, decideContactAccess, decideRecordAccess, decideRecordAdding, decideRecordChange, isOpenWay, stateOn,
} from './consents.rules.ts';

const today = '2026-03-16';
const moment: Moment = { today, now: new Date(`${today}T11:00:00Z`) };
const responsible = 'agency-responsible';
const other = 'agency-other';
const third = 'agency-third';

const actorOf = (id: string, role: ActorRole, agencyId: string | null, unitId: string | null = null): Actor => ({
  kind: role === 'participant' ? 'participant' : 'staff', id, role, agencyId, unitId, name: '', title: '', agencyName: null,
});
const coach = actorOf('coach', 'coach', responsible);
const officer = actorOf('officer', 'professional', other);
const person = actorOf('person', 'participant', null);

const consent = (change: Partial<ConsentFacts> = {}): ConsentFacts => ({
  caseId: 'case', programmeId: 'programme', participantId: person.id, scope: 'case', fromAgencyId: responsible, toAgencyId: other, categories: ['identity', 'plan'], state: 'given',
  validFrom: '2026-03-01', validTo: '2026-03-31', ...change,
});
const ground = (change: Partial<GroundFacts> = {}): GroundFacts => ({
  caseId: 'case', fromAgencyId: responsible, toAgencyId: other, categories: ['identity', 'plan'], opens: true, ended: false,
  validFrom: '2026-03-01', validTo: '2026-03-31', ...change,
});
const block = (change: Partial<CaseAccessFacts['blocks'][number]> = {}): CaseAccessFacts['blocks'][number] =>
  ({ staffId: coach.id, unitId: null, kind: 'participant', fromAt: '2026-03-16T11:00:00.000Z', endedAt: null, ...change });
const emergency = (change: Partial<CaseAccessFacts['emergencies'][number]> = {}): CaseAccessFacts['emergencies'][number] => ({
  caseId: 'case', staffId: coach.id, agencyId: responsible, openedAt: '2026-03-16T11:00:00.000Z', untilAt: '2026-03-16T14:00:00.000Z',
  ended: false, ...change,
});
const onTeam = (who: Actor, change: Partial<CaseAccessFacts['team'][number]> = {}) =>
  ({ staffId: who.id, agencyId: who.agencyId ?? '', fromOn: '2026-01-01', toOn: null, ...change });
const aCase = (change: Partial<CaseAccessFacts> = {}): CaseAccessFacts => ({
  caseId: 'case', programmeId: 'programme', participantId: person.id, responsibleAgencyId: responsible, status: 'active',
  referredBy: null, referredFromAgencyId: null, team: [], consents: [], grounds: [], blocks: [], protection: null, namedStaff: [],
  emergencies: [], ...change,
});
const aRecord = (change: Partial<RecordFacts> = {}): RecordFacts =>
  ({ kind: 'session', ownerAgencyId: responsible, category: 'plan', sharedWithParticipant: false, disclosures: [], ...change });
const given = (change: Partial<RecordFacts['disclosures'][number]> = {}) =>
  ({ fromAgencyId: responsible, toAgencyId: other, category: 'plan' as const, takenBack: false, ...change });

describe('the state of a consent', () => {
  it.each<[ConsentFacts['state'], string, string, ConsentState]>([
    ['given', '2026-03-16', '2026-03-16', 'given'],
    ['given', '2026-03-17', '2026-04-01', 'not-yet'],
    ['given', '2026-01-01', '2026-03-15', 'expired'],
    ['refused', '2026-01-01', '2026-03-15', 'refused'],
    ['withdrawn', '2026-01-01', '2026-12-31', 'withdrawn'],
    ['superseded', '2026-01-01', '2026-12-31', 'superseded'],
  ])('%s from %s to %s reads as %s', (state, validFrom, validTo, expected) => {
    expect(stateOn({ state, validFrom, validTo }, today)).toBe(expected);
  });
});

describe('knowing of a case', () => {
  const referred = { referredBy: officer.id, referredFromAgencyId: other };
  it.each<[string, Actor, Partial<CaseAccessFacts>, boolean, AccessReason]>([
    ['the person', person, {}, true, 'own-case'],
    ['another person', actorOf('stranger', 'participant', null), {}, false, 'no-relation'],
    ['a coach on the team', coach, { team: [onTeam(coach)] }, true, 'on-team'],
    ['a coach beside the team', coach, {}, false, 'no-relation'],
    ['a coach on her first day', coach, { team: [onTeam(coach, { fromOn: today })] }, true, 'on-team'],
    ['a coach before her first day', coach, { team: [onTeam(coach, { fromOn: '2026-03-17' })] }, false, 'no-relation'],
    ['a coach on the day she has left', coach, { team: [onTeam(coach, { toOn: today })] }, false, 'no-relation'],
    ['a coach who changed agency', actorOf('coach', 'coach', third), { team: [onTeam(coach)] }, false, 'no-relation'],
    ['the team leader', actorOf('leader', 'team-leader', responsible), {}, true, 'leads-programme'],
    ['another agency\'s team leader', actorOf('leader', 'team-leader', other), {}, false, 'no-relation'],
    ['a partner with consent', officer, { team: [onTeam(officer)], consents: [consent()] }, true, 'on-team'],
    ['a partner without', officer, { team: [onTeam(officer)] }, false, 'no-consent'],
    ['a partner whose consent is about something else', officer, { team: [onTeam(officer)], consents: [consent({ categories: ['plan'] })] }, false, 'no-consent'],
    ['a partner whose consent goes the other way', officer, { team: [onTeam(officer)], consents: [consent({ fromAgencyId: other, toAgencyId: responsible })] }, false, 'no-consent'],
    ['a partner not on the team', officer, { consents: [consent()] }, false, 'no-relation'],
    ['the one who referred, undecided', officer, { ...referred, status: 'referred' }, true, 'referred-by-me'],
    ['the one who referred, waiting', officer, { ...referred, status: 'waiting' }, true, 'referred-by-me'],
    ['the one who referred, declined', officer, { ...referred, status: 'declined' }, true, 'referred-by-me'],
    ['the one who referred, admitted', officer, { ...referred, status: 'active' }, false, 'no-relation'],
    ['the one who referred, from an earlier post', actorOf('officer', 'professional', third), { ...referred, status: 'referred' }, false, 'no-relation'],
    ['a partner by another ground in law', officer, { team: [onTeam(officer)], grounds: [ground()] }, true, 'on-team'],
    ['a partner by a ground that opens nothing', officer, { team: [onTeam(officer)], grounds: [ground({ opens: false })] }, false, 'no-consent'],
    ['a partner by a ground that has ended', officer, { team: [onTeam(officer)], grounds: [ground({ ended: true })] }, false, 'no-consent'],
    ['a partner by a ground after its last day', officer, { team: [onTeam(officer)], grounds: [ground({ validTo: '2026-03-15' })] }, false, 'no-consent'],
    ['a partner by another case of the programme', officer, { team: [onTeam(officer)], consents: [consent({ caseId: 'before', scope: 'programme' })] }, true, 'on-team'],
    ['a partner by a consent to another case alone', officer, { team: [onTeam(officer)], consents: [consent({ caseId: 'before' })] }, false, 'no-consent'],
    ['a partner by another programme', officer, { team: [onTeam(officer)], consents: [consent({ caseId: 'before', programmeId: 'else', scope: 'programme' })] }, false, 'no-consent'],
    ['one shut out from this instant', coach, { team: [onTeam(coach)], blocks: [block()] }, false, 'blocked'],
    ['one to be shut out in a moment', coach, { team: [onTeam(coach)], blocks: [block({ fromAt: '2026-03-16T11:00:00.001Z' })] }, true, 'on-team'],
    ['one let in again this instant', coach, { team: [onTeam(coach)], blocks: [block({ endedAt: '2026-03-16T11:00:00.000Z' })] }, true, 'on-team'],
    ['one whose colleague is shut out', coach, { team: [onTeam(coach)], blocks: [block({ staffId: 'colleague' })] }, true, 'on-team'],
    ['one of a unit that is shut out', actorOf('coach', 'coach', responsible, 'unit'), { team: [onTeam(coach)], blocks: [block({ staffId: null, unitId: 'unit' })] }, false, 'blocked'],
    ['one of no unit, where one is shut out', coach, { team: [onTeam(coach)], blocks: [block({ staffId: null, unitId: 'unit' })] }, true, 'on-team'],
    ['a team leader who is shut out', actorOf('coach', 'team-leader', responsible), { blocks: [block()] }, false, 'blocked'],
    ['one with a conflict of interest, in an emergency too', coach, { team: [onTeam(coach)], blocks: [block({ kind: 'conflict-of-interest' })], emergencies: [emergency()] }, false, 'conflict-of-interest'],
    ['one not named for a protected identity, in an emergency too', coach, { team: [onTeam(coach)], protection: 'marked', emergencies: [emergency()] }, false, 'protected-identity'],
    ['one named for a protected identity', coach, { team: [onTeam(coach)], protection: 'assumed', namedStaff: [{ staffId: coach.id, namedAt: '2026-03-16T11:00:00.000Z', endedAt: null }] }, true, 'on-team'],
    ['one named no longer', coach, { team: [onTeam(coach)], protection: 'assumed', namedStaff: [{ staffId: coach.id, namedAt: '2026-03-01T11:00:00.000Z', endedAt: '2026-03-16T11:00:00.000Z' }] }, false, 'protected-identity'],
    ['an emergency, from its first instant', coach, { emergencies: [emergency()] }, true, 'emergency'],
    ['an emergency, at its last', coach, { emergencies: [emergency({ untilAt: '2026-03-16T11:00:00.000Z' })] }, false, 'no-relation'],
    ['an emergency that was ended', coach, { emergencies: [emergency({ ended: true })] }, false, 'no-relation'],
    ['an emergency in another case', coach, { emergencies: [emergency({ caseId: 'before' })] }, false, 'no-relation'],
    ['a colleague\'s emergency', coach, { emergencies: [emergency({ staffId: 'colleague' })] }, false, 'no-relation'],
    ['an emergency past the person\'s own block', coach, { blocks: [block()], emergencies: [emergency()] }, true, 'emergency'],
    ['an emergency from an agency with no part in the case', officer, { emergencies: [emergency({ staffId: officer.id, agencyId: other })] }, false, 'no-relation'],
    ['an emergency from an agency whose colleague is on the team', officer, { team: [onTeam(actorOf('colleague', 'coach', other))], emergencies: [emergency({ staffId: officer.id, agencyId: other })] }, true, 'emergency'],
    ['a project owner on the team', actorOf('coach', 'project-owner', responsible), { team: [onTeam(coach)] }, false, 'no-relation'],
    ['a funder', actorOf('funder', 'funder', other), {}, false, 'no-relation'],
    ['an administrator', actorOf('admin', 'administrator', responsible), {}, false, 'no-relation'],
  ])('%s', (_name, actor, facts, allowed, reason) => {
    expect(decideCaseAccess(actor, aCase(facts), moment)).toEqual({ allowed, reason });
  });
});

describe('reading a record', () => {
  const shared = { team: [onTeam(coach), onTeam(officer)], consents: [consent()] };
  it.each<[string, Actor, Partial<RecordFacts>, Partial<CaseAccessFacts>, boolean, AccessReason]>([
    ['the owner agency', coach, {}, shared, true, 'own-agency'],
    ['a partner it was given to', officer, { disclosures: [given()] }, shared, true, 'disclosed'],
    ['a partner it was not given to', officer, {}, shared, false, 'not-disclosed'],
    ['a partner it was given to and taken back from', officer, { disclosures: [given({ takenBack: true })] }, shared, false, 'not-disclosed'],
    ['a partner by one who does not own it', officer, { disclosures: [given({ fromAgencyId: 'a-third-agency' })] }, shared, false, 'not-disclosed'],
    ['a partner as another kind than it is', officer, { category: 'health', disclosures: [given()] }, shared, false, 'not-disclosed'],
    ['a partner once the consent has ended', officer, { category: 'health', disclosures: [given({ category: 'health' })] }, shared, false, 'no-consent'],
    ['a partner\'s own note once it may not be told', officer, { ownerAgencyId: other }, { ...shared, consents: [] }, true, 'own-records'],
    ['a partner\'s own note once off the team', officer, { ownerAgencyId: other }, { consents: [] }, false, 'no-relation'],
    ['a partner\'s own note, shut out', officer, { ownerAgencyId: other }, { ...shared, consents: [], blocks: [block({ staffId: officer.id })] }, false, 'blocked'],
    ['an undisclosed record in an emergency', officer, {}, { ...shared, consents: [], emergencies: [emergency({ staffId: officer.id, agencyId: other })] }, false, 'not-disclosed'],
    ['a disclosed one by another ground', officer, { disclosures: [given()] }, { ...shared, consents: [], grounds: [ground()] }, true, 'disclosed'],
    ['a partner who may not know of the case', officer, { disclosures: [given()] }, { ...shared, consents: [] }, false, 'no-consent'],
    ['an owner who has left the team', coach, {}, { consents: [consent()] }, false, 'no-relation'],
    ['the person, shared with her', person, { sharedWithParticipant: true }, shared, true, 'own-case'],
    ['the person, not shared', person, {}, shared, false, 'not-shared'],
  ])('%s', (_name, actor, record, facts, allowed, reason) => {
    expect(decideRecordAccess(actor, aRecord(record), aCase(facts), moment)).toEqual({ allowed, reason });
  });
});

describe('writing in a case', () => {
  const shared = { team: [onTeam(coach), onTeam(officer)], consents: [consent()] };
  it.each<[string, Actor, Partial<RecordFacts>, Partial<CaseAccessFacts>, boolean, boolean]>([
    ['the owner agency', coach, {}, shared, true, true],
    ['another agency in its name', officer, {}, shared, false, false],
    ['a partner its own', officer, { ownerAgencyId: other }, shared, true, true],
    ['a partner its own once it may not be told', officer, { ownerAgencyId: other }, { ...shared, consents: [] }, false, false],
    ['a partner a note it was given', officer, { disclosures: [given()] }, shared, false, false],
    ['a partner the plan it was given', officer, { kind: 'plan', disclosures: [given()] }, shared, false, true],
    ['a note in an emergency', coach, {}, { emergencies: [emergency()] }, true, false],
    ['a plan in an emergency', coach, { kind: 'plan' }, { emergencies: [emergency()] }, false, false],
    ['a plan by one of the team who also opened in an emergency', coach, { kind: 'plan' }, { ...shared, emergencies: [emergency()] }, true, true],
    ['one who referred', officer, { ownerAgencyId: other }, { referredBy: officer.id, referredFromAgencyId: other, status: 'waiting' }, false, false],
    ['the person', person, { sharedWithParticipant: true }, shared, false, false],
  ])('%s', (_name, actor, record, facts, adds, changes) => {
    expect(decideRecordAdding(actor, aRecord(record), aCase(facts), moment).allowed).toBe(adds);
    expect(decideRecordChange(actor, aRecord(record), aCase(facts), moment).allowed).toBe(changes);
  });

  it.each<[string, Actor, Partial<CaseAccessFacts>, boolean, boolean, boolean]>([
    ['the responsible agency\'s coach', coach, shared, true, true, true],
    ['the person', person, shared, true, false, true],
    ['a partner', officer, shared, false, false, false],
    ['a partner with that way open', officer, { ...shared, consents: [consent({ categories: ['identity', 'contact'] })] }, false, false, true],
    ['an emergency at the responsible agency', coach, { emergencies: [emergency()] }, true, false, true],
  ])('the case\'s own rows and contact details: %s', (_name, actor, facts, reads, adds, contacts) => {
    expect(decideCaseDetails(actor, aCase(facts), 'read', moment).allowed).toBe(reads);
    expect(decideCaseDetails(actor, aCase(facts), 'add', moment).allowed).toBe(adds);
    expect(decideContactAccess(actor, aCase(facts), moment).allowed).toBe(contacts);
  });
});

const agency = fc.constantFrom(responsible, other, third);
const staffId = fc.constantFrom('s0', 's1', 's2');
const day = fc.constantFrom('2026-03-14', '2026-03-15', today, '2026-03-17', '2026-03-18');
const category = fc.oneof(fc.constantFrom<InformationCategory[]>('identity', 'plan'), fc.constantFrom(...informationCategories));
const caseId = fc.constantFrom('case', 'other-case');
const anyConsent: fc.Arbitrary<ConsentFacts> = fc.record({
  caseId, programmeId: fc.constantFrom('programme', 'other-programme'), participantId: fc.constantFrom('p0', 'p1'),
  scope: fc.constantFrom('case' as const, 'programme' as const),
  fromAgencyId: agency, toAgencyId: agency, categories: fc.uniqueArray(category, { minLength: 1, maxLength: 4 }),
  state: fc.constantFrom('given' as const, 'given' as const, 'refused' as const, 'withdrawn' as const, 'superseded' as const),
  validFrom: day, validTo: day,
});
const instant = fc.constantFrom('2026-03-16T07:59:59.999Z', '2026-03-16T08:00:00.000Z', '2026-03-16T11:00:00.000Z', '2026-03-16T11:00:00.001Z');
const anyBlock = fc.record({ staffId, fromAt: instant, endedAt: fc.option(instant), kind: fc.constantFrom('participant' as const, 'conflict-of-interest' as const) });
const anyCase: fc.Arbitrary<CaseAccessFacts> = fc.record({
  caseId: fc.constant('case'), programmeId: fc.constant('programme'),
  participantId: fc.constantFrom('p0', 'p1'), responsibleAgencyId: agency,
  status: fc.constantFrom<CaseAccessFacts['status'][]>('referred', 'waiting', 'active', 'discharged', 'declined', 'closed'),
  referredBy: fc.option(staffId), referredFromAgencyId: fc.option(agency),
  team: fc.array(fc.record({ staffId, agencyId: agency, fromOn: day, toOn: fc.option(day) }), { maxLength: 4 }),
  consents: fc.array(anyConsent, { maxLength: 6 }),
  grounds: fc.array(fc.record({
    caseId, fromAgencyId: agency, toAgencyId: agency, categories: fc.uniqueArray(category, { minLength: 1, maxLength: 4 }),
    opens: fc.boolean(), ended: fc.boolean(), validFrom: day, validTo: day,
  }), { maxLength: 2 }),
  blocks: fc.array(anyBlock.map((one) => ({ ...one, unitId: null })), { maxLength: 2 }),
  protection: fc.constantFrom(null, null, 'marked' as const), namedStaff: fc.array(fc.record({ staffId, namedAt: instant, endedAt: fc.option(instant) }), { maxLength: 2 }),
  emergencies: fc.array(fc.record({ caseId, staffId, agencyId: agency, openedAt: instant, untilAt: instant, ended: fc.boolean() }), { maxLength: 2 }),
});
const anyRecord: fc.Arbitrary<RecordFacts> = fc.record({
  kind: fc.constantFrom('session' as const, 'plan' as const), ownerAgencyId: agency, category, sharedWithParticipant: fc.boolean(),
  disclosures: fc.array(fc.record({ fromAgencyId: agency, toAgencyId: agency, category, takenBack: fc.boolean() }), { maxLength: 3 }),
});
const anyActor = fc.oneof(
  fc.record({ id: staffId, role: fc.constantFrom<ActorRole[]>('coach', 'team-leader', 'professional', ...roles), agencyId: agency })
    .map(({ id, role, agencyId }) => actorOf(id, role, agencyId)),
  fc.constantFrom('p0', 'p1').map((id) => actorOf(id, 'participant', null)),
);
const runs = { numRuns: 2_000, seed: 20_260_316 };
const answers = (actor: Actor, record: RecordFacts, facts: CaseAccessFacts) =>
  [decideCaseAccess(actor, facts, moment).allowed, decideRecordAccess(actor, record, facts, moment).allowed];
/** That whatever was open before is open after: false is less than true. */
const opensOnly = (before: readonly boolean[], after: readonly boolean[]) => before.every((open, at) => !open || after[at]);

describe('the rule, whatever the world', () => {
  it('denies all of a case to one without any tie to it', () => {
    const stranger = actorOf('nobody', 'coach', responsible);
    fc.assert(fc.property(anyCase, anyRecord, fc.constantFrom('coach', 'professional', 'project-owner', 'funder', 'administrator', 'participant'), (facts, record, role) => {
      const actor = role === 'participant' ? actorOf('nobody', role, null) : { ...stranger, role: role as ActorRole };
      expect(answers(actor, record, facts)).toEqual([false, false]);
    }), runs);
  });

  it('never lets one read a record of a case that one may not know of, but what one\'s own agency wrote while on the team', () => {
    fc.assert(fc.property(anyActor, anyRecord, anyCase, (actor, record, facts) => {
      const [knows, reads] = answers(actor, record, facts);
      const ownRecord = decideRecordAccess(actor, record, facts, moment).reason === 'own-records';
      expect(knows || !reads || (ownRecord && record.ownerAgencyId === actor.agencyId)).toBe(true);
    }), runs);
  });

  it('closes the case to one with a conflict of interest and to one not named, whatever else holds', () => {
    fc.assert(fc.property(anyActor, anyRecord, anyCase, fc.boolean(), (actor, record, facts, conflict) => {
      fc.pre(actor.kind === 'staff');
      const closed: CaseAccessFacts = conflict ? { ...facts, blocks: [...facts.blocks, block({ staffId: actor.id, kind: 'conflict-of-interest' })] }
        : { ...facts, protection: 'assumed', namedStaff: facts.namedStaff.filter((one) => one.staffId !== actor.id) };
      expect(answers(actor, record, closed)).toEqual([false, false]);
      expect(decideRecordAdding(actor, record, closed, moment).allowed).toBe(false);
    }), runs);
  });

  it('lets nobody write who may not read, and an emergency open no writing but a note', () => {
    fc.assert(fc.property(anyActor, anyRecord, anyCase, (actor, record, facts) => {
      const [knows, reads] = answers(actor, record, facts);
      const adds = decideRecordAdding(actor, record, facts, moment);
      expect(knows || !adds.allowed).toBe(true);
      expect(reads || !decideRecordChange(actor, record, facts, moment).allowed).toBe(true);
      if (adds.reason === 'emergency') expect(record.kind).toBe('session');
      expect(decideRecordChange(actor, record, facts, moment).reason).not.toBe('emergency');
    }), runs);
  });

  it('opens in an emergency nothing that another agency has not given', () => {
    fc.assert(fc.property(anyActor, anyRecord, anyCase, (actor, record, facts) => {
      const answer = decideRecordAccess(actor, { ...record, disclosures: [] }, facts, moment);
      if (actor.kind === 'staff' && answer.allowed) expect(record.ownerAgencyId).toBe(actor.agencyId);
    }), runs);
  });

  it('is not moved by refused, withdrawn and superseded consents', () => {
    fc.assert(fc.property(anyActor, anyRecord, anyCase, (actor, record, facts) => {
      const standing = { ...facts, consents: facts.consents.filter(({ state }) => state === 'given') };
      expect(answers(actor, record, standing)).toEqual(answers(actor, record, facts));
    }), runs);
  });

  it('opens nothing when a consent is withdrawn, and closes nothing when one is added', () => {
    fc.assert(fc.property(anyActor, anyRecord, anyCase, anyConsent, (actor, record, facts, one) => {
      const withOne = (state: ConsentFacts['state']) => answers(actor, record, { ...facts, consents: [...facts.consents, { ...one, state }] });
      const before = answers(actor, record, facts);
      expect(withOne('withdrawn')).toEqual(before);
      expect(opensOnly(before, withOne('given'))).toBe(true);
    }), runs);
  });

  it('lets a consent open no more than its own way', () => {
    fc.assert(fc.property(anyConsent, agency, agency, category, (one, from, to, asked) => {
      const here = one.caseId === 'case' || (one.scope === 'programme' && one.programmeId === 'programme' && one.participantId === 'p0');
      const itsOwn = here && one.fromAgencyId === from && one.toAgencyId === to && one.categories.includes(asked);
      expect(itsOwn || !isOpenWay({ caseId: 'case', programmeId: 'programme', participantId: 'p0', consents: [one], grounds: [] }, { from, to, category: asked }, today)).toBe(true);
    }), runs);
  });

  it('shows the person nothing by consents and disclosures: only what is hers and shared with her', () => {
    fc.assert(fc.property(fc.constantFrom('p0', 'p1'), anyRecord, anyCase, (id, record, facts) => {
      const reads = decideRecordAccess(actorOf(id, 'participant', null), record, facts, moment).allowed;
      expect(reads).toBe(facts.participantId === id && record.sharedWithParticipant);
    }), runs);
  });
});
