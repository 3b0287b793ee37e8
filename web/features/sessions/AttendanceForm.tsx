import { z } from 'zod';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { Day } from '../../../contract/words.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormNumberField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { sessionsTexts } from './sessions.texts.ts';

const AgreementForm = z.object({
  fromOn: Day,
  hoursPerWeek: z.number().min(0).max(40).multipleOf(0.5, 'half-hours'),
  daysPerWeek: z.number().int().min(0).max(5),
  words: z.string().trim().max(500).default(''),
});

/** Writes down how much the person takes part from a day on. */
export function AttendanceForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const t = useTexts(sessionsTexts);
  const toast = useToast();
  const today = useToday();
  const agree = useApiMutation(sessionsRoutes.agreeAttendance);
  const form = useZodForm(AgreementForm, {
    defaults: { fromOn: today, words: '' }, draftKey: `attendance:${caseId}`, words: { 'half-hours': t('halfHours') },
  });
  return (
    <Form form={form} label={t('agreeTitle')} onSubmit={async (values) => {
      await agree.mutateAsync({ params: { caseId }, body: values });
      toast({ text: t('agreementSaved') });
      onDone();
    }}>
      <FormDateField form={form} name="fromOn" label={t('fromOn')} />
      <FormNumberField form={form} name="hoursPerWeek" label={t('hoursPerWeek')} unit={t('hoursUnit')} />
      <FormNumberField form={form} name="daysPerWeek" label={t('daysPerWeek')} unit={t('daysUnit')} />
      <FormTextArea form={form} name="words" label={t('agreedWords')} description={t('agreedWordsHelp')} rows={2} optional />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveAgreement')}</SubmitButton>
        <Button kind="quiet" onPress={onDone}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
