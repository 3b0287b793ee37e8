import { useState } from 'react';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { QuestionResult } from '../../../contract/surveys.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { resultsTexts } from './results.texts.ts';
import './surveys.css';

interface Params { prestudyId: string; surveyId: string }
const page = 20;

/** How many have written, and what, for those who work in the pre-study. */
export function TextAnswers({ result, params, mayWrite }: { result: QuestionResult; params: Params; mayWrite: boolean }) {
  const t = useTexts(resultsTexts);
  const [reading, setReading] = useState(false);
  return (
    <>
      <p>{result.texts === null ? t('textsFew') : t('texts', { count: result.texts })}{mayWrite ? null : `. ${t('textsFor')}`}</p>
      {mayWrite ? (
        <ButtonRow>
          <Button size="small" expanded={reading} onPress={() => setReading(!reading)}>{t('read')}</Button>
          <LinkButton to={`/prestudies/${params.prestudyId}/texts`} size="small">{t('code')}</LinkButton>
        </ButtonRow>
      ) : null}
      {reading ? <Texts questionId={result.questionId} params={params} /> : null}
    </>
  );
}

function Texts({ questionId, params }: { questionId: string; params: Params }) {
  const t = useTexts(resultsTexts);
  const [limit, setLimit] = useState(page);
  const { data, error, refetch } = useApiQuery(surveysRoutes.readSurveyTexts, { params: { ...params, questionId }, query: { limit: Math.min(limit, 200) } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />;
  return (
    <>
      <ul className="survey-texts">{data.items.map(({ id, words }) => <li key={id} lang="sv">{words}</li>)}</ul>
      {data.total > data.items.length && limit < 200 ? <Button size="small" onPress={() => setLimit(limit + page)}>{t('more')}</Button> : null}
    </>
  );
}
