import { useState } from 'react';
import { plansRoutes } from '../../../contract/plans.ts';
import type { Plan } from '../../../contract/plan.ts';
import { useApiQuery } from '../../app/api.ts';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AgreementSection } from './AgreementSection.tsx';
import { GoalSection } from './GoalSection.tsx';
import { PlanFrame } from './PlanFrame.tsx';
import { PlanLanes } from './PlanLanes.tsx';
import { plansTexts } from './plans.texts.ts';
import { PlanWork } from './PlanWork.tsx';
import type { Writing } from './PlanWork.tsx';
import { WarningList } from './WarningList.tsx';

const StartPlan = lazyPart(() => import('./StartPlan.tsx'), (m) => m.StartPlan);

/** The plan tab of a case: the person's goals, what is done in parallel to reach them, and whether she agrees. */
export function PlanPage() {
  const t = useTexts(plansTexts);
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(plansRoutes.readPlan, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={4} />;
  if (data.plan) return <PlanView caseId={caseId} plan={data.plan} mayWrite={data.mayWrite} />;
  if (data.mayWrite) return <StartPlan caseId={caseId} />;
  return <EmptyState title={t('emptyTitle')}>{t('emptyForReader')}</EmptyState>;
}

function PlanView({ caseId, plan, mayWrite }: { caseId: string; plan: Plan; mayWrite: boolean }) {
  const t = useTexts(plansTexts);
  const [writing, setWriting] = useState<Writing | null>(null);
  const open = (key: string) => {
    const activity = plan.activities.find((one) => one.id === key);
    const step = plan.steps.find((one) => one.id === key);
    if (activity) setWriting({ kind: 'activity', part: activity });
    else if (step) setWriting({ kind: 'step', part: step });
  };
  return (
    <Stack gap="wide">
      <GoalSection caseId={caseId} plan={plan} mayWrite={mayWrite} />
      <WarningList warnings={plan.warnings} onOpen={mayWrite ? open : undefined} />
      <PlanLanes plan={plan} onOpen={mayWrite ? open : undefined} />
      <PlanWork caseId={caseId} plan={plan} mayWrite={mayWrite} writing={writing} onWrite={setWriting} />
      <AgreementSection caseId={caseId} plan={plan} mayWrite={mayWrite} />
      <PlanFrame caseId={caseId} plan={plan} mayWrite={mayWrite} />
      <ButtonRow>
        <LinkButton to={`/cases/${caseId}/plan/sip`} iconAfter="chevronRight">{t('toSip')}</LinkButton>
        <LinkButton to={`/cases/${caseId}/plan/versions`} iconAfter="chevronRight">{t('toVersions')}</LinkButton>
      </ButtonRow>
    </Stack>
  );
}
