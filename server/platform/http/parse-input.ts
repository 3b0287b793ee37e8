import type { z } from 'zod';
import { en, sv } from 'zod/locales';
import type { Language } from '../../../contract/words.ts';
import { fieldWords } from '../../../contract/field-words.ts';
import type { FieldProblem } from '../../../contract/problems.ts';
import { fail } from '../named-error.ts';

const words = { sv: sv().localeError, en: en().localeError };

/** A refinement of our own says its code as its message; its words are found when the problem is sent. */
function toFieldProblem(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.message in fieldWords) return { path: issue.path.join('.'), code: issue.message, message: '' };
  return { path: issue.path.join('.'), code: issue.code, message: issue.message };
}

/**
 * Where a text stands that no database can hold: with the character NUL, or half of a pair that makes one character.
 * JSON can carry both; nobody types them.
 */
function unreadable(value: unknown, path: readonly string[] = []): readonly string[] | null {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, each] of Object.entries(value)) {
    const found = unreadable(name, path) ?? unreadable(each, [...path, name]);
    if (found) return found;
  }
  return null;
}

/** No shape of ours goes deeper than a few steps; one that does is sent to exhaust whoever walks through it. */
const deepest = 40;

function isTooDeep(value: unknown, left = deepest): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((each) => isTooDeep(each, left - 1));
}

/** What was sent, by the schema, or the named error `invalid-input` with what was wrong, where, in the reader's language. Nested too deep is `malformed-request`. */
export function parseInput(schema: z.ZodType | undefined, value: unknown, language: Language): unknown {
  if (!schema) return undefined;
  if (isTooDeep(value)) return fail('malformed-request');
  const odd = unreadable(value);
  if (odd) return fail('invalid-input', [{ path: odd.join('.'), code: 'unreadable-character', message: '' }]);
  const parsed = schema.safeParse(value ?? {}, { error: words[language] });
  return parsed.success ? parsed.data : fail('invalid-input', parsed.error.issues.map(toFieldProblem));
}
