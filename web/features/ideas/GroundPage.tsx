import { useState } from 'react';
import { applicationGroundsRoutes, type ApplicationGround } from '../../../contract/application-grounds.ts';
import { keepFile, useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartHeader, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { groundTexts } from './ground.texts.ts';
import { GroundCheckList, type GroundPlace } from './GroundCheckList.tsx';
import { GroundSectionView } from './GroundSectionView.tsx';
import './ideas.css';

/** `/prestudies/:id/ideas/:ideaId/ground`: the ground for the application, heading by heading, with a check list of what the call asks beside it. */
export function GroundPage() {
  const place = { prestudyId: usePathParam('prestudyId'), ideaId: usePathParam('ideaId') };
  const { data, error, refetch } = useApiQuery(applicationGroundsRoutes.readGround, { params: place });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return <GroundView place={place} ground={data} refetch={() => { void refetch(); }} />;
}

function GroundView({ place, ground, refetch }: { place: GroundPlace; ground: ApplicationGround; refetch: () => void }) {
  const t = useTexts(groundTexts);
  const { form, material, mayWrite } = ground;
  return (
    <Stack gap="wide">
      <PartHeader title={t('title', { name: ground.ideaName })} back={{ to: `/prestudies/${place.prestudyId}/ideas/${place.ideaId}`, label: t('toIdea') }} lede={t('lede')}>
        <GroundFiles place={place} />
      </PartHeader>
      <Headings place={place} ground={ground} />
      {mayWrite ? <FillAll place={place} ground={ground} /> : null}
      <div className="ground-page">
        <GroundCheckList ground={ground} place={place} />
        <div className="ground-main">
          {form.sections.map((asked) => {
            const section = ground.sections.find(({ key }) => key === asked.key);
            return section ? <GroundSectionView key={asked.key} asked={asked} section={section} matter={{ material, prestudyId: place.prestudyId, ideaId: place.ideaId }} mayWrite={mayWrite} refetch={refetch} /> : null;
          })}
        </div>
      </div>
    </Stack>
  );
}

/** Whose headings they are, as of when, and whether anyone has held them against the call. */
function Headings({ place, ground: { form, formVersion, mayWrite } }: { place: GroundPlace; ground: ApplicationGround }) {
  const t = useTexts(groundTexts);
  const language = useLanguage();
  const change = mayWrite ? <LinkButton size="small" to={`/prestudies/${place.prestudyId}/ideas/${place.ideaId}/ground/headings`}>{t(formVersion === 0 ? 'toCall' : 'changeHeadings')}</LinkButton> : null;
  const facts = t('formFacts', { name: form.name[language], day: shortDay(form.asOf, language), source: form.source });
  return form.verified
    ? <Notice kind="info" title={t('headings')} actions={change}>{facts}</Notice>
    : <Notice kind="warning" title={t('unverified')} actions={change}><p>{formVersion === 0 ? form.standing[language] : t('uncheckedOwn')}</p><p className="idea-soft">{facts}</p></Notice>;
}

/** One press from an empty ground to a first draft of all of it. */
function FillAll({ place, ground: { sections } }: { place: GroundPlace; ground: ApplicationGround }) {
  const t = useTexts(groundTexts);
  const toast = useToast();
  const fill = useApiMutation(applicationGroundsRoutes.fillGround);
  const empty = sections.filter(({ blocks, suggested }) => blocks.length === 0 && suggested.length > 0).length;
  if (empty === 0) return null;
  const take = () => fill.mutate({ params: { ...place } }, { onSuccess: ({ filled }) => toast({ text: t('filled', { count: filled }) }) });
  return (
    <Notice kind="info" title={t('canFill', { count: empty })} actions={<Button kind="primary" pending={fill.isPending} onPress={take}>{t('fill')}</Button>}>
      {t('fillAbout')}
      {fill.error ? <FailedState error={fill.error} /> : null}
    </Notice>
  );
}

function GroundFiles({ place }: { place: GroundPlace }) {
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
