import { useState } from 'react';
import { questionsOf } from '../../../contract/survey-answers.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { Survey, SurveyResults } from '../../../contract/surveys.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useGo, usePathname, useSearchParams } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartHeader, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { csvOf, keepTextFile } from './keep-text-file.ts';
import { QuestionResultView } from './QuestionResultView.tsx';
import { resultRows } from './result-tables.ts';
import { resultsTexts } from './results.texts.ts';
import { useSurveyWords } from './survey-words.ts';
import { useSurvey } from './use-survey.ts';
import './surveys.css';

/** `/prestudies/$prestudyId/surveys/$surveyId/results`: what was answered, under disclosure control. */
export function SurveyResultsPage() {
  const t = useTexts(resultsTexts);
  const { by, version } = useSearchParams();
  const { survey, error, retry, params, home, mayWrite } = useSurvey();
  const [looks, setLooks] = useState(false);
  const grows = survey?.state === 'open' && survey.shownAnswers >= survey.leastAnswers;
  const isAsked = survey !== undefined && (looks || !grows);
  const results = useApiQuery(surveysRoutes.readSurveyResults, { params, query: { ...(by ? { by } : {}), ...(version ? { questionVersion: Number(version) } : {}) } }, { enabled: isAsked });
  const fault = error ?? results.error;
  if (survey && !isAsked) return <SoFar survey={survey} home={home} onLook={() => setLooks(true)} />;
  if (!survey || !results.data) return fault ? <FailedState error={fault} retry={retry} /> : <Skeleton rows={6} />;
  return (
    <Stack gap="wide">
      <PartHeader title={`${t('title')}: ${survey.name}`} back={{ to: home, label: t('back') }} />
      {survey.practice ? <Notice>{t('practice')}</Notice> : null}
      <Choices results={results.data} />
      {results.data.withheld ? <Withheld results={results.data} /> : <Shown survey={survey} results={results.data} params={params} mayWrite={mayWrite} />}
    </Stack>
  );
}

/** To look at what grows costs something in the end: it is said before, and nothing is fetched until it is asked for. */
function SoFar({ survey, home, onLook }: { survey: Survey; home: string; onLook: () => void }) {
  const t = useTexts(resultsTexts);
  return (
    <Stack gap="wide">
      <PartHeader title={`${t('title')}: ${survey.name}`} back={{ to: home, label: t('back') }} />
      <Notice title={t('soFar', { shown: survey.shownAnswers, answers: survey.answers })} actions={<Button size="small" onPress={onLook}>{t('look')}</Button>}>{t('soFarAbout')}</Notice>
    </Stack>
  );
}

function Choices({ results: { document, by, splits, questionVersion, versions, withheld } }: { results: SurveyResults }) {
  const t = useTexts(resultsTexts);
  const say = useSurveyWords();
  const go = useGo();
  const path = usePathname();
  const change = (next: { by?: string; version?: string }) => go(path, {
    replace: true,
    search: Object.fromEntries(Object.entries({ by: by ?? '', version: versions.length > 1 ? String(questionVersion) : '', ...next }).filter(([, value]) => value !== '' && value !== 'all')),
  });
  const groups = questionsOf(document).filter(({ key }) => splits.includes(key));
  return (
    <div className="survey-inline no-print">
      {versions.length > 1 ? (
        <SelectField label={t('version')} value={String(questionVersion)} onChange={(version) => change({ version, by: '' })}
          options={versions.map((version) => ({ value: String(version), label: t('versionNo', { version }) }))} />
      ) : null}
      {groups.length > 0 && !withheld ? (
        <SelectField label={t('by')} value={by ?? 'all'} onChange={(chosen) => change({ by: chosen })}
          options={[{ value: 'all', label: t('everyone') }, ...groups.map(({ key, words }) => ({ value: key, label: say(words) }))]} />
      ) : null}
    </div>
  );
}

function Withheld({ results: { withheld, answers, shownAnswers, leastAnswers } }: { results: SurveyResults }) {
  const t = useTexts(resultsTexts);
  return withheld === 'not-closed'
    ? <EmptyState title={t('notClosed')}>{t('notClosedAbout', { answers })}</EmptyState>
    : <EmptyState title={t('tooFew')}>{t('tooFewAbout', { answers, shown: shownAnswers, least: leastAnswers })}</EmptyState>;
}

function Shown({ survey, results, params, mayWrite }: { survey: Survey; results: SurveyResults; params: { prestudyId: string; surveyId: string }; mayWrite: boolean }) {
  const t = useTexts(resultsTexts);
  const say = useSurveyWords();
  const { answers, shownAnswers, threshold } = results;
  const keep = () => keepTextFile('enkatresultat.csv', csvOf(resultRows(results, {
    say, none: t('none'), hidden: t('hidden'), heads: [t('title'), t('row'), t('answer'), t('by'), t('count'), t('all')],
  })), 'text/csv');
  return (
    <>
      <div>
        <p>{answers === shownAnswers ? t('countedAll', { answers }) : t('counted', { shown: shownAnswers, answers })} {t('protectedAbout', { threshold })}{survey.state === 'open' ? ` ${t('batched')}` : ''}</p>
        <ButtonRow><Button size="small" onPress={keep}>{t('csv')}</Button><Button size="small" onPress={() => window.print()}>{t('print')}</Button></ButtonRow>
      </div>
      {results.questions.map((result) => <QuestionResultView key={result.key} result={result} results={results} params={params} mayWrite={mayWrite} />)}
    </>
  );
}
