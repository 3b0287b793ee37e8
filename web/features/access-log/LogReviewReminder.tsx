import { logReviewsRoutes } from '../../../contract/log-reviews.ts';
import { useApiQuery } from '../../app/api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { logReviewsTexts } from './log-reviews.texts.ts';

/** For those who review: that a review of the log is late. Nothing is said while none is. */
export function LogReviewReminder() {
  const t = useTexts(logReviewsTexts);
  const [language, today] = [useLanguage(), useToday()];
  const { data } = useApiQuery(logReviewsRoutes.readLogReviewDuty, {});
  if (!data?.isLate) return null;
  return (
    <Notice kind="warning" title={t('dueLate')} actions={<LinkButton to="/log-reviews" size="small">{t('toReviews')}</LinkButton>}>
      {data.lastSignedAt === null ? t('dueNever') : t('dueSince', { day: formatDay(data.dueOn, language, today) })}
    </Notice>
  );
}
