import { describe, expect, it } from 'vitest';
import { aModel } from '../../../test/world/a-model.ts';
import { isFail } from '../../platform/named-error.ts';
import { checksInWords, firstPhase, phasesUnderWay, referralConsents } from './referrals.rules.ts';

const { content: model } = aModel();

describe('consents of a referral', () => {
  it('are none inside the programme\'s own agency', () => {
    expect(referralConsents(true, true, 'Steget', '2026-03-16')).toEqual([]);
  });

  it('go back to the sender only when the person wants that', () => {
    expect(referralConsents(false, false, 'Steget', '2026-03-16').map(({ toOwner }) => toOwner)).toEqual([true]);
    expect(referralConsents(false, true, 'Steget', '2026-03-16')).toEqual([
      { toOwner: true, categories: ['identity', 'contact', 'work'], purpose: 'Aktualisering till Steget', validTo: '2026-09-16' },
      { toOwner: false, categories: ['identity', 'plan'], purpose: 'Återkoppling på aktualiseringen till Steget', validTo: '2026-09-16' },
    ]);
  });

  it('never open health to anyone', () => {
    expect(referralConsents(false, true, 'Steget', '2026-08-31').flatMap(({ categories }) => categories)).not.toContain('health');
    expect(referralConsents(false, false, 'Steget', '2026-08-31')[0]?.validTo).toBe('2027-02-28');
  });
});

describe('the phase an admitted person begins in', () => {
  it('is the first one under way unless another is asked for', () => {
    expect(firstPhase(model, undefined)).toBe('mapping');
    expect(firstPhase(model, 'placement')).toBe('placement');
  });

  it.each(['referred', 'discharged', 'follow-up'] as const)('is never %s', (phase) => {
    expect(isFail(firstPhase(model, phase))).toBe(true);
    expect(phasesUnderWay(model)).not.toContain(phase);
  });
});

it('leaves out criteria that the model no longer has', () => {
  const check = { criterion: 'gone-since', required: true, outcome: 'met', reason: 'answered-yes', params: {} } as const;
  expect(checksInWords(model, [check])).toEqual([]);
});
