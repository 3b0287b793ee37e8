import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../../../contract/consents.ts';
import type { SharingWay } from '../../../contract/disclosures.ts';
import { sharingChoices } from './sharing-choices.ts';

const way = (agencyId: string, change: Partial<SharingWay> = {}): SharingWay => ({
  agencyId, agencyName: agencyId.toUpperCase(), category: 'session', proposed: false, open: { by: 'consent', validTo: '2027-02-28' }, closed: null, ...change,
});
const shut = { open: null, closed: { reason: 'refused' as const, day: null } };
const given = (change: Partial<Disclosure>) => ({ id: 'd', recordId: 'r', toAgencyId: 'i', takenBackAt: null, filed: null, ...change }) as Disclosure;
const choose = (ways: SharingWay[], disclosures: Disclosure[] = []) => sharingChoices({ category: 'session', recordId: 'r' }, ways, disclosures);

describe('whom a record can be given to', () => {
  it('is by its own kind of information', () => {
    expect(choose([way('i'), way('i', { category: 'health', ...shut })])).toEqual([
      { agencyId: 'i', name: 'I', proposed: false, disclosureId: null, filed: null, groundTo: null, closed: null },
    ]);
  });

  it('says where another ground in law opens the way, and until when', () => {
    expect(choose([way('i', { open: { by: 'ground', validTo: '2026-12-12' } })])[0]).toMatchObject({ groundTo: '2026-12-12', closed: null });
  });

  it('begins with what the programme proposes, and ends with what is shut', () => {
    const ways = [way('a', shut), way('b'), way('c', { proposed: true }), way('d', { ...shut, proposed: true })];
    expect(choose(ways).map(({ agencyId }) => agencyId)).toEqual(['c', 'b', 'd', 'a']);
  });

  it('knows what stands, and not what was taken back or is another record', () => {
    expect(choose([way('i')], [given({ id: 'gone', takenBackAt: '2026-11-01T00:00:00Z' }), given({ id: 'other', recordId: 's' })])[0]?.disclosureId).toBeNull();
    expect(choose([way('i')], [given({})])[0]?.disclosureId).toBe('d');
  });

  it('knows what they have filed, also once it is taken back', () => {
    const filed = { byName: 'Fia Kassman', at: '2026-11-01T00:00:00Z' };
    expect(choose([way('i')], [given({ takenBackAt: '2026-11-02T00:00:00Z', filed })])[0]).toMatchObject({ disclosureId: null, filed });
  });
});
