import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { FollowUpDone, FollowUpGivenUp, occupations, ReopenBody } from '../../../contract/discharges.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { dischargeTexts } from './discharge.texts.ts';
import { useFieldWords } from './field-words.ts';
import { FormIncomeFields } from './IncomeFields.tsx';

interface FormProps {
  head: CaseHead;
  onClose: () => void;
}

/** What the follow-up found. */
export function FollowUpForm({ head, onClose }: FormProps) {
  const t = useTexts(dischargeTexts);
  const toast = useToast();
  const save = useApiMutation(casesRoutes.followUp);
  const form = useZodForm(FollowUpDone, { defaults: { result: 'done', version: head.version, income: [] }, draftKey: `follow-up:${head.id}`, words: useFieldWords() });
  return (
    <Form form={form} label={t('record')} onSubmit={async (values) => {
      await save.mutateAsync({ params: { caseId: head.id }, body: { ...values, version: head.version } });
      toast({ text: t('followUpSaved') });
      onClose();
    }}>
      <FormSelectField form={form} name="occupation" label={t('occupation', { name: head.person.name })} options={occupations.map((value) => ({ value, label: t(`occupation-${value}`) }))} />
      <FormIncomeFields form={form} name="income" label={t('incomeNow')} description={t('incomeLede')} />
      <FormTextArea form={form} name="note" label={t('note')} description={t('noteHelp')} optional rows={4} maxLength={4000} />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveFollowUp')}</SubmitButton>
        <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Gives the follow-up up, with what was tried. */
export function GiveUpForm({ head, onClose }: FormProps) {
  const t = useTexts(dischargeTexts);
  const toast = useToast();
  const save = useApiMutation(casesRoutes.followUp);
  const form = useZodForm(FollowUpGivenUp, { defaults: { result: 'given-up', version: head.version }, draftKey: `give-up:${head.id}` });
  return (
    <Form form={form} label={t('giveUp')} onSubmit={async (values) => {
      await save.mutateAsync({ params: { caseId: head.id }, body: { ...values, version: head.version } });
      toast({ text: t('gaveUp') });
      onClose();
    }}>
      <FormTextArea form={form} name="reason" label={t('giveUpReason')} description={t('giveUpHelp')} rows={3} maxLength={1000} />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveGiveUp')}</SubmitButton>
        <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Opens the case again, with why. */
export function ReopenForm({ head, onClose }: FormProps) {
  const t = useTexts(dischargeTexts);
  const toast = useToast();
  const save = useApiMutation(casesRoutes.reopen);
  const form = useZodForm(ReopenBody, { defaults: { version: head.version }, draftKey: `reopen:${head.id}` });
  return (
    <Form form={form} label={t('reopen')} onSubmit={async (values) => {
      await save.mutateAsync({ params: { caseId: head.id }, body: { ...values, version: head.version } });
      toast({ text: t('reopened') });
      onClose();
    }}>
      <FormTextArea form={form} name="reason" label={t('reopenReason')} rows={3} maxLength={1000} />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveReopen')}</SubmitButton>
        <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
