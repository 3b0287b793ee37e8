import { useEffect, useRef, useState } from 'react';
import { passkeysRoutes } from '../../../contract/passkeys.ts';
import { signInRoutes } from '../../../contract/sign-in.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { callApi, useApiQuery } from '../api.ts';
import { openBeside } from './open-beside.ts';
import { PasskeyFault } from './PasskeyFault.tsx';
import { showPasskey } from './passkey.ts';
import { signInTexts } from './sign-in.texts.ts';

type Attempt = (work: () => Promise<boolean>) => Promise<void>;

/** Runs one try to confirm, and keeps what was wrong with it. */
function useAttempt(onDone: (confirmed: boolean) => void): { fault: unknown; pending: boolean; attempt: Attempt } {
  const [fault, setFault] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const attempt: Attempt = async (work) => {
    setFault(null);
    setPending(true);
    try {
      if (await work()) onDone(true);
    } catch (error) {
      setFault(error);
    } finally {
      setPending(false);
    }
  };
  return { fault, pending, attempt };
}

/** Asks the one signed in to show who they are, by the ways that they have. */
export function StepUpDialog({ onDone }: { onDone: (confirmed: boolean) => void }) {
  const t = useTexts(signInTexts);
  const ways = useApiQuery(signInRoutes.readConfirmationWays, {});
  const { fault, pending, attempt } = useAttempt(onDone);
  const beside = useProviderBeside(onDone);
  const none = ways.data && !ways.data.demo && !ways.data.passkey && !ways.data.provider;
  const withPasskey = () => attempt(async () => {
    const credential = await showPasskey(await callApi(passkeysRoutes.startPasskeyConfirmation, {}));
    await callApi(passkeysRoutes.confirmWithPasskey, { body: { credential } });
    return true;
  });
  const inDemo = () => attempt(async () => {
    await callApi(signInRoutes.confirmDemoSession, {});
    return true;
  });
  return (
    <Dialog title={t('stepUpTitle')} open onClose={() => onDone(false)}>
      <Stack>
        <p>{t('stepUpLede')}</p>
        {fault instanceof ApiProblem ? <FailedState error={fault} /> : null}
        {fault !== null && !(fault instanceof ApiProblem) ? <PasskeyFault /> : null}
        {ways.error ? <FailedState error={ways.error} retry={() => { void ways.refetch(); }} /> : null}
        {ways.isPending ? <Skeleton rows={1} /> : null}
        {ways.data?.demo ? <p>{t('stepUpDemoAbout')}</p> : null}
        {none ? <Notice kind="warning">{t('stepUpNoWay')}</Notice> : null}
        <BesideNotice state={beside.state} />
        <ButtonRow>
          {ways.data?.demo ? <Button kind="primary" pending={pending} onPress={() => { void inDemo(); }}>{t('stepUpDemo')}</Button> : null}
          {ways.data?.passkey ? <Button kind={ways.data.demo ? 'secondary' : 'primary'} pending={pending} onPress={() => { void withPasskey(); }}>{t('stepUpPasskey')}</Button> : null}
          {ways.data?.provider ? <Button kind={ways.data.passkey ? 'secondary' : 'primary'} onPress={beside.begin}>{t('stepUpProvider')}</Button> : null}
          <Button onPress={() => onDone(false)}>{t('cancel')}</Button>
        </ButtonRow>
      </Stack>
    </Dialog>
  );
}

type BesideState = 'idle' | 'open' | 'blocked' | 'failed';

/** Confirms at the provider in a window beside this one, so that nothing here is left. */
function useProviderBeside(onDone: (confirmed: boolean) => void): { state: BesideState; begin: () => void } {
  const [state, setState] = useState<BesideState>('idle');
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const begin = () => {
    stop.current?.();
    const opened = openBeside('/api/v1/session/confirmation', (confirmed) => {
      if (confirmed) onDone(true);
      else setState('failed');
    });
    stop.current = opened?.stop;
    setState(opened ? 'open' : 'blocked');
  };
  return { state, begin };
}

function BesideNotice({ state }: { state: BesideState }) {
  const t = useTexts(signInTexts);
  switch (state) {
    case 'open': return <Notice announce>{t('stepUpWaiting')}</Notice>;
    case 'blocked': return <Notice kind="warning" announce>{t('stepUpBlocked')}</Notice>;
    case 'failed': return <Notice kind="error" announce>{t('stepUpNotYet')}</Notice>;
    default: return null;
  }
}
