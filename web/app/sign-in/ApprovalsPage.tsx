import { useState } from 'react';
import { accountProposalsRoutes, type AccountProposal } from '../../../contract/account-proposals.ts';
import type { Invitation } from '../../../contract/invitations.ts';
import { Button } from '../../ui/Button.tsx';
import { InstantText } from '../../ui/DayText.tsx';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useApiMutation, useApiQuery } from '../api.ts';
import { appTexts } from '../app.texts.ts';
import { roleTexts } from '../role-texts.ts';
import { InvitationCode } from './InvitationCode.tsx';
import { signInTexts } from './sign-in.texts.ts';

/** What waits for a second person: changes that give a colleague more power, or a way in. */
export function ApprovalsPage() {
  const t = useTexts(signInTexts);
  const toast = useToast();
  const { data, error, refetch } = useApiQuery(accountProposalsRoutes.listAccountProposals, {});
  const [code, setCode] = useState<Invitation | null>(null);
  const approve = useApiMutation(accountProposalsRoutes.approveAccountProposal, { onSuccess: ({ invitation }) => {
    setCode(invitation);
    toast({ text: t('approved') });
  } });
  const decline = useApiMutation(accountProposalsRoutes.declineAccountProposal, { onSuccess: () => toast({ text: t('declined') }) });
  const fault = approve.error ?? decline.error;
  return (
    <Page width="narrow">
      <PageHeader title={t('approvalsTitle')} lede={t('approvalsLede')} />
      {fault ? <FailedState error={fault} /> : null}
      {code ? <InvitationCode {...code} /> : null}
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={2} /> : null}
      {data?.items.length === 0 ? <EmptyState title={t('nothingWaits')}>{t('nothingWaitsHow')}</EmptyState> : null}
      {data && data.items.length > 0 ? (
        <Proposals items={data.items} pending={approve.isPending || decline.isPending}
          onApprove={(proposalId) => approve.mutate({ params: { proposalId } })} onDecline={(proposalId) => decline.mutate({ params: { proposalId } })} />
      ) : null}
    </Page>
  );
}

function Proposals({ items, pending, onApprove, onDecline }: {
  items: readonly AccountProposal[]; pending: boolean; onApprove: (id: string) => void; onDecline: (id: string) => void;
}) {
  const t = useTexts(signInTexts);
  const app = useTexts(appTexts);
  const titleOf = ({ kind, staffName: name, role, signInSubject }: AccountProposal) => {
    if (kind === 'role') return t('proposalRole', { name, role: role ? app(roleTexts[role]) : '' });
    return kind === 'sign-in' ? t('proposalSignIn', { name, subject: signInSubject ?? '' }) : t('proposalInvitation', { name });
  };
  return (
    <RowList label={t('approvalsTitle')} rows={items.map((proposal) => ({
      key: proposal.id, title: titleOf(proposal),
      about: <>{t('proposedBy', { name: proposal.proposedByName })} <InstantText at={proposal.proposedAt} />.{proposal.isOwn ? ` ${t('waitsForAnother')}` : ''}</>,
      actions: (
        <>
          {proposal.isOwn ? null : <Button size="small" label={t('approveLabel', { what: titleOf(proposal) })} pending={pending} onPress={() => onApprove(proposal.id)}>{t('approve')}</Button>}
          <Button kind="quiet" size="small" label={`${proposal.isOwn ? t('takeBack') : t('decline')}: ${titleOf(proposal)}`} pending={pending} onPress={() => onDecline(proposal.id)}>
            {proposal.isOwn ? t('takeBack') : t('decline')}
          </Button>
        </>
      ),
    }))} />
  );
}
