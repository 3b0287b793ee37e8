import { indicatorsRoutes } from '../../../contract/indicators.ts';
import type { GoalResult, ProgrammeResults } from '../../../contract/indicators.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { exactDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { usePathParam } from '../../ui/navigation.tsx';
import { Page, PageHeader, Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, ProgressNote, Skeleton } from '../../ui/States.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { indicatorsTexts, sexText } from './indicators.texts.ts';
import { ResultFigure } from './ResultFigure.tsx';
import './indicators.css';

/** `/programmes/:id/results`: how a programme stands against its own goals; made to be put on a table on paper too. */
export function ResultsPage() {
  const t = useTexts(indicatorsTexts);
  const programmeId = usePathParam('programmeId');
  const { data, error, refetch } = useApiQuery(indicatorsRoutes.readResults, { params: { programmeId } });
  if (data) return <Results results={data} />;
  return (
    <Page>
      <PageHeader title={t('homeTitle')} back={{ to: '/programmes', label: t('allProgrammes') }} />
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <><ProgressNote text={t('homeTitle')} /><Skeleton shape="cards" rows={4} /></>}
    </Page>
  );
}

function Results({ results }: { results: ProgrammeResults }) {
  const t = useTexts(indicatorsTexts);
  const language = useLanguage();
  const { threshold, participants } = results;
  const counted = results.goals.filter(({ counting }) => counting === 'counted');
  const individual = counted.filter(({ level }) => level === 'individual');
  const others = counted.filter(({ level }) => level !== 'individual');
  return (
    <Page>
      <PageHeader title={t('title', { name: results.name[language] })} lede={<Lede results={results} />}
        back={{ to: `/programmes/${results.programmeId}`, label: t('back') }}
        actions={<Button onPress={() => print()}>{t('print')}</Button>} />
      {participants.admitted === 0 ? <EmptyState title={t('nobody')}>{t('nobodyDetail')}</EmptyState> : (
        <>
          <Figures title={t('individual')} goals={individual} />
          <Figures title={t('others')} goals={others} />
          <Figures title={t('also')} goals={results.alsoCounted} />
          <NotCounted goals={results.goals.filter(({ counting }) => counting !== 'counted')} />
          <p className="section__lede">{t('protect', { last: threshold - 1 })} {t('counted', { day: exactDay(results.countedOn, language) })}</p>
        </>
      )}
    </Page>
  );
}

/** How many, said first. */
function Lede({ results: { participants, threshold } }: { results: ProgrammeResults }) {
  const t = useTexts(indicatorsTexts);
  const { admitted, active, finished, bySex } = participants;
  if (admitted === 0) return null;
  if (admitted === null) return <>{t('fewAdmitted', { threshold })}</>;
  const parts = bySex.filter(({ count }) => count !== null).map(({ sex, count }) => `${t(sexText[sex])}: ${count}`);
  return (
    <>
      {t('admittedSentence', { count: admitted })}
      {active !== null && finished !== null ? ` ${t('activeSentence', { active, finished })}` : null}
      {parts.length > 0 ? ` ${t('sexSentence', { parts: parts.join(', ') })}` : null}
    </>
  );
}

/** Goals that a document shows, or that need what is not recorded here yet: said, so that nobody looks for them in vain. */
function NotCounted({ goals }: { goals: readonly GoalResult[] }) {
  const t = useTexts(indicatorsTexts);
  const language = useLanguage();
  if (goals.length === 0) return null;
  return (
    <Section title={t('notCounted')}>
      <RowList label={t('notCounted')} rows={goals.map((goal) => ({
        key: goal.key, title: goal.label[language], about: goal.definition[language],
        tag: <Tag>{t(goal.counting === 'documented' ? 'documented' : 'later')}</Tag>,
      }))} />
    </Section>
  );
}

function Figures({ title, goals }: { title: string; goals: readonly GoalResult[] }) {
  if (goals.length === 0) return null;
  return (
    <Section title={title}>
      <div className="result-grid">{goals.map((goal) => <ResultFigure key={goal.key} goal={goal} />)}</div>
    </Section>
  );
}
