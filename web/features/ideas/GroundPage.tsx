import { useState } from 'react';
import { applicationGroundsRoutes, type ApplicationGround, type GroundGap } from '../../../contract/application-grounds.ts';
import { keepFile, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Link, usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartHeader, Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { groundGapWord, groundTexts } from './ground.texts.ts';
import { GroundSectionView } from './GroundSectionView.tsx';

interface Place { prestudyId: string; ideaId: string }

/** `/prestudies/:id/ideas/:ideaId/ground`: the ground for the application, heading by heading, with what is missing on top. */
export function GroundPage() {
  const place = { prestudyId: usePathParam('prestudyId'), ideaId: usePathParam('ideaId') };
  const { data, error, refetch } = useApiQuery(applicationGroundsRoutes.readGround, { params: place });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return <GroundView place={place} ground={data} refetch={() => { void refetch(); }} />;
}

function GroundView({ place, ground, refetch }: { place: Place; ground: ApplicationGround; refetch: () => void }) {
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const today = useToday();
  const { form, material, mayWrite } = ground;
  return (
    <Stack gap="wide">
      <PartHeader title={t('title', { name: ground.ideaName })} back={{ to: `/prestudies/${place.prestudyId}/ideas/${place.ideaId}`, label: t('toIdea') }} lede={t('lede')}>
        <p className="idea-soft">{t('formFacts', { name: form.name[language], day: formatDay(form.asOf, language, today), source: form.source })}</p>
        <GroundFiles place={place} />
      </PartHeader>
      {form.verified ? null : <Notice kind="warning" title={t('unverified')}>{form.standing[language]}</Notice>}
      <Section title={t('gaps')}>
        {ground.gaps.length === 0 ? <p>{t('noGaps')}</p> : (
          <ul className="idea-list">{ground.gaps.map((gap) => <li key={`${gap.gap} ${gap.section ?? ''}`}><Gap gap={gap} place={place} ground={ground} /></li>)}</ul>
        )}
      </Section>
      {form.sections.map((asked) => {
        const section = ground.sections.find(({ key }) => key === asked.key);
        return section ? <GroundSectionView key={asked.key} asked={asked} section={section} matter={{ material, prestudyId: place.prestudyId }} ideaId={place.ideaId} mayWrite={mayWrite} refetch={refetch} /> : null;
      })}
    </Stack>
  );
}

function GroundFiles({ place }: { place: Place }) {
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const [making, setMaking] = useState<'docx' | 'pdf' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const make = async (format: 'docx' | 'pdf') => {
    setMaking(format);
    setError(null);
    try {
      await keepFile(applicationGroundsRoutes.fetchGround, { params: { ...place }, query: { format, language } });
    } catch (fault) {
      setError(fault);
    }
    setMaking(null);
  };
  return (
    <>
      {error === null ? null : <FailedState error={error} />}
      <ButtonRow>
        <Button pending={making === 'pdf'} onPress={() => { void make('pdf'); }}>{t('pdf')}</Button>
        <Button pending={making === 'docx'} onPress={() => { void make('docx'); }}>{t('docx')}</Button>
      </ButtonRow>
    </>
  );
}

/** Where what is missing is mended; under its own heading where nothing else is said. */
const mendedAt: Readonly<Partial<Record<GroundGap['gap'], (place: Place) => string>>> = {
  'finding-unsupported': () => '/analysis/findings',
  'principle-without-finding': () => '/analysis/findings',
  'no-letter-of-intent': () => '/actors',
  'budget-missing': ({ ideaId }) => `/ideas/${ideaId}/edit/budget`,
  'budget-does-not-add-up': ({ ideaId }) => `/ideas/${ideaId}/edit/budget`,
  'unit-cost-unverified': ({ ideaId }) => `/ideas/${ideaId}/edit/budget`,
};

function Gap({ gap: { gap, section, count }, place, ground }: { gap: GroundGap; place: Place; ground: ApplicationGround }) {
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const word = count > 1 ? t('places', { gap: t(groundGapWord(gap)), count }) : t(groundGapWord(gap));
  const heading = ground.form.sections.find(({ key }) => key === section)?.heading[language];
  const words = heading === undefined ? word : t('gapIn', { section: heading, gap: word });
  const mended = mendedAt[gap]?.(place);
  // A reader is led to what can be read, not to a form.
  if (mended !== undefined && (ground.mayWrite || !mended.includes('/edit/'))) return <Link to={`/prestudies/${place.prestudyId}${mended}`}>{words}</Link>;
  return section === null ? words : <a href={`#ground-${section}`}>{words}</a>;
}
