import type { z } from 'zod';
import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { DischargeBody, dischargeOutcomes, dischargeReasonKeys, dischargeReasons } from '../../../contract/discharges.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormSection, FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { dischargeTexts } from './discharge.texts.ts';
import { useFieldWords } from './field-words.ts';
import { FormIncomeFields } from './IncomeFields.tsx';

type Discharging = ZodForm<z.input<typeof DischargeBody>, z.output<typeof DischargeBody>>;

function WhyFields({ form, name }: { form: Discharging; name: string }) {
  const t = useTexts(dischargeTexts);
  const language = useLanguage();
  return (
    <>
      <FormSelectField form={form} name="reason" label={t('reason', { name })} options={dischargeReasonKeys.map((value) => ({ value, label: dischargeReasons[value].label[language] }))} />
      <FormRadioGroup form={form} name="outcome" label={t('outcome')} options={dischargeOutcomes.map((value) => ({ value, label: t(`outcome-${value}`) }))} />
    </>
  );
}

function DischargeForm({ head }: { head: CaseHead }) {
  const t = useTexts(dischargeTexts);
  const toast = useToast();
  const go = useGo();
  const discharge = useApiMutation(casesRoutes.discharge);
  const form: Discharging = useZodForm(DischargeBody, {
    defaults: { version: head.version, incomeBefore: [], incomeAfter: [] }, draftKey: `discharge:${head.id}`, words: useFieldWords(),
  });
  return (
    <Form form={form} label={t('title')} onSubmit={async (values) => {
      await discharge.mutateAsync({ params: { caseId: head.id }, body: { ...values, version: head.version } });
      toast({ text: t('saved', { name: head.person.name }) });
      go(`/cases/${head.id}/end`);
    }}>
      <WhyFields form={form} name={head.person.name} />
      <FormSection title={t('incomeSection')} lede={t('incomeLede')}>
        <FormIncomeFields form={form} name="incomeBefore" label={t('incomeBefore')} />
        <FormIncomeFields form={form} name="incomeAfter" label={t('incomeAfter')} />
      </FormSection>
      <FormTextArea form={form} name="supportAfter" label={t('supportAfter')} description={t('supportAfterHelp')} rows={3} maxLength={2000} />
      <FormTextArea form={form} name="summary" label={t('summary')} description={t('summaryHelp')} rows={5} maxLength={4000} />
      <SubmitButton form={form}>{t('save')}</SubmitButton>
    </Form>
  );
}

/** Ends a person's time in the programme. */
export function DischargePage() {
  const t = useTexts(dischargeTexts);
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={5} />;
  if (!data.allowedActions.includes('discharge')) return <EmptyState title={t('cannot')}>{t('cannotHow')}</EmptyState>;
  return <Section title={t('title')} lede={data.phases.some(({ key }) => key === 'follow-up') ? t('lede') : t('ledeNoFollowUp')}><DischargeForm head={data} /></Section>;
}
