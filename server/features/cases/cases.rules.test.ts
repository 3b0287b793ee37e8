import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRules, roles, type ActorRole } from '../../../contract/access.ts';
import { caseStatuses } from '../../../contract/cases.ts';
import type { Actor } from '../../platform/actor.ts';
import { allowedActions, changeable, sightOf, type CaseStanding } from './cases.rules.ts';

const actorWith = (role: ActorRole, agencyId: string | null = 'ours', id = 'me'): Actor => ({
  kind: role === 'participant' ? 'participant' : 'staff', id, agencyId, unitId: null, role, name: '', title: '', agencyName: null,
});
const standing = (change: Partial<CaseStanding> = {}): CaseStanding => ({
  status: 'active', responsibleAgencyId: 'ours', leadId: 'me', because: 'responsible-agency', ...change,
});

describe('what the pages offer', () => {
  it.each([
    ['a lead coach under way', actorWith('coach'), standing(), ['change-phase', 'change-team', 'change-contact', 'record-work', 'discharge']],
    ['a coach who does not lead', actorWith('coach'), standing({ leadId: 'other' }), ['change-contact', 'record-work']],
    ['a team leader at a referral', actorWith('team-leader'), standing({ status: 'referred', leadId: null }), ['decide', 'change-team', 'change-contact']],
    ['a team leader of another agency', actorWith('team-leader', 'theirs'), standing({ because: 'consent', leadId: null }), ['record-work']],
    ['one who only referred', actorWith('professional', 'theirs'), standing({ status: 'referred', leadId: null, because: 'referral' }), []],
    ['a lead coach after discharge', actorWith('coach'), standing({ status: 'discharged' }), ['change-team', 'change-contact', 'record-work', 'reopen', 'follow-up']],
    ['a lead coach when all is over', actorWith('coach'), standing({ status: 'closed' }), ['change-contact', 'reopen']],
    ['the person', actorWith('participant', null), standing({ leadId: 'coach', because: 'own-case' }), ['change-contact']],
    ['a funder', actorWith('funder'), standing(), []],
  ])('to %s', (_who, actor, how, actions) => {
    expect(allowedActions(actor, how)).toEqual(actions);
  });

  it('never more than the access rules let the role do', () => {
    const keys = { decide: 'case.decide', 'change-phase': 'case.change', 'change-team': 'team.change', 'change-contact': 'contact.change', 'record-work': 'note.write', discharge: 'case.discharge', reopen: 'case.discharge', 'follow-up': 'case.follow-up' } as const;
    fc.assert(fc.property(
      fc.constantFrom<ActorRole>(...roles, 'participant'), fc.constantFrom('ours', 'theirs'), fc.constantFrom(...caseStatuses), fc.constantFrom('me', 'other', null),
      (role, agencyId, status, leadId) => {
        for (const action of allowedActions(actorWith(role, agencyId), standing({ status, leadId }))) {
          expect(accessRules[keys[action]].roles as readonly ActorRole[]).toContain(role);
        }
      },
    ));
  });
});

describe('why one sees a case', () => {
  const way = { fromAgencyName: 'Granviks kommun', categories: ['identity' as const], validTo: '2026-09-16', byLaw: false };
  it.each([
    [actorWith('participant', null), [], 'own-case'],
    [actorWith('coach'), [], 'responsible-agency'],
    [actorWith('professional', 'theirs'), [way], 'consent'],
    [actorWith('professional', 'theirs'), [], 'referral'],
  ])('%#', (actor, ways, because) => {
    expect(sightOf(actor, 'ours', ways)).toMatchObject({ because });
  });
});

it('says why a case cannot be changed', () => {
  expect(caseStatuses.map(changeable)).toEqual(['case-not-admitted', 'case-not-admitted', null, 'case-closed', 'case-closed', 'case-closed']);
});
