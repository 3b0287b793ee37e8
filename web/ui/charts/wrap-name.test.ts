import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapName } from './wrap-name.ts';

describe('wrapName', () => {
  it.each([
    ['Försäkringskassan', 19, ['Försäkringskassan']],
    ['Vuxenpsykiatrin Granvik', 17, ['Vuxenpsykiatrin', 'Granvik']],
    ['Samordningsförbundsrepresentanten', 17, ['Samordningsförbu-', 'ndsrepresentanten']],
    ['En lång rad av många ord som inte får plats här', 12, ['En lång rad', 'av många ord', 'som inte få…']],
  ])('%s in rows of %i', (name, letters, rows) => {
    expect(wrapName(name, letters)).toEqual(rows);
  });

  it('never makes a row too long, or more rows than there is room for', () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 6, max: 20 }), (name, letters) => {
      const rows = wrapName(name, letters);
      expect(rows.length).toBeLessThanOrEqual(3);
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(letters);
    }));
  });
});
