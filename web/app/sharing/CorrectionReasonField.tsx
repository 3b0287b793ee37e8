import { useWatch } from 'react-hook-form';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { minutesToMend } from '../../../contract/record-writes.ts';
import { FormTextField } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { remarksTexts } from './remarks.texts.ts';

interface CorrectionReasonFieldProps<I extends FieldValues, O> {
  form: ZodForm<I, O>;
  name: FieldPath<I>;
  /** What stands in the saved record, by the form's own fields. */
  before: Readonly<Partial<Record<FieldPath<I>, string>>>;
}

/** Asks why, once a text that was saved before is being changed; says that what stood is kept. Nothing until then. */
export function CorrectionReasonField<I extends FieldValues, O>({ form, name, before }: CorrectionReasonFieldProps<I, O>) {
  const t = useTexts(remarksTexts);
  const fields = Object.keys(before) as FieldPath<I>[];
  const now: readonly unknown[] = useWatch({ control: form.control, name: fields });
  const changed = fields.some((field, index) => {
    const text = now[index];
    return Boolean(before[field]) && typeof text === 'string' && text.trim() !== before[field];
  });
  if (!changed) return null;
  return <FormTextField form={form} name={name} label={t('whyChanged')} description={t('whyChangedAbout', { minutes: minutesToMend })} optional />;
}
