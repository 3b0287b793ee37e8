import type { z } from 'zod';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { DecisionBody, decisions } from '../../../contract/referrals.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useFieldWords } from './field-words.ts';
import { referralTexts } from './referral.texts.ts';

type Deciding = ZodForm<z.input<typeof DecisionBody>, z.output<typeof DecisionBody>>;

/** Those who may lead: coaches and team leaders of the responsible agency. */
function LeadCoachField({ form, agencyId }: { form: Deciding; agencyId: string }) {
  const t = useTexts(referralTexts);
  const { data } = useApiQuery(agenciesRoutes.listStaff, { query: { agencyId } });
  const options = data?.items.filter(({ role }) => role === 'coach' || role === 'team-leader').map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })) ?? [];
  return <FormSelectField form={form} name="leadCoachId" label={t('leadCoach')} description={t('leadCoachHelp')} optional options={options} />;
}

/** Admits, puts on the waiting list or declines. A decline asks what is offered instead. */
export function DecideForm({ head }: { head: CaseHead }) {
  const t = useTexts(referralTexts);
  const toast = useToast();
  const decide = useApiMutation(casesRoutes.decideReferral);
  const form: Deciding = useZodForm(DecisionBody, { defaults: { version: head.version }, draftKey: `decision:${head.id}`, words: useFieldWords() });
  const decision = form.watch('decision');
  return (
    <Form form={form} label={t('sectionDecide')} onSubmit={async (values) => {
      await decide.mutateAsync({ params: { caseId: head.id }, body: { ...values, version: head.version } });
      form.clear();
      toast({ text: t('decided') });
    }}>
      <FormRadioGroup form={form} name="decision" label={t('decision')} options={decisions.map((value) => ({ value, label: t(`decision-${value}`) }))} />
      <FormTextArea form={form} name="reason" label={t('decisionReason')} description={t('decisionReasonHelp')} rows={4} maxLength={2000} />
      {decision === 'decline' ? <FormTextArea form={form} name="offeredInstead" label={t('offered')} description={t('offeredHelp')} rows={3} maxLength={2000} /> : null}
      {decision === 'admit' ? <LeadCoachField form={form} agencyId={head.responsibleAgency.id} /> : null}
      <SubmitButton form={form}>{t('saveDecision')}</SubmitButton>
    </Form>
  );
}
