import type { FieldPath, FieldValues } from 'react-hook-form';
import { FormCheckboxGroup } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { sharingTexts } from './sharing.texts.ts';
import { useGivenNames, useReason, useSharingChoices } from './useSharingChoices.ts';
import type { Sharable } from './useSharingChoices.ts';

interface ShareFieldProps<I extends FieldValues, O> extends Sharable {
  form: ZodForm<I, O>;
  name: FieldPath<I>;
  /** Where sharing is what the form is for. */
  needed?: boolean;
  /** Leaves out what is closed, where a form is to be as short as can be. */
  onlyOpen?: boolean;
}

/**
 * Whom to give a record to while it is saved: one tick an agency. What the programme proposes stands first and says so;
 * a closed way is grey with the reason, and a link leads to where one asks. Those who have it already are said in words.
 * Nothing where there is nobody to share with; what cannot be read now can be shared after it is saved.
 */
export function ShareField<I extends FieldValues, O>({ form, name, needed = false, onlyOpen = false, ...record }: ShareFieldProps<I, O>) {
  const t = useTexts(sharingTexts);
  const reasonOf = useReason(record.category);
  const { choices = [] } = useSharingChoices(record);
  const names = useGivenNames(choices);
  const about = names ? t('alreadyShared', { names }) : null;
  // The first choice takes the focus when the server refuses it: the open ones stand first.
  const left = choices.filter(({ disclosureId, closed }) => disclosureId === null && !(onlyOpen && closed));
  const options = left.map((choice) => ({
    value: choice.agencyId, label: choice.name, disabled: choice.closed !== null, about: reasonOf(choice) || undefined,
  }));
  if (options.length === 0) return about ? <p>{about}</p> : null;
  const asks = left.some(({ closed }) => closed !== null && closed.reason !== 'refused');
  return (
    <div className="share-field">
      <FormCheckboxGroup form={form} name={name} label={t('title')} description={<>{t('fieldAbout')}{about ? ` ${about}` : ''}</>} options={options} optional={!needed} />
      {asks ? <p className="share-field__ask"><Link to={`/cases/${record.caseId}/consents`}>{t('ask')}</Link></p> : null}
    </div>
  );
}
