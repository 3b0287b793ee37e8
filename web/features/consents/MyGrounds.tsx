import { legalGroundsRoutes } from '../../../contract/legal-grounds.ts';
import type { LegalGround } from '../../../contract/legal-grounds.ts';
import { useApiQuery } from '../../app/api.ts';
import { Card } from '../../ui/Card.tsx';
import { formatDay, swedishDayOf } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { inARow } from './consent-words.ts';
import { myConsentsTexts } from './my-consents.texts.ts';
import { myGroundsTexts } from './my-grounds.texts.ts';
import './grounds.css';

function MyGround({ one }: { one: LegalGround }) {
  const t = useTexts(myGroundsTexts);
  const mine = useTexts(myConsentsTexts);
  const language = useLanguage();
  const today = useToday();
  const day = (on: string) => formatDay(on, language, today);
  const what = inARow(one.categories.map((category) => mine(`mine-${category}`)), t('and'));
  const now = () => {
    if (one.state === 'open') return t('now-open', { to: one.toAgencyName, day: day(one.validTo) });
    return one.state === 'not-yet' ? t('now-not-yet', { to: one.toAgencyName, day: day(one.validFrom) }) : t(`now-${one.state}`);
  };
  return (
    <Card>
      <p><strong>{t('gave', { from: one.fromAgencyName, to: one.toAgencyName, what })}</strong></p>
      <p>{t('because', { because: one.because[language] })}</p>
      <p>{t('given', { what: one.whatGiven })}</p>
      <p>{t('why', { name: one.recordedByName, reason: one.reason })}</p>
      <p>{now()} {t('when', { day: day(swedishDayOf(new Date(one.recordedAt))) })}</p>
      <p className="my-consent__soft">{t('law', { statute: one.statute })}</p>
      <p className="my-consent__soft">{t('wrong', { from: one.fromAgencyName })}</p>
    </Card>
  );
}

/** What was given without the person's consent, each with why in plain words. Nothing where nothing was. */
export function MyGrounds({ caseId }: { caseId: string }) {
  const t = useTexts(myGroundsTexts);
  const { data, error, refetch } = useApiQuery(legalGroundsRoutes.listLegalGrounds, { params: { caseId } });
  if (error && !data) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data || data.total === 0) return null;
  return (
    <Section title={t('title')} lede={t('lede')}>
      <ul className="my-grounds">{data.items.map((one) => <li key={one.id}><MyGround one={one} /></li>)}</ul>
      <p><Link to="/guide">{t('guide')}</Link></p>
    </Section>
  );
}
