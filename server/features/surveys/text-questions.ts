import { questionsOf } from '../../../contract/survey-answers.ts';
import type { QuestionOf, SurveyWords } from '../../../contract/survey-document.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { selectAnswers, selectTexts } from './answers.sql.ts';
import { withheldBecause } from './release.rules.ts';
import { selectAnswerCounts, selectDocuments, selectQuestions, selectSurvey, selectSurveys, type SurveyRow } from './surveys.sql.ts';

/** A question that tells what kind of respondent it is: what was coded can be counted by its choices. */
interface BackgroundQuestion { key: string; words: SurveyWords; options: { key: string; words: SurveyWords }[] }

/** A free-text question whose answers may be read. */
export interface TextQuestion {
  questionId: string;
  surveyId: string;
  surveyName: string;
  practice: boolean;
  key: string;
  words: SurveyWords;
  background: BackgroundQuestion[];
  /** Counts of people below this are hidden. */
  threshold: number;
}

/** A free text: its own id, the random id of the answer it stands in, and what that one chose at the background questions. */
interface FreeText { id: string; answerId: string; words: string; background: Record<string, string> }

/** The answers to free-text questions are read when the survey's results are. */
async function openSurveys(work: Work, prestudyId: string): Promise<SurveyRow[]> {
  const counts = await selectAnswerCounts(work.db, prestudyId);
  const shownOf = (id: string) => counts.filter(({ surveyId }) => surveyId === id).reduce((sum, { shown }) => sum + shown, 0);
  return (await selectSurveys(work.db, prestudyId)).filter((survey) => withheldBecause({ ...survey, shown: shownOf(survey.id) }) === null);
}

async function textQuestionsOf(work: Work, survey: SurveyRow): Promise<TextQuestion[]> {
  const documents = [...(await selectDocuments(work.db, survey.id)).values()].toReversed();
  const rows = await selectQuestions(work.db, survey.id);
  const [latest] = documents;
  // What is split is shown once, when nothing more comes in.
  const background = (latest && survey.state !== 'open' ? questionsOf(latest) : []).filter((question): question is QuestionOf<'single'> => question.kind === 'single' && question.background)
    .map(({ key, words, options }) => ({ key, words, options }));
  return rows.filter(({ kind }) => kind === 'text').flatMap(({ id, key }) => {
    const asked = documents.flatMap(questionsOf).find((question) => question.key === key);
    return asked ? [{ questionId: id, surveyId: survey.id, surveyName: survey.name, practice: survey.practice, key, words: asked.words, background, threshold: survey.threshold }] : [];
  });
}

/** The free-text questions of a pre-study whose answers may be read, newest survey first. */
export async function listTextQuestions(work: Work, prestudyId: string): Promise<TextQuestion[]> {
  const lists = [];
  for (const survey of await openSurveys(work, prestudyId)) lists.push(await textQuestionsOf(work, survey));
  return lists.flat();
}

/** One of them, or undefined when it is not there or its answers may not be read yet. */
export async function findTextQuestion(work: Work, prestudyId: string, questionId: string): Promise<TextQuestion | undefined> {
  return (await listTextQuestions(work, prestudyId)).find((question) => question.questionId === questionId);
}

/** What was written at a question, in the order of random ids, with what each chose at the background questions. */
export async function readFreeTexts(work: Work, prestudyId: string, { questionId, surveyId, background }: TextQuestion): Promise<FreeText[]> {
  if (!(await selectSurvey(work.db, prestudyId, surveyId))) return [];
  const { items } = await selectTexts(work.db, questionId, null);
  const chosen = new Map<string, Record<string, string>>();
  for (const version of (await selectDocuments(work.db, surveyId)).keys()) {
    for (const { id, answers } of await selectAnswers(work.db, surveyId, version)) {
      chosen.set(id, Object.fromEntries(background.flatMap(({ key }) => (typeof answers[key] === 'string' ? [[key, answers[key]]] : []))));
    }
  }
  return items.map(({ id, answerId, words }) => ({ id, answerId, words, background: chosen.get(answerId) ?? {} }));
}
