import type { ProtectedDetails } from './protected-details.ts';

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');

/** A number as it may be written: without the century, and a telephone number without its first zero or country code. */
function numbersOf({ personalNumber, phone }: ProtectedDetails): string[] {
  const tail = phone === null ? '' : digitsOf(phone).replace(/^(00)?46|^0/u, '');
  return [...(personalNumber === null ? [] : [personalNumber.slice(2)]), ...(tail.length >= 7 ? [tail] : [])];
}

/**
 * Whether a text says who a protected person is: a name as a word of its own, as it is spelt, in the genitive too; her
 * number; or a way to reach her. A name in small letters is not found: many names are words.
 */
export function saysWhoItIs(text: string, details: ProtectedDetails): boolean {
  const names = new Set(wordsOf(`${details.givenName} ${details.familyName}`).filter((name) => name.length > 2).flatMap((name) => [name, `${name}s`]));
  if (wordsOf(text).some((word) => names.has(word))) return true;
  const digits = digitsOf(text);
  if (numbersOf(details).some((number) => digits.includes(number))) return true;
  const lower = text.toLowerCase();
  return [details.email, details.address].some((way) => way !== null && way.length > 5 && lower.includes(way.toLowerCase()));
}

/** Every text in what is sent, however deep it lies. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
