import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPersonalNumber } from '../contract/personal-number.ts';
import { placeOf, runCheck, type TextFile } from './content.ts';

// Finds personal and coordination numbers that are not among those published for tests: they may be somebody's.

/**
 * Ten or twelve digits as a person writes them, not part of a longer number, of a word or of a decimal fraction. Twelve
 * begin with a century in which people live.
 */
const written = /(?<![\w.])(?:(?:19|20)\d{6}[-+ ]?\d{4}|\d{6}[-+ ]?\d{4})(?!\w|\.\d)/g;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** The last ten digits: the century is not always written. */
const lastTen = (digits: string) => digits.slice(-10);

/** Numbers published by Skatteverket for test environments; see the lists for source and licence. */
export function publishedNumbers(): ReadonlySet<string> {
  const folder = join(import.meta.dirname, '../test/world/test-numbers');
  return new Set(readdirSync(folder).flatMap((list) => readFileSync(join(folder, list), 'utf8').match(/^\d{12}$/gm) ?? []).map(lastTen));
}

/**
 * Where personal numbers stand that are not in `allowed` (the last ten digits of each). Ten digits in a row are one only if
 * they have a date and a right check digit, so that other numbers are left alone; nobody is born after `today`.
 */
export function findPersonalNumbers(file: TextFile, allowed: ReadonlySet<string>, today: string): string[] {
  // An id is as long as it was, so that places stay right.
  const text = file.text.replaceAll(uuid, (id) => 'x'.repeat(id.length));
  return [...text.matchAll(written)].flatMap((match) => {
    const number = readPersonalNumber(match[0], today);
    if (!number || allowed.has(lastTen(number.digits))) return [];
    return number.digits.slice(0, 4) > today.slice(0, 4) ? [] : [placeOf(file, match.index)];
  });
}

if (import.meta.main) {
  const allowed = publishedNumbers();
  const today = new Date().toISOString().slice(0, 10);
  runCheck('Personal numbers', (files) => files.flatMap((file) => findPersonalNumbers(file, allowed, today)),
    'A personal number that is not in test/world/test-numbers may be somebody\'s. Take one from there, or leave it out.');
}
