import type { z } from 'zod';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import { protectionKinds } from '../../../contract/protection.ts';
import { useApiQuery } from '../../app/api.ts';
import { FormRadioGroup, FormSection, FormSelectField, FormTextArea } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import type { ReferSchema } from './refer-schema.ts';
import { referralTexts } from './referral.texts.ts';

/** The first question of a referral: whether the person's details are protected, and if so who alone is told. */
export function ProtectedReferral({ form, ownerAgencyId }: {
  form: ZodForm<z.input<typeof ReferSchema>, z.output<typeof ReferSchema>>; ownerAgencyId: string | undefined;
}) {
  const t = useTexts(referralTexts);
  const guarded = form.watch('guarded') ?? 'no';
  const isGuarded = guarded !== 'no';
  const staff = useApiQuery(agenciesRoutes.listStaff, { query: { agencyId: ownerAgencyId } }, { enabled: isGuarded && ownerAgencyId !== undefined });
  const receivers = (staff.data?.items ?? []).filter(({ role }) => role === 'team-leader').map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` }));
  return (
    <FormSection title={t('guardedSection')}>
      <FormRadioGroup form={form} name="guarded" label={t('guarded')} options={(['no', ...protectionKinds] as const).map((value) => ({ value, label: t(`guarded-${value}`) }))} />
      {isGuarded ? (
        <>
          <p>{t(guarded === 'assumed' ? 'guardedAssumed' : 'guardedLede')}</p>
          <FormSelectField form={form} name="receiverId" label={t('receiver')} description={ownerAgencyId === undefined ? t('receiverAfter') : t('receiverHelp')} options={receivers} />
          {guarded === 'marked' ? null : <FormTextArea form={form} name="contactNeed" label={t('referContactNeed')} description={t('referContactNeedHelp')} rows={2} maxLength={500} optional />}
        </>
      ) : null}
    </FormSection>
  );
}
