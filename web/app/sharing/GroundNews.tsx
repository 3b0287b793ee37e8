import { legalGroundsRoutes } from '../../../contract/legal-grounds.ts';
import { daysBetween, formatDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { useApiQuery } from '../api.ts';
import { whyTexts } from './why.texts.ts';

/** So long what was given without the person's consent is news to her; under Consents it stays. */
const newsDays = 60;

/**
 * Tells the person, where she comes first, that something was given about her without her consent. Nothing when nothing
 * was: and where it cannot be read now it is under Consents still.
 */
export function GroundNews({ caseId }: { caseId: string }) {
  const t = useTexts(whyTexts);
  const language = useLanguage();
  const today = useToday();
  const { data } = useApiQuery(legalGroundsRoutes.listLegalGrounds, { params: { caseId } });
  const [latest] = data?.items ?? [];
  if (!latest) return null;
  const day = swedishDayOf(new Date(latest.recordedAt));
  if (daysBetween(day, today) > newsDays) return null;
  return (
    <Notice title={t('groundNews')}>
      <p>{t('groundNewsAbout', { from: latest.fromAgencyName, to: latest.toAgencyName, day: formatDay(day, language, today) })}</p>
      <p><Link to="/my/consents">{t('groundNewsRead')}</Link></p>
    </Notice>
  );
}
