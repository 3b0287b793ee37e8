import { useState } from 'react';
import { AgreementAnswer } from '../../../contract/plan.ts';
import type { Plan, PlanActivity, PlanStep } from '../../../contract/plan.ts';
import { AgreeBody, plansRoutes } from '../../../contract/plans.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { useMyCaseIds } from '../../app/session.tsx';
import { RecordRemarks } from '../../app/sharing/RecordRemarks.tsx';
import { Button } from '../../ui/Button.tsx';
import { OwnWords } from '../../ui/Card.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Form, SubmitButton } from '../../ui/form/Form.tsx';
import { FormRadioGroup, FormTextArea } from '../../ui/form/form-fields.tsx';
import { useZodForm } from '../../ui/form/useZodForm.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Page, PageHeader, Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useFreshOnStale } from './plan-edits.ts';
import { isOpen, myAnswerText, responsibleWords } from './plan-words.ts';
import { SinceVersion } from './PlanVersionsPage.tsx';
import { planViewTexts } from './plan-views.texts.ts';
import { plansTexts } from './plans.texts.ts';
import './plans.css';

/** The person's own plan: her goals, what happens now and who does it, and whether it is right. */
export function MyPlanPage() {
  const t = useTexts(planViewTexts);
  const [caseId] = useMyCaseIds();
  return (
    <Page width="narrow">
      <PageHeader title={t('myTitle')} />
      {caseId === undefined ? <EmptyState title={t('myEmptyTitle')}>{t('myEmpty')}</EmptyState> : <MyPlan caseId={caseId} />}
    </Page>
  );
}

function MyPlan({ caseId }: { caseId: string }) {
  const t = useTexts(planViewTexts);
  const { data, error, refetch } = useApiQuery(plansRoutes.readPlan, { params: { caseId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={3} />;
  const { plan } = data;
  if (!plan) return <EmptyState title={t('myEmptyTitle')}>{t('myEmpty')}</EmptyState>;
  const goals = plan.goals.filter((goal) => goal.state === 'open');
  return (
    <Stack gap="wide">
      <Section title={t('myGoals')}>
        {goals.length === 0 ? <p>{t('myGoalsEmpty')}</p> : goals.map((goal) => <OwnWords key={goal.id}>{goal.words}</OwnWords>)}
      </Section>
      <MySteps plan={plan} />
      <MyAnswer caseId={caseId} plan={plan} />
      <RecordRemarks caseId={caseId} recordKind="plan" recordId={plan.id} what={t('myTitle')} />
    </Stack>
  );
}

/** What goes on and comes next, in the order of its days; what is done is a tap away. */
function MySteps({ plan }: { plan: Plan }) {
  const t = useTexts(planViewTexts);
  const activities = plan.activities.filter(isOpen);
  const steps = plan.steps.filter((step) => step.doneOn === null && !step.dropped);
  const done = [...plan.goals.filter((goal) => goal.state === 'reached').map((goal) => goal.words),
    ...plan.activities.filter((one) => one.state === 'done').map((one) => one.title),
    ...plan.steps.filter((step) => step.doneOn !== null).map((step) => step.title)];
  const dayOf = (one: PlanActivity | PlanStep) => one.dueOn ?? '9999';
  const ahead = [...activities, ...steps].toSorted((one, other) => dayOf(one).localeCompare(dayOf(other)));
  return (
    <Section title={t('myNext')}>
      {ahead.length === 0 ? <p>{t('myNextEmpty')}</p> : (
        <ul className="my-steps">
          {ahead.map((one) => <MyStep key={one.id} part={one} />)}
        </ul>
      )}
      <p>{t('myOverall', { agency: plan.overallAgencyName })}</p>
      {done.length > 0 ? <Disclosure title={t('myDone', { count: done.length })}><ul>{done.map((title) => <li key={title}>{title}</li>)}</ul></Disclosure> : null}
    </Section>
  );
}

function MyStep({ part }: { part: PlanActivity | PlanStep }) {
  const t = useTexts(planViewTexts);
  const words = useTexts(plansTexts);
  return (
    <li className="my-step">
      <span className="my-step__title">{part.title}</span>
      {'responsibleKind' in part ? <span className="my-step__about">{responsibleWords(part, t('you'))}</span> : null}
      <span className="my-step__about">
        {'startsOn' in part && part.state === 'planned' ? <>{words('startsOn')} <DayText day={part.startsOn} />. </> : null}
        {part.dueOn ? <>{words('dueOn')} <DayText day={part.dueOn} /></> : null}
      </span>
    </li>
  );
}

/** “Is the plan right?”: her answer, what has changed since, and a way to answer again. */
function MyAnswer({ caseId, plan }: { caseId: string; plan: Plan }) {
  const t = useTexts(planViewTexts);
  const { agreement } = plan;
  const [again, setAgain] = useState(false);
  const answering = again || agreement === null || agreement.changedSince;
  return (
    <Section title={t('myAgreement')}>
      {agreement ? (
        <div>
          <p>{t('myAnswered', { answer: t(myAnswerText[agreement.answer]) })}, <DayText day={agreement.saidOn} /></p>
          {agreement.words ? <OwnWords>{agreement.words}</OwnWords> : null}
        </div>
      ) : null}
      {agreement?.changedSince ? (
        <>
          <Notice kind="warning" title={t('myChangedSince')}>{t('myChangedSinceAbout')}</Notice>
          <SinceVersion caseId={caseId} version={agreement.planVersion} title={t('mySince')} />
        </>
      ) : null}
      {answering ? <MyAnswerForm caseId={caseId} plan={plan} onSent={() => setAgain(false)} />
        : <div><Button onPress={() => setAgain(true)}>{t('myAnswerAgain')}</Button></div>}
    </Section>
  );
}

function MyAnswerForm({ caseId, plan, onSent }: { caseId: string; plan: Plan; onSent: () => void }) {
  const t = useTexts(planViewTexts);
  const toast = useToast();
  const fresh = useFreshOnStale();
  const agree = useApiMutation(plansRoutes.agreeToPlan);
  const form = useZodForm(AgreeBody, { draftKey: `my-plan-answer:${caseId}`, defaults: { planVersion: plan.version, words: '' } });
  return (
    <Form form={form} label={t('myAgreement')} onSubmit={async (values) => {
      await fresh(() => agree.mutateAsync({ params: { caseId }, body: { ...values, planVersion: plan.version } }));
      toast({ text: t('mySent') });
      onSent();
    }}>
      <FormRadioGroup form={form} name="answer" label={t('myAnswer')} options={AgreementAnswer.options.map((answer) => ({ value: answer, label: t(myAnswerText[answer]) }))} />
      <FormTextArea form={form} name="words" label={t('myWords')} rows={3} optional />
      <div><SubmitButton form={form}>{t('mySend')}</SubmitButton></div>
    </Form>
  );
}
