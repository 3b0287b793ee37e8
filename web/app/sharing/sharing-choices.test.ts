import { describe, expect, it } from 'vitest';
import type { Consent, Disclosure } from '../../../contract/consents.ts';
import { sharingChoices } from './sharing-choices.ts';

const record = { ownAgencyId: 'm', category: 'session' as const, recordId: 'r' };
const answer = (change: Partial<Consent>) => ({
  fromAgencyId: 'm', toAgencyId: 'i', toAgencyName: 'Försäkringskassan', categories: ['identity', 'session'], state: 'given',
  validFrom: '2026-09-01', validTo: '2027-02-28', ...change,
}) as Consent;
const given = (change: Partial<Disclosure>) => ({ id: 'd', recordId: 'r', toAgencyId: 'i', takenBackAt: null, ...change }) as Disclosure;
const choose = (items: Consent[], disclosures: Disclosure[] = []) => sharingChoices(record, { items, proposed: [] }, disclosures);

describe('whom a record can be given to', () => {
  it.each([
    ['open', [answer({})], null],
    ['open for something else', [answer({ categories: ['plan'] })], { reason: 'other-category', day: null }],
    ['refused', [answer({ state: 'refused' })], { reason: 'refused', day: null }],
    ['withdrawn', [answer({ state: 'withdrawn' }), answer({ state: 'superseded' })], { reason: 'withdrawn', day: null }],
    ['run out', [answer({ state: 'expired', validTo: '2026-11-01' })], { reason: 'expired', day: '2026-11-01' }],
    ['to begin', [answer({ state: 'not-yet', validFrom: '2026-12-01' })], { reason: 'not-yet', day: '2026-12-01' }],
  ])('a way that is %s', (_name, items, closed) => {
    expect(choose(items)).toEqual([{ agencyId: 'i', name: 'Försäkringskassan', disclosureId: null, closed }]);
  });

  it('counts a proposal that nobody has asked about as closed', () => {
    const proposed = [{ fromAgencyId: 'm', toAgencyId: 'i', toAgencyName: 'Försäkringskassan' }, { fromAgencyId: 'i', toAgencyId: 'm', toAgencyName: 'Granvik' }];
    expect(sharingChoices(record, { items: [], proposed: proposed as never }, [])).toEqual([
      { agencyId: 'i', name: 'Försäkringskassan', disclosureId: null, closed: { reason: 'never-asked', day: null } },
    ]);
  });

  it('leaves out what other agencies may tell', () => {
    expect(choose([answer({ fromAgencyId: 'i', toAgencyId: 'm' })])).toEqual([]);
  });

  it('knows what stands, and not what was taken back or is another record', () => {
    expect(choose([answer({})], [given({ id: 'gone', takenBackAt: '2026-11-01T00:00:00Z' }), given({ id: 'other', recordId: 's' })])[0]?.disclosureId).toBeNull();
    expect(choose([answer({})], [given({})])[0]?.disclosureId).toBe('d');
  });
});
