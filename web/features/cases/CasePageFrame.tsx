import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { useApiQuery } from '../../app/api.ts';
import { EmergencyBanner } from '../../app/sharing/EmergencyBanner.tsx';
import { Page } from '../../ui/Page.tsx';
import { SubPage, usePathParam } from '../../ui/navigation.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import type { NavTab } from '../../ui/Tabs.tsx';
import { useTexts } from '../../ui/texts.ts';
import { seesReferral } from './case-words.ts';
import { CaseHeader } from './CaseHeader.tsx';
import { ModelVersionNotice } from './ModelVersionNotice.tsx';
import { casesTexts } from './cases.texts.ts';

function useTabs({ id, status, sight, referredFromAgencyName }: CaseHead): NavTab[] {
  const t = useTexts(casesTexts);
  const to = (part: string) => `/cases/${id}/${part}`;
  const underWay = status === 'active' || status === 'discharged' || status === 'closed';
  return [
    ...(seesReferral(sight.because, referredFromAgencyName) && !underWay ? [{ to: to('referral'), label: t('tabReferral') }] : []),
    ...(underWay ? [
      { to: to('plan'), label: t('tabPlan') },
      { to: to('assessment'), label: t('tabAssessment') },
      { to: to('progress'), label: t('tabProgress') },
      { to: to('notes'), label: t('tabNotes') },
      { to: to('placements'), label: t('tabPlacements') },
    ] : []),
    { to: to('consents'), label: t('tabConsents') },
    { to: to('team'), label: t('tabTeam') },
    { to: to('timeline'), label: t('tabTimeline') },
    ...(seesReferral(sight.because, referredFromAgencyName) && underWay ? [{ to: to('referral'), label: t('tabReferral') }] : []),
    ...(sight.because !== 'consent' && (status === 'discharged' || status === 'closed') ? [{ to: to('end'), label: t('tabEnd') }] : []),
  ];
}

function Framed({ head }: { head: CaseHead }) {
  const t = useTexts(casesTexts);
  return (
    <>
      <CaseHeader head={head} />
      <EmergencyBanner caseId={head.id} />
      <ModelVersionNotice head={head} />
      <Tabs tabs={useTabs(head)} label={t('tabs')} />
      <SubPage />
    </>
  );
}

/** The page of one case: who it is, where on the way, who leads and what one may see; below, the tab that is open. */
export function CasePageFrame() {
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  return (
    <Page>
      {data ? <Framed head={data} /> : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />}
    </Page>
  );
}
