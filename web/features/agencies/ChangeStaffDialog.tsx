import { z } from 'zod';
import { StaffFields, staffAccountsRoutes, type StaffAccount } from '../../../contract/staff-accounts.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormTextField } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Section, Stack } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { agenciesTexts } from './agencies.texts.ts';
import { PasskeyWays } from './PasskeyWays.tsx';
import { StaffFieldset } from './StaffFieldset.tsx';

interface AccountProps {
  account: StaffAccount;
  onClose: () => void;
}

/** Everything that can be done with one account: its facts, its sign-in, and closing it. */
export function ChangeStaffDialog({ account, issuer, onClose }: AccountProps & { issuer: string | null }) {
  const t = useTexts(agenciesTexts);
  return (
    <Dialog title={`${account.givenName} ${account.familyName}`} open onClose={onClose}>
      <Stack gap="wide">
        <FactsForm account={account} onClose={onClose} />
        <Section title={t('signInTitle')}>
          {issuer === null ? <p>{t('noProvider')}</p> : <SignInForm account={account} issuer={issuer} onClose={onClose} />}
        </Section>
        {account.active ? <PasskeyWays account={account} /> : null}
        <OpenOrClosed account={account} onClose={onClose} />
      </Stack>
    </Dialog>
  );
}

function FactsForm({ account, onClose }: AccountProps) {
  const t = useTexts(agenciesTexts);
  const toast = useToast();
  const save = useApiMutation(staffAccountsRoutes.changeStaff);
  const { givenName, familyName, title, role, email, phone } = account;
  const form = useZodForm(StaffFields, { defaults: { givenName, familyName, title, role, email: email ?? '', phone: phone ?? '' }, draftKey: `staff:${account.id}`, version: account.version });
  return (
    <Form form={form} label={t('changeTitle')} onSubmit={async (fields) => {
      // An emptied field is to be empty, not to stay as it was.
      const body = { ...fields, email: fields.email ?? null, phone: fields.phone ?? null, version: form.version };
      const { waits } = await save.mutateAsync({ params: { staffId: account.id }, body });
      toast({ text: waits ? t('waitsFor') : t('saved', { name: `${fields.givenName} ${fields.familyName}` }) });
      onClose();
    }}>
      <StaffFieldset form={form} />
      <ButtonRow><SubmitButton form={form}>{t('save')}</SubmitButton><Button onPress={onClose}>{t('cancel')}</Button></ButtonRow>
    </Form>
  );
}

const SignInFields = z.object({ subject: z.string().trim().min(1).max(300) });

function SignInForm({ account, issuer, onClose }: AccountProps & { issuer: string }) {
  const t = useTexts(agenciesTexts);
  const toast = useToast();
  const save = useApiMutation(staffAccountsRoutes.linkSignIn);
  const takeAway = useApiMutation(staffAccountsRoutes.linkSignIn, { onSuccess: () => {
    toast({ text: t('unlinked', { name }) });
    onClose();
  } });
  const name = account.givenName;
  const form = useZodForm(SignInFields, { defaults: { subject: account.signInSubject ?? '' } });
  const argumentsFor = (subject: string | null) => ({ params: { staffId: account.id }, body: { subject, version: account.version } });
  return (
    <Form form={form} label={t('signInTitle')} onSubmit={async ({ subject }) => {
      await save.mutateAsync(argumentsFor(subject));
      toast({ text: t('proposed') });
      onClose();
    }}>
      {takeAway.error ? <FailedState error={takeAway.error} /> : null}
      <p>{t('linkLede')}</p>
      <FormTextField form={form} name="subject" label={t('subject')} description={t('subjectHint', { issuer })} autoComplete="off" />
      <ButtonRow>
        <SubmitButton form={form}>{t('link')}</SubmitButton>
        {account.signInSubject === null ? null : <Button onPress={() => takeAway.mutate(argumentsFor(null))}>{t('unlink')}</Button>}
      </ButtonRow>
    </Form>
  );
}

function OpenOrClosed({ account, onClose }: AccountProps) {
  const t = useTexts(agenciesTexts);
  const toast = useToast();
  const save = useApiMutation(staffAccountsRoutes.changeStaff);
  const name = account.givenName;
  const set = async (active: boolean, version: number): Promise<number> =>
    (await save.mutateAsync({ params: { staffId: account.id }, body: { active, version } })).version;
  const press = async () => {
    try {
      const version = await set(!account.active, account.version);
      toast({ text: account.active ? t('closedOne', { name }) : t('reopened', { name }), undo: () => { void set(account.active, version); } });
      onClose();
    } catch {
      // What was wrong is shown from the mutation's own state.
    }
  };
  return (
    <Section title={t('state')} lede={account.active ? t('closeLede') : undefined}>
      {save.error ? <FailedState error={save.error} /> : null}
      <div><Button pending={save.isPending} onPress={() => { void press(); }}>{account.active ? t('close') : t('reopen')}</Button></div>
    </Section>
  );
}
