import type { SurveyWords } from '../../../contract/survey-document.ts';
import { useLanguage } from '../../ui/language.ts';
import type { Language } from '../../ui/language.ts';

interface Written { sv: string; en: string }

/** A text in the reader's language, or in Swedish where there is no other. */
export const wordsIn = ({ sv, en }: Written, language: Language): string => (language === 'en' && en !== '' ? en : sv);

/** The language that a text stands in, where it is another than the page's: for the `lang` of what shows it. */
export const langOf = ({ en }: Written, language: Language): 'sv' | undefined => (language === 'en' && en === '' ? 'sv' : undefined);

/** Shows texts of a survey in the language of the page. */
export function useSurveyWords(): (words: SurveyWords) => string {
  const language = useLanguage();
  return (words) => wordsIn(words, language);
}
