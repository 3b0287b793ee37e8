import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../contract/consents.ts';
import { proposeConsents } from './read-consents.ts';

const parties = [
  { agencyId: 'm', agencyName: 'Granviks kommun', partyKey: 'municipality' },
  { agencyId: 'i', agencyName: 'Försäkringskassan', partyKey: 'social-insurance' },
  { agencyId: 'e', agencyName: 'Arbetsförmedlingen', partyKey: 'employment-service' },
];
const proposal = { from: 'municipality', to: ['social-insurance'], categories: ['plan' as const], purpose: 'Samordning', validMonths: 6 };
const answered = (state: Consent['state']) => ({ fromAgencyId: 'm', toAgencyId: 'i', state }) as Consent;

describe('what to ask the person about', () => {
  it('is each way the programme proposes between parties that have joined, with who the person is', () => {
    expect(proposeConsents([{ ...proposal, to: ['social-insurance', 'psychiatry', 'municipality'] }], parties, [], '2026-08-31')).toEqual([{
      fromAgencyId: 'm', fromAgencyName: 'Granviks kommun', toAgencyId: 'i', toAgencyName: 'Försäkringskassan',
      categories: ['identity', 'plan'], purpose: 'Samordning', validTo: '2027-02-28',
    }]);
  });

  it('is one question a way, though the programme names the way twice', () => {
    const asked = proposeConsents([proposal, { ...proposal, categories: ['plan', 'progress'], purpose: 'Uppföljning' }], parties, [], '2026-03-16');
    expect(asked).toMatchObject([{ categories: ['identity', 'plan', 'progress'], purpose: 'Samordning' }]);
  });

  it.each<[Consent['state'], boolean]>([
    ['given', false], ['not-yet', false], ['refused', false], ['withdrawn', false], ['expired', true], ['superseded', true],
  ])('after an answer that is %s: asked anew %s', (state, again) => {
    expect(proposeConsents([proposal], parties, [answered(state)], '2026-03-16').length > 0).toBe(again);
  });

  it('goes by the latest answer', () => {
    expect(proposeConsents([proposal], parties, [answered('expired'), answered('withdrawn')], '2026-03-16')).toHaveLength(1);
    expect(proposeConsents([proposal], parties, [answered('superseded'), answered('refused'), answered('expired')], '2026-03-16')).toEqual([]);
  });
});
