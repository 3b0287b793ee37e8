import { describe, expect, it } from 'vitest';
import { saysWhoItIs, textsIn } from './names-in-text.rules.ts';
import { noWays, type ProtectedDetails } from './protected-details.ts';

const details: ProtectedDetails = {
  ...noWays, givenName: 'Hemlinda Bo', familyName: 'Dold-Gren', birthDate: null, municipality: null, personalNumber: '198501139995',
  phone: '070-174 06 05', email: 'hemlinda@example.org', address: 'Dolda gatan 1', referrals: [], contactNeed: '',
};

describe('a text of a protected person', () => {
  it.each([
    'Hemlinda ringde i dag.', 'Möte med Dold-Gren', 'Gick igenom Hemlindas plan', 'Hennes nummer: 850113-9995', 'Hon har 19850113 9995', 'Når henne på 070 1740605',
    'Når henne på +46 70 174 06 05', 'Skrev till Hemlinda@Example.org', 'Bor på dolda gatan 1',
  ])('says who it is: %s', (text) => { expect(saysWhoItIs(text, details)).toBe(true); });

  it.each([
    'Hon ringde i dag.', 'Det gren som dold fanns', 'Bor kvar', 'Bo kvar i huset', 'Hemlindaskogen', 'Ringde 08-123 45 67', 'Född 1985', '',
  ])('does not: %s', (text) => { expect(saysWhoItIs(text, details)).toBe(false); });

  it('is found however deep it lies', () => {
    expect(textsIn({ a: 'x', b: [{ c: 'y' }, 3, null], d: { e: { f: 'z' } } })).toEqual(['x', 'y', 'z']);
  });
});
