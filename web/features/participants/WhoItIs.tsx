import { useState } from 'react';
import { ShowBody, showReasons } from '../../../contract/protection.ts';
import type { ShownIdentity } from '../../../contract/protection.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { ProtectedContactForm } from './ProtectedContactForm.tsx';
import { protectionTexts } from './protection.texts.ts';
import { useShown } from './useShown.ts';

const numberInWords = (number: string) => `${number.slice(0, 8)}-${number.slice(8)}`;

function Facts({ identity }: { identity: ShownIdentity }) {
  const t = useTexts(protectionTexts);
  const { name, birthDate, personalNumber, municipality, phone, email, address, postalCode, city, contactNeed } = identity;
  const place = [address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const known = (value: string | null) => (value ? value : t('missing'));
  return (
    <DescriptionList items={[
      { term: t('name'), value: <strong>{name}</strong> },
      { term: t('number'), value: personalNumber ? numberInWords(personalNumber) : t('missing') },
      { term: t('birthDate'), value: known(birthDate) },
      { term: t('municipality'), value: known(municipality) },
      { term: t('phone'), value: phone ? <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> : t('missing') },
      { term: t('email'), value: known(email) },
      { term: t('address'), value: known(place) },
      ...(contactNeed ? [{ term: t('contactWhy'), value: contactNeed }] : []),
    ]} />
  );
}

/** “Visa vem det är”: the one deed that tells, for a reason, for a minute. Nothing of it is kept by the page. */
export function WhoItIs({ caseId, mine, mayChange }: { caseId: string; mine: boolean; mayChange: boolean }) {
  const t = useTexts(protectionTexts);
  const { shown, wasShown, show, hide } = useShown(caseId);
  const [changing, setChanging] = useState<ShownIdentity | null>(null);
  const form = useZodForm(ShowBody, { defaults: { reason: mine ? 'check-who-it-is' : '' } });
  if (changing) return <ProtectedContactForm caseId={caseId} identity={changing} onClose={() => setChanging(null)} />;
  return (
    <Card title={mine ? t('myWho') : t('who')}>
      <p>{mine ? t('myWhoLede') : t('whoLede')}</p>
      {shown ? (
        <>
          <Facts identity={shown.identity} />
          <p>{t('shownFor', { count: shown.secondsLeft })}</p>
          <ButtonRow>
            <Button onPress={hide}>{t('hide')}</Button>
            {mayChange ? <Button kind="quiet" onPress={() => { setChanging(shown.identity); hide(); }}>{t('changeContact')}</Button> : null}
          </ButtonRow>
        </>
      ) : (
        <Form form={form} label={mine ? t('myWho') : t('who')} onSubmit={async ({ reason }) => { await show(reason); }}>
          {mine ? null : <FormRadioGroup form={form} name="reason" label={t('showReason')} options={showReasons.map((value) => ({ value, label: t(`reason-${value}`) }))} />}
          <ButtonRow><SubmitButton form={form}>{mine ? t('myShow') : t('show')}</SubmitButton></ButtonRow>
        </Form>
      )}
      <p role="status">{wasShown && !shown ? t('hidden') : ''}</p>
      {mine ? <p>{t('myChange')}</p> : null}
    </Card>
  );
}
