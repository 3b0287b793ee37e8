import type { AssessmentPicture } from '../../../contract/assessments.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { areaText, assessmentsTexts, viewText } from './assessments.texts.ts';
import { listWords } from './list-words.ts';

/** What the picture lacks and where it does not hang together, in words. Quiet while nothing at all is written. */
export function AssessmentNotices({ picture: { parts, gaps, disagreements } }: { picture: AssessmentPicture }) {
  const t = useTexts(assessmentsTexts);
  if (parts.length === 0) return null;
  const names = (agencies: readonly { name: string }[]) => listWords(agencies.map(({ name }) => name), t('and'));
  const gapWords = [
    ...(gaps.areas.length > 0 ? [t('gapAreas', { areas: listWords(gaps.areas.map((area) => t(areaText[area]).toLowerCase()), t('and')) })] : []),
    ...(gaps.agencies.length > 0 ? [t('gapAgencies', { names: names(gaps.agencies), count: gaps.agencies.length })] : []),
  ];
  return (
    <>
      {disagreements.length > 0 ? (
        <Notice kind="warning" title={t('disagreementsTitle')}>
          {disagreements.map(({ area, brightest, darkest }) => (
            <p key={area}>{t('disagreement', {
              area: t(areaText[area]), bright: t(viewText[brightest.view]).toLowerCase(), brightNames: names(brightest.agencies),
              dark: t(viewText[darkest.view]).toLowerCase(), darkNames: names(darkest.agencies),
            })}</p>
          ))}
        </Notice>
      ) : null}
      {gapWords.length > 0 ? <Notice title={t('gapsTitle')}>{gapWords.map((words) => <p key={words}>{words}</p>)}</Notice> : null}
    </>
  );
}
