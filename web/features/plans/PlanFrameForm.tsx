import { agenciesRoutes } from '../../../contract/agencies.ts';
import type { Plan } from '../../../contract/plan.ts';
import { ChangePlanBody, plansRoutes } from '../../../contract/plans.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useFreshOnStale } from './plan-edits.ts';
import { plansTexts } from './plans.texts.ts';

/** Changes what holds for the plan as a whole. */
export function PlanFrameForm({ caseId, plan, onClose }: { caseId: string; plan: Plan; onClose: () => void }) {
  const t = useTexts(plansTexts);
  const toast = useToast();
  const fresh = useFreshOnStale();
  const { person } = useSession();
  const agencies = useApiQuery(agenciesRoutes.listAgencies, {});
  const change = useApiMutation(plansRoutes.changePlan);
  const form = useZodForm(ChangePlanBody, {
    draftKey: `plan-frame:${caseId}`,
    defaults: { planVersion: plan.version, overallAgencyId: plan.overallAgencyId, summary: plan.summary, nextReviewOn: plan.nextReviewOn, shareWith: [] },
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
      {person?.kind === 'staff' && person.agencyId === plan.ownerAgencyId
        ? <ShareField form={form} name="shareWith" caseId={caseId} category="plan" recordId={plan.id} /> : null}
      <ButtonRow>
        <SubmitButton form={form}>{t('saveFrame')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
