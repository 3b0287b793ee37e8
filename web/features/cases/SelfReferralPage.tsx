import { useState } from 'react';
import type { z } from 'zod';
import { casesRoutes } from '../../../contract/cases.ts';
import { canBeReached, cannotBeReached, SelfReferralFields } from '../../../contract/referrals.ts';
import type { Receipt } from '../../../contract/referrals.ts';
import { programmesRoutes } from '../../../contract/programmes.ts';
import type { OpenProgramme } from '../../../contract/programmes.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { addDays, exactDay } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormSection, FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useSearchParams } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { answered, AnswersInForm } from './criteria-answers.ts';
import { CriteriaFields } from './CriteriaFields.tsx';
import { useFieldWords } from './field-words.ts';
import { referralTexts } from './referral.texts.ts';

const Schema = SelfReferralFields.extend({ answers: AnswersInForm }).refine(canBeReached, cannotBeReached);
type SelfForm = ZodForm<z.input<typeof Schema>, z.output<typeof Schema>>;

function WhoFields({ form }: { form: SelfForm }) {
  const t = useTexts(referralTexts);
  return (
    <>
      <Notice kind="warning" title={t('selfGuarded')}><p>{t('selfGuardedHow')}</p></Notice>
      <FormSection title={t('selfWho')}>
        <FormTextField form={form} name="givenName" label={t('givenName')} autoComplete="given-name" />
        <FormTextField form={form} name="familyName" label={t('familyName')} autoComplete="family-name" />
        <FormTextField form={form} name="personalNumber" label={t('personalNumber')} description={t('selfNumberHelp')} optional inputMode="numeric" autoComplete="off" />
        <FormTextField form={form} name="municipality" label={t('municipality')} optional autoComplete="address-level2" />
      </FormSection>
      <FormSection title={t('selfReach')} lede={t('selfReachLede')}>
        <FormTextField form={form} name="phone" label={t('phone')} type="tel" autoComplete="tel" optional />
        <FormTextField form={form} name="email" label={t('email')} type="email" autoComplete="email" optional />
      </FormSection>
    </>
  );
}

/** What is typed here is not kept on the device: it may be one that others use. */
function SelfReferralForm({ programmes, onSent }: { programmes: readonly OpenProgramme[]; onSent: (receipt: Receipt) => void }) {
  const t = useTexts(referralTexts);
  const language = useLanguage();
  const asked = useSearchParams()['programme'];
  const send = useApiMutation(casesRoutes.referOneself);
  const first = programmes.find(({ id }) => id === asked) ?? (programmes.length === 1 ? programmes[0] : undefined);
  const form: SelfForm = useZodForm(Schema, { defaults: { programmeId: first?.id ?? '', answers: {}, language }, words: useFieldWords() });
  const chosen = programmes.find(({ id }) => id === form.watch('programmeId'));
  return (
    <Form form={form} label={t('selfTitle')} onSubmit={async ({ answers, ...values }) => {
      onSent(await send.mutateAsync({ body: { ...values, answers: answered(answers) } }));
    }}>
      {programmes.length > 1 ? (
        <FormRadioGroup form={form} name="programmeId" label={t('whichSection')}
          options={programmes.map(({ id, name, targetGroup }) => ({ value: id, label: name[language], about: targetGroup[language] }))} />
      ) : null}
      <WhoFields form={form} />
      <FormTextArea form={form} name="reason" label={t('selfReason')} description={t('selfReasonHelp')} rows={5} maxLength={4000} />
      {chosen && chosen.criteria.length > 0 ? (
        <FormSection title={t('selfQuestions')} lede={t('selfQuestionsLede')}>
          <CriteriaFields form={form} criteria={chosen.criteria} asks="person" />
        </FormSection>
      ) : null}
      <p>{t('selfUse')}</p>
      <SubmitButton form={form}>{t('selfSend')}</SubmitButton>
    </Form>
  );
}

function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const t = useTexts(referralTexts);
  const language = useLanguage();
  const { receivedOn, decisionWithinDays, programmeName } = receipt;
  const when = decisionWithinDays === null ? t('receiptSoon') : t('receiptWhen', { day: exactDay(addDays(receivedOn, decisionWithinDays), language) });
  return (
    <Page width="narrow">
      <PageHeader title={t('receiptTitle')} lede={when} />
      <p>{t('receiptWhat', { programme: programmeName[language] })}</p>
      <Notice>{t('receiptUrgent')}</Notice>
    </Page>
  );
}

/** Where a person asks to take part, without signing in. */
export function SelfReferralPage() {
  const t = useTexts(referralTexts);
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const { data, error, refetch } = useApiQuery(programmesRoutes.listOpenProgrammes, {});
  if (receipt) return <ReceiptPage receipt={receipt} />;
  return (
    <Page width="narrow">
      <PageHeader title={t('selfTitle')} lede={t('selfLede')} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={5} /> : null}
      {data?.total === 0 ? <EmptyState title={t('selfNone')}>{t('selfNoneHow')}</EmptyState> : null}
      {data && data.total > 0 ? <SelfReferralForm programmes={data.items} onSent={setReceipt} /> : null}
    </Page>
  );
}
