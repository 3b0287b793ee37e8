import { accountProposalsRoutes } from '../../../contract/account-proposals.ts';
import { Link } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useApiQuery } from '../api.ts';
import { signInTexts } from './sign-in.texts.ts';

/** One line for a team leader: how many changes of accounts wait for her. Nothing where none does. */
export function ApprovalsReminder() {
  const t = useTexts(signInTexts);
  const { data } = useApiQuery(accountProposalsRoutes.listAccountProposals, {});
  const count = data?.items.filter(({ isOwn }) => !isOwn).length ?? 0;
  return count === 0 ? null : <p><Link to="/approvals">{t('approvalsWait', { count })}</Link></p>;
}
