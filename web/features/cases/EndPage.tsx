import { useState } from 'react';
import { casesRoutes } from '../../../contract/cases.ts';
import type { CaseHead } from '../../../contract/cases.ts';
import { dischargeReasons } from '../../../contract/discharges.ts';
import type { FollowUp, Income } from '../../../contract/discharges.ts';
import { incomeWords } from '../../../contract/income-words.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { DayText } from '../../ui/DayText.tsx';
import { formatDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { dischargeTexts } from './discharge.texts.ts';

const FollowUpForm = lazyPart(() => import('./FollowUpForms.tsx'), (m) => m.FollowUpForm);
const GiveUpForm = lazyPart(() => import('./FollowUpForms.tsx'), (m) => m.GiveUpForm);
const ReopenForm = lazyPart(() => import('./FollowUpForms.tsx'), (m) => m.ReopenForm);

type Open = 'done' | 'given-up' | 'reopen' | null;

function IncomeList({ incomes }: { incomes: readonly Income[] }) {
  const t = useTexts(dischargeTexts);
  const language = useLanguage();
  if (incomes.length === 0) return <>{t('noIncome')}</>;
  return <>{incomes.map(({ source, percent }) => t('percentOf', { source: incomeWords[source][language], percent })).join('; ')}</>;
}

function DischargeFacts({ end, over }: { end: FollowUp; over: boolean }) {
  const t = useTexts(dischargeTexts);
  const language = useLanguage();
  const { discharge, income } = end;
  if (!discharge && over) return <EmptyState title={t('notShared')}>{t('notSharedHow')}</EmptyState>;
  if (!discharge) return <EmptyState title={t('notEnded')}>{t('notEndedHow')}</EmptyState>;
  return (
    <Section title={t('endTitle')}>
      <p className="case-words">{discharge.summary}</p>
      <DescriptionList items={[
        { term: t('on'), value: <><DayText day={discharge.on} />, {discharge.byName}</> },
        { term: t('why'), value: dischargeReasons[discharge.reason].label[language] },
        { term: t('ledTo'), value: t(`outcome-${discharge.outcome}`) },
        { term: t('incomeBeforeTerm'), value: <IncomeList incomes={income.before} /> },
        { term: t('incomeAfterTerm'), value: <IncomeList incomes={income.after} /> },
        { term: t('supportAfterTerm'), value: <span className="case-words">{discharge.supportAfter}</span> },
      ]} />
    </Section>
  );
}

function FollowUpFacts({ followUp, income }: Pick<FollowUp, 'followUp' | 'income'>) {
  const t = useTexts(dischargeTexts);
  if (!followUp) return null;
  return (
    <DescriptionList items={[
      { term: t('doneOn'), value: <><DayText day={followUp.on} />, {followUp.byName}</> },
      ...(followUp.occupation ? [{ term: t('occupationNow'), value: t(`occupation-${followUp.occupation}`) }] : []),
      ...(followUp.givenUpReason ? [{ term: t('why'), value: followUp.givenUpReason }] : [{ term: t('incomeNow'), value: <IncomeList incomes={income.followUp} /> }]),
      ...(followUp.note ? [{ term: t('note'), value: <span className="case-words">{followUp.note}</span> }] : []),
    ]} />
  );
}

function OpenForm({ head, open, onClose }: { head: CaseHead; open: Open; onClose: () => void }) {
  switch (open) {
    case 'done': return <FollowUpForm head={head} onClose={onClose} />;
    case 'given-up': return <GiveUpForm head={head} onClose={onClose} />;
    case 'reopen': return <ReopenForm head={head} onClose={onClose} />;
    default: return null;
  }
}

function End({ head, end }: { head: CaseHead; end: FollowUp }) {
  const t = useTexts(dischargeTexts);
  const language = useLanguage();
  const today = useToday();
  const [open, setOpen] = useState<Open>(null);
  const may = (action: (typeof head.allowedActions)[number]) => head.allowedActions.includes(action);
  const isDue = end.dueOn !== null && end.dueOn <= today;
  const state = end.state === 'none' ? null : t(`state-${end.state}`, { day: end.dueOn ? formatDay(end.dueOn, language, today) : '' });
  return (
    <Stack gap="wide">
      {state ? (
        <Section title={t('followUpTitle')} lede={state}>
          <FollowUpFacts {...end} />
          {open === null ? (
            <ButtonRow>
              {may('follow-up') ? <Button kind={isDue ? 'primary' : 'secondary'} onPress={() => setOpen('done')}>{t('record')}</Button> : null}
              {may('follow-up') ? <Button onPress={() => setOpen('given-up')}>{t('giveUp')}</Button> : null}
              {may('reopen') ? <Button kind="quiet" onPress={() => setOpen('reopen')}>{t('reopen')}</Button> : null}
            </ButtonRow>
          ) : <OpenForm head={head} open={open} onClose={() => setOpen(null)} />}
        </Section>
      ) : null}
      <DischargeFacts end={end} over={head.status === 'discharged' || head.status === 'closed'} />
    </Stack>
  );
}

/** The end of a case: how it went, and the follow-up that stays until it is done or given up with a reason. */
export function EndPage() {
  const caseId = usePathParam('caseId');
  const head = useApiQuery(casesRoutes.readCase, { params: { caseId } });
  const end = useApiQuery(casesRoutes.readFollowUp, { params: { caseId } });
  if (end.error) return <FailedState error={end.error} retry={() => { void end.refetch(); }} />;
  if (!head.data || !end.data) return <Skeleton rows={4} />;
  return <End head={head.data} end={end.data} />;
}
