import { signInRoutes, type SignIn } from '../../../contract/sign-in.ts';
import { Button } from '../../ui/Button.tsx';
import { InstantText } from '../../ui/DayText.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useApiMutation, useApiQuery } from '../api.ts';
import { PasskeysSection } from './PasskeysSection.tsx';
import { signInTexts } from './sign-in.texts.ts';

/** Where one is signed in, and by what one gets in: for everyone who has an account. */
export function AccountPage() {
  const t = useTexts(signInTexts);
  return (
    <Page width="narrow">
      <PageHeader title={t('accountTitle')} lede={t('accountLede')} />
      <SignInsSection />
      <PasskeysSection />
    </Page>
  );
}

function SignInsSection() {
  const t = useTexts(signInTexts);
  const toast = useToast();
  const { data, error, refetch } = useApiQuery(signInRoutes.listSignIns, {});
  const endOne = useApiMutation(signInRoutes.endSignIn);
  const endOthers = useApiMutation(signInRoutes.endOtherSignIns, { onSuccess: ({ ended }) => toast({ text: t('endedOthers', { count: ended }) }) });
  const nameOf = ({ browser, system }: SignIn) => t('device', { browser: t(`browser-${browser}`), system: t(`system-${system}`) });
  const end = (signIn: SignIn) => endOne.mutate({ params: { signInId: signIn.id } }, { onSuccess: () => toast({ text: t('endedOne', { device: nameOf(signIn) }) }) });
  const fault = endOne.error ?? endOthers.error;
  return (
    <Section title={t('whereTitle')} lede={t('whereLede')}>
      {fault ? <FailedState error={fault} /> : null}
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {data ? null : <Skeleton rows={2} />}
      {data ? (
        <RowList label={t('whereTitle')} rows={data.items.map((signIn) => ({
          key: signIn.id, title: nameOf(signIn),
          tag: signIn.isThis ? <StatusTag status="active">{t('thisOne')}</StatusTag> : null,
          about: <>{t('begun')} <InstantText at={signIn.startedAt} />. {t('lastSeen')} <InstantText at={signIn.lastSeenAt} />.</>,
          actions: signIn.isThis ? null : <Button size="small" label={t('endOneLabel', { device: nameOf(signIn) })} pending={endOne.isPending} onPress={() => end(signIn)}>{t('endOne')}</Button>,
        }))} />
      ) : null}
      {data && data.items.length > 1 ? <div><Button pending={endOthers.isPending} onPress={() => endOthers.mutate({})}>{t('endOthers')}</Button></div> : null}
    </Section>
  );
}
