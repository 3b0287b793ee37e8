import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import type { Referral } from '../../../contract/referrals.ts';
import { useApiQuery } from '../../app/api.ts';
import { DayText } from '../../ui/DayText.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Link, usePathParam } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Columns, Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { useTexts } from '../../ui/texts.ts';
import { CriteriaList } from './CriteriaList.tsx';
import { referralTexts } from './referral.texts.ts';

const DecideForm = lazyPart(() => import('./DecideForm.tsx'), (m) => m.DecideForm);

function Facts({ referral }: { referral: Referral }) {
  const t = useTexts(referralTexts);
  const from = [referral.referredByName, referral.fromAgencyName].filter(Boolean).join(', ') || t('fromSelf');
  return (
    <Section title={t('sectionReferral')}>
      <p className="case-words">{referral.reason}</p>
      <DescriptionList items={[
        { term: t('from'), value: from },
        { term: t('referredOn'), value: <DayText day={referral.referredOn} /> },
        ...(referral.decideBy ? [{ term: t('decideBy'), value: <DayText day={referral.decideBy} /> }] : []),
        ...(referral.reachAt ? [{ term: t('reachAt'), value: referral.reachAt }] : []),
      ]} />
    </Section>
  );
}

function Criteria({ referral }: { referral: Referral }) {
  const t = useTexts(referralTexts);
  if (referral.checks.length === 0) return <Section title={t('sectionCriteria')} lede={t('noCriteria')}>{null}</Section>;
  return (
    <Section title={t('sectionCriteria')} lede={t(`together-${referral.together}`)}>
      <CriteriaList checks={referral.checks} />
    </Section>
  );
}

function Decisions({ decisions }: Pick<Referral, 'decisions'>) {
  const t = useTexts(referralTexts);
  if (decisions.length === 0) return null;
  return (
    <Section title={t('sectionDecisions')}>
      <Timeline label={t('sectionDecisions')} items={decisions.map((one, index) => ({
        key: String(index), day: one.decidedOn, title: t(`decided-${one.decision}`), by: one.decidedByName,
        body: <span className="case-words">{one.reason}{one.offeredInstead ? `\n${t('offeredInstead', { what: one.offeredInstead })}` : ''}</span>,
      }))} />
    </Section>
  );
}

function Decide({ head, referral }: { head: CaseHead; referral: Referral }) {
  const t = useTexts(referralTexts);
  if (head.allowedActions.includes('decide')) {
    return (
      <Section title={t('sectionDecide')} lede={t('decideLede')}>
        {referral.otherCaseId ? (
          <Notice kind="warning" title={t('otherCase')} actions={<Link to={`/cases/${referral.otherCaseId}`}>{t('openOther')}</Link>} />
        ) : null}
        <DecideForm key={head.id} head={head} />
      </Section>
    );
  }
  if (head.status === 'referred') return <EmptyState title={t('waitingForDecision')}>{t('waitingForDecisionHow')}</EmptyState>;
  // Whoever reads a decided referral without its decision sent it, and is not to be told.
  if (referral.decisions.length === 0) return <EmptyState title={t('notTold')}>{t('notToldHow')}</EmptyState>;
  return null;
}

/** The referral tab: what was written, how it fits the programme and why, and the decision. */
export function ReferralPage() {
  const caseId = usePathParam('caseId');
  const head = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  const referral = useApiQuery(casesRoutes.readReferral, { params: { caseId } });
  if (referral.error) return <FailedState error={referral.error} retry={() => { void referral.refetch(); }} />;
  if (!head.data || !referral.data) return <Skeleton rows={5} />;
  return (
    <Columns
      main={<><Facts referral={referral.data} /><Criteria referral={referral.data} /></>}
      side={<><Decide head={head.data} referral={referral.data} /><Decisions decisions={referral.data.decisions} /></>}
    />
  );
}
