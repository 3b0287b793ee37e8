import type { Answer, Answers, SurveyChoice, SurveyQuestion } from '../../../contract/survey-document.ts';
import { isAnswered } from '../../../contract/survey-answers.ts';
import { Button } from '../../ui/Button.tsx';
import { useTexts } from '../../ui/texts.ts';
import { answerTexts } from './answer.texts.ts';
import { useSurveyWords } from './survey-words.ts';

interface ReviewedSection { name: string; questions: readonly SurveyQuestion[] }

/** All that was answered, section by section, each with the way back to it. */
export function ReviewAnswers({ sections, answers, onChange }: { sections: readonly ReviewedSection[]; answers: Answers; onChange: (section: number) => void }) {
  const t = useTexts(answerTexts);
  const say = useSurveyWords();
  return (
    <>
      {sections.map(({ name, questions }, at) => (
        <section key={questions[0]?.key} className="survey-review">
          <div className="survey-review__head">
            <h3>{name}</h3>
            <Button kind="quiet" size="small" label={t('changeSection', { section: name })} onPress={() => onChange(at)}>{t('change')}</Button>
          </div>
          <dl>
            {questions.map((question) => (
              <div key={question.key}><dt>{say(question.words)}</dt><dd><AnswerWords question={question} answer={answers[question.key]} /></dd></div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function AnswerWords({ question, answer }: { question: SurveyQuestion; answer: Answer | undefined }) {
  const t = useTexts(answerTexts);
  const say = useSurveyWords();
  if (answer === undefined || !isAnswered(answer)) return <span className="survey-review__none">{t('noAnswer')}</span>;
  const nameOf = (list: readonly SurveyChoice[], key: string) => {
    const found = list.find((choice) => choice.key === key);
    return found ? say(found.words) : key;
  };
  const options = 'options' in question ? question.options : [];
  if (typeof answer === 'number') return <>{answer}</>;
  if (typeof answer === 'string') return <span className="survey-review__text">{question.kind === 'text' ? answer : nameOf(options, answer)}</span>;
  if (Array.isArray(answer)) return <ul>{answer.map((key) => <li key={key}>{nameOf(options, key)}</li>)}</ul>;
  const rows = question.kind === 'matrix' ? question.rows : [];
  return <ul>{Object.entries(answer).map(([row, choice]) => <li key={row}>{nameOf(rows, row)}: {nameOf(options, choice)}</li>)}</ul>;
}
