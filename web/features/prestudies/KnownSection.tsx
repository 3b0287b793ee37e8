import { analysesRoutes } from '../../../contract/analyses.ts';
import type { Finding, FindingKind } from '../../../contract/findings.ts';
import { useApiQuery } from '../../app/api.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { prestudiesTexts } from './prestudies.texts.ts';
import './prestudies.css';

/** As many as one reads at a glance; the rest are one press away. */
const mostShown = 4;
/** What it all comes to is told before what was seen. */
const order: readonly FindingKind[] = ['insight', 'finding', 'lesson'];

/** The findings that stand on something, the insights first. */
function foremost(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ supported, withdrawnOn }) => supported && withdrawnOn === null)
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).slice(0, mostShown);
}

/** What the pre-study knows so far, in its own sentences. */
export function KnownSection({ prestudyId }: { prestudyId: string }) {
  const t = useTexts(prestudiesTexts);
  const language = useLanguage();
  const { data, error, refetch } = useApiQuery(analysesRoutes.listFindings, { params: { prestudyId } });
  const at = `/prestudies/${prestudyId}/analysis/findings`;
  const shown = foremost(data?.items ?? []);
  const standing = data?.items.filter(({ withdrawnOn }) => withdrawnOn === null).length ?? 0;
  return (
    <Section title={t('known')}>
      {shown.length > 0 ? (
        <ul className="known-list">
          {shown.map(({ id, sentenceSv, sentenceEn }) => (
            <li key={id}><Link to={`${at}/${id}`}>{language === 'en' && sentenceEn !== '' ? sentenceEn : sentenceSv}</Link></li>
          ))}
        </ul>
      ) : null}
      {data && shown.length === 0 ? <p className="section__lede">{t('knownNone')}</p> : null}
      {standing > shown.length ? <p><Link to={at}>{t('allFindings', { count: standing })}</Link></p> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={3} /> : null}
    </Section>
  );
}
