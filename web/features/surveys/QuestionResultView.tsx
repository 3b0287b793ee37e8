import { useEffect, useRef } from 'react';
import { questionsOf } from '../../../contract/survey-answers.ts';
import type { SurveyQuestion } from '../../../contract/survey-document.ts';
import type { QuestionResult, SurveyResults } from '../../../contract/surveys.ts';
import { BarList } from '../../ui/charts/BarList.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { usePathname } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { FindingsOnQuestion } from './FindingsOnQuestion.tsx';
import { blocksOf, largestOf, type ResultBlock, type ResultLine } from './result-tables.ts';
import { resultsTexts } from './results.texts.ts';
import { useSurveyWords } from './survey-words.ts';
import { TextAnswers } from './TextAnswers.tsx';
import './surveys.css';

interface ViewProps { result: QuestionResult; results: SurveyResults; params: { prestudyId: string; surveyId: string }; mayWrite: boolean }

/** The result of one question: a sentence, a picture and a table, the findings that stand on it, and the way to make it one. */
export function QuestionResultView({ result, results, params, mayWrite }: ViewProps) {
  const t = useTexts(resultsTexts);
  const say = useSurveyWords();
  const box = useRef<HTMLElement>(null);
  const isAskedFor = usePathname().endsWith(`/results/${result.key}`);
  // A finding leads back to the question it stands on.
  useEffect(() => { if (isAskedFor) box.current?.scrollIntoView?.(); }, [isAskedFor]);
  const question = questionsOf(results.document).find(({ key }) => key === result.key);
  if (!question) return null;
  return (
    <section ref={box} className="survey-result">
      <div className="survey-result__head">
        <h3>{say(question.words)}</h3>
        {mayWrite ? (
          <span className="no-print"><LinkButton to={`/prestudies/${params.prestudyId}/analysis/findings/new`} search={{ evidence: `question:${result.questionId}` }} size="small" kind="quiet">{t('evidence')}<span className="visually-hidden">: {say(question.words)}</span></LinkButton></span>
        ) : null}
      </div>
      {question.kind === 'text'
        ? <TextAnswers result={result} params={params} mayWrite={mayWrite} />
        : blocksOf(question, result, say, t('none')).map((block) => <Block key={block.key} block={block} question={question} mean={result.mean} results={results} />)}
      <FindingsOnQuestion prestudyId={params.prestudyId} questionId={result.questionId} />
    </section>
  );
}

function useSentence(question: SurveyQuestion, lines: readonly ResultLine[], all: number, mean: number | null): { title: string; summary: string } {
  const t = useTexts(resultsTexts);
  const say = useSurveyWords();
  const language = useLanguage();
  const largest = largestOf(lines, all);
  const most = largest ? t(question.kind === 'multiple' ? 'mostChose' : 'mostSaid', { choice: largest.label, count: largest.count ?? 0, all }) : t('nothingToSay');
  if (mean === null || question.kind !== 'scale') return { title: most, summary: '' };
  const number = mean.toLocaleString(localeOf(language), { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return { title: t('meanTitle', { mean: number, from: question.from, to: question.to, low: say(question.low), high: say(question.high) }), summary: largest ? `${most}.` : '' };
}

function Block({ block: { title, lines }, question, mean, results }: { block: ResultBlock; question: SurveyQuestion; mean: number | null; results: SurveyResults }) {
  const t = useTexts(resultsTexts);
  const all = results.shownAnswers;
  const sentence = useSentence(question, lines, all, mean);
  return (
    <>
      <BarList title={title ? `${title}: ${sentence.title}` : sentence.title} summary={sentence.summary} level={4} full={all} labelHeader={t('answer')} valueHeader={t('count')}
        rows={lines.map(({ key, label, count }) => ({ key: key || 'none', label, value: count ?? 0, words: count === null ? t('hiddenLong') : t('outOf', { count, all }) }))} />
      {results.by !== null && results.by !== question.key ? <GroupTable question={question} lines={lines} results={results} /> : null}
    </>
  );
}

function GroupTable({ question, lines, results }: { question: SurveyQuestion; lines: readonly ResultLine[]; results: SurveyResults }) {
  const t = useTexts(resultsTexts);
  const say = useSurveyWords();
  const source = questionsOf(results.document).find(({ key }) => key === results.by);
  const nameOf = (group: string) => {
    const option = source && 'options' in source ? source.options.find(({ key }) => key === group) : undefined;
    return option ? say(option.words) : t('none');
  };
  const text = (count: number | null, total: number | null) => {
    if (count === null) return t('hidden');
    return total ? t('share', { count, share: Math.round((100 * count) / total) }) : String(count);
  };
  // A group that nobody is in says nothing.
  const groups = (lines[0]?.groups ?? []).filter(({ total }) => total !== 0);
  return (
    <div className="survey-result__groups">
      <h4>{t('byGroup', { group: source ? say(source.words) : '' })}</h4>
      <DataTable caption={`${say(question.words)} ${t('byGroup', { group: source ? say(source.words) : '' })}`} rows={lines} rowKey={({ key }) => key || 'none'} columns={[
        { key: 'answer', header: t('answer'), cell: ({ label }) => label },
        ...groups.map(({ key }) => ({
          key: key || 'none', header: nameOf(key), numeric: true,
          cell: (line: ResultLine) => {
            const group = line.groups.find((one) => one.key === key);
            return text(group?.count ?? null, group?.total ?? null);
          },
        })),
      ]} />
    </div>
  );
}
