import type { Plan, PlanActivity, PlanStep } from '../../../contract/plan.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { usePlanEdits } from './plan-edits.ts';
import { isOpen, planTracks, trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';
import { usePartRows } from './usePartRows.tsx';

const ActivityForm = lazyPart(() => import('./ActivityForm.tsx'), (m) => m.ActivityForm);
const StepForm = lazyPart(() => import('./StepForm.tsx'), (m) => m.StepForm);

/** Which part is being written: a new one when `part` is null. */
export type Writing = { kind: 'activity'; part: PlanActivity | null } | { kind: 'step'; part: PlanStep | null };

interface WorkProps {
  caseId: string;
  plan: Plan;
  mayWrite: boolean;
  writing: Writing | null;
  onWrite: (writing: Writing | null) => void;
}

/** What is to be done, track by track, and what has been; each thing one tap from done. */
export function PlanWork({ caseId, plan, mayWrite, writing, onWrite }: WorkProps) {
  const t = useTexts(plansTexts);
  const rows = usePartRows(usePlanEdits(caseId, plan), mayWrite ? onWrite : undefined);
  const openActivities = plan.activities.filter(isOpen);
  const aheadSteps = plan.steps.filter((step) => step.doneOn === null && !step.dropped);
  const ended = [
    ...plan.activities.filter((one) => !isOpen(one)).map(rows.ofActivity),
    ...plan.steps.filter((step) => step.doneOn !== null || step.dropped).map(rows.ofStep),
  ];
  const tracks = planTracks.map((track) => ({
    track,
    rows: [...openActivities.filter((one) => one.track === track).map(rows.ofActivity), ...aheadSteps.filter((one) => one.track === track).map(rows.ofStep)],
  })).filter((track) => track.rows.length > 0);
  const adds = mayWrite && writing === null ? (
    <ButtonRow>
      <Button size="small" icon="plus" onPress={() => onWrite({ kind: 'activity', part: null })}>{t('activityAdd')}</Button>
      <Button size="small" icon="plus" onPress={() => onWrite({ kind: 'step', part: null })}>{t('stepAdd')}</Button>
    </ButtonRow>
  ) : null;
  return (
    <Section title={t('doing')} actions={tracks.length > 0 ? adds : null}>
      {writing?.kind === 'activity' ? <ActivityForm key={writing.part?.id ?? 'new'} caseId={caseId} plan={plan} activity={writing.part} onClose={() => onWrite(null)} /> : null}
      {writing?.kind === 'step' ? <StepForm key={writing.part?.id ?? 'new'} caseId={caseId} plan={plan} step={writing.part} onClose={() => onWrite(null)} /> : null}
      {tracks.length === 0 && writing === null ? <EmptyState title={t('doingEmpty')} action={adds} /> : null}
      <Stack>
        {tracks.map(({ track, rows: trackRows }) => (
          <div key={track}>
            <h3>{t(trackText[track])}</h3>
            <RowList label={t(trackText[track])} rows={trackRows} />
          </div>
        ))}
      </Stack>
      {ended.length > 0 ? <Disclosure title={t('ended', { count: ended.length })}><RowList label={t('stateDone')} rows={ended} /></Disclosure> : null}
    </Section>
  );
}
