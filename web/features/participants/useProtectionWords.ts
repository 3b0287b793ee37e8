import { fieldWords } from '../../../contract/field-words.ts';
import { useLanguage } from '../../ui/language.ts';

/** The words for what a rule found wrong in these forms, in the language shown now. */
export function useProtectionWords(): Readonly<Record<string, string>> {
  const language = useLanguage();
  return Object.fromEntries(['need-missing', 'nobody-named'].flatMap((code) => {
    const words = fieldWords[code];
    return words ? [[code, words[language]] as const] : [];
  }));
}
