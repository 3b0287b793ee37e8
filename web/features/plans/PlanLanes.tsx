import type { Plan, PlanTrack } from '../../../contract/plan.ts';
import { LaneChart } from '../../ui/charts/LaneChart.tsx';
import type { Lane } from '../../ui/charts/LaneChart.tsx';
import { useTexts } from '../../ui/texts.ts';
import { planTracks, responsibleWords, trackText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';
import './plans.css';

/** The five tracks on one time axis. A lane that is empty though it matters says so. */
export function PlanLanes({ plan, onOpen }: { plan: Plan; onOpen?: ((key: string) => void) | undefined }) {
  const t = useTexts(plansTexts);
  const workMissing = plan.warnings.some(({ rule }) => rule === 'no-work-activity');
  const emptyOf = (track: PlanTrack): Pick<Lane, 'empty' | 'emptyMatters'> => {
    if (track === 'work' && workMissing) return { empty: t('laneNoWork'), emptyMatters: true };
    const matters = plan.warnings.some((warning) => warning.rule === 'area-empty' && warning.track === track);
    return matters ? { empty: t('laneMatters'), emptyMatters: true } : {};
  };
  const lanes: Lane[] = planTracks.map((track) => ({
    key: track,
    label: t(trackText[track]),
    bars: plan.activities.filter((one) => one.track === track && one.state !== 'stopped').map((one) => ({
      key: one.id, label: one.title, by: responsibleWords(one, t('responsibleParticipant')), start: one.startsOn,
      end: one.doneOn ?? one.dueOn ?? undefined, done: one.state === 'done',
    })),
    rings: plan.steps.flatMap((step) => (step.track === track && !step.dropped && step.dueOn
      ? [{ key: step.id, label: step.title, day: step.doneOn ?? step.dueOn, done: step.doneOn !== null }] : [])),
    ...emptyOf(track),
  }));
  const running = plan.activities.filter((one) => one.state === 'running').length;
  return (
    // On a phone the list below says the same: the picture needs width.
    <div className="plan-lanes">
      <LaneChart level={2} title={t('lanesTitle', { count: running })} summary={t('lanesSummary')} lanes={lanes} onOpen={onOpen} />
    </div>
  );
}
