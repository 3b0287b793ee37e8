import { casesRoutes } from '../../../contract/cases.ts';
import type { AdmissionCriterion } from '../../../contract/programme-criteria.ts';
import { programmesRoutes } from '../../../contract/programmes.ts';
import type { ProgrammeSummary } from '../../../contract/programmes.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useSession } from '../../app/session.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckbox, FormDateField, FormRadioGroup, FormSection, FormSelectField, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import type { z } from 'zod';
import { useLanguage } from '../../ui/language.ts';
import { useGo } from '../../ui/navigation.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { answered } from './criteria-answers.ts';
import { CriteriaFields } from './CriteriaFields.tsx';
import { useFieldWords } from './field-words.ts';
import { ProtectedReferral } from './ProtectedReferral.tsx';
import { asksForContact, protectionSent, ReferSchema } from './refer-schema.ts';
import { referralTexts } from './referral.texts.ts';

type ReferableProgramme = ProgrammeSummary & { criteria: readonly AdmissionCriterion[] };
type ReferForm = ZodForm<z.input<typeof ReferSchema>, z.output<typeof ReferSchema>>;

function WhoFields({ form }: { form: ReferForm }) {
  const t = useTexts(referralTexts);
  const numberGiven = Boolean(form.watch('personalNumber'));
  const guarded = form.watch('guarded');
  const reaches = asksForContact(guarded, form.watch('contactNeed'));
  return (
    <FormSection title={t('whoSection')}>
      <FormTextField form={form} name="givenName" label={t('givenName')} autoComplete="off" />
      <FormTextField form={form} name="familyName" label={t('familyName')} autoComplete="off" />
      <FormTextField form={form} name="personalNumber" label={t('personalNumber')} description={t('personalNumberHelp')} optional inputMode="numeric" autoComplete="off" />
      {numberGiven ? null : <FormDateField form={form} name="birthDate" label={t('birthDate')} optional />}
      {guarded === 'protected-registration' || guarded === 'assumed' ? null : <FormTextField form={form} name="municipality" label={t('municipality')} optional autoComplete="off" />}
      <FormRadioGroup form={form} name="sex" label={t('sex')} description={t('sexHelp')} optional layout="row"
        options={(['woman', 'man', 'other'] as const).map((value) => ({ value, label: t(`sex-${value}`) }))} />
      {reaches ? <FormTextField form={form} name="phone" label={t('phone')} type="tel" optional autoComplete="off" /> : null}
      {reaches ? <FormTextField form={form} name="email" label={t('email')} type="email" optional autoComplete="off" /> : null}
      <FormRadioGroup form={form} name="language" label={t('language')} layout="row"
        options={(['sv', 'en'] as const).map((value) => ({ value, label: t(`language-${value}`) }))} />
    </FormSection>
  );
}

/** The programme's own questions. How old the person is need not be asked when a number or a day tells it. */
function CriteriaSection({ form, criteria }: { form: ReferForm; criteria: readonly AdmissionCriterion[] }) {
  const t = useTexts(referralTexts);
  const ageKnown = Boolean(form.watch('personalNumber') || form.watch('birthDate'));
  const asked = criteria.filter(({ kind }) => kind !== 'age-range' || !ageKnown);
  if (asked.length === 0) return null;
  return (
    <FormSection title={t('criteriaSection')} lede={t('criteriaLede')}>
      <CriteriaFields form={form} criteria={asked} asks="staff" />
    </FormSection>
  );
}

/** Only another agency than the programme's own has to ask whether it may be told how it goes. */
function ConsentFields({ form, fromOwner }: { form: ReferForm; fromOwner: boolean }) {
  const t = useTexts(referralTexts);
  return (
    <FormSection title={t('consentSection')}>
      <FormCheckbox form={form} name="consent.toReferral" label={t('toReferral')} />
      {fromOwner ? null : <FormCheckbox form={form} name="consent.toFeedback" label={t('toFeedback')} description={t('toFeedbackHelp')} />}
      <FormRadioGroup form={form} name="consent.howGiven" label={t('howGiven')} layout="row"
        options={(['oral', 'written', 'digital'] as const).map((value) => ({ value, label: t(`how-${value}`) }))} />
    </FormSection>
  );
}

