import Organisationsnummer from 'organisationsnummer';
import type { FieldProblem } from '../../../contract/problems.ts';

// The package is CommonJS whose exports *are* the class, though its types say that it is under `default`.
const numbers = Organisationsnummer as unknown as { valid(text: string): boolean };

/**
 * An organisation number as ten digits, null when none was given, or what is wrong with it.
 * A sole trader's number is a personal number and is refused: it would put a person's number in an employer list.
 */
export function organisationNumberOf(given: string | undefined): { number: string | null } | { fault: FieldProblem } {
  const text = (given ?? '').trim();
  if (text === '') return { number: null };
  const fault = (code: string) => ({ fault: { path: 'organisationNumber', code, message: '' } });
  if (!/^\d{6}-?\d{4}$/.test(text)) return fault(/^\d{8}-?\d{4}$/.test(text) ? 'personal-number' : 'organisation-number');
  if (!numbers.valid(text)) return fault('organisation-number');
  // The third digit of an organisation number is at least two, so that it is never read as a month.
  return Number(text[2]) < 2 ? fault('personal-number') : { number: text.replace('-', '') };
}
