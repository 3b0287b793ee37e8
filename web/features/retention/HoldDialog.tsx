import { holdWords } from '../../../contract/retained-words.ts';
import { HoldReason, NewHold, retentionRoutes } from '../../../contract/retention.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormDateField, FormRadioGroup } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { retentionTexts } from './retention.texts.ts';

const Fields = NewHold.omit({ caseId: true });

/** Stops the removal of one case's records, with why and for how long. */
export function HoldDialog({ caseId, caseCode, onClose }: { caseId: string; caseCode: string; onClose: () => void }) {
  const t = useTexts(retentionTexts);
  const language = useLanguage();
  const toast = useToast();
  const today = useToday();
  const save = useApiMutation(retentionRoutes.holdRecords);
  const form = useZodForm(Fields, { defaults: { wholePerson: false } });
  return (
    <Dialog title={t('holdTitle', { code: caseCode })} open onClose={onClose}>
      <Form form={form} onSubmit={async (fields) => {
        await save.mutateAsync({ body: { caseId, ...fields } });
        toast({ text: t('held') });
        onClose();
      }}>
        <FormRadioGroup form={form} name="reason" label={t('reason')} options={HoldReason.options.map((value) => ({ value, label: holdWords[value][language] }))} />
        <FormDateField form={form} name="untilOn" label={t('untilOn')} description={t('untilAbout')} min={today} optional />
        <FormCheckbox form={form} name="wholePerson" label={t('wholePerson')} />
        <ButtonRow><SubmitButton form={form}>{t('hold')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
