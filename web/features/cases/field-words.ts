import { fieldWords } from '../../../contract/field-words.ts';
import { useLanguage } from '../../ui/language.ts';

/** The words for codes that the contract's own refinements give, in the language shown now. */
export function useFieldWords(): Readonly<Record<string, string>> {
  const language = useLanguage();
  return Object.fromEntries(Object.entries(fieldWords).map(([code, words]) => [code, words[language]]));
}
