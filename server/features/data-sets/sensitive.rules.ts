import { readPersonalNumber } from '../../../contract/personal-number.ts';
import { longestCell } from '../../../contract/data-cleaning.ts';
import type { SensitiveReason } from '../../../contract/data-files.ts';
import { givenNames } from './given-names.ts';

// The century does not bear on whether it is a number at all.
const anyDay = '2099-12-31';

const numberLike = /(?<!\d)(?:\d{2})?\d{6}\s?[-+]?\s?\d{4}(?!\d)/g;
const mailLike = /[^\s@]+@[^\s@]+\.[\p{L}]{2,}/u;
const phoneLike = /^(?:\+46|0046|0)\s?(?:\(0\))?[\s-]?\d(?:[\s-]?\d){6,10}$/;
const phoneInside = /(?<!\d)(?:\+46\s?|0)7[02369](?:[\s-]?\d){7}(?!\d)/;
const street = /\p{L}{2,}(?:gatan|vägen|gränd|gränden|stigen|allén|backen|torget|plan|byväg|esplanaden)\s+\d{1,4}\s?[A-Za-z]?(?!\p{L})/iu;
const postalCode = /^\d{3}\s\d{2}(?:\s+\p{Lu}\p{L}+)?$|(?<!\d)\d{5}\s+\p{Lu}\p{L}+$/u;
const wordsOfName = /^\p{Lu}[\p{L}'’-]+(?:,?\s+\p{Lu}[\p{L}'’-]*){0,3}$/u;
const sonName = /^\p{Lu}\p{L}+sson$/u;

/** Dashes of all kinds and digits of all scripts, as they would be written by hand. */
const plain = (value: string) => value.normalize('NFKC').replaceAll(/[‐-―−]/g, '-');

function holdsPersonalNumber(value: string): boolean {
  const text = /^[\x20-\x7e]*$/.test(value) ? value : plain(value);
  for (const [found] of text.matchAll(numberLike)) {
    if (readPersonalNumber(found.replaceAll(/\s/g, ''), anyDay) !== null) return true;
  }
  return false;
}

/** A number that lost its first zeros, as a spreadsheet takes them away: by itself it is only digits. */
export function isShortenedNumber(value: string): boolean {
  return /^\d{7,9}$/.test(value) && readPersonalNumber(value.padStart(10, '0'), anyDay) !== null;
}

/** Whether a value is written as a person's name is, with a given name that is known. One such value proves nothing. */
export function isNameLike(value: string): boolean {
  if (!wordsOfName.test(value)) return false;
  const words = value.split(/[\s,]+/);
  return words.some((word) => givenNames.has(word.toLocaleLowerCase('sv'))) || words.some((word) => sonName.test(word));
}

/** Whether it is a whole name: a given name that is known, and another. */
export function isFullName(value: string): boolean {
  return value.includes(' ') && isNameLike(value);
}

function digitsIn(value: string): number {
  let digits = 0;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if ((code >= 48 && code <= 57) || code >= 0xff10) digits += 1;
  }
  return digits;
}

/** What in a value points someone out by itself; null when nothing does. */
export function sensitiveValue(value: string): SensitiveReason | null {
  if (value.length > longestCell) return 'running-text';
  const digits = digitsIn(value);
  if (digits >= 10 && holdsPersonalNumber(value)) return 'personal-number';
  if (value.includes('@') && mailLike.test(value)) return 'mail';
  if (digits >= 8 && (phoneLike.test(value) || phoneInside.test(value))) return 'phone';
  if (digits > 0 && value.length > 5 && (street.test(value) || postalCode.test(value))) return 'address';
  return null;
}

const headers: readonly (readonly [SensitiveReason, RegExp])[] = [
  ['personal-number', /^(?:person|samordnings)(?:nummer|nr)$|^(?:pnr|p-nr|ssn|personid|personidentitet|fodelsenummer|födelsenummer)$|^(?:fyra sista|sista fyra)(?: siffror(?:na)?)?$|^(?:personal|social security|coordination) number$/],
  ['mail', /^e-?post(?:adress)?$|^e-?mail(?: ?address)?$|^mejl(?:adress)?$/],
  ['phone', /^(?:tele|mobil|hem)?telefon(?:nummer|nr)?$|^(?:mobil|tel)(?:nummer|nr)?$|^(?:mobile |tele)?phone(?: number)?$/],
  ['address', /^(?:gatu|post|hem|bostads|folkbokförings)?adress$|^(?:street|home|postal) ?address$|^address$|^gata$|^post(?:nummer|nr|ort)$|^(?:postal|zip) ?code$|^c\/o$|^koordinater$|^fastighetsbeteckning$/],
  ['name', /^(?:namn|förnamn|fornamn|efternamn|tilltalsnamn|mellannamn|personnamn|deltagarens namn|deltagarnamn|klientnamn|patientnamn|kontaktperson)$|^(?:name|first ?name|last ?name|surname|given ?name|family ?name|full ?name)$/],
];

/** What a column's own name says that it holds. */
export function sensitiveHeader(name: string): SensitiveReason | null {
  const plainName = name.toLocaleLowerCase('sv').replaceAll(/[_.]+/g, ' ').trim();
  return headers.find(([, pattern]) => pattern.test(plainName))?.[0] ?? null;
}
