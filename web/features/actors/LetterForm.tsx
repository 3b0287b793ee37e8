import { actorLettersRoutes, LetterContent } from '../../../contract/actor-letters.ts';
import type { ActorLetter } from '../../../contract/actor-letters.ts';
import { useApiMutation } from '../../app/api.ts';
import { ButtonRow } from '../../ui/Button.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextArea, FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import type { OnLetter } from './LetterPage.tsx';
import { lettersTexts } from './letters.texts.ts';

/** The words of a letter, part by part. */
export function LetterForm({ on, letter }: { on: OnLetter; letter: ActorLetter }) {
  const t = useTexts(lettersTexts);
  const toast = useToast();
  const save = useApiMutation(actorLettersRoutes.saveActorLetter);
  const form = useZodForm(LetterContent, { defaults: letter.content, draftKey: `letter:${on.actorId}:${letter.language}`, version: letter.version ?? 0 });
  return (
    <Form form={form} label={t('title')} onSubmit={async (content) => {
      await save.mutateAsync({ params: { ...on }, body: { language: letter.language, content, version: form.version === 0 ? null : form.version } });
      toast({ text: t('saved') });
    }}>
      <FormTextField form={form} name="title" label={t('headline')} />
      <FormTextArea form={form} name="background" label={t('background')} description={t('paragraphs')} rows={6} optional />
      <FormTextArea form={form} name="role" label={t('role')} rows={4} optional />
      <FormTextArea form={form} name="contribution" label={t('contribution')} rows={4} optional />
      <FormTextArea form={form} name="intent" label={t('intent')} rows={5} optional />
      <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton></ButtonRow>
    </Form>
  );
}
