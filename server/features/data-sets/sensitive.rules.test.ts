import { describe, expect, it } from 'vitest';
import { isFullName, isNameLike, isShortenedNumber, sensitiveHeader, sensitiveValue } from './sensitive.rules.ts';

// Numbers that Skatteverket publishes for tests, and numbers that PTS keeps for fiction.
describe('a value that points someone out', () => {
  it.each([
    ['200002292399', 'personal-number'], ['19900101-2385', 'personal-number'], ['900101-2385', 'personal-number'], ['900101 2385', 'personal-number'],
    ['900101–2385', 'personal-number'], ['９００１０１２３８５', 'personal-number'], ['pnr 199001012385, inskriven', 'personal-number'], ['191401682396', 'personal-number'],
    ['maja@exempel.se', 'mail'], ['skriv till maja.l@exempel.se', 'mail'],
    ['070-174 06 05', 'phone'], ['0701740605', 'phone'], ['+46701740605', 'phone'], ['08-465 004 00', 'phone'], ['ring 070-1740605 kväll', 'phone'],
    ['Storgatan 12', 'address'], ['Björkvägen 3 B', 'address'], ['242 31 Hörby', 'address'], ['24231 Hörby', 'address'],
    ['x'.repeat(201), 'running-text'],
  ])('%s', (value, reason) => {
    expect(sensitiveValue(value)).toBe(reason);
  });

  it.each(['24', '16–24', '12500', '2020-03-01', '20200301', 'Hörby', 'F32', 'psykisk ohälsa', '1234567', '0', '-', '900101-2386', '1990-01-01 12:00', 'Vägen vidare', '99,5 %', '123456789012'])('not %s', (value) => {
    expect(sensitiveValue(value)).toBeNull();
  });

  it('is a number that lost its zeros, by its digits alone', () => {
    expect(isShortenedNumber('2292399')).toBe(true);
    expect(isShortenedNumber('2292398')).toBe(false);
  });

  it.each(['Karin Svensson', 'Ahmed', 'Svensson, Karin', 'Erik Larsson'])('%s is written as a name', (value) => {
    expect(isNameLike(value)).toBe(true);
  });

  it.each(['Hörby', 'Grundskola', 'Psykisk ohälsa', 'anna', 'Ekonomiskt bistånd'])('%s is not', (value) => {
    expect(isNameLike(value)).toBe(false);
  });

  it('knows a whole name from a single word', () => {
    expect([isFullName('Karin Svensson'), isFullName('Karin')]).toEqual([true, false]);
  });
});

describe('a header', () => {
  it.each([['Personnummer', 'personal-number'], ['pnr', 'personal-number'], ['E-post', 'mail'], ['Mobilnummer', 'phone'], ['Gatuadress', 'address'], ['Postnummer', 'address'], ['Förnamn', 'name'], ['last_name', 'name']])(
    '%s says what is below it', (name, reason) => { expect(sensitiveHeader(name)).toBe(reason); });

  it.each(['Kommunnamn', 'Ålder', 'Diagnosnamn', 'Adressändring antal', 'Löpnummer'])('%s does not', (name) => { expect(sensitiveHeader(name)).toBeNull(); });
});
