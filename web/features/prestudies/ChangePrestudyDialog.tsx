import { useState } from 'react';
import { PrestudyChange, prestudiesRoutes } from '../../../contract/prestudies.ts';
import type { Prestudy } from '../../../contract/prestudies.ts';
import { Day } from '../../../contract/words.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormNumberField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { prestudiesTexts } from './prestudies.texts.ts';

const Fields = PrestudyChange.safeExtend({ endedOn: Day.nullable().default(null) });

/** Changes what a pre-study is, or says that it has ended. */
export function ChangePrestudyDialog({ prestudy, onClose }: { prestudy: Prestudy; onClose: () => void }) {
  const t = useTexts(prestudiesTexts);
  const toast = useToast();
  const save = useApiMutation(prestudiesRoutes.changePrestudy);
  const { id, name, question, purpose, startsOn, endsOn, budgetSek, endedOn } = prestudy;
  // As it was when this was opened: what others save meanwhile is not overwritten.
  const [version] = useState(prestudy.version);
  const form = useZodForm(Fields, { defaults: { name, question, purpose, startsOn, endsOn, budgetSek, endedOn }, draftKey: `prestudy:${id}` });
  return (
    <Dialog title={t('facts')} open onClose={onClose}>
      <Form form={form} onSubmit={async (fields) => {
        await save.mutateAsync({ params: { prestudyId: id }, body: { ...fields, version } });
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormTextField form={form} name="name" label={t('fieldName')} />
        <FormTextArea form={form} name="question" label={t('fieldQuestion')} description={t('questionAbout')} rows={3} />
        <FormTextArea form={form} name="purpose" label={t('fieldPurpose')} rows={3} optional />
        <FormDateField form={form} name="startsOn" label={t('fieldStartsOn')} />
        <FormDateField form={form} name="endsOn" label={t('fieldEndsOn')} />
        <FormNumberField form={form} name="budgetSek" label={t('fieldBudget')} unit={t('kronor')} optional />
        <FormDateField form={form} name="endedOn" label={t('endPrestudy')} optional />
        <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
