import { useEffect, useRef } from 'react';
import { consentsRoutes } from '../../../contract/consents.ts';
import type { Consent } from '../../../contract/consents.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { AskedSheet, useReading } from './ConsentSheet.tsx';
import { myConsentsTexts } from './my-consents.texts.ts';
import { renewedUntil } from './renewed-until.ts';

/** The same yes for a new time: the text of today, and one press. */
export function MyRenewal({ caseId, consent, onAnswered, onKeep }: { caseId: string; consent: Consent; onAnswered: () => void; onKeep: () => void }) {
  const t = useTexts(myConsentsTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const [reading, setReading] = useReading();
  const renew = useApiMutation(consentsRoutes.renewConsent);
  const validTo = renewedUntil(consent, today);
  const { fromAgencyId, toAgencyId, categories, purpose, scope, version } = consent;
  return (
    <div ref={box} tabIndex={-1}>
      <AskedSheet caseId={caseId} question={{ fromAgencyId, toAgencyId, categories, purpose, scope, validTo }} reading={reading} onReading={setReading}
        answer={({ form }) => (
          <>
            {renew.error ? <FailedState error={renew.error} /> : null}
            <ButtonRow>
              <Button kind="primary" pending={renew.isPending} onPress={() => renew.mutate(
                { params: { caseId, consentId: consent.id }, body: { version, validTo, howGiven: 'digital', language: form.language, form } },
                {
                  onSuccess: () => {
                    toast({ text: t('renewed') });
                    onAnswered();
                  },
                },
              )}>{t('renewYes', { day: formatDay(validTo, language, today) })}</Button>
              <Button onPress={onKeep}>{t('renewLater')}</Button>
            </ButtonRow>
          </>
        )} />
    </div>
  );
}
