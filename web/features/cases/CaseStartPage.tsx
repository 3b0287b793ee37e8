import { useEffect } from 'react';
import { casesRoutes } from '../../../contract/cases.ts';
import { useApiQuery } from '../../app/api.ts';
import { useGo, usePathParam } from '../../ui/navigation.tsx';

/** The case's own address leads on to what one comes for: the referral while it waits, otherwise the plan. */
export function CaseStartPage() {
  const caseId = usePathParam('caseId');
  const { data } = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  const go = useGo();
  const status = data?.status;
  useEffect(() => {
    if (status === undefined) return;
    const undecided = status === 'referred' || status === 'waiting' || status === 'declined';
    go(`/cases/${caseId}/${undecided ? 'referral' : 'plan'}`, { replace: true });
  });
  return null;
}
