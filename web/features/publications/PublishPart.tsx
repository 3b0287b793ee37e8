import { useState } from 'react';
import { PublicationWithdrawal, publicationsRoutes, VersionNote } from '../../../contract/publications.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Section } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import type { PartProps } from './PublicationPage.tsx';
import { publicationsTexts } from './publications.texts.ts';

/** Publishes what was approved; by the one who leads the pre-study. */
export function PublishPart({ prestudyId, publication: { id, state, version, versions }, part }: PartProps) {
  const t = useTexts(publicationsTexts);
  const toast = useToast();
  const publish = useApiMutation(publicationsRoutes.publishPublication);
  const form = useZodForm(VersionNote, { defaults: { changeNote: '' } });
  if (state !== 'approved') return null;
  if (part !== 'leader') return <Section title={t('publishTitle')}><p>{t('publishNotLead')}</p></Section>;
  return (
    <Section title={t('publishTitle')} lede={t('publishAbout')}>
      <Form form={form} label={t('publishTitle')} onSubmit={async ({ changeNote }) => {
        await publish.mutateAsync({ params: { prestudyId, publicationId: id }, body: { changeNote, version } });
        toast({ text: t('published') });
      }}>
        {versions.length > 0 ? <FormTextField form={form} name="changeNote" label={t('changeNote')} optional /> : null}
        <ButtonRow><SubmitButton form={form}>{t('publish')}</SubmitButton></ButtonRow>
      </Form>
    </Section>
  );
}

/** Takes a public page away, with a reason that stands in its place. */
export function WithdrawPart({ prestudyId, publication: { id, version, currentNumber, withdrawnAt }, part }: PartProps) {
  const t = useTexts(publicationsTexts);
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const withdraw = useApiMutation(publicationsRoutes.withdrawPublication);
  const form = useZodForm(PublicationWithdrawal, { defaults: { reason: '' } });
  if (part !== 'leader' || currentNumber === null || withdrawnAt !== null) return null;
  if (!open) return <div className="no-print"><Button kind="quiet" onPress={() => setOpen(true)}>{t('withdrawTitle')}</Button></div>;
  return (
    <Section title={t('withdrawTitle')} lede={t('withdrawAbout')}>
      <Form form={form} label={t('withdrawTitle')} onSubmit={async ({ reason }) => {
        await withdraw.mutateAsync({ params: { prestudyId, publicationId: id }, body: { reason, version } });
        toast({ text: t('withdrawnToast') });
      }}>
        <FormTextField form={form} name="reason" label={t('withdrawReason')} />
        <ButtonRow><SubmitButton form={form}>{t('withdraw')}</SubmitButton><Button onPress={() => setOpen(false)}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Section>
  );
}
