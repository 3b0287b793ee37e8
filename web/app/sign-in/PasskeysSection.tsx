import { useState } from 'react';
import { passkeysRoutes, type Passkey } from '../../../contract/passkeys.ts';
import { signInRoutes } from '../../../contract/sign-in.ts';
import { Button } from '../../ui/Button.tsx';
import { InstantText } from '../../ui/DayText.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useApiMutation, useApiQuery } from '../api.ts';
import { canUsePasskeys } from './passkey.ts';
import { signInTexts } from './sign-in.texts.ts';

const NameDialog = lazyPart(() => import('./PasskeyNameDialog.tsx'), (m) => m.PasskeyNameDialog);

/** One's own passkeys: add, rename, take away. */
export function PasskeysSection() {
  const t = useTexts(signInTexts);
  const { data, error, refetch } = useApiQuery(passkeysRoutes.listPasskeys, {});
  const ways = useApiQuery(signInRoutes.readSignInWays, {});
  const [named, setNamed] = useState<Passkey | 'new' | null>(null);
  const here = ways.data ? canUsePasskeys(ways.data.passkeyDomain) : false;
  const add = here ? <Button icon="plus" onPress={() => setNamed('new')}>{t('addPasskey')}</Button> : null;
  return (
    <Section title={t('passkeysTitle')} lede={t('passkeysLede')}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {data ? null : <Skeleton rows={1} />}
      {data?.items.length === 0 ? <EmptyState title={t('noPasskeys')} action={add}>{t('noPasskeysHow')}</EmptyState> : null}
      {data && data.items.length > 0 ? <><PasskeyList items={data.items} onRename={setNamed} /><div>{add}</div></> : null}
      {ways.data && !here ? <Notice>{t('passkeyWrongPlace', { domain: ways.data.passkeyDomain })}</Notice> : null}
      {named ? <NameDialog passkey={named === 'new' ? null : named} onClose={() => setNamed(null)} /> : null}
    </Section>
  );
}

function PasskeyList({ items, onRename }: { items: readonly Passkey[]; onRename: (passkey: Passkey) => void }) {
  const t = useTexts(signInTexts);
  const toast = useToast();
  const remove = useApiMutation(passkeysRoutes.removePasskey);
  const take = ({ id, name }: Passkey) => remove.mutate({ params: { passkeyId: id } }, { onSuccess: () => toast({ text: t('removed', { name }) }) });
  return (
    <>
      {remove.error ? <FailedState error={remove.error} /> : null}
      <RowList label={t('passkeysTitle')} rows={items.map((passkey) => ({
        key: passkey.id, title: passkey.name,
        about: <>{t('passkeyMade')} <InstantText at={passkey.createdAt} />. {passkey.lastUsedAt ? <>{t('passkeyUsed')} <InstantText at={passkey.lastUsedAt} />.</> : `${t('passkeyUnused')}.`}</>,
        actions: (
          <>
            <Button kind="quiet" size="small" label={t('renameLabel', { name: passkey.name })} onPress={() => onRename(passkey)}>{t('rename')}</Button>
            <Button kind="quiet" size="small" label={t('removeLabel', { name: passkey.name })} pending={remove.isPending} onPress={() => take(passkey)}>{t('remove')}</Button>
          </>
        ),
      }))} />
    </>
  );
}
