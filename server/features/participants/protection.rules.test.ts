import { describe, expect, it } from 'vitest';
import { protectionKinds, type ProtectionKind } from '../../../contract/protection.ts';
import { keepsContact, refuseProtection, someoneStays } from './protection.rules.ts';

const candidates = [{ staffId: 'leader', leads: true }, { staffId: 'coach', leads: false }];

describe('recording a protection', () => {
  it.each<[ProtectionKind, string[], boolean, ProtectionKind | null, string | null]>([
    ['marked', ['leader'], false, null, null],
    ['marked', ['leader', 'coach'], false, null, null],
    ['marked', ['coach'], false, null, 'nobody-named'],
    ['marked', [], false, null, 'nobody-named'],
    ['marked', ['leader', 'stranger'], false, null, 'cannot-be-named'],
    ['marked', ['leader'], false, 'marked', 'protected-already'],
    ['protected-registration', ['leader'], false, null, null],
    ['protected-registration', ['leader'], false, 'marked', 'protected-already'],
    ['assumed', ['leader'], true, null, null],
    ['assumed', ['leader'], false, null, 'earlier-identity-on-file'],
    ['assumed', ['leader'], true, 'marked', 'earlier-identity-on-file'],
    ['assumed', ['coach'], false, null, 'earlier-identity-on-file'],
  ])('%s, naming %j, the new identity alone: %s, protected before: %s', (kind, staffIds, newIdentityOnly, now, code) => {
    expect(refuseProtection({ kind, staffIds, newIdentityOnly }, now, candidates)?.code ?? null).toBe(code);
  });
});

describe('ways to reach the person', () => {
  it('are kept with a secrecy marking, and otherwise for a stated need alone', () => {
    const kept = (contactNeed: string) => protectionKinds.filter((kind) => keepsContact({ kind, contactNeed }));
    expect(kept('')).toEqual(['marked']);
    expect(kept('Hon vill bli ringd')).toEqual(protectionKinds);
  });
});

describe('one who leads', () => {
  const named = [{ id: 'a', leads: true, active: true }, { id: 'b', leads: false, active: true }];
  it('stays among those named', () => {
    expect(someoneStays(named, 'b')).toBe(true);
    expect(someoneStays(named, 'a')).toBe(false);
    expect(someoneStays([...named, { id: 'c', leads: true, active: true }], 'a')).toBe(true);
  });
  it('is not one who has left', () => {
    expect(someoneStays([...named, { id: 'c', leads: true, active: false }], 'a')).toBe(false);
  });
});
