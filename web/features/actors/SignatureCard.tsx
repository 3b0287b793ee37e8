import { useState } from 'react';
import { actorLettersRoutes, LetterSigning } from '../../../contract/actor-letters.ts';
import type { ActorLetter } from '../../../contract/actor-letters.ts';
import { Day } from '../../../contract/words.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { shortDay } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormDateField, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import type { OnLetter } from './LetterPage.tsx';
import { lettersTexts } from './letters.texts.ts';

const Signing = LetterSigning.omit({ version: true }).extend({ signedOn: Day });
type SignatureProps = { on: OnLetter; letter: ActorLetter; mayWrite: boolean };

/** Whether a letter is signed, and the way to say so or take it back. */
export function SignatureCard({ on, letter, mayWrite }: SignatureProps) {
  const t = useTexts(lettersTexts);
  const [noting, setNoting] = useState(false);
  if (letter.signedOn !== null) return <Card title={t('signature')} level={3}><Signed on={on} letter={letter} mayWrite={mayWrite} /></Card>;
  if (!mayWrite) return null;
  return (
    <Card title={t('signature')} level={3}>
      <p>{t(letter.version === null ? 'saveFirst' : 'signatureAbout', { name: letter.actorName })}</p>
      {letter.version === null ? null : noting
        ? <SignatureForm on={on} version={letter.version} onClose={() => setNoting(false)} />
        : <Button size="small" onPress={() => setNoting(true)}>{t('note')}</Button>}
    </Card>
  );
}

function Signed({ on, letter, mayWrite }: SignatureProps) {
  const t = useTexts(lettersTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const sign = useApiMutation(actorLettersRoutes.signActorLetter);
  const day = shortDay(letter.signedOn ?? today, language, today);
  const takeBack = async (version: number) => {
    await sign.mutateAsync({ params: { ...on }, body: { signedOn: null, version } });
    toast({ text: t('takenBack') });
  };
  return (
    <>
      <p><strong>{letter.signedBy ? t('isSignedBy', { day, by: letter.signedBy }) : t('isSigned', { day })}</strong></p>
      <p>{t('signedStands')}</p>
      {mayWrite && letter.version !== null ? <Button size="small" pending={sign.isPending} onPress={() => { if (letter.version !== null) void takeBack(letter.version); }}>{t('takeBack')}</Button> : null}
    </>
  );
}

function SignatureForm({ on, version, onClose }: { on: OnLetter; version: number; onClose: () => void }) {
  const t = useTexts(lettersTexts);
  const toast = useToast();
  const today = useToday();
  const sign = useApiMutation(actorLettersRoutes.signActorLetter);
  const form = useZodForm(Signing, { defaults: { signedOn: today, signedBy: '' }, draftKey: `letter-signature:${on.actorId}` });
  return (
    <Form form={form} label={t('signature')} onSubmit={async (body) => {
      await sign.mutateAsync({ params: { ...on }, body: { ...body, version } });
      toast({ text: t('signed') });
    }}>
      <FormDateField form={form} name="signedOn" label={t('signedOn')} max={today} />
      <FormTextField form={form} name="signedBy" label={t('signedBy')} optional />
      <ButtonRow>
        <SubmitButton form={form}>{t('sign')}</SubmitButton>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </ButtonRow>
    </Form>
  );
}
