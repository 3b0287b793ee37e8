import { useEffect, useRef, useState } from 'react';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { AskedSurvey } from '../../../contract/surveys.ts';
import type { Answers } from '../../../contract/survey-document.ts';
import { callApi } from '../../app/api.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Page, PageHeader } from '../../ui/Page.tsx';
import { secretInAddress } from '../../ui/secret-in-address.ts';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { answerTexts } from './answer.texts.ts';
import { draftPlaceOf, dropAnswerDraft, hasAnswered, keepAnswerDraft, markAnswered, readAnswerDraft } from './answer-draft.ts';
import type { AnswerDraft, DraftPlace } from './answer-draft.ts';
import { SurveyIntroduction } from './SurveyIntroduction.tsx';
import { SurveyRunner } from './SurveyRunner.tsx';
import { wordsIn } from './survey-words.ts';

interface Opened { token: string; asked: AskedSurvey; place: DraftPlace; draft: AnswerDraft | null }

async function open(token: string): Promise<Opened> {
  // An address without its secret asks nobody.
  if (token === '') throw new ApiProblem({ status: 404, code: 'survey-link-not-valid', title: '', detail: '' });
  const asked = await callApi(surveysRoutes.openSurveyLink, { body: { token } }, { anonymous: true });
  const place = await draftPlaceOf(asked.way, token);
  return { token, asked, place, draft: readAnswerDraft(place) };
}

/** Read as large as the pages for participants are. */
function useLargeText() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset['audience'];
    dataset['audience'] = 'participant';
    return () => { if (before === undefined) delete dataset['audience']; else dataset['audience'] = before; };
  }, []);
}

/** `/answer#…`: where a survey is answered, by anyone who has a link. */
export function AnswerPage() {
  useLargeText();
  const t = useTexts(answerTexts);
  const [state, setState] = useState<Opened | { error: unknown } | null>(null);
  const [tries, setTries] = useState(0);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    const load = () => {
      setState(null);
      open(secretInAddress()).then(setState, (error: unknown) => setState({ error }));
    };
    load();
    window.addEventListener('hashchange', load);
    return () => window.removeEventListener('hashchange', load);
  }, [tries]);
  if (sent && state && 'asked' in state) return <Thanks asked={state.asked} />;
  if (state === null) return <Page width="narrow"><PageHeader title={t('title')} /><Skeleton rows={5} /></Page>;
  if ('error' in state) return <ClosedDoor error={state.error} retry={() => setTries((before) => before + 1)} />;
  return <AskedPage key={state.asked.surveyId} opened={state} onSent={() => setSent(true)} />;
}

const doors = { 'survey-link-used': ['used', 'usedAbout'], 'survey-not-open': ['notOpen', 'notOpenAbout'], 'survey-link-not-valid': ['notValid', 'notValidAbout'], 'invalid-input': ['notValid', 'notValidAbout'] } as const;

function ClosedDoor({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTexts(answerTexts);
  const code = error instanceof ApiProblem ? error.code : '';
  const words = code in doors ? doors[code as keyof typeof doors] : null;
  return (
    <Page width="narrow">
      <PageHeader title={words ? t(words[0]) : t('title')} {...(words ? { lede: t(words[1]) } : {})} />
      {words ? null : <FailedState error={error} retry={retry} />}
    </Page>
  );
}

function Thanks({ asked }: { asked: AskedSurvey }) {
  const t = useTexts(answerTexts);
  const language = useLanguage();
  const thanks = asked.document.thanks ? wordsIn(asked.document.thanks, language) : '';
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: what is read next is that the answer has come.
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    window.scrollTo?.(0, 0);
  }, []);
  return (
    <Page width="narrow">
      <div ref={box} tabIndex={-1} className="survey-thanks"><PageHeader title={t('thanks')} lede={thanks || t('thanksAbout')} />{thanks ? <p>{t('thanksAbout')}</p> : null}</div>
    </Page>
  );
}

/**
 * Sends the answer without the cookie of who is signed in. When an earlier try was cut off and the link is used now, it was
 * that try which came through.
 */
async function sendAnswer(token: string, questionVersion: number, answers: Answers, wasCutOff: boolean): Promise<void> {
  try {
    await callApi(surveysRoutes.answerSurvey, { body: { token, questionVersion, answers } }, { anonymous: true });
  } catch (error) {
    if (!(wasCutOff && error instanceof ApiProblem && error.code === 'survey-link-used')) throw error;
  }
}

function AskedPage({ opened: { token, asked, place, draft }, onSent }: { opened: Opened; onSent: () => void }) {
  const t = useTexts(answerTexts);
  const language = useLanguage();
  const fits = draft?.questionVersion === asked.questionVersion ? draft : null;
  const [answers, setAnswers] = useState<Answers>(fits?.answers ?? {});
  const [again, setAgain] = useState(asked.way === 'personal' || !hasAnswered(asked.surveyId));
  const wasCutOff = useRef(false);
  const change = (next: Answers) => {
    setAnswers(next);
    keepAnswerDraft(place, { questionVersion: asked.questionVersion, answers: next });
  };
  const forget = () => {
    setAnswers({});
    dropAnswerDraft(place);
  };
  const send = async () => {
    try {
      await sendAnswer(token, asked.questionVersion, answers, wasCutOff.current);
    } catch (error) {
      if (error instanceof TypeError) wasCutOff.current = true;
      throw error;
    }
    dropAnswerDraft(place);
    if (asked.way === 'link') markAnswered(asked.surveyId);
    onSent();
  };
  if (!again) {
    return (
      <Page width="narrow">
        <PageHeader title={t('answered')} lede={t('answeredAbout')} />
        <Button onPress={() => setAgain(true)}>{t('answerAnyway')}</Button>
      </Page>
    );
  }
  return (
    <Page width="narrow">
      <PageHeader title={wordsIn(asked.document.title, language)} lede={t('by', { agency: asked.askedBy })} />
      <SurveyRunner document={asked.document} answers={answers} onAnswers={change} onSend={send}
        introduction={(start) => <SurveyIntroduction survey={asked} hasBegun={Object.keys(answers).length > 0} onForget={forget} onStart={start} />} />
    </Page>
  );
}
