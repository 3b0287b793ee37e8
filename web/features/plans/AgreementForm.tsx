import { AgreementAnswer } from '../../../contract/plan.ts';
import type { Plan } from '../../../contract/plan.ts';
import { AgreeBody, plansRoutes } from '../../../contract/plans.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useFreshOnStale } from './plan-edits.ts';
import { answerText } from './plan-words.ts';
import { plansTexts } from './plans.texts.ts';

const StaffAnswer = AgreeBody.required({ how: true });

/** What the person said of the plan, written down by staff with how she said it. */
export function AgreementForm({ caseId, plan, onClose }: { caseId: string; plan: Plan; onClose: () => void }) {
  const t = useTexts(plansTexts);
  const toast = useToast();
  const fresh = useFreshOnStale();
  const agree = useApiMutation(plansRoutes.agreeToPlan);
  const form = useZodForm(StaffAnswer, { draftKey: `plan-answer:${caseId}`, defaults: { planVersion: plan.version, words: '' } });
  return (
    <Form form={form} label={t('recordAnswer')} onSubmit={async (values) => {
      await fresh(() => agree.mutateAsync({ params: { caseId }, body: { ...values, planVersion: plan.version } }));
      toast({ text: t('answerSaved') });
      onClose();
    }}>
      <FormRadioGroup form={form} name="answer" label={t('answer')} options={AgreementAnswer.options.map((answer) => ({ value: answer, label: t(answerText[answer]) }))} />
      <FormRadioGroup form={form} name="how" label={t('answerHow')} options={[
        { value: 'meeting', label: t('howMeeting') }, { value: 'phone', label: t('howPhone') }, { value: 'letter', label: t('howLetter') },
      ]} />
      <FormTextArea form={form} name="words" label={t('answerWords')} rows={3} optional />
      <ButtonRow>
        <SubmitButton form={form}>{t('answerSave')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
