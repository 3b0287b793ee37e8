import type { NewDataSet } from '../../../contract/data-sets.ts';
import { FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import type { z } from 'zod';
import { dataSetsTexts } from './data-sets.texts.ts';

/** What a group is called, and where what is known of it comes from. */
export function DataSetFieldset({ form }: { form: ZodForm<z.input<typeof NewDataSet>, z.output<typeof NewDataSet>> }) {
  const t = useTexts(dataSetsTexts);
  return (
    <>
      <FormTextField form={form} name="name" label={t('fieldName')} />
      <FormTextField form={form} name="source" label={t('fieldSource')} description={t('sourceAbout')} />
      <FormTextArea form={form} name="description" label={t('fieldDescription')} rows={3} optional />
    </>
  );
}
