import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../../contract/plan.ts';
import { plansRoutes } from '../../../contract/plans.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { InstantText } from '../../ui/DayText.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { changeText } from './plan-words.ts';
import { PlanDifferences } from './PlanDifferences.tsx';
import { planViewTexts } from './plan-views.texts.ts';
import { plansTexts } from './plans.texts.ts';
import './plans.css';

/** Every version of the plan, and what has changed since any of them. */
export function PlanVersionsPage() {
  const t = useTexts(planViewTexts);
  const plan = useTexts(plansTexts);
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(plansRoutes.readPlan, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return (
    <>
      <div className="plan-back no-print"><LinkButton kind="quiet" icon="arrowLeft" to={`/cases/${caseId}/plan`}>{t('backToPlan')}</LinkButton></div>
      <Section title={t('versionsTitle')} lede={t('versionsLede')}>
        {data.plan ? <VersionList caseId={caseId} plan={data.plan} /> : <EmptyState title={plan('emptyTitle')}>{plan('emptyForReader')}</EmptyState>}
      </Section>
    </>
  );
}

function VersionList({ caseId, plan }: { caseId: string; plan: Plan }) {
  const t = useTexts(planViewTexts);
  const [chosen, setChosen] = useState<number | null>(null);
  const comparison = useRef<HTMLDivElement>(null);
  useEffect(() => { if (chosen !== null) comparison.current?.focus(); }, [chosen]);
  return (
    <>
      <div ref={comparison} tabIndex={-1}>
        {chosen === null ? null : <SinceVersion caseId={caseId} version={chosen} title={t('sinceTitle', { version: chosen })} />}
      </div>
      <RowList label={t('versionsTitle')} rows={plan.versions.map((one) => ({
        key: String(one.version),
        title: `${one.version}. ${t(changeText[one.change], { subject: one.subject })}`,
        about: <>{one.savedByName}, <InstantText at={one.savedAt} />{one.version === plan.version ? `, ${t('versionNow')}` : ''}</>,
        actions: one.version === plan.version ? null : (
          <Button kind="quiet" size="small" label={t('versionShowOf', { version: one.version })} pressed={chosen === one.version}
            onPress={() => setChosen(one.version)}>{t('versionShow')}</Button>
        ),
      }))} />
    </>
  );
}

/** What has changed in the plan since one version. */
export function SinceVersion({ caseId, version, title }: { caseId: string; version: number; title: string }) {
  const { data, error, refetch } = useApiQuery(plansRoutes.readPlanVersion, { params: { caseId, version: String(version) } });
  return (
    <Card title={title} level={3}>
      {data ? <PlanDifferences differences={data.changedSince} /> : null}
      {!data && !error ? <Skeleton rows={2} /> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
    </Card>
  );
}
