import { useState } from 'react';
import { z } from 'zod';
import { PasskeyName, passkeysRoutes, type Passkey } from '../../../contract/passkeys.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { callApi, useApiMutation } from '../api.ts';
import { makePasskey } from './passkey.ts';
import { PasskeyFault } from './PasskeyFault.tsx';
import { signInTexts } from './sign-in.texts.ts';

const Fields = z.object({ name: PasskeyName });

/** Names a new passkey and lets the device make it, or gives an old one another name. */
export function PasskeyNameDialog({ passkey, onClose }: { passkey: Passkey | null; onClose: () => void }) {
  const t = useTexts(signInTexts);
  const toast = useToast();
  const add = useApiMutation(passkeysRoutes.addPasskey);
  const rename = useApiMutation(passkeysRoutes.renamePasskey);
  const [noPasskey, setNoPasskey] = useState(false);
  const form = useZodForm(Fields, { defaults: { name: passkey?.name ?? '' } });
  const make = async (name: string) => {
    const options = await callApi(passkeysRoutes.startPasskey, {});
    try {
      const credential = await makePasskey(options);
      await add.mutateAsync({ body: { name, credential } });
    } catch (error) {
      if (error instanceof ApiProblem) throw error;
      setNoPasskey(true);
      return;
    }
    toast({ text: t('passkeyAdded', { name }) });
    onClose();
  };
  const save = async ({ name }: { name: string }) => {
    setNoPasskey(false);
    if (!passkey) return make(name);
    await rename.mutateAsync({ params: { passkeyId: passkey.id }, body: { name } });
    toast({ text: t('renamed', { name }) });
    onClose();
  };
  return (
    <Dialog title={passkey ? t('renameTitle') : t('addPasskeyTitle')} open onClose={onClose}>
      <Form form={form} onSubmit={save}>
        {noPasskey ? <PasskeyFault /> : null}
        {passkey ? null : <p>{t('addPasskeyLede')}</p>}
        <FormTextField form={form} name="name" label={t('passkeyName')} description={t('passkeyNameHint')} autoComplete="off" />
        <ButtonRow><SubmitButton form={form}>{passkey ? t('saveName') : t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
      </Form>
    </Dialog>
  );
}
