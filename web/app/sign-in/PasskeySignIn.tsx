import { useState } from 'react';
import { passkeysRoutes } from '../../../contract/passkeys.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { useGo } from '../../ui/navigation.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { callApi, useApiMutation } from '../api.ts';
import { useRefreshSession } from '../session.tsx';
import { canUsePasskeys, showPasskey } from './passkey.ts';
import { PasskeyFault } from './PasskeyFault.tsx';
import { signInTexts } from './sign-in.texts.ts';

/**
 * Signs in by finger, face or PIN, without a name. Nothing where the browser or the address cannot.
 * @param first whether it is the main way in here
 */
export function PasskeySignIn({ domain, first, next }: { domain: string; first: boolean; next: string | undefined }) {
  const t = useTexts(signInTexts);
  const go = useGo();
  const refresh = useRefreshSession();
  const show = useApiMutation(passkeysRoutes.signInWithPasskey);
  const [pending, setPending] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  if (!canUsePasskeys(domain)) return null;
  const signIn = async () => {
    setFault(null);
    setPending(true);
    try {
      const credential = await showPasskey(await callApi(passkeysRoutes.startPasskeySignIn, {}));
      await show.mutateAsync({ body: { credential } });
      await refresh();
      go(next ?? '/', { replace: true });
    } catch (error) {
      setFault(error);
      setPending(false);
    }
  };
  return (
    <>
      {fault instanceof ApiProblem ? <FailedState error={fault} /> : null}
      {fault !== null && !(fault instanceof ApiProblem) ? <PasskeyFault /> : null}
      <Button kind={first ? 'primary' : 'secondary'} pending={pending} onPress={() => { void signIn(); }}>{t('withPasskey')}</Button>
      <p>{t('passkeyAbout')}</p>
    </>
  );
}
