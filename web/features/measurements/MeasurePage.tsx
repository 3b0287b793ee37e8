import { useState } from 'react';
import type { Instrument, Respondent } from '../../../contract/instrument.ts';
import { Respondent as RespondentKey } from '../../../contract/instrument.ts';
import type { RecordedMeasurement } from '../../../contract/measurements.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { RadioGroup } from '../../ui/fields/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { useGo, usePathParam, useSearchParams } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { measurementsTexts } from './measurements.texts.ts';
import { useInstruments } from './useInstruments.ts';

// Fetched while the instruments are.
const MeasurementForm = lazyPart(() => import('./MeasurementForm.tsx'), (m) => m.MeasurementForm);
const RoutinePanel = lazyPart(() => import('./RoutinePanel.tsx'), (m) => m.RoutinePanel);

function Measuring({ caseId, instrument, asked, onSaved }: { caseId: string; instrument: Instrument; asked: Respondent | undefined; onSaved: (saved: RecordedMeasurement) => void }) {
  const t = useTexts(measurementsTexts);
  const only = instrument.respondents.length === 1 ? instrument.respondents[0] : undefined;
  const [chosen, setChosen] = useState(only ?? (asked && instrument.respondents.includes(asked) ? asked : undefined));
  return (
    <div className="stack stack--wide">
      {only ? null : (
        <RadioGroup label={t('whoAnswers')} value={chosen ?? ''} onChange={(who) => setChosen(RespondentKey.safeParse(who).data)}
          options={[{ value: 'caseworker', label: t('whoMe') }, { value: 'participant', label: t('whoTogether') }]} />
      )}
      {chosen ? (
        <>
          <p>{t(chosen === 'caseworker' ? 'measureAsCoach' : 'measureTogether')}</p>
          <MeasurementForm key={chosen} caseId={caseId} instrument={instrument} respondent={chosen} asksDay onSaved={onSaved} />
        </>
      ) : null}
    </div>
  );
}

/** `/cases/$caseId/measure/$instrumentKey`: staff answer as coach, or together with the person. */
export function MeasurePage() {
  const t = useTexts(measurementsTexts);
  const language = useLanguage();
  const toast = useToast();
  const go = useGo();
  const caseId = usePathParam('caseId');
  const { find, isReady, error, refetch } = useInstruments();
  const instrument = find(usePathParam('instrumentKey'));
  const asked = RespondentKey.safeParse(useSearchParams()['respondent']).data;
  const [saved, setSaved] = useState<RecordedMeasurement | null>(null);
  const back = `/cases/${caseId}/progress`;
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!isReady) return <Skeleton rows={6} />;
  if (!instrument) return <EmptyState title={t('unknownTitle')} action={<LinkButton to={back}>{t('back')}</LinkButton>}>{t('unknownDetail')}</EmptyState>;
  if (saved) {
    return (
      <div className="stack stack--wide">
        <Notice kind="warning" announce>{t('savedRoutine')}</Notice>
        {saved.routines.map((routine) => <RoutinePanel key={routine.id} caseId={caseId} routine={routine} onDone={() => go(back)} />)}
      </div>
    );
  }
  return (
    <div className="stack">
      <div><LinkButton kind="quiet" size="small" icon="arrowLeft" to={back}>{t('back')}</LinkButton></div>
      <Section title={instrument.name[language]}>
      <Measuring key={instrument.key} caseId={caseId} instrument={instrument} asked={asked} onSaved={(recorded) => {
        if (recorded.routines.length > 0) {
          setSaved(recorded);
          window.scrollTo(0, 0);
          return;
        }
        toast({ text: t('saved') });
        go(back);
      }} />
      </Section>
    </div>
  );
}
