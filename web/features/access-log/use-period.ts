import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { logReviewsTexts } from './log-reviews.texts.ts';

/** How the days of a review are said: “22 okt–21 nov”. */
export function usePeriod(): (period: { from: string; to: string }) => string {
  const t = useTexts(logReviewsTexts);
  const language = useLanguage();
  const today = useToday();
  return ({ from, to }) => t('period', { from: shortDay(from, language, today), to: shortDay(to, language, today) });
}
