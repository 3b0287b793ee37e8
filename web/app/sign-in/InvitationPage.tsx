import { useEffect, useState } from 'react';
import { invitationsRoutes, type OpenedInvitation } from '../../../contract/invitations.ts';
import { signInRoutes } from '../../../contract/sign-in.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useGo } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useApiMutation, useApiQuery } from '../api.ts';
import { useRefreshSession } from '../session.tsx';
import { canUsePasskeys, makePasskey } from './passkey.ts';
import { PasskeyFault } from './PasskeyFault.tsx';
import { signInTexts } from './sign-in.texts.ts';

interface Opened { code: string; invitation: OpenedInvitation }

/** Where a one-time code is opened. The code may come after `#`, which no server and no log gets to see. */
export function InvitationPage() {
  const t = useTexts(signInTexts);
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <Page width="narrow">
      {opened
        ? <><PageHeader title={t('hello', { name: opened.invitation.givenName })} tabTitle={t('invitationTitle')} lede={t('helloLede')} /><WaysIn {...opened} /></>
        : <><PageHeader title={t('invitationTitle')} lede={t('invitationLede')} /><CodeForm onOpened={setOpened} /></>}
    </Page>
  );
}

function CodeForm({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const t = useTexts(signInTexts);
  const [code, setCode] = useState(() => decodeURIComponent(location.hash.slice(1)));
  const open = useApiMutation(invitationsRoutes.openInvitation);
  useEffect(() => {
    // The code is not left in the address for whoever looks at the screen or the history next.
    if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
  }, []);
  return (
    <form className="form" noValidate onSubmit={(event) => {
      event.preventDefault();
      open.mutate({ body: { code } }, { onSuccess: (invitation) => onOpened({ code, invitation }) });
    }}>
      {open.error ? <FailedState error={open.error} /> : null}
      <TextField label={t('code')} description={t('codeHint')} value={code} onChange={setCode} autoComplete="one-time-code" width="short" />
      <div><Button type="submit" kind="primary" pending={open.isPending}>{t('openCode')}</Button></div>
    </form>
  );
}

function WaysIn({ code, invitation }: Opened) {
  const t = useTexts(signInTexts);
  const ways = useApiQuery(signInRoutes.readSignInWays, {});
  const here = ways.data ? canUsePasskeys(ways.data.passkeyDomain) : false;
  return (
    <>
      {here ? <ByPasskey code={code} invitation={invitation} /> : null}
      {ways.data && !here ? <Notice kind="warning">{t('passkeyWrongPlace', { domain: ways.data.passkeyDomain })}</Notice> : null}
      {invitation.provider ? <ByProvider code={code} /> : null}
    </>
  );
}

function ByPasskey({ code, invitation }: Opened) {
  const t = useTexts(signInTexts);
  const go = useGo();
  const refresh = useRefreshSession();
  const open = useApiMutation(invitationsRoutes.openInvitation);
  const accept = useApiMutation(invitationsRoutes.acceptWithPasskey);
  const [fault, setFault] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const save = async () => {
    setFault(null);
    try {
      // Each challenge is answered once: a second try asks for a new one.
      const { passkey } = tried ? await open.mutateAsync({ body: { code } }) : invitation;
      setTried(true);
      const credential = await makePasskey(passkey);
      await accept.mutateAsync({ body: { code, name: t('firstPasskeyName'), credential } });
      await refresh();
      go('/', { replace: true });
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <Section title={t('withThisDevice')} lede={t('withThisDeviceAbout')}>
      {fault instanceof ApiProblem ? <FailedState error={fault} /> : null}
      {fault !== null && !(fault instanceof ApiProblem) ? <PasskeyFault /> : null}
      <div><Button kind="primary" pending={accept.isPending} onPress={() => { void save(); }}>{t('saveOnDevice')}</Button></div>
    </Section>
  );
}

function ByProvider({ code }: { code: string }) {
  const t = useTexts(signInTexts);
  const start = useApiMutation(invitationsRoutes.acceptWithProvider, { onSuccess: ({ url }) => location.assign(url) });
  return (
    <Section title={t('withProvider')} lede={t('withProviderAbout')}>
      {start.error ? <FailedState error={start.error} /> : null}
      <div><Button pending={start.isPending} onPress={() => start.mutate({ body: { code } })}>{t('goToProvider')}</Button></div>
    </Section>
  );
}
