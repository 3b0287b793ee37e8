import { useFieldArray } from 'react-hook-form';
import { Button } from '../../ui/Button.tsx';
import { FormDateField, FormNumberField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useTexts } from '../../ui/texts.ts';
import type { PlacementFormState } from './PlacementForm.tsx';
import { placementsTexts } from './placements.texts.ts';

/** Hours a week, step by step. */
export function HourStepFields({ form }: { form: PlacementFormState }) {
  const t = useTexts(placementsTexts);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'hourSteps', keyName: 'rowKey' });
  return (
    <>
      {fields.map((field, index) => {
        const nr = String(index + 1);
        return (
          <div key={field.rowKey} className="repeat-row">
            <FormDateField form={form} name={`hourSteps.${index}.fromOn`} label={t('stepFrom', { nr })} />
            <FormNumberField form={form} name={`hourSteps.${index}.hoursPerWeek`} label={t('stepHours', { nr })} unit={t('hoursUnit')} />
            {index > 0 ? <Button kind="quiet" size="small" label={t('removeStep', { nr })} onPress={() => remove(index)}>{t('remove')}</Button> : null}
          </div>
        );
      })}
      <div><Button size="small" icon="plus" onPress={() => append({ fromOn: '', hoursPerWeek: '' as unknown as number })}>{t('addStep')}</Button></div>
    </>
  );
}

/** What is to be different at the workplace. Whether it is in place is said on the card, not here. */
export function AdaptationFields({ form }: { form: PlacementFormState }) {
  const t = useTexts(placementsTexts);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'adaptations', keyName: 'rowKey' });
  return (
    <>
      {fields.map((field, index) => {
        const nr = String(index + 1);
        return (
          <div key={field.rowKey} className="repeat-row">
            <FormTextField form={form} name={`adaptations.${index}.words`} label={t('adaptation', { nr })} />
            <Button kind="quiet" size="small" label={t('removeAdaptation', { nr })} onPress={() => remove(index)}>{t('remove')}</Button>
          </div>
        );
      })}
      <div><Button size="small" icon="plus" onPress={() => append({ words: '', inPlaceOn: null })}>{t('addAdaptation')}</Button></div>
    </>
  );
}
