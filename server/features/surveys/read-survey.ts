import type { SurveyDocument } from '../../../contract/survey-document.ts';
import type { Survey, SurveySummary } from '../../../contract/surveys.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { hasPracticeAnswers } from './practice.ts';
import {
  countInvitations, selectAnswerCounts, selectDocuments, selectQuestions, selectSurvey, selectSurveys, type AnswerCount, type SurveyRow,
} from './surveys.sql.ts';

const sumOf = (counts: readonly AnswerCount[], of: (count: AnswerCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
const received = (counts: readonly AnswerCount[]) => sumOf(counts, ({ shown, waiting }) => shown + waiting);

const summaryOf = ({ id, name, way, state, opensOn, closesOn, practice }: SurveyRow, counts: readonly AnswerCount[], invited: number): SurveySummary =>
  ({ id, name, way, state, opensOn, closesOn, practice, answers: received(counts), invited });

export async function listSurveys({ db }: Work, prestudyId: string): Promise<{ items: SurveySummary[]; total: number }> {
  const surveys = await selectSurveys(db, prestudyId);
  const counts = await selectAnswerCounts(db, prestudyId);
  const invited = await countInvitations(db, prestudyId);
  const items = surveys.map((survey) => summaryOf(survey, counts.filter(({ surveyId }) => surveyId === survey.id), invited.get(survey.id) ?? 0));
  return { items, total: items.length };
}

/** A survey with its questions as they are asked now, and how many have answered that wording and all. */
export interface FoundSurvey extends SurveyRow { document: SurveyDocument; answersToVersion: number; answers: number; counts: AnswerCount[] }

export async function findSurvey({ db }: Work, prestudyId: string, surveyId: string): Promise<FoundSurvey | NamedError> {
  const survey = await selectSurvey(db, prestudyId, surveyId);
  if (!survey) return fail('not-found');
  const document = (await selectDocuments(db, surveyId)).get(survey.questionVersion);
  if (!document) throw new Error('a survey without its questions');
  const counts = (await selectAnswerCounts(db, prestudyId)).filter((count) => count.surveyId === surveyId);
  const toVersion = counts.filter(({ questionVersion }) => questionVersion === survey.questionVersion);
  return { ...survey, document, counts, answers: received(counts), answersToVersion: received(toVersion) };
}

export async function readSurvey(work: Work, prestudyId: string, found: FoundSurvey): Promise<Survey> {
  const { counts, document, questionVersion, threshold, leastAnswers, version } = found;
  const questions = await selectQuestions(work.db, found.id);
  return {
    ...summaryOf(found, counts, (await countInvitations(work.db, prestudyId)).get(found.id) ?? 0), threshold, leastAnswers, document, questionVersion, version,
    frozen: found.answersToVersion > 0, shownAnswers: sumOf(counts, ({ shown }) => shown), testAnswers: sumOf(counts, ({ tests }) => tests),
    canPractise: found.practice && found.answers === 0 && hasPracticeAnswers(document),
    questionIds: Object.fromEntries(questions.filter(({ retired }) => !retired).map(({ key, id }) => [key, id])),
  };
}
