import { ProtectedContactBody, protectionRoutes } from '../../../contract/protection.ts';
import type { ShownIdentity } from '../../../contract/protection.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { protectionTexts } from './protection.texts.ts';
import { useProtectionWords } from './useProtectionWords.ts';

/** Writes how the person is reached. No draft: what is typed here must not stay in the browser. */
export function ProtectedContactForm({ caseId, identity, onClose }: { caseId: string; identity: ShownIdentity; onClose: () => void }) {
  const t = useTexts(protectionTexts);
  const toast = useToast();
  const change = useApiMutation(protectionRoutes.changeProtectedContact);
  const { phone, email, address, postalCode, city, contactNeed, version } = identity;
  const form = useZodForm(ProtectedContactBody, { defaults: { phone, email, address, postalCode, city, need: contactNeed, version }, words: useProtectionWords() });
  return (
    <Card title={t('changeContact')}>
      <Form form={form} label={t('changeContact')} onSubmit={async (body) => {
        await change.mutateAsync({ params: { caseId }, body: { ...body, version } });
        toast({ text: t('contactSaved') });
        onClose();
      }}>
        <p>{t('contactLede')}</p>
        <FormTextField form={form} name="phone" label={t('phone')} type="tel" optional autoComplete="off" />
        <FormTextField form={form} name="email" label={t('email')} type="email" optional autoComplete="off" />
        <FormTextField form={form} name="address" label={t('address')} optional autoComplete="off" />
        <FormTextField form={form} name="postalCode" label={t('postalCode')} optional inputMode="numeric" autoComplete="off" />
        <FormTextField form={form} name="city" label={t('city')} optional autoComplete="off" />
        <FormTextArea form={form} name="need" label={t('need')} rows={2} maxLength={500} />
        <ButtonRow>
          <SubmitButton form={form}>{t('saveContact')}</SubmitButton>
          <Button kind="quiet" onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
