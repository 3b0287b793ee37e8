import { useState } from 'react';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import type { Plan } from '../../../contract/plan.ts';
import { ChangePlanBody, plansRoutes } from '../../../contract/plans.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useFreshOnStale } from './plan-edits.ts';
import { plansTexts } from './plans.texts.ts';

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
      {changing ? <FrameForm caseId={caseId} plan={plan} onClose={() => setChanging(false)} /> : <DescriptionList items={items} />}
    </Section>
  );
}

function FrameForm({ caseId, plan, onClose }: { caseId: string; plan: Plan; onClose: () => void }) {
  const t = useTexts(plansTexts);
  const toast = useToast();
  const fresh = useFreshOnStale();
  const agencies = useApiQuery(agenciesRoutes.listAgencies, {});
  const change = useApiMutation(plansRoutes.changePlan);
  const form = useZodForm(ChangePlanBody, {
    draftKey: `plan-frame:${caseId}`,
    defaults: { planVersion: plan.version, overallAgencyId: plan.overallAgencyId, summary: plan.summary, nextReviewOn: plan.nextReviewOn },
  });
  return (
    <Form form={form} label={t('frameTitle')} onSubmit={async (body) => {
      await fresh(() => change.mutateAsync({ params: { caseId }, body: { ...body, planVersion: plan.version } }));
      toast({ text: t('frameSaved') });
      onClose();
    }}>
      <FormSelectField form={form} name="overallAgencyId" label={t('overall')} description={t('overallAbout')}
        options={(agencies.data?.items ?? [{ id: plan.overallAgencyId, name: plan.overallAgencyName }]).map((agency) => ({ value: agency.id, label: agency.name }))} />
      <FormTextArea form={form} name="summary" label={t('summary')} rows={3} optional />
      <FormDateField form={form} name="nextReviewOn" label={t('nextReview')} optional />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveFrame')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
