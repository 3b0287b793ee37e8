import { useState } from 'react';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { Survey } from '../../../contract/surveys.ts';
import type { Answers } from '../../../contract/survey-document.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { useGo } from '../../ui/navigation.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartHeader } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { SurveyIntroduction } from './SurveyIntroduction.tsx';
import { SurveyRunner } from './SurveyRunner.tsx';
import { surveysTexts } from './surveys.texts.ts';
import { useSurvey } from './use-survey.ts';
import './surveys.css';

/** `/prestudies/$prestudyId/surveys/$surveyId/try`: the survey as it is answered, sent as a trial. */
export function TrySurveyPage() {
  const t = useTexts(surveysTexts);
  const { survey, error, retry, params, home } = useSurvey();
  const [sent, setSent] = useState(0);
  if (!survey) return error ? <FailedState error={error} retry={retry} /> : <Skeleton rows={5} />;
  return (
    <div className="survey-form">
      <PartHeader title={t('tryTitle')} back={{ to: home, label: t('backToSurvey') }} lede={t('tryLede')} />
      <Trial key={sent} survey={survey} params={params} home={home} onAgain={() => setSent(sent + 1)} />
    </div>
  );
}

function Trial({ survey, params, home, onAgain }: { survey: Survey; params: { prestudyId: string; surveyId: string }; home: string; onAgain: () => void }) {
  const t = useTexts(surveysTexts);
  const go = useGo();
  const [answers, setAnswers] = useState<Answers>({});
  const send = useApiMutation(surveysRoutes.tryAnswers);
  if (send.isSuccess) {
    return (
      <>
        <Notice kind="success" title={t('tried')} announce />
        <ButtonRow>
          <LinkButton to={home} kind="primary">{t('backToSurvey')}</LinkButton>
          <Button onPress={() => {
            go(`${home}/try`);
            onAgain();
          }}>{t('tryAgain')}</Button>
        </ButtonRow>
      </>
    );
  }
  return (
    <SurveyRunner document={survey.document} answers={answers} onAnswers={setAnswers}
      onSend={async () => { await send.mutateAsync({ params, body: { answers } }); }}
      introduction={(start) => <SurveyIntroduction survey={survey} hasBegun={false} onStart={start} />} />
  );
}
