import { fieldWords } from '../../../contract/field-words.ts';
import type { Language } from '../../../contract/words.ts';

/** The words of what the forms of emergencies, blocks and conflicts find wrong themselves, before the server does. */
export function blockFieldWords(language: Language): Readonly<Record<string, string>> {
  const codes = ['not-a-person-or-code', 'not-a-case-code', 'required'];
  return Object.fromEntries(codes.map((code) => [code, fieldWords[code]?.[language] ?? code]));
}
