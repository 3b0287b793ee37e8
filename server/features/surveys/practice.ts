import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { choiceKeysOf, faultOf, keptAnswers, questionsOf } from '../../../contract/survey-answers.ts';
import { SurveyDocument, type Answer, type Answers, type SurveyQuestion } from '../../../contract/survey-document.ts';
import { readYaml } from '../../platform/read-yaml.ts';

const material = (name: string) => fileURLToPath(new URL(`../../../material/${name}`, import.meta.url));

/** The survey to practise on: what Finsam MittSkåne's pre-study asked case officers about, in our own words. */
export const practiceSurvey = (): SurveyDocument => readYaml(material('mittskane-survey.yaml'), SurveyDocument);

/** The rows of a CSV file with quoted fields (RFC 4180), its first one naming the columns. */
export function readRows(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  const [names = [], ...others] = rows.filter((row) => row.some((field) => field !== ''));
  return others.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}

function answerOf(question: SurveyQuestion, text: string): Answer | null {
  if (text === '') return null;
  if (question.kind === 'scale' || question.kind === 'number') return Number(text);
  return question.kind === 'multiple' ? text.split('|') : text;
}

/**
 * The invented answers to the survey to practise on, whose columns are the keys of its questions.
 * @throws when one of them is none that the survey could have been given.
 */
export function practiceAnswers(document: SurveyDocument): Answers[] {
  const questions = questionsOf(document);
  return readRows(readFileSync(material('mittskane-answers.csv'), 'utf8')).map((row, at) => {
    const answers: Answers = Object.fromEntries(questions.flatMap((question) => {
      const answer = answerOf(question, row[question.key] ?? '');
      return answer === null ? [] : [[question.key, answer]];
    }));
    const wrong = questions.find((question) => faultOf(question, answers[question.key]) === 'not-an-answer');
    if (wrong) throw new Error(`the practice answer ${at + 1} does not fit the question ${wrong.key}`);
    return keptAnswers(document, answers);
  });
}

const shapeOf = (document: SurveyDocument) => JSON.stringify(questionsOf(document).map((question) => [question.key, question.kind, choiceKeysOf(question)]));

/** Whether the invented answers fit what a survey asks: it is still the one to practise on. */
export const hasPracticeAnswers = (document: SurveyDocument): boolean => shapeOf(document) === shapeOf(practiceSurvey());
