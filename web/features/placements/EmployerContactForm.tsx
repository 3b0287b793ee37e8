import { contactWays, NewEmployerContact } from '../../../contract/employers.ts';
import { placementsRoutes } from '../../../contract/placements.ts';
import { useApiMutation } from '../../app/api.ts';
import { ShareField } from '../../app/sharing/ShareField.tsx';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { EmployerField } from './EmployerField.tsx';
import { placementsTexts, wayText } from './placements.texts.ts';

/** Writes down a call, mail or meeting with an employer. */
export function EmployerContactForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const t = useTexts(placementsTexts);
  const toast = useToast();
  const today = useToday();
  const add = useApiMutation(placementsRoutes.addEmployerContact);
  const form = useZodForm(NewEmployerContact, { defaults: { employerId: '', contactedOn: today, note: '', shareWith: [] }, draftKey: `employer-contact:${caseId}` });
  return (
    <Card title={t('addContact')} level={3}>
      <Form form={form} label={t('addContact')} onSubmit={async (body) => {
        await add.mutateAsync({ params: { caseId }, body });
        toast({ text: t('contactSaved') });
        onClose();
      }}>
        <EmployerField form={form} name="employerId" />
        <FormDateField form={form} name="contactedOn" label={t('contactedOn')} max={today} />
        <FormRadioGroup form={form} name="way" label={t('way')} layout="row" options={contactWays.map((way) => ({ value: way, label: t(wayText[way]) }))} />
        <FormTextArea form={form} name="note" label={t('note')} rows={3} optional />
        <ShareField form={form} name="shareWith" caseId={caseId} category="work" />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveContact')}</SubmitButton>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
