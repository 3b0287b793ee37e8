import { z } from 'zod';

const written = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/;

/** What a personal or coordination number says of itself. */
export interface NumberParts {
  /** Twelve digits, as it is stored. */
  digits: string;
  kind: 'personal' | 'coordination';
  /** Null for a coordination number of someone whose birth date is not known: month 00 or day 60. */
  birthDate: string | null;
}

/** The check digit of the last ten digits: every other one doubled, digits summed, to a whole ten. */
function checksOut(tenDigits: string): boolean {
  const sum = tenDigits.split('').reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

/** The latest century in which the person is born by today; `+` says a hundred years or more. */
function centuryOf(sixDigits: string, separator: string, today: string): string {
  const now = today.replaceAll('-', '');
  // The day of a coordination number is 60 more than the day it stands for.
  const day = String(Number(sixDigits.slice(4)) % 60).padStart(2, '0');
  const thisCentury = `${now.slice(0, 2)}${sixDigits.slice(0, 4)}${day}` <= now;
  const born = Number(now.slice(0, 2)) - (thisCentury ? 0 : 1) - (separator === '+' ? 1 : 0);
  return String(born).padStart(2, '0');
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads a Swedish personal number or coordination number, of ten or twelve digits, with or without a separator.
 * Coordination numbers with an unknown month (00) or day (60), and with the days 89 to 91 in short months, are issued
 * and taken. Null when it is none.
 * @param today the day that the century of a ten-digit number is told by.
 */
export function readPersonalNumber(text: string, today: string): NumberParts | null {
  const match = written.exec(text.replaceAll(' ', ''));
  if (!match) return null;
  const [, century, sixDigits = '', separator = '', lastFour = ''] = match;
  if (lastFour.startsWith('000') || !checksOut(sixDigits + lastFour)) return null;
  const digits = `${century ?? centuryOf(sixDigits, separator, today)}${sixDigits}${lastFour}`;
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  if (day >= 60) return readCoordination(digits, year, month, day - 60);
  return isDay(year, month, day) ? { digits, kind: 'personal', birthDate: dayOf(year, month, day) } : null;
}

function readCoordination(digits: string, year: number, month: number, day: number): NumberParts | null {
  if (month > 12 || day > 31) return null;
  return { digits, kind: 'coordination', birthDate: isDay(year, month, day) && month > 0 && day > 0 ? dayOf(year, month, day) : null };
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A personal or coordination number as a person writes it. Never in an address, only in a body. */
export const PersonalNumber = z.string().trim().max(20)
  // The century does not bear on whether it is a number at all, so any day late enough will do.
  .refine((text) => readPersonalNumber(text, '2099-12-31') !== null, 'not-a-personal-number');
