import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { askedQuestions, faultOf } from '../../../contract/survey-answers.ts';
import { longestText } from '../../../contract/survey-document.ts';
import type { Answer, Answers, SurveyDocument, SurveyQuestion, SurveySection } from '../../../contract/survey-document.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/form/ErrorSummary.tsx';
import { useGo, usePathname, useSearchParams } from '../../ui/navigation.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { answerTexts } from './answer.texts.ts';
import { QuestionField } from './QuestionField.tsx';
import { ReviewAnswers } from './ReviewAnswers.tsx';
import { useSurveyWords } from './survey-words.ts';
import './runner.css';

export interface SurveyRunnerProps {
  document: SurveyDocument;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
  /** Shown first, before any question; gets what begins. */
  introduction: (start: () => void) => ReactNode;
  /** @throws ApiProblem or TypeError, which is shown; the answers stay. */
  onSend: () => Promise<void>;
}

/** A section as it is asked: without the questions whose condition does not hold, and left out when none is left. */
interface AskedSection { section: SurveySection; questions: SurveyQuestion[]; name: string }

const part = 'part-';

/** The step is in the address, so that the browser's own buttons go back and forward among the sections. */
function useStep(last: number): [step: number, go: (step: number) => void] {
  const path = usePathname();
  const go = useGo();
  const said = Number(useSearchParams()['at']?.replace(part, '') ?? 0);
  const step = Number.isInteger(said) && said >= 0 ? Math.min(said, last) : 0;
  return [step, (next) => go(path, { search: next === 0 ? {} : { at: `${part}${next}` }, keepHash: true })];
}

/** Asks a survey, one section at a time: what it is about, the sections, and a last look before it is sent. */
export function SurveyRunner({ document: survey, answers, onAnswers, introduction, onSend }: SurveyRunnerProps) {
  const t = useTexts(answerTexts);
  const say = useSurveyWords();
  const asked = askedQuestions(survey, answers);
  const sections = survey.sections
    .map((section): AskedSection => ({ section, questions: section.questions.filter((question) => asked.includes(question)), name: section.title ? say(section.title) : t('untitled') }))
    .filter(({ questions }) => questions.length > 0);
  const [step, goTo] = useStep(sections.length + 1);
  const current = sections[step - 1];
  if (step === 0) return introduction(() => goTo(1));
  if (current) {
    return (
      <SectionStep key={survey.sections.indexOf(current.section)} asked={current} step={step} of={sections.length} answers={answers} onAnswers={onAnswers}
        onBack={() => goTo(step - 1)} onNext={() => goTo(step + 1)} />
    );
  }
  return (
    <SendStep onBack={() => goTo(step - 1)} onSend={onSend}>
      <ReviewAnswers sections={sections} answers={answers} onChange={(section) => goTo(section + 1)} />
    </SendStep>
  );
}

/** A new step is read from its heading. */
function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo?.(0, 0);
  }, []);
  return heading;
}

function useFaultWords(): (question: SurveyQuestion, answer: Answer | undefined) => string | undefined {
  const t = useTexts(answerTexts);
  return (question, answer) => {
    const fault = faultOf(question, answer);
    if (fault === null) return undefined;
    if (fault === 'answer-missing') return t('missing');
    if (question.kind === 'number') return t('wrongNumber', { least: question.least, most: question.most });
    return question.kind === 'text' ? t('tooLong', { most: longestText }) : t('wrong');
  };
}

function SectionStep({ asked: { section, questions, name }, step, of, answers, onAnswers, onBack, onNext }: {
  asked: AskedSection; step: number; of: number; answers: Answers; onAnswers: (answers: Answers) => void; onBack: () => void; onNext: () => void;
}) {
  const t = useTexts(answerTexts);
  const say = useSurveyWords();
  const heading = useFocusedHeading();
  const ids = useId();
  const faultWords = useFaultWords();
  const [attempt, setAttempt] = useState(0);
  const faults = attempt === 0 ? [] : questions.flatMap((question) => {
    const message = faultWords(question, answers[question.key]);
    return message === undefined ? [] : [{ key: question.key, controlId: `${ids}-${question.key}`, label: say(question.words), message }];
  });
  const change = (key: string, answer: Answer | undefined) => {
    const { [key]: _before, ...others } = answers;
    onAnswers(answer === undefined ? others : { ...others, [key]: answer });
  };
  const goOn = () => {
    if (questions.every((question) => faultOf(question, answers[question.key]) === null)) onNext();
    else setAttempt((before) => before + 1);
  };
  return (
    <form className="form survey-step" noValidate onSubmit={(event) => {
      event.preventDefault();
      goOn();
    }}>
      <p className="survey-step__count">{t('step', { step, of })}</p>
      <progress className="survey-step__progress" value={step - 1} max={of} aria-hidden="true" />
      <h2 ref={heading} tabIndex={-1}>{name}</h2>
      {section.intro ? <p>{say(section.intro)}</p> : null}
      <ErrorSummary items={faults} attempt={attempt} />
      {questions.map((question) => (
        <QuestionField key={question.key} id={`${ids}-${question.key}`} question={question} value={answers[question.key]} error={faults.find(({ key }) => key === question.key)?.message}
          onChange={(answer) => change(question.key, answer)} />
      ))}
      <ButtonRow>
        <Button type="submit" kind="primary">{step === of ? t('toReview') : t('next')}</Button>
        <Button onPress={onBack}>{t('back')}</Button>
      </ButtonRow>
    </form>
  );
}

function SendStep({ children, onBack, onSend }: { children: ReactNode; onBack: () => void; onSend: () => Promise<void> }) {
  const t = useTexts(answerTexts);
  const heading = useFocusedHeading();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    setPending(true);
    setError(null);
    try {
      await onSend();
    } catch (fault) {
      if (!(fault instanceof ApiProblem) && !(fault instanceof TypeError)) throw fault;
      setError(fault);
      setPending(false);
    }
  };
  return (
    <div className="survey-step">
      <h2 ref={heading} tabIndex={-1}>{t('review')}</h2>
      <p>{t('reviewLede')}</p>
      {children}
      {error ? <FailedState error={error} /> : null}
      <ButtonRow>
        <Button kind="primary" pending={pending} onPress={() => { void send(); }}>{t('send')}</Button>
        <Button onPress={onBack}>{t('back')}</Button>
      </ButtonRow>
    </div>
  );
}