function ReferralForm({ programmes }: { programmes: readonly ReferableProgramme[] }) {
  const t = useTexts(referralTexts);
  const language = useLanguage();
  const go = useGo();
  const toast = useToast();
  const refer = useApiMutation(casesRoutes.refer);
  const form: ReferForm = useZodForm(ReferSchema, {
    defaults: { programmeId: programmes.length === 1 ? programmes[0]?.id : '', language: 'sv', guarded: 'no', answers: {}, consent: { toReferral: false, toFeedback: false } },
    draftKey: 'referral', words: useFieldWords(),
  });
  const programmeId = form.watch('programmeId');
  const criteria = programmes.find(({ id }) => id === programmeId)?.criteria ?? [];
  const { person } = useSession();
  const fromOwner = person?.kind === 'staff' && programmes.some(({ id, ownerAgencyId }) => id === programmeId && ownerAgencyId === person.agencyId);
  return (
    <Form form={form} label={t('referTitle')} onSubmit={async ({ answers, guarded, receiverId, contactNeed, ...values }) => {
      const protection = protectionSent({ guarded, receiverId, contactNeed });
      const { caseId } = await refer.mutateAsync({ body: { ...values, ...protection, answers: answered(answers) } });
      toast({ text: t('sent') });
      go(`/cases/${caseId}`);
    }}>
      <FormSection title={t('whichSection')}>
        <FormSelectField form={form} name="programmeId" label={t('programme')} options={programmes.map(({ id, name }) => ({ value: id, label: name[language] }))} />
      </FormSection>
      <ProtectedReferral form={form} ownerAgencyId={programmes.find(({ id }) => id === programmeId)?.ownerAgencyId} />
      <WhoFields form={form} />
      <FormSection title={t('whySection')}>
        <FormTextArea form={form} name="reason" label={t('reason')} description={t('reasonHelp')} maxLength={4000} rows={5} />
      </FormSection>
      <CriteriaSection form={form} criteria={criteria} />
      <ConsentFields form={form} fromOwner={fromOwner} />
      <SubmitButton form={form}>{t('send')}</SubmitButton>
    </Form>
  );
}

/** The programmes that the agency takes part in and that take new people, with their questions. */
function useReferable() {
  const mine = useApiQuery(programmesRoutes.listProgrammes, {});
  const open = useApiQuery(programmesRoutes.listOpenProgrammes, {});
  const programmes: ReferableProgramme[] | undefined = mine.data && open.data
    ? mine.data.items.flatMap((programme) => {
      const taking = open.data.items.find(({ id }) => id === programme.id);
      return taking ? [{ ...programme, criteria: taking.criteria }] : [];
    })
    : undefined;
  const refetch = () => {
    void mine.refetch();
    void open.refetch();
  };
  return { programmes, error: mine.error ?? open.error, refetch };
}

/** Refers a person to one of the programmes that the agency takes part in. */
export function ReferPage() {
  const t = useTexts(referralTexts);
  const { programmes, error, refetch } = useReferable();
  return (
    <Page width="narrow">
      <PageHeader title={t('referTitle')} lede={t('referLede')} />
      {error ? <FailedState error={error} retry={refetch} /> : null}
      {!programmes && !error ? <Skeleton rows={5} /> : null}
      {programmes?.length === 0 ? <EmptyState title={t('noProgramme')}>{t('noProgrammeHow')}</EmptyState> : null}
      {programmes && programmes.length > 0 ? <ReferralForm programmes={programmes} /> : null}
    </Page>
  );
}
