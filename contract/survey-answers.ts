import { longestText, type Answer, type Answers, type QuestionOf, type SurveyDocument, type SurveyQuestion } from './survey-document.ts';

/** Every question, in the order in which it is asked. */
export const questionsOf = ({ sections }: SurveyDocument): SurveyQuestion[] => sections.flatMap(({ questions }) => questions);

/** The codes that a question's answer, or the answer at one row of it, can have, in order; none for numbers and texts. */
export function choiceKeysOf(question: SurveyQuestion): string[] {
  if (question.kind === 'scale') return Array.from({ length: question.to - question.from + 1 }, (_, step) => String(question.from + step));
  return 'options' in question ? question.options.map(({ key }) => key) : [];
}

const chosen = (answer: Answer | undefined): readonly string[] => (typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : []);

/**
 * The questions that someone who has answered this is asked. A question hangs on an earlier one; if that one is not asked,
 * nor is this.
 */
export function askedQuestions(document: SurveyDocument, answers: Answers): SurveyQuestion[] {
  const asked = new Set<string>();
  return questionsOf(document).filter(({ key, showIf }) => {
    const holds = !showIf || (asked.has(showIf.question) && chosen(answers[showIf.question]).some((choice) => showIf.is.includes(choice)));
    if (holds) asked.add(key);
    return holds;
  });
}

/** Whether something has been answered: an empty text or no choice is nothing. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (typeof answer === 'string') return answer.trim() !== '';
  if (typeof answer === 'number') return true;
  return (Array.isArray(answer) ? answer.length : Object.keys(answer).length) > 0;
}

const isStep = (answer: Answer, least: number, most: number) => typeof answer === 'number' && Number.isInteger(answer) && answer >= least && answer <= most;

function fitsMatrix({ rows, options }: QuestionOf<'matrix'>, answer: Answer): boolean {
  if (typeof answer !== 'object' || Array.isArray(answer)) return false;
  return Object.entries(answer).every(([row, choice]) => rows.some(({ key }) => key === row) && options.some(({ key }) => key === choice));
}

/** Whether an answer is one that the question can have. */
export function fits(question: SurveyQuestion, answer: Answer): boolean {
  switch (question.kind) {
    case 'single': return typeof answer === 'string' && question.options.some(({ key }) => key === answer);
    case 'multiple': return Array.isArray(answer) && new Set(answer).size === answer.length && answer.every((choice) => question.options.some(({ key }) => key === choice));
    case 'scale': return isStep(answer, question.from, question.to);
    case 'number': return isStep(answer, question.least, question.most);
    case 'text': return typeof answer === 'string' && answer.length <= longestText;
    case 'matrix': return fitsMatrix(question, answer);
  }
}

/** What is wrong with the answer to a question that is asked, if anything. A needed matrix wants every row. */
export function faultOf(question: SurveyQuestion, answer: Answer | undefined): 'answer-missing' | 'not-an-answer' | null {
  if (answer === undefined || !isAnswered(answer)) return question.required ? 'answer-missing' : null;
  if (!fits(question, answer)) return 'not-an-answer';
  return question.required && question.kind === 'matrix' && Object.keys(answer).length < question.rows.length ? 'answer-missing' : null;
}

/** What is kept: the answers to the questions that were asked, without empty ones. */
export function keptAnswers(document: SurveyDocument, answers: Answers): Answers {
  const kept = askedQuestions(document, answers).flatMap(({ key }): [string, Answer][] => {
    const answer = answers[key];
    return answer !== undefined && isAnswered(answer) ? [[key, answer]] : [];
  });
  return Object.fromEntries(kept);
}
