import { useEffect } from 'react';
import { agenciesRoutes } from '../../../contract/agencies.ts';
import { useApiQuery } from '../../app/api.ts';
import { FormRadioGroup, FormSelectField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useTexts } from '../../ui/texts.ts';
import type { ActivityZodForm } from './ActivityForm.tsx';
import { plansTexts } from './plans.texts.ts';

/** Who answers for an activity. Choosing another kind empties what belonged to the one before, which is out of sight. */
export function ResponsibleFields({ form }: { form: ActivityZodForm }) {
  const t = useTexts(plansTexts);
  const kind = form.watch('responsibleKind');
  const agencyId = form.watch('responsibleAgencyId');
  const { setValue } = form;
  useEffect(() => {
    if (kind !== 'agency') {
      setValue('responsibleAgencyId', null);
      setValue('responsibleStaffId', null);
    }
    if (kind !== 'other') setValue('responsibleOther', null);
  }, [kind, setValue]);
  const agencies = useApiQuery(agenciesRoutes.listAgencies, {}, { enabled: kind === 'agency' });
  const staff = useApiQuery(agenciesRoutes.listStaff, { query: { agencyId: agencyId ?? '' } }, { enabled: kind === 'agency' && Boolean(agencyId) });
  return (
    <>
      <FormRadioGroup form={form} name="responsibleKind" label={t('responsible')} options={[
        { value: 'agency', label: t('responsibleAgency') },
        { value: 'participant', label: t('responsibleParticipant') },
        { value: 'other', label: t('responsibleOther') },
      ]} />
      {kind === 'agency' ? (
        <>
          <FormSelectField form={form} name="responsibleAgencyId" label={t('agency')} description={t('agencyAbout')}
            options={(agencies.data?.items ?? []).map((agency) => ({ value: agency.id, label: agency.name }))} />
          <FormSelectField form={form} name="responsibleStaffId" label={t('staff')} description={t('staffAbout')} optional
            options={(staff.data?.items ?? []).map((one) => ({ value: one.id, label: `${one.name}, ${one.title}` }))} />
        </>
      ) : null}
      {kind === 'other' ? <FormTextField form={form} name="responsibleOther" label={t('otherName')} /> : null}
    </>
  );
}
