import { staffAccountsRoutes, type StaffAccount } from '../../../contract/staff-accounts.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { agenciesTexts } from './agencies.texts.ts';

/** A colleague's way in by passkey: propose a code for one, and sign them out when a device is lost. */
export function PasskeyWays({ account }: { account: StaffAccount }) {
  const t = useTexts(agenciesTexts);
  const toast = useToast();
  const name = account.givenName;
  const params = { staffId: account.id };
  const propose = useApiMutation(staffAccountsRoutes.proposeInvitation, { onSuccess: () => toast({ text: t('proposed') }) });
  const signOut = useApiMutation(staffAccountsRoutes.endStaffSessions, { onSuccess: () => toast({ text: t('signedOut', { name }) }) });
  const remove = useApiMutation(staffAccountsRoutes.removeStaffPasskeys, { onSuccess: () => toast({ text: t('passkeysRemoved', { name }) }) });
  const fault = propose.error ?? signOut.error ?? remove.error;
  return (
    <Stack gap="wide">
      {fault ? <FailedState error={fault} /> : null}
      <Section title={t('inviteTitle')} lede={t('inviteLede')}>
        <div><Button pending={propose.isPending} onPress={() => propose.mutate({ params })}>{t('propose')}</Button></div>
      </Section>
      <Section title={t('signOutTitle')} lede={t('signOutLede')}>
        <ButtonRow>
          <Button pending={signOut.isPending} onPress={() => signOut.mutate({ params })}>{t('signOut')}</Button>
          {account.passkeys > 0 ? <Button pending={remove.isPending} onPress={() => remove.mutate({ params })}>{t('removePasskeys')}</Button> : null}
        </ButtonRow>
      </Section>
    </Stack>
  );
}
