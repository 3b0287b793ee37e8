import { useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { FieldPath, FieldValues, PathValue } from 'react-hook-form';
import { NewEmployer } from '../../../contract/employers.ts';
import type { Employer } from '../../../contract/employers.ts';
import { placementsRoutes } from '../../../contract/placements.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormComboBox } from '../../ui/form/FormComboBox.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { placementsTexts } from './placements.texts.ts';
import './placements.css';

/** Chooses an employer from the agency's own list, or adds one on the way. */
export function EmployerField<I extends FieldValues, O>({ form, name, known, optional }: {
  form: ZodForm<I, O>;
  name: FieldPath<I>;
  /** The one that is chosen already, though it may not be in the list. */
  known?: { employerId: string; employerName: string } | undefined;
  optional?: boolean | undefined;
}) {
  const t = useTexts(placementsTexts);
  const [adding, setAdding] = useState(false);
  const { data, isPending } = useApiQuery(placementsRoutes.listEmployers, {});
  const options = (data?.items ?? []).map((employer) => ({ value: employer.id, label: employer.name, about: aboutOf(employer, t('noOrganisationNumber')) }));
  const missing = known && !options.some(({ value }) => value === known.employerId) ? [{ value: known.employerId, label: known.employerName }] : [];
  return (
    <div className="employer-field">
      <FormComboBox form={form} name={name} label={t('employer')} options={[...options, ...missing]} pending={isPending} optional={optional} />
      <Button icon="plus" onPress={() => setAdding(true)}>{t('newEmployer')}</Button>
      <OutsideTheForm>
        <Dialog title={t('newEmployer')} open={adding} onClose={() => setAdding(false)}>
          <EmployerForm onClose={() => setAdding(false)} onSaved={(employer) => {
            // Every use of this field has an id there; the compiler cannot know it of a generic form.
            form.setValue(name, employer.id as PathValue<I, FieldPath<I>>, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
            setAdding(false);
          }} />
        </Dialog>
      </OutsideTheForm>
    </div>
  );
}

/** A form may not lie within a form: this one is put beside it in the page, and its saving is kept from the one around the field. */
function OutsideTheForm({ children }: { children: ReactNode }) {
  return createPortal(<div role="presentation" onSubmit={(event) => event.stopPropagation()}>{children}</div>, document.body);
}

/** “Granvik, 402000-0008” */
function aboutOf({ city, organisationNumber }: Employer, none: string): string {
  const number = organisationNumber ? `${organisationNumber.slice(0, 6)}-${organisationNumber.slice(6)}` : none;
  return [city, number].filter(Boolean).join(', ');
}

function EmployerForm({ onSaved, onClose }: { onSaved: (employer: Employer) => void; onClose: () => void }) {
  const t = useTexts(placementsTexts);
  const toast = useToast();
  const add = useApiMutation(placementsRoutes.addEmployer);
  const form = useZodForm(NewEmployer, { defaults: {}, draftKey: 'employer:new' });
  return (
    <Form form={form} label={t('newEmployer')} onSubmit={async (body) => {
      const employer = await add.mutateAsync({ body });
      toast({ text: t('employerSaved') });
      onSaved(employer);
    }}>
      <FormTextField form={form} name="name" label={t('employerName')} />
      <FormTextField form={form} name="city" label={t('city')} optional />
      <FormTextField form={form} name="industry" label={t('industry')} optional />
      <FormTextField form={form} name="organisationNumber" label={t('organisationNumber')} description={t('organisationNumberAbout')} inputMode="numeric" optional />
      <FormTextField form={form} name="contactName" label={t('contactName')} optional />
      <FormTextField form={form} name="contactPhone" label={t('contactPhone')} type="tel" optional />
      <FormTextField form={form} name="contactEmail" label={t('contactEmail')} type="email" optional />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveEmployer')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
