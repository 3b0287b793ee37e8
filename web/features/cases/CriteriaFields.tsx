import type { FieldPath, FieldValues } from 'react-hook-form';
import type { AdmissionCriterion } from '../../../contract/programme-criteria.ts';
import { FormCheckboxGroup, FormRadioGroup } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { referralTexts } from './referral.texts.ts';

interface CriteriaFieldsProps<Input extends FieldValues, Output> {
  form: ZodForm<Input, Output>;
  criteria: readonly AdmissionCriterion[];
  /** `person` asks the person herself; `staff` names the criterion and gives the question as help. */
  asks: 'person' | 'staff';
}

/** The questions of a programme's criteria: boxes for circumstances, yes or no for the rest. None of them must be answered. */
export function CriteriaFields<Input extends FieldValues, Output>({ form, criteria, asks }: CriteriaFieldsProps<Input, Output>) {
  const t = useTexts(referralTexts);
  const language = useLanguage();
  return criteria.map((criterion) => {
    const name = `answers.${criterion.key}` as FieldPath<Input>;
    const words = asks === 'person'
      ? { label: criterion.question[language] }
      : { label: criterion.label[language], description: criterion.question[language] };
    if (criterion.kind === 'any-of') {
      return <FormCheckboxGroup key={criterion.key} form={form} name={name} optional {...words} options={criterion.options.map(({ key, label }) => ({ value: key, label: label[language] }))} />;
    }
    return (
      <FormRadioGroup key={criterion.key} form={form} name={name} optional layout="row" {...words}
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(value) }))} />
    );
  });
}
