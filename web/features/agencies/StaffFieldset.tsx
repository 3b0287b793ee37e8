import type { z } from 'zod';
import { roles } from '../../../contract/access.ts';
import type { StaffFields } from '../../../contract/staff-accounts.ts';
import { FormSelectField, FormTextField } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { agenciesTexts } from './agencies.texts.ts';

/** What is written about a colleague, the same for a new account and an old one. */
export function StaffFieldset({ form }: { form: ZodForm<z.input<typeof StaffFields>, StaffFields> }) {
  const t = useTexts(agenciesTexts);
  return (
    <>
      <FormTextField form={form} name="givenName" label={t('givenName')} autoComplete="off" />
      <FormTextField form={form} name="familyName" label={t('familyName')} autoComplete="off" />
      <FormTextField form={form} name="title" label={t('personTitle')} />
      <FormSelectField form={form} name="role" label={t('role')} description={t('roleHint')} options={roles.map((role) => ({ value: role, label: t(role) }))} />
      <FormTextField form={form} name="email" label={t('email')} type="email" autoComplete="off" optional />
      <FormTextField form={form} name="phone" label={t('phone')} type="tel" autoComplete="off" optional />
    </>
  );
}
