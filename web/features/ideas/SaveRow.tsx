import type { FieldValues } from 'react-hook-form';
import { ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { SubmitButton } from '../../ui/form/Form.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { editTexts } from './edit.texts.ts';

/** Save, or leave it. */
export function SaveRow<Input extends FieldValues, Output>({ form, back }: { form: ZodForm<Input, Output>; back: string }) {
  const t = useTexts(editTexts);
  return <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><LinkButton to={back}>{t('cancel')}</LinkButton></ButtonRow>;
}
