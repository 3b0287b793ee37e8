import { useState } from 'react';
import { staffAccountsRoutes, type StaffAccount } from '../../../contract/staff-accounts.ts';
import { useApiQuery } from '../../app/api.ts';
import { useSignedIn } from '../../app/session.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Link } from '../../ui/navigation.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { agenciesTexts } from './agencies.texts.ts';

const AddStaffDialog = lazyPart(() => import('./AddStaffDialog.tsx'), (m) => m.AddStaffDialog);
const ChangeStaffDialog = lazyPart(() => import('./ChangeStaffDialog.tsx'), (m) => m.ChangeStaffDialog);

/** An administrator looks after the accounts of her own agency. */
export function StaffPage() {
  const t = useTexts(agenciesTexts);
  const me = useSignedIn();
  const { data, error, refetch } = useApiQuery(staffAccountsRoutes.listStaffAccounts, {});
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const account = data?.items.find((each) => each.id === chosen);
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede', { agency: me.kind === 'staff' ? me.agencyName : '' })}
        actions={<Button kind="primary" icon="plus" onPress={() => setAdding(true)}>{t('add')}</Button>} />
      <p><Link to="/approvals">{t('approvals')}</Link></p>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={6} /> : null}
      {data && data.total === 0 ? <EmptyState title={t('empty')}>{t('emptyHow')}</EmptyState> : null}
      {data && data.total > 0 ? <Accounts accounts={data.items} unlinked={data.signInIssuer === null ? t('demoLent') : t('noSignIn')} onChange={setChosen} /> : null}
      {adding ? <AddStaffDialog onClose={() => setAdding(false)} /> : null}
      {account && data ? <ChangeStaffDialog key={account.id} account={account} issuer={data.signInIssuer} onClose={() => setChosen(null)} /> : null}
    </Page>
  );
}

function Accounts({ accounts, unlinked, onChange }: {
  accounts: readonly StaffAccount[];
  /** What is said of those without a sign-in. */
  unlinked: string;
  onChange: (id: string) => void;
}) {
  const t = useTexts(agenciesTexts);
  const waysOf = ({ signInSubject, passkeys }: StaffAccount) =>
    [signInSubject, passkeys > 0 ? t('passkeys', { count: passkeys }) : null].filter((way) => way !== null).join(', ');
  const nameOf = (account: StaffAccount) => `${account.givenName} ${account.familyName}`;
  return (
    <DataTable caption={t('accounts')} rows={accounts} rowKey={(account) => account.id} columns={[
      { key: 'name', header: t('name'), cell: nameOf },
      { key: 'title', header: t('personTitle'), cell: (account) => account.title },
      { key: 'role', header: t('role'), cell: (account) => t(account.role) },
      { key: 'sign-in', header: t('signIn'), cell: (account) => waysOf(account) || unlinked },
      { key: 'state', header: t('state'), cell: (account) => account.active ? <StatusTag status="active">{t('open')}</StatusTag> : <StatusTag status="ended">{t('closed')}</StatusTag> },
      { key: 'change', deeds: true, header: t('change'), cell: (account) => <Button kind="quiet" size="small" label={t('changeOne', { name: nameOf(account) })} onPress={() => onChange(account.id)}>{t('change')}</Button> },
    ]} />
  );
}
