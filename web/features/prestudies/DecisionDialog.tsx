import { NewDecision, prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { Prestudy } from '../../../contract/prestudies.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { prestudiesTexts } from './prestudies.texts.ts';

/** Writes a decision in the log. */
export function DecisionDialog({ prestudy, onClose }: { prestudy: Prestudy; onClose: () => void }) {
  const t = useTexts(prestudiesTexts);
  const toast = useToast();
  const today = useToday();
  const save = useApiMutation(prestudiesRoutes.recordDecision);
  const form = useZodForm(NewDecision, { defaults: { decidedOn: today }, draftKey: `decision:${prestudy.id}` });
  return (
    <Dialog title={t('decisionTitle')} open onClose={onClose}>
      <Form form={form} onSubmit={async (body) => {
        await save.mutateAsync({ params: { prestudyId: prestudy.id }, body });
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormTextArea form={form} name="decision" label={t('decision')} rows={2} />
        <FormTextArea form={form} name="why" label={t('why')} rows={2} optional />
        <FormTextField form={form} name="decidedBy" label={t('decidedBy')} optional />
        <FormDateField form={form} name="decidedOn" label={t('decidedOn')} max={today} />
        {prestudy.decisions.length > 0 ? (
          <FormSelectField form={form} name="replacesId" label={t('replaces')} optional
            options={[{ value: '', label: t('replacesNone') }, ...prestudy.decisions.map(({ id, decision }) => ({ value: id, label: decision }))]} />
        ) : null}
        <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
