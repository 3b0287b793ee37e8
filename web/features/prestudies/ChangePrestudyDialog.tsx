import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { Prestudy } from '../../../contract/prestudies.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { prestudiesTexts } from './prestudies.texts.ts';
import { PrestudyFields } from './prestudy-fields.ts';
import { PrestudyFieldset } from './PrestudyFieldset.tsx';

/** Changes what a pre-study is, or says that it has ended. */
export function ChangePrestudyDialog({ prestudy, onClose }: { prestudy: Prestudy; onClose: () => void }) {
  const t = useTexts(prestudiesTexts);
  const toast = useToast();
  const save = useApiMutation(prestudiesRoutes.changePrestudy);
  const { id, name, question, purpose, startsOn, endsOn, budgetSek, endedOn } = prestudy;
  // As it was when this was opened: what others save meanwhile is not overwritten.
  const form = useZodForm(PrestudyFields, { defaults: { name, question, purpose, startsOn, endsOn, budgetSek, endedOn }, draftKey: `prestudy:${id}`, version: prestudy.version });
  return (
    <Dialog title={t('facts')} open onClose={onClose}>
      <Form form={form} onSubmit={async (fields) => {
        await save.mutateAsync({ params: { prestudyId: id }, body: { ...fields, version: form.version } });
        toast({ text: t('saved') });
        onClose();
      }}>
        <PrestudyFieldset form={form} />
        <FormDateField form={form} name="endedOn" label={t('endPrestudy')} description={t('endAbout')} optional />
        <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
