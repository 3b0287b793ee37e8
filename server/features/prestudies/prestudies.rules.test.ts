import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRules, prestudyParts, roles, type AccessKey, type ActorRole, type PrestudyPart } from '../../../contract/access.ts';
import type { Actor } from '../../platform/actor.ts';
import { decidePrestudyAccess, hasLeaderAfter } from './prestudies.rules.ts';

const actorOf = (role: ActorRole): Actor => ({
  kind: role === 'participant' ? 'participant' : 'staff', id: 'me', agencyId: role === 'participant' ? null : 'agency', unitId: null, role, name: 'Ida', title: '', agencyName: null,
});

describe('who may do what in a pre-study', () => {
  it.each<[string, ActorRole | null, AccessKey, PrestudyPart | null, boolean, string, boolean]>([
    ['a visitor', null, 'prestudy.read', null, false, 'not-signed-in', false],
    ['a participant', 'participant', 'prestudy.read', null, false, 'role', false],
    ['one with no part is told nothing', 'coach', 'prestudy.read', null, false, 'no-relation', true],
    ['a reader reads', 'coach', 'prestudy.read', 'reader', true, 'in-prestudy', false],
    ['a reader writes nothing', 'project-owner', 'prestudy.write', 'reader', false, 'prestudy-part', false],
    ['a member writes', 'professional', 'prestudy.write', 'member', true, 'in-prestudy', false],
    ['a member does not lead', 'team-leader', 'prestudy.lead', 'member', false, 'prestudy-part', false],
    ['the leader leads, whatever the role', 'professional', 'prestudy.lead', 'leader', true, 'in-prestudy', false],
  ])('%s', (_name, role, key, part, allowed, reason, hidden) => {
    expect(decidePrestudyAccess(role === null ? null : actorOf(role), accessRules[key], part)).toEqual({ allowed, reason, hidden });
  });

  it('opens no other route, and takes nothing away by a larger part', () => {
    const keys = Object.keys(accessRules) as AccessKey[];
    fc.assert(fc.property(fc.constantFrom(...roles, 'participant' as const), fc.constantFrom(...keys), fc.option(fc.constantFrom(...prestudyParts)), (role, key, part) => {
      const { allowed } = decidePrestudyAccess(actorOf(role), accessRules[key], part);
      if (accessRules[key].scope !== 'prestudy') expect(allowed).toBe(false);
      if (allowed) expect(decidePrestudyAccess(actorOf(role), accessRules[key], 'leader').allowed).toBe(true);
    }));
  });

  it('is never left without a leader', () => {
    const team = [{ id: 'a', part: 'leader', leftOn: null }, { id: 'b', part: 'member', leftOn: null }, { id: 'c', part: 'leader', leftOn: '2026-01-02' }] as const;
    expect(hasLeaderAfter(team, 'a', { part: 'leader', leaves: true })).toBe(false);
    expect(hasLeaderAfter(team, 'a', { part: 'member', leaves: false })).toBe(false);
    expect(hasLeaderAfter(team, 'b', { part: 'leader', leaves: false })).toBe(true);
    expect(hasLeaderAfter(team, 'b', { part: 'member', leaves: true })).toBe(true);
  });
});
