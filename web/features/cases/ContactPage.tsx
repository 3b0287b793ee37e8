import { useState } from 'react';
import type { ReactNode } from 'react';
import { casesRoutes } from '../../../contract/cases.ts';
import { BestWay, ContactChange, participantsRoutes } from '../../../contract/participants.ts';
import type { Contact } from '../../../contract/participants.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useMyCaseIds, useSignedIn } from '../../app/session.tsx';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Link, usePathParam } from '../../ui/navigation.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { contactTexts } from './contact.texts.ts';
import { useFieldWords } from './field-words.ts';

function ContactForm({ caseId, contact, onClose }: { caseId: string; contact: Contact; onClose: () => void }) {
  const t = useTexts(contactTexts);
  const toast = useToast();
  const change = useApiMutation(participantsRoutes.changeContact);
  const { mayChange: _known, ...defaults } = contact;
  const form = useZodForm(ContactChange, { defaults, draftKey: `contact:${caseId}`, version: contact.version, words: useFieldWords() });
  return (
    <Form form={form} label={t('changeContact')} onSubmit={async (values) => {
      await change.mutateAsync({ params: { caseId }, body: { ...values, version: form.version } });
      toast({ text: t('contactSaved') });
      onClose();
    }}>
      <FormTextField form={form} name="phone" label={t('phone')} type="tel" optional autoComplete="off" />
      <FormTextField form={form} name="email" label={t('email')} type="email" optional autoComplete="off" />
      <FormRadioGroup form={form} name="bestWay" label={t('bestWay')} options={BestWay.options.map((value) => ({ value, label: t(`way-${value}`) }))} />
      <FormTextField form={form} name="address" label={t('address')} optional autoComplete="off" />
      <FormTextField form={form} name="postalCode" label={t('postalCode')} optional inputMode="numeric" autoComplete="off" />
      <FormTextField form={form} name="city" label={t('city')} optional autoComplete="off" />
      <ButtonRow>
        <SubmitButton form={form}>{t('saveContact')}</SubmitButton>
        <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}

function ContactFacts({ contact }: { contact: Contact }) {
  const t = useTexts(contactTexts);
  const known = (value: ReactNode, there: string) => (there === '' ? t('notKnown') : value);
  const { phone, email, address, postalCode, city, bestWay } = contact;
  const place = [address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <DescriptionList items={[
      { term: t('phone'), value: known(<a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>, phone) },
      { term: t('email'), value: known(<a href={`mailto:${email}`}>{email}</a>, email) },
      { term: t('bestWay'), value: t(`way-${bestWay}`) },
      { term: t('address'), value: known(place, place) },
    ]} />
  );
}

/** The person's number, shown when asked for: it stands on no page by itself. */
function NumberOnFile({ caseId }: { caseId: string }) {
  const t = useTexts(contactTexts);
  const [asked, setAsked] = useState(false);
  const { data, error, refetch } = useApiQuery(participantsRoutes.readPersonalNumber, { params: { caseId } }, { enabled: asked });
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  const number = data?.personalNumber;
  return (
    <div aria-live="polite">
      {!data ? <Button kind="quiet" onPress={() => { setAsked(true); }}>{t('showNumber')}</Button> : null}
      {data ? <DescriptionList items={[{ term: t('number'), value: number ? `${number.slice(0, 8)}-${number.slice(8)}` : t('notKnown') }]} /> : null}
    </div>
  );
}

/** Where those who lead the case give the person a way in. */
function SignInLink({ caseId }: { caseId: string }) {
  const t = useTexts(contactTexts);
  const me = useSignedIn();
  if (me.kind !== 'staff' || (me.role !== 'coach' && me.role !== 'team-leader')) return null;
  return <p><Link to={`/cases/${caseId}/sign-in`}>{t('signInLink')}</Link></p>;
}

/** How to reach a person, and the form that changes it where the reader may. */
function ContactPanel({ caseId }: { caseId: string }) {
  const t = useTexts(contactTexts);
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useApiQuery(participantsRoutes.readContact, { params: { caseId } });
  if (error instanceof ApiProblem && error.code === 'not-found') return <EmptyState title={t('contactHidden')}>{t('contactHiddenHow')}</EmptyState>;
  if (error) return <FailedState error={error} retry={() => { void refetch(); }} />;
  if (!data) return <Skeleton rows={3} />;
  if (changing) return <ContactForm caseId={caseId} contact={data} onClose={() => setChanging(false)} />;
  return (
    <>
      <ContactFacts contact={data} />
      {data.mayChange ? <ButtonRow><Button onPress={() => setChanging(true)}>{t('changeContact')}</Button></ButtonRow> : null}
    </>
  );
}

/** The contact details of a case, below the head of the case page. */
export function ContactPage() {
  const t = useTexts(contactTexts);
  const caseId = usePathParam('caseId');
  const { data } = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  if (data?.person.isProtected) return <Section title={t('contactTitle')}><EmptyState title={t('contactProtected')}><Link to={`/cases/${caseId}/protection`}>{t('contactProtectedHow')}</Link></EmptyState><SignInLink caseId={caseId} /></Section>;
  return <Section title={t('contactTitle')} lede={data ? t('contactLede', { name: data.person.name }) : undefined}><ContactPanel caseId={caseId} /><NumberOnFile caseId={caseId} /><SignInLink caseId={caseId} /></Section>;
}

/** The participant's own contact details. They are the same in every case of hers. */
export function MyContactPage() {
  const t = useTexts(contactTexts);
  const [caseId] = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('contactTitle')} lede={t('myContactLede')} />
      {caseId ? <ContactPanel caseId={caseId} /> : null}
      <p><Link to="/my/protection">{t('myProtection')}</Link></p>
    </Page>
  );
}
