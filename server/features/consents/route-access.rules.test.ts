import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRules, roles, type AccessKey, type AccessRule, type ActorRole } from '../../../contract/access.ts';
import type { Actor } from '../../platform/actor.ts';
import { decideRouteAccess, type CaseRelation } from './route-access.rules.ts';

const actorOf = (role: ActorRole): Actor => ({
  kind: role === 'participant' ? 'participant' : 'staff', id: 'a', role, agencyId: role === 'participant' ? null : 'b', unitId: null,
  name: '', title: '', agencyName: null,
});
const none: CaseRelation = { status: 'active', isLead: false, onTeam: false, leadsProgramme: false, ownCase: false, referredByMe: false, emergency: false };
const relation = (...ties: (keyof Omit<CaseRelation, 'status'>)[]): CaseRelation =>
  ({ ...none, ...Object.fromEntries(ties.map((tie) => [tie, true])) });

const actorRoles: readonly ActorRole[] = [...roles, 'participant'];
const keys = Object.keys(accessRules) as AccessKey[];
const anyRule = fc.constantFrom(...keys).map((key): AccessRule => accessRules[key]);
const anyRole = fc.constantFrom(...actorRoles);
const anyRelation = fc.record({
  status: fc.constantFrom('referred', 'waiting', 'active', 'discharged', 'declined', 'closed'),
  isLead: fc.boolean(), onTeam: fc.boolean(), leadsProgramme: fc.boolean(), ownCase: fc.boolean(), referredByMe: fc.boolean(), emergency: fc.boolean(),
});

describe('using a route', () => {
  it.each<[string, ActorRole | null, AccessKey, CaseRelation | null, boolean, string]>([
    ['a visitor, a public route', null, 'public.read', null, true, 'public'],
    ['a visitor, any other', null, 'agency.read', null, false, 'not-signed-in'],
    ['a visitor, a case', null, 'case.read', relation('onTeam'), false, 'not-signed-in'],
    ['a role that has it, without a case', 'coach', 'case.list', null, true, 'role'],
    ['a role that has it not', 'funder', 'case.list', null, false, 'role'],
    ['a role that has it not, though on the team', 'administrator', 'case.read', relation('onTeam'), false, 'role'],
    ['on the team', 'coach', 'plan.write', relation('onTeam'), true, 'on-team'],
    ['a case one may not know of', 'coach', 'plan.write', null, false, 'no-relation'],
    ['known of, but nothing to do with it', 'coach', 'plan.write', none, false, 'not-on-team'],
    ['the lead coach decides', 'coach', 'case.change', relation('onTeam', 'isLead'), true, 'lead-coach'],
    ['another coach on the team does not', 'coach', 'case.change', relation('onTeam'), false, 'not-lead'],
    ['the team leader does', 'team-leader', 'case.change', relation('leadsProgramme'), true, 'leads-programme'],
    ['the person reads her case', 'participant', 'case.read', relation('ownCase'), true, 'own-case'],
    ['the person does not write notes', 'participant', 'note.write', relation('ownCase'), false, 'role'],
    ['one who referred follows the referral', 'professional', 'case.read', relation('referredByMe'), true, 'referred-by-me'],
    ['one who referred may ask for consent', 'professional', 'consent.record', relation('referredByMe'), true, 'referred-by-me'],
    ['in an emergency one reads', 'professional', 'assessment.read', relation('emergency'), true, 'emergency'],
    ['in an emergency one writes a note', 'professional', 'note.write', relation('emergency'), true, 'emergency'],
    ['in an emergency one writes nothing else', 'coach', 'plan.write', relation('emergency'), false, 'not-on-team'],
    ['in an emergency one gives nothing on', 'coach', 'disclosure.make', relation('emergency'), false, 'not-on-team'],
    ['a lead coach who is shut out does not decide in an emergency', 'coach', 'case.change', relation('emergency', 'isLead'), false, 'not-lead'],
    ['one who referred writes nothing in the work', 'professional', 'note.write', relation('referredByMe'), false, 'not-on-team'],
  ])('%s', (_name, role, key, ties, allowed, reason) => {
    expect(decideRouteAccess(role === null ? null : actorOf(role), accessRules[key], ties)).toMatchObject({ allowed, reason });
  });

  it('answers a case that one may not know of as one that does not exist, and nothing else so', () => {
    fc.assert(fc.property(anyRole, anyRule, fc.option(anyRelation), (role, rule, ties) => {
      const { allowed, hidden } = decideRouteAccess(actorOf(role), rule, ties);
      expect(hidden).toBe(!allowed && rule.scope === 'case' && rule.roles.includes(role) && ties === null);
    }));
  });

  it('allows no role that the rule does not name, whatever the relation', () => {
    fc.assert(fc.property(anyRole, anyRule, fc.option(anyRelation), (role, rule, ties) => {
      fc.pre(rule.scope !== 'public' && !rule.roles.includes(role));
      expect(decideRouteAccess(actorOf(role), rule, ties).allowed).toBe(false);
    }));
  });

  it('allows nothing in a case to one with no tie to it', () => {
    fc.assert(fc.property(anyRole, anyRule, fc.constantFrom(null, none), (role, rule, ties) => {
      fc.pre(rule.scope === 'case');
      expect(decideRouteAccess(actorOf(role), rule, ties).allowed).toBe(false);
    }));
  });

  it('gives one more tie to staff, and takes nothing away by it', () => {
    const ties = ['isLead', 'onTeam', 'leadsProgramme', 'referredByMe', 'emergency'] as const;
    fc.assert(fc.property(fc.constantFrom(...roles), anyRule, anyRelation, fc.constantFrom(...ties), (role, rule, before, tie) => {
      const staffs = { ...before, ownCase: false };
      const was = decideRouteAccess(actorOf(role), rule, staffs).allowed;
      const is = decideRouteAccess(actorOf(role), rule, { ...staffs, [tie]: true }).allowed;
      expect(is || !was).toBe(true);
    }));
  });

  it('never lets a rule ask for a lead whom the roles leave out', () => {
    for (const key of keys) {
      const rule: AccessRule = accessRules[key];
      if (rule.lead) expect(['coach,team-leader', 'team-leader'], key).toContain(rule.roles.filter((role) => role !== 'participant').join());
      if (rule.scope === 'public') expect(rule.roles, key).toEqual([]);
      else expect(rule.roles.length, key).toBeGreaterThan(0);
    }
  });
});
