import type { Plan, PlanActivity } from '../../../contract/plan.ts';
import type { PartyKind } from '../../../contract/programme-model.ts';
import { plansRoutes } from '../../../contract/plans.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { OwnWords } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { exactDay, shortDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AgreementWords } from './AgreementSection.tsx';
import { responsibleWords } from './plan-words.ts';
import { planViewTexts } from './plan-views.texts.ts';
import { plansTexts } from './plans.texts.ts';
import './plans.css';

/** The principals that the law speaks of: the municipality, and the region with its care. */
const principals: readonly (PartyKind | null)[] = ['municipality', 'region', 'primary-care', 'psychiatry'];
const isPrincipals = (one: PlanActivity) => one.responsibleKind === 'agency' && principals.includes(one.responsibleAgencyKind);

/** The plan as the law asks for it, in four parts, to read and to print. */
export function SipPage() {
  const t = useTexts(planViewTexts);
  const plan = useTexts(plansTexts);
  const caseId = usePathParam('caseId');
  const { data, error, refetch } = useApiQuery(plansRoutes.readPlan, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={6} />;
  return (
    <>
      <div className="plan-back no-print"><LinkButton kind="quiet" icon="arrowLeft" to={`/cases/${caseId}/plan`}>{t('backToPlan')}</LinkButton></div>
      {data.plan ? <Sip plan={data.plan} /> : <EmptyState title={plan('emptyTitle')}>{plan('emptyForReader')}</EmptyState>}
    </>
  );
}

function Sip({ plan }: { plan: Plan }) {
  const t = useTexts(planViewTexts);
  const words = useTexts(plansTexts);
  const language = useLanguage();
  const current = plan.activities.filter((one) => one.state !== 'stopped');
  const print = <span className="no-print"><Button onPress={() => window.print()}>{t('sipPrint')}</Button></span>;
  return (
    <div className="sip">
      <Section title={t('sipTitle')} lede={t('sipLede')} actions={print}>
        {plan.summary ? <p>{plan.summary}</p> : null}
        <p>{t('sipVersion', { version: plan.version })}</p>
      </Section>
      <Section title={t('sipGoals')}>
        {plan.goals.filter((goal) => goal.state !== 'let-go').map((goal) => <OwnWords key={goal.id}>{goal.words}</OwnWords>)}
      </Section>
      <SipTable title={t('sipNeeded')} activities={current} columns={['need', 'measure']} />
      <SipTable title={t('sipPrincipals')} activities={current.filter(isPrincipals)} columns={['measure', 'who', 'when']} />
      <SipTable title={t('sipOthers')} activities={current.filter((one) => !isPrincipals(one))} columns={['measure', 'who', 'when']} />
      <Section title={t('sipOverall')}>
        <p>{t('sipOverallBy', { agency: plan.overallAgencyName })}</p>
        <p>{t('sipReview')}: {plan.nextReviewOn ? exactDay(plan.nextReviewOn, language) : words('none')}</p>
      </Section>
      <Section title={t('sipAgreement')}>
        {plan.agreement ? <AgreementWords agreement={plan.agreement} /> : <p>{words('agreementNotAsked')}</p>}
        {plan.agreement?.changedSince ? <p>{words('changedSince')}</p> : null}
      </Section>
    </div>
  );
}

type SipColumn = 'need' | 'measure' | 'who' | 'when';

function SipTable({ title, activities, columns }: { title: string; activities: readonly PlanActivity[]; columns: readonly SipColumn[] }) {
  const t = useTexts(planViewTexts);
  const words = useTexts(plansTexts);
  const language = useLanguage();
  const day = (one: string) => shortDay(one, language);
  const all: Readonly<Record<SipColumn, Column<PlanActivity>>> = {
    measure: { key: 'measure', header: t('sipMeasure'), cell: (one) => one.title },
    need: { key: 'need', header: t('sipNeed'), cell: (one) => one.need || t('sipNeedMissing') },
    who: { key: 'who', header: t('sipWho'), cell: (one) => responsibleWords(one, words('responsibleParticipant')) },
    when: {
      key: 'when', header: t('sipWhen'),
      cell: ({ startsOn, dueOn }) => (dueOn ? t('sipFromTo', { from: day(startsOn), to: day(dueOn) }) : t('sipFrom', { day: day(startsOn) })),
    },
  };
  return (
    <Section title={title}>
      {activities.length === 0 ? <p>{t('sipNone')}</p> : (
        <DataTable caption={title} rows={activities} rowKey={(one) => one.id} columns={columns.map((column) => all[column])} />
      )}
    </Section>
  );
}
