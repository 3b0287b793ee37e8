import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersonalNumber, readPersonalNumber } from './personal-number.ts';

const today = '2026-03-16';

describe('personal numbers', () => {
  // Numbers that the tax agency publishes for tests.
  it.each([
    ['199001012385', '199001012385', '1990-01-01'],
    ['19900101-2385', '199001012385', '1990-01-01'],
    ['900101-2385', '199001012385', '1990-01-01'],
    ['9001012385', '199001012385', '1990-01-01'],
    ['200002292399', '200002292399', '2000-02-29'],
    ['000229-2399', '200002292399', '2000-02-29'],
    ['189001019802', '189001019802', '1890-01-01'],
    ['900101+9802', '189001019802', '1890-01-01'],
    ['19 700123 9297', '197001239297', '1970-01-23'],
  ])('reads %s', (text, digits, birthDate) => {
    expect(readPersonalNumber(text, today)).toEqual({ digits, kind: 'personal', birthDate });
  });

  it.each([
    ['191401682396', '1914-01-08'],
    ['202601612381', '2026-01-01'],
    ['260161-2381', '2026-01-01'],
  ])('reads the coordination number %s', (text, birthDate) => {
    expect(readPersonalNumber(text, today)).toMatchObject({ kind: 'coordination', birthDate });
  });

  it.each(['195500652382', '195600692387', '195807602395', '196009602399'])('takes %s, whose date is not known', (text) => {
    expect(readPersonalNumber(text, today)).toEqual({ digits: text, kind: 'coordination', birthDate: null });
  });

  it.each(['', 'abc', '199001012386', '19900230-2385', '9001010001', '19900101238', '199013012385'])('refuses %s', (text) => {
    expect(readPersonalNumber(text, today)).toBeNull();
    expect(PersonalNumber.safeParse(text).success).toBe(false);
  });

  it('sees any one digit that is wrong', () => {
    const published = fc.constantFrom('199001012385', '200002292399', '189001019802', '197001239297', '191401682396');
    fc.assert(fc.property(published, fc.integer({ min: 2, max: 11 }), fc.integer({ min: 1, max: 9 }), (number, at, off) => {
      const wrong = `${number.slice(0, at)}${(Number(number[at]) + off) % 10}${number.slice(at + 1)}`;
      expect(readPersonalNumber(wrong, today)).toBeNull();
    }));
  });
});
