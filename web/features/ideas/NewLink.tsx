import { useState } from 'react';
import { ideaSectionKeys } from '../../../contract/idea-content.ts';
import { ideaDialoguesRoutes, NewDialogue } from '../../../contract/idea-dialogues.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { addDays } from '../../ui/days.ts';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormCheckboxGroup, FormDateField, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Stack } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { dialogueTexts } from './dialogue.texts.ts';
import { ideaWords, sectionWord } from './idea-words.texts.ts';
import './ideas.css';

/** Makes a link and shows its address, this once. What it costs is left out unless someone ticks it. */
export function NewLink({ params, onClose }: { params: { prestudyId: string; ideaId: string }; onClose: () => void }) {
  const t = useTexts(dialogueTexts);
  const w = useTexts(ideaWords);
  const today = useToday();
  const make = useApiMutation(ideaDialoguesRoutes.beginDialogue);
  const [address, setAddress] = useState<string | null>(null);
  const form = useZodForm(NewDialogue, { defaults: { endsOn: addDays(today, 30), sections: ideaSectionKeys.filter((key) => key !== 'budget') } });
  return (
    <Dialog title={address === null ? t('newLink') : t('ready')} open onClose={onClose}>
      {address === null ? (
        <Form form={form} onSubmit={async (body) => {
          const { token } = await make.mutateAsync({ params, body });
          setAddress(`${location.origin}/dialogue#${token}`);
        }}>
          <FormTextArea form={form} name="introduction" label={t('introduction')} rows={3} maxLength={2000} optional />
          <FormDateField form={form} name="endsOn" label={t('endsOn')} description={t('endsOnAbout')} />
          <FormCheckboxGroup form={form} name="sections" label={t('sections')} options={ideaSectionKeys.map((value) => ({ value, label: w(sectionWord(value)) }))} />
          <ButtonRow><SubmitButton form={form}>{t('makeLink')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
        </Form>
      ) : <Ready address={address} />}
    </Dialog>
  );
}

function Ready({ address }: { address: string }) {
  const t = useTexts(dialogueTexts);
  const toast = useToast();
  return (
    <Stack>
      <p>{t('readyAbout')}</p>
      <p className="dialogue-link">{address}</p>
      <ButtonRow><Button kind="primary" onPress={() => { void navigator.clipboard.writeText(address).then(() => toast({ text: t('copied') })); }}>{t('copy')}</Button></ButtonRow>
    </Stack>
  );
}
