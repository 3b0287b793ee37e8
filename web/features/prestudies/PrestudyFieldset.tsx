import type { z } from 'zod';
import { FormDateField, FormNumberField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { prestudiesTexts } from './prestudies.texts.ts';
import type { PrestudyFields } from './prestudy-fields.ts';

/** What a pre-study is: its name, question, purpose, time and budget. */
export function PrestudyFieldset({ form }: { form: ZodForm<z.input<typeof PrestudyFields>, z.output<typeof PrestudyFields>> }) {
  const t = useTexts(prestudiesTexts);
  return (
    <>
      <FormTextField form={form} name="name" label={t('fieldName')} />
      <FormTextArea form={form} name="question" label={t('fieldQuestion')} description={t('questionAbout')} rows={3} />
      <FormTextArea form={form} name="purpose" label={t('fieldPurpose')} rows={3} optional />
      <FormDateField form={form} name="startsOn" label={t('fieldStartsOn')} />
      <FormDateField form={form} name="endsOn" label={t('fieldEndsOn')} />
      <FormNumberField form={form} name="budgetSek" label={t('fieldBudget')} unit={t('kronor')} optional />
    </>
  );
}
