import { useState } from 'react';
import type { Plan } from '../../../contract/plan.ts';
import { RecordFoot } from '../../app/sharing/RecordFoot.tsx';
import { Button } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { plansTexts } from './plans.texts.ts';

const PlanFrameForm = lazyPart(() => import('./PlanFrameForm.tsx'), (m) => m.PlanFrameForm);

/** What holds for the plan as a whole: who answers for it, when it is reviewed. */
export function PlanFrame({ caseId, plan, mayWrite }: { caseId: string; plan: Plan; mayWrite: boolean }) {
  const t = useTexts(plansTexts);
  const [changing, setChanging] = useState(false);
  const items = [
    { term: t('overall'), value: plan.overallAgencyName },
    { term: t('nextReview'), value: plan.nextReviewOn ? <DayText day={plan.nextReviewOn} /> : t('none') },
    { term: t('startedOn'), value: <DayText day={plan.startedOn} /> },
    { term: t('owner'), value: plan.ownerAgencyName },
    { term: t('version'), value: plan.version },
  ];
  return (
    <Section title={t('frameTitle')} actions={mayWrite && !changing ? <Button kind="quiet" size="small" onPress={() => setChanging(true)}>{t('changeFrame')}</Button> : null}>
      {plan.summary ? <p>{plan.summary}</p> : null}
      {changing ? <PlanFrameForm caseId={caseId} plan={plan} onClose={() => setChanging(false)} /> : <DescriptionList items={items} />}
      <RecordFoot caseId={caseId} recordKind="plan" recordId={plan.id} category="plan" ownerAgencyId={plan.ownerAgencyId} what={t('frameTitle')} />
    </Section>
  );
}
