import { useState } from 'react';
import type { Instrument } from '../../../contract/instrument.ts';
import type { RecordedMeasurement } from '../../../contract/measurements.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam, useSearchParams } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { MeasurementForm } from './MeasurementForm.tsx';
import { measurementsTexts } from './measurements.texts.ts';
import { TurnToNow } from './TurnToNow.tsx';
import { useInstruments } from './useInstruments.ts';

function Answering({ caseId, instrument }: { caseId: string; instrument: Instrument }) {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const [saved, setSaved] = useState<RecordedMeasurement | null>(null);
  const back = { to: '/my/progress', label: t('backMine') };
  if (saved && saved.triggeredRoutines.length > 0) return <><PageHeader title={t('turnTitle')} back={back} /><TurnToNow /></>;
  if (saved) {
    return (
      <>
        <PageHeader title={t('mineDone')} lede={t('mineDoneDetail')} back={{ to: '/my', label: t('backMy') }} />
        <div><LinkButton kind="primary" to="/my/progress">{t('seeProgress')}</LinkButton></div>
      </>
    );
  }
  const watches = instrument.kind === 'questionnaire' && instrument.routines.length > 0;
  return (
    <>
      <PageHeader title={instrument.name[language]} lede={instrument.about[language]} back={back} />
      {watches ? <Notice>{t('readLater')}</Notice> : null}
      <MeasurementForm caseId={caseId} instrument={instrument} respondent="participant" asksDay={false} onSaved={(recorded) => {
        setSaved(recorded);
        // The answer to the answers is read from its start.
        window.scrollTo(0, 0);
      }} />
    </>
  );
}

/** `/my/measure/$instrumentKey`: the person answers alone, for the case in `?case=` or her first. */
export function MyMeasurePage() {
  const t = useTexts(measurementsTexts);
  const own = useMyCaseIds();
  const asked = useSearchParams()['case'];
  const caseId = own.find((id) => id === asked) ?? own[0];
  const { find, isReady, error, refetch } = useInstruments();
  const instrument = find(usePathParam('instrumentKey'));
  const canAnswer = instrument?.kind === 'questionnaire' && instrument.respondents.includes('participant');
  return (
    <Page width="narrow">
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : !isReady ? <Skeleton rows={6} /> : null}
      {isReady && canAnswer && caseId ? <Answering caseId={caseId} instrument={instrument} /> : null}
      {isReady && !(canAnswer && caseId) ? <EmptyState title={t('unknownTitle')}>{t('unknownDetail')}</EmptyState> : null}
    </Page>
  );
}
