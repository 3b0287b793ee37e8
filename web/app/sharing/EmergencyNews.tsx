import { emergencyOpeningsRoutes } from '../../../contract/emergency-openings.ts';
import { daysBetween, formatInstant, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { useApiQuery } from '../api.ts';
import { emergencyBannerTexts } from './emergency.texts.ts';

/** So long an opening is news to the person; in her log it stays. */
const newsDays = 60;

/** Tells the person, where she comes first, that someone opened her case in an emergency, and what the review found. */
export function EmergencyNews({ caseId }: { caseId: string }) {
  const t = useTexts(emergencyBannerTexts);
  const language = useLanguage();
  const today = useToday();
  const { data } = useApiQuery(emergencyOpeningsRoutes.listCaseEmergencies, { params: { caseId } });
  const [latest] = data?.items ?? [];
  if (!latest || daysBetween(swedishDayOf(new Date(latest.openedAt)), today) > newsDays) return null;
  const words = { name: latest.staffName, agency: latest.agencyName, at: formatInstant(latest.openedAt, language, today), reason: latest.reasonName[language].toLowerCase() };
  return (
    <Notice title={t('my')}>
      <p>{t('myAbout', words)}</p>
      <p>{t(`my-${latest.review?.finding ?? 'waiting'}`)}</p>
      <p><Link to="/my/log">{t('myLog')}</Link></p>
    </Notice>
  );
}
