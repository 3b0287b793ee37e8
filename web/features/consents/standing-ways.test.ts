import { describe, expect, it } from 'vitest';
import { aConsent, expired, insurance, municipality, open, psychiatry, refused, replaced } from './consents-pages.data.ts';
import { standingWays } from './standing-ways.ts';

describe('standingWays', () => {
  it('puts what holds now first in each way, and what was said before after it', () => {
    const [way, ...others] = standingWays([open, replaced]);
    expect(others).toEqual([]);
    expect(way).toMatchObject({ now: { id: open.id }, earlier: [{ id: replaced.id }] });
  });

  it('takes the latest answer, though an earlier one ended otherwise', () => {
    const withdrawn = aConsent(30, municipality, insurance, { state: 'withdrawn' });
    expect(standingWays([withdrawn, expired, open]).map(({ now }) => now.id)).toEqual([withdrawn.id, expired.id]);
  });

  it('sorts open ways before later ones before shut ones, then by name', () => {
    const later = aConsent(31, psychiatry, insurance, { state: 'not-yet' });
    expect(standingWays([refused, expired, later, open]).map(({ now }) => now.id)).toEqual([open.id, later.id, refused.id, expired.id]);
  });
});
