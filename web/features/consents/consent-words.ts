import type { InformationCategory } from '../../../contract/access.ts';
import { categoryWords } from '../../../contract/category-words.ts';
import type { ConsentState } from '../../../contract/consents.ts';
import { recordKinds } from '../../../contract/consents.ts';
import type { RecordKind } from '../../../contract/consents.ts';
import type { Language } from '../../ui/language.ts';
import type { Status } from '../../ui/Tag.tsx';

/** The sign of each answer; the word stands beside it. */
export const stateSigns: Readonly<Record<ConsentState, Status>> = {
  given: 'done', 'partly-given': 'done', 'not-yet': 'waiting', refused: 'ended', withdrawn: 'ended', superseded: 'ended', expired: 'look',
};

/** Words in a row as one says them: “plan, hälsa och arbete”. */
export function inARow(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
}

/** The kinds of information in a row, as one names them in the middle of a sentence. */
export function categoriesInARow(categories: readonly InformationCategory[], language: Language, and: string): string {
  return inARow(categories.map((category) => categoryWords[category][language]), and);
}

/** The first letter large: for a word that begins a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Languages people are asked in, with the most common first; the choice is kept as its code. */
export const spokenLanguages = ['sv', 'en', 'ar', 'so', 'ti', 'fa', 'prs', 'uk', 'ru', 'fi', 'tr', 'es', 'pl'] as const;

/** The name of a language in another: “arabiska”. A code that has no name is shown as it is. */
export function languageName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The kind of a shared record, or `other` for one that this version of the pages has no word for. */
export function kindOf(recordKind: string): RecordKind | 'other' {
  return recordKinds.find((kind) => kind === recordKind) ?? 'other';
}
