import type { FieldPath, FieldValues } from 'react-hook-form';
import { consentsRoutes } from '../../../contract/consents.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { FormCheckboxGroup } from '../../ui/form/form-fields.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { assessmentsTexts } from './assessments.texts.ts';
import { listWords } from './list-words.ts';

/** Whom to give a record to while it is saved: one tick an agency. Those who have it already are said in words. */
export function ShareField<I extends FieldValues, O>({ form, name, caseId, agencies, recordId }: {
  form: ZodForm<I, O>;
  name: FieldPath<I>;
  caseId: string;
  agencies: readonly { id: string; name: string }[];
  /** The record that may have been shared already. */
  recordId?: string | undefined;
}) {
  const t = useTexts(assessmentsTexts);
  const { person } = useSession();
  const ownAgencyId = person?.kind === 'staff' ? person.agencyId : null;
  const { data } = useApiQuery(consentsRoutes.listDisclosures, { params: { caseId } }, { enabled: recordId !== undefined });
  const shared = new Set(data?.items.filter((one) => one.recordId === recordId && one.takenBackAt === null).map((one) => one.toAgencyId));
  const others = agencies.filter(({ id }) => id !== ownAgencyId);
  const already = others.filter(({ id }) => shared.has(id)).map((agency) => agency.name);
  const options = others.filter(({ id }) => !shared.has(id)).map((agency) => ({ value: agency.id, label: agency.name }));
  const about = already.length > 0 ? t('alreadyShared', { names: listWords(already, t('and')) }) : null;
  if (options.length === 0) return about ? <p>{about}</p> : null;
  return (
    <FormCheckboxGroup form={form} name={name} label={t('shareWith')} description={<>{t('shareWithAbout')}{about ? ` ${about}` : ''}</>} options={options} optional />
  );
}
