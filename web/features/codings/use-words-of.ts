import { useCallback } from 'react';
import { useLanguage } from '../../ui/language.ts';

/** A survey's words in the language shown; in Swedish where nobody has written the English. */
export function useWordsOf(): (words: { sv: string; en: string }) => string {
  const language = useLanguage();
  return useCallback((words) => words[language] || words.sv, [language]);
}
