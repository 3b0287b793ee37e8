import type { FieldPath, FieldValues } from 'react-hook-form';
import { FormCheckboxGroup } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { sharingTexts } from './sharing.texts.ts';
import { useGivenNames, useReason, useSharingChoices } from './useSharingChoices.ts';
import type { Sharable } from './useSharingChoices.ts';

/**
 * Whom to give a record to while it is saved: one tick an agency, grey with the reason where the way is closed. Those who
 * have it already are said in words. Nothing where there is nobody to share with; what cannot be read now can be shared
 * after it is saved.
 */
export function ShareField<I extends FieldValues, O>({ form, name, ...record }: Sharable & { form: ZodForm<I, O>; name: FieldPath<I> }) {
  const t = useTexts(sharingTexts);
  const reasonOf = useReason(record.category);
  const { choices = [] } = useSharingChoices(record);
  const names = useGivenNames(choices);
  const about = names ? t('alreadyShared', { names }) : null;
  const options = choices.filter(({ disclosureId }) => disclosureId === null)
    // The first choice takes the focus when the server refuses it: one that can be ticked.
    .toSorted((a, b) => Number(a.closed !== null) - Number(b.closed !== null))
    .map(({ agencyId, name: label, closed }) => ({ value: agencyId, label, disabled: closed !== null, about: closed ? reasonOf(closed) : undefined }));
  if (options.length === 0) return about ? <p>{about}</p> : null;
  return <FormCheckboxGroup form={form} name={name} label={t('title')} description={<>{t('fieldAbout')}{about ? ` ${about}` : ''}</>} options={options} optional />;
}
