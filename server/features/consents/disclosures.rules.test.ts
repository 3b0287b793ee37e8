import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planGifts, sharingWays, type OpenWay, type OwnedRecord, type SharingFacts } from './disclosures.rules.ts';

const way = (toAgencyId: string, category: OpenWay['category'], by: Partial<OpenWay> = { consentId: 'k' }): OpenWay =>
  ({ toAgencyId, category, consentId: null, groundId: null, validTo: '2026-09-15', ...by });
const record = (recordId: string, category: OwnedRecord['category'] = 'session'): OwnedRecord => ({ recordKind: 'session', recordId, category });

describe('which records are given to whom', () => {
  it('is each to each, by what opens it', () => {
    const gifts = planGifts([record('a'), record('b', 'health')], ['i', 'p'], 'm', [
      way('i', 'session'), way('i', 'health', { groundId: 'g' }), way('p', 'session'), way('p', 'health'),
    ]);
    expect(gifts).toMatchObject([
      { recordId: 'a', toAgencyId: 'i', consentId: 'k', groundId: null }, { recordId: 'b', toAgencyId: 'i', consentId: null, groundId: 'g' },
      { recordId: 'a', toAgencyId: 'p' }, { recordId: 'b', toAgencyId: 'p' },
    ]);
  });

  it('stands on the person\'s own word where there is one', () => {
    expect(planGifts([record('a')], ['i'], 'm', [way('i', 'session', { groundId: 'g' }), way('i', 'session')])).toMatchObject([{ consentId: 'k', groundId: null }]);
  });

  it('is none of them where one way is missing', () => {
    expect(planGifts([record('a'), record('b', 'health')], ['i'], 'm', [way('i', 'session')])).toEqual({ toAgencyId: 'i', category: 'health' });
  });

  it('leaves out the own agency, and asks for no way to it', () => {
    expect(planGifts([record('a')], ['m'], 'm', [])).toEqual([]);
  });

  it('gives nothing that no way opens, whatever is asked', () => {
    const agency = fc.constantFrom('i', 'p', 'e', 'm');
    const category = fc.constantFrom('session' as const, 'health' as const, 'plan' as const);
    const someWays = fc.array(fc.record({ toAgencyId: agency, category, by: fc.boolean() }));
    fc.assert(fc.property(fc.array(category), fc.array(agency), someWays, (kinds, to, ways) => {
      const open = ways.map((one) => way(one.toAgencyId, one.category, one.by ? { consentId: 'k' } : { groundId: 'g' }));
      const gifts = planGifts(kinds.map((kind, index) => record(String(index), kind)), to, 'm', open);
      const isOpen = (toAgencyId: string, kind: string) => open.some((one) => one.toAgencyId === toAgencyId && one.category === kind);
      if (!Array.isArray(gifts)) { expect(isOpen(gifts.toAgencyId, gifts.category)).toBe(false); return; }
      expect(gifts.every((gift) => isOpen(gift.toAgencyId, gift.category) && (gift.consentId === null) !== (gift.groundId === null))).toBe(true);
      expect(gifts.length).toBe(kinds.length * new Set(to.filter((one) => one !== 'm')).size);
    }));
  });
});

const parties = [
  { agencyId: 'm', agencyName: 'Granviks kommun', partyKey: 'owner' },
  { agencyId: 'i', agencyName: 'Försäkringskassan', partyKey: 'insurance' },
  { agencyId: 'p', agencyName: 'Vuxenpsykiatrin', partyKey: 'care' },
];
const facts = (change: Partial<SharingFacts> = {}): SharingFacts => ({ ownAgencyId: 'm', proposals: [], parties, answers: [], open: [], ...change });
const answer = (change: Partial<SharingFacts['answers'][number]>) => ({
  fromAgencyId: 'm', toAgencyId: 'i', toAgencyName: 'Försäkringskassan', state: 'given' as const, categories: ['session' as const],
  validFrom: '2026-03-01', validTo: '2026-09-15', ...change,
});
const only = (change: Partial<SharingFacts>) => sharingWays(facts(change), ['session']);

describe('the ways from one\'s own agency', () => {
  it.each([
    ['refused', answer({ state: 'refused' }), { reason: 'refused', day: null }],
    ['withdrawn', answer({ state: 'withdrawn' }), { reason: 'withdrawn', day: null }],
    ['run out', answer({ state: 'expired' }), { reason: 'expired', day: '2026-09-15' }],
    ['to begin', answer({ state: 'not-yet' }), { reason: 'not-yet', day: '2026-03-01' }],
    ['a yes to something else', answer({ categories: ['plan'] }), { reason: 'other-category', day: null }],
    ['replaced and never said again', answer({ state: 'superseded' }), { reason: 'never-asked', day: null }],
  ])('say why they are closed: %s', (_name, said, closed) => {
    expect(only({ answers: [said] })).toMatchObject([{ agencyId: 'i', open: null, closed }]);
  });

  it('are open by another ground though the person said no', () => {
    expect(only({ answers: [answer({ state: 'refused' })], open: [way('i', 'session', { groundId: 'g' })] }))
      .toMatchObject([{ agencyId: 'i', open: { by: 'ground', validTo: '2026-09-15' }, closed: null }]);
  });

  it('bear what the programme proposes, to those who are its parties', () => {
    const proposals = [{ from: 'owner', to: ['care', 'nobody'], categories: ['session' as const] }, { from: 'insurance', to: ['owner'], categories: ['income' as const] }];
    expect(only({ proposals })).toMatchObject([{ agencyId: 'p', proposed: true, closed: { reason: 'never-asked' } }]);
  });

  it('leave out those whom nobody has thought of, and what others may tell', () => {
    expect(only({ answers: [answer({ fromAgencyId: 'i', toAgencyId: 'm', toAgencyName: 'Granviks kommun' })] })).toEqual([]);
  });
});
