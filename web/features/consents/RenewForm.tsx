import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import type { Consent } from '../../../contract/consents.ts';
import { consentsRoutes, HowGiven, RenewConsentBody } from '../../../contract/consents.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormRadioGroup, FormSelectField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { consentFormTexts } from './consent-form.texts.ts';
import { capitalised, languageName, spokenLanguages } from './consent-words.ts';
import { AskedSheet, useReading } from './ConsentSheet.tsx';
import { renewedUntil } from './renewed-until.ts';

const Fields = RenewConsentBody.omit({ form: true });

/** Writes down that the person says the same yes again: the text of today, the new days, and how it was said. */
export function RenewForm({ caseId, consent, onClose }: { caseId: string; consent: Consent; onClose: () => void }) {
  const t = useTexts(consentFormTexts);
  const language = useLanguage();
  const toast = useToast();
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const [reading, setReading] = useReading();
  const renew = useApiMutation(consentsRoutes.renewConsent);
  const form = useZodForm<z.infer<typeof Fields>, z.input<typeof Fields>>(Fields, {
    defaults: { version: consent.version, validTo: renewedUntil(consent, today), howGiven: '', language: consent.language },
  });
  const title = t('renewTitle', { from: consent.fromAgencyName, to: consent.toAgencyName });
  const { fromAgencyId, toAgencyId, categories, purpose, scope } = consent;
  return (
    <div ref={box} tabIndex={-1}>
      <Card title={title} actions={<Button kind="quiet" size="small" onPress={onClose}>{t('cancel')}</Button>}>
        <p>{t('renewLede')}</p>
        <AskedSheet caseId={caseId} reading={reading} onReading={setReading}
          question={{ fromAgencyId, toAgencyId, categories, purpose, scope, validTo: form.watch('validTo') || renewedUntil(consent, today) }}
          answer={(filled) => (
            <Form form={form} label={title} onSubmit={async (body) => {
              await renew.mutateAsync({ params: { caseId, consentId: consent.id }, body: { ...body, form: filled.form } });
              toast({ text: t('renewed') });
              onClose();
            }}>
              <FormDateField form={form} name="validTo" label={t('validTo')} />
              <FormRadioGroup form={form} name="howGiven" label={t('howGiven')} layout="row"
                options={HowGiven.options.map((how) => ({ value: how, label: t(`how-${how}`) }))} />
              <FormSelectField form={form} name="language" label={t('language')}
                options={spokenLanguages.map((code) => ({ value: code, label: capitalised(languageName(code, language)) }))} />
              <ButtonRow>
                <SubmitButton form={form}>{t('renewSave')}</SubmitButton>
              </ButtonRow>
            </Form>
          )} />
      </Card>
    </div>
  );
}
