import { z } from 'zod';
import { CorrectionReason, ShareWith } from '../../../contract/record-writes.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import type { AttendanceAgreement } from '../../../contract/sessions.ts';
import { Day } from '../../../contract/words.ts';
import { useApiMutation } from '../../app/api.ts';
import { CorrectionReasonField } from '../../app/sharing/CorrectionReasonField.tsx';
import { ShareField } from '../../app/sharing/ShareField.tsx';
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
  correctionReason: CorrectionReason,
  shareWith: ShareWith,
});

export interface AttendanceFormProps {
  caseId: string;
  /** The one to correct; without it a new one is written. */
  agreement?: AttendanceAgreement | undefined;
  onDone: () => void;
}

/** Writes down how much the person takes part from a day on, or corrects what was written. */
export function AttendanceForm({ caseId, agreement, onDone }: AttendanceFormProps) {
  const t = useTexts(sessionsTexts);
  const toast = useToast();
  const today = useToday();
  const agree = useApiMutation(sessionsRoutes.agreeAttendance);
  const correct = useApiMutation(sessionsRoutes.changeAttendanceAgreement);
  const form = useZodForm(AgreementForm, {
    defaults: { fromOn: today, words: '', ...agreement, correctionReason: '', shareWith: [] },
    draftKey: agreement ? `attendance:${agreement.id}` : `attendance:${caseId}`, version: agreement?.version,
    words: { 'half-hours': t('halfHours') },
  });
  return (
    <Form form={form} label={t(agreement ? 'correctTitle' : 'agreeTitle')} onSubmit={async (values) => {
      if (agreement) await correct.mutateAsync({ params: { caseId, agreementId: agreement.id }, body: { ...values, version: form.version } });
      else {
        const { correctionReason: _, ...body } = values;
        await agree.mutateAsync({ params: { caseId }, body });
      }
      toast({ text: t('agreementSaved') });
      onDone();
    }}>
      <FormDateField form={form} name="fromOn" label={t('fromOn')} />
      <FormNumberField form={form} name="hoursPerWeek" label={t('hoursPerWeek')} unit={t('hoursUnit')} />
      <FormNumberField form={form} name="daysPerWeek" label={t('daysPerWeek')} unit={t('daysUnit')} />
      <FormTextArea form={form} name="words" label={t('agreedWords')} description={t('agreedWordsHelp')} rows={2} optional />
      {agreement ? <CorrectionReasonField form={form} name="correctionReason" before={{ words: agreement.words }} /> : null}
      <ShareField form={form} name="shareWith" caseId={caseId} category="attendance" recordId={agreement?.id} />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveAgreement')}</SubmitButton>
        <Button kind="quiet" onPress={onDone}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
