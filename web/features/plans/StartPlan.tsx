import { plansRoutes, StartPlanBody } from '../../../contract/plans.ts';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Section } from '../../ui/Page.tsx';
import { EmptyState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { plansTexts } from './plans.texts.ts';

/** Where no plan is yet: what it will be, and the few things needed to begin. */
export function StartPlan({ caseId }: { caseId: string }) {
  const t = useTexts(plansTexts);
  const toast = useToast();
  const today = useToday();
  const { person } = useSession();
  const agencies = useApiQuery(agenciesRoutes.listAgencies, {});
  const start = useApiMutation(plansRoutes.startPlan);
  const form = useZodForm(StartPlanBody, {
    draftKey: `plan-start:${caseId}`,
    defaults: { overallAgencyId: person?.kind === 'staff' ? person.agencyId : '', summary: '', nextReviewOn: null, shareWith: [] },
  });
  return (
    <>
      <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
      <Section title={t('startTitle')}>
        <Form form={form} label={t('startTitle')} onSubmit={async (body) => {
          await start.mutateAsync({ params: { caseId }, body });
          toast({ text: t('started') });
        }}>
          <FormSelectField form={form} name="overallAgencyId" label={t('overall')} description={t('overallAbout')}
            options={(agencies.data?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))} />
          <FormTextArea form={form} name="summary" label={t('summary')} rows={3} optional />
          <FormDateField form={form} name="nextReviewOn" label={t('nextReview')} min={today} optional />
          <ShareField form={form} name="shareWith" caseId={caseId} category="plan" />
          <div><SubmitButton form={form}>{t('start')}</SubmitButton></div>
        </Form>
      </Section>
    </>
  );
}
