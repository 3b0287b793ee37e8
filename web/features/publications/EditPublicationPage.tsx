import { useState } from 'react';
import { euSupports } from '../../../contract/publication-content.ts';
import { publicationsRoutes, type Publication, type PublicationMaterial } from '../../../contract/publications.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormSection, FormTextField } from '../../ui/form/form-fields.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { publicationPath } from './addresses.ts';
import { FileFields } from './FileFields.tsx';
import { FindingFields, QuotationFields } from './FindingFields.tsx';
import { publicationFormTexts } from './publication-form.texts.ts';
import { usePublicationForm, type PublicationFormState } from './publication-form.ts';
import { LanguageFields } from './TextFields.tsx';
import './publications.css';

/** `/prestudies/:id/publication/:id/edit`: all that a page says and hands out. */
export function EditPublicationPage() {
  const [prestudyId, publicationId] = [usePathParam('prestudyId'), usePathParam('publicationId')];
  const { data, error, refetch } = useApiQuery(publicationsRoutes.readPublication, { params: { prestudyId, publicationId } });
  const { data: material, error: noMaterial } = useApiQuery(publicationsRoutes.listPublicationMaterial, { params: { prestudyId } });
  if (!data || !material) return error || noMaterial ? <FailedState error={error ?? noMaterial} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return <EditPublication prestudyId={prestudyId} before={data} material={material} />;
}

function EditPublication({ prestudyId, before, material }: { prestudyId: string; before: Publication; material: PublicationMaterial }) {
  const t = useTexts(publicationFormTexts);
  const [go, toast] = [useGo(), useToast()];
  // The draft as it was when the form was opened: what others save meanwhile is not overwritten.
  const [publication] = useState(before);
  const save = useApiMutation(publicationsRoutes.changePublication);
  const form = usePublicationForm(publication);
  const to = publicationPath(prestudyId, publication.id);
  return (
    <PartPage title={t('formTitle')} back={{ to, label: publication.title }}>
      <Form form={form} label={t('formTitle')} onSubmit={async (body) => {
        await save.mutateAsync({ params: { prestudyId, publicationId: publication.id }, body: { ...body, version: form.version } });
        toast({ text: t('saved') });
        go(to);
      }}>
        <LanguageFields form={form} ideas={material.ideas} />
        <FindingFields form={form} material={material.findings} />
        <QuotationFields form={form} material={material.quotations} />
        <FileFields form={form} prestudyId={prestudyId} publicationId={publication.id} attachments={publication.attachments} />
        <FormSection title={t('euSupport')} lede={t('euSupportLede')}>
          <FormRadioGroup form={form} name="draft.euSupport" label={t('euSupportAsk')} options={euSupports.map((value) => ({ value, label: t(`euSupport_${value}`) }))} />
        </FormSection>
        <ContactFields form={form} publication={publication} />
        <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={() => go(to)}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </PartPage>
  );
}

function ContactFields({ form, publication: { currentNumber, slug } }: { form: PublicationFormState; publication: Publication }) {
  const t = useTexts(publicationFormTexts);
  return (
    <>
      <FormSection title={t('contact')} lede={t('contactLede')}>
        <FormTextField form={form} name="draft.contact.name" label={t('contactName')} optional />
        <FormTextField form={form} name="draft.contact.organisation" label={t('organisation')} optional />
        <FormTextField form={form} name="draft.contact.email" label={t('email')} type="email" optional />
        <FormTextField form={form} name="draft.contact.phone" label={t('phone')} type="tel" optional />
      </FormSection>
      <FormSection title={t('address')}>
        {currentNumber === null ? <FormTextField form={form} name="slug" label={t('slug')} description={t('slugAbout')} /> : <p>{t('slugFixed', { slug: `/publications/${slug}` })}</p>}
      </FormSection>
    </>
  );
}
