import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { informationCategories, roles, type ActorRole, type InformationCategory } from '../../../contract/access.ts';
import type { ConsentState } from '../../../contract/consents.ts';
import type { Actor } from '../../platform/actor.ts';
import {
  decideCaseAccess, decideRecordAccess, isOpenWay, stateOn, type AccessReason, type CaseAccessFacts, type ConsentFacts, type RecordFacts,
} from './consents.rules.ts';

const today = '2026-03-16';
const responsible = 'agency-responsible';
const other = 'agency-other';
const third = 'agency-third';

const actorOf = (id: string, role: ActorRole, agencyId: string | null): Actor => ({
  kind: role === 'participant' ? 'participant' : 'staff', id, role, agencyId, unitId: null, name: '', title: '', agencyName: null,
});
const coach = actorOf('coach', 'coach', responsible);
const officer = actorOf('officer', 'professional', other);
const person = actorOf('person', 'participant', null);

const consent = (change: Partial<ConsentFacts> = {}): ConsentFacts => ({
  fromAgencyId: responsible, toAgencyId: other, categories: ['identity', 'plan'], state: 'given',
  validFrom: '2026-03-01', validTo: '2026-03-31', ...change,
});
const onTeam = (who: Actor, change: Partial<CaseAccessFacts['team'][number]> = {}) =>
  ({ staffId: who.id, agencyId: who.agencyId ?? '', fromOn: '2026-01-01', toOn: null, ...change });
const aCase = (change: Partial<CaseAccessFacts> = {}): CaseAccessFacts => ({
  participantId: person.id, responsibleAgencyId: responsible, status: 'active', referredBy: null, referredFromAgencyId: null,
  team: [], consents: [], ...change,
});
const aRecord = (change: Partial<RecordFacts> = {}): RecordFacts =>
  ({ ownerAgencyId: responsible, category: 'plan', sharedWithParticipant: false, disclosures: [], ...change });
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
    ['a project owner on the team', actorOf('coach', 'project-owner', responsible), { team: [onTeam(coach)] }, false, 'no-relation'],
    ['a funder', actorOf('funder', 'funder', other), {}, false, 'no-relation'],
    ['an administrator', actorOf('admin', 'administrator', responsible), {}, false, 'no-relation'],
  ])('%s', (_name, actor, facts, allowed, reason) => {
    expect(decideCaseAccess(actor, aCase(facts), today)).toEqual({ allowed, reason });
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
    ['a partner who may not know of the case', officer, { disclosures: [given()] }, { ...shared, consents: [] }, false, 'no-consent'],
    ['an owner who has left the team', coach, {}, { consents: [consent()] }, false, 'no-relation'],
    ['the person, shared with her', person, { sharedWithParticipant: true }, shared, true, 'own-case'],
    ['the person, not shared', person, {}, shared, false, 'not-shared'],
  ])('%s', (_name, actor, record, facts, allowed, reason) => {
    expect(decideRecordAccess(actor, aRecord(record), aCase(facts), today)).toEqual({ allowed, reason });
  });
});

const agency = fc.constantFrom(responsible, other, third);
const staffId = fc.constantFrom('s0', 's1', 's2');
const day = fc.constantFrom('2026-03-14', '2026-03-15', today, '2026-03-17', '2026-03-18');
const category = fc.oneof(fc.constantFrom<InformationCategory[]>('identity', 'plan'), fc.constantFrom(...informationCategories));
const anyConsent: fc.Arbitrary<ConsentFacts> = fc.record({
  fromAgencyId: agency, toAgencyId: agency, categories: fc.uniqueArray(category, { minLength: 1, maxLength: 4 }),
  state: fc.constantFrom('given' as const, 'given' as const, 'refused' as const, 'withdrawn' as const, 'superseded' as const),
  validFrom: day, validTo: day,
});
const anyCase: fc.Arbitrary<CaseAccessFacts> = fc.record({
  participantId: fc.constantFrom('p0', 'p1'), responsibleAgencyId: agency,
  status: fc.constantFrom<CaseAccessFacts['status'][]>('referred', 'waiting', 'active', 'discharged', 'declined', 'closed'),
  referredBy: fc.option(staffId), referredFromAgencyId: fc.option(agency),
  team: fc.array(fc.record({ staffId, agencyId: agency, fromOn: day, toOn: fc.option(day) }), { maxLength: 4 }),
  consents: fc.array(anyConsent, { maxLength: 6 }),
});
const anyRecord: fc.Arbitrary<RecordFacts> = fc.record({
  ownerAgencyId: agency, category, sharedWithParticipant: fc.boolean(),
  disclosures: fc.array(fc.record({ fromAgencyId: agency, toAgencyId: agency, category, takenBack: fc.boolean() }), { maxLength: 3 }),
});
const anyActor = fc.oneof(
  fc.record({ id: staffId, role: fc.constantFrom<ActorRole[]>('coach', 'team-leader', 'professional', ...roles), agencyId: agency })
    .map(({ id, role, agencyId }) => actorOf(id, role, agencyId)),
  fc.constantFrom('p0', 'p1').map((id) => actorOf(id, 'participant', null)),
);
const runs = { numRuns: 2_000, seed: 20_260_316 };
const answers = (actor: Actor, record: RecordFacts, facts: CaseAccessFacts) =>
  [decideCaseAccess(actor, facts, today).allowed, decideRecordAccess(actor, record, facts, today).allowed];
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

  it('never lets one read a record of a case that one may not know of', () => {
    fc.assert(fc.property(anyActor, anyRecord, anyCase, (actor, record, facts) => {
      const [knows, reads] = answers(actor, record, facts);
      expect(opensOnly([reads ?? false], [knows ?? false])).toBe(true);
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
      const itsOwn = one.fromAgencyId === from && one.toAgencyId === to && one.categories.includes(asked);
      expect(itsOwn || !isOpenWay([one], { from, to, category: asked }, today)).toBe(true);
    }), runs);
  });

  it('shows the person nothing by consents and disclosures: only what is hers and shared with her', () => {
    fc.assert(fc.property(fc.constantFrom('p0', 'p1'), anyRecord, anyCase, (id, record, facts) => {
      const reads = decideRecordAccess(actorOf(id, 'participant', null), record, facts, today).allowed;
      expect(reads).toBe(facts.participantId === id && record.sharedWithParticipant);
    }), runs);
  });
});
