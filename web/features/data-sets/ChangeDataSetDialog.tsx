import { dataSetsRoutes, DataSetChange, type DataSet } from '../../../contract/data-sets.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormNumberField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useDataSet } from './DataSetFrame.tsx';
import { dataSetsTexts } from './data-sets.texts.ts';

/** Changes what a group is called, where it comes from, and which counts others are not shown. */
export function ChangeDataSetDialog({ set, onClose }: { set: DataSet; onClose: () => void }) {
  const t = useTexts(dataSetsTexts);
  const toast = useToast();
  const { params } = useDataSet();
  const change = useApiMutation(dataSetsRoutes.changeDataSet);
  const { name, source, description, threshold, version } = set;
  const form = useZodForm(DataSetChange, { defaults: { name, source, description, threshold, version }, draftKey: `data-set:${set.id}`, version });
  return (
    <Dialog title={t('about')} open onClose={onClose}>
      <Form form={form} onSubmit={async (body) => {
        await change.mutateAsync({ params, body: { ...body, version: form.version } });
        toast({ text: t('saved') });
        onClose();
      }}>
        <FormTextField form={form} name="name" label={t('fieldName')} />
        <FormTextField form={form} name="source" label={t('fieldSource')} description={t('sourceAbout')} />
        <FormTextArea form={form} name="description" label={t('fieldDescription')} rows={3} optional />
        <FormNumberField form={form} name="threshold" label={t('fieldThreshold')} description={t('thresholdAbout')} />
        <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
