import { surveysRoutes } from '../../../contract/surveys.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { isFail, type NamedError } from '../../platform/named-error.ts';
import { addSurvey } from './add-survey.ts';
import { deleteTestAnswers } from './answers.sql.ts';
import { addPracticeAnswers, answerSurvey, openLink, tryAnswers } from './answer-survey.ts';
import { changeQuestions, changeSurvey, moveSurvey, removeSurvey } from './change-survey.ts';
import { addLinks, listLinks } from './hand-out-links.ts';
import { readResults, readTexts } from './read-results.ts';
import { findSurvey, listSurveys, readSurvey, type FoundSurvey } from './read-survey.ts';

interface OfSurvey { work: Work; params: { prestudyId: string; surveyId: string } }

/** Finds the survey in the path, and does something with it. */
async function withSurvey<T>({ work, params }: OfSurvey, use: (found: FoundSurvey) => Promise<T | NamedError>): Promise<T | NamedError> {
  const found = await findSurvey(work, params.prestudyId, params.surveyId);
  return isFail(found) ? found : use(found);
}

export function registerSurveys(platform: HttpPlatform): void {
  bindRoutes(platform, surveysRoutes, {
    listSurveys: ({ work, params }) => listSurveys(work, params.prestudyId),
    addSurvey: ({ work, actor, params, body, language }) => addSurvey(work, params.prestudyId, actor.id, body, language),
    readSurvey: (request) => withSurvey(request, (found) => readSurvey(request.work, request.params.prestudyId, found)),
    changeSurvey: (request) => withSurvey(request, (found) => changeSurvey(request.work, found, request.body)),
    changeSurveyQuestions: (request) => withSurvey(request, (found) => changeQuestions(request.work, request.params.prestudyId, found, request.body)),
    moveSurvey: (request) => withSurvey(request, (found) => moveSurvey(request.work, found, request.body)),
    removeSurvey: (request) => withSurvey(request, (found) => removeSurvey(request.work, request.params.prestudyId, found)),
    addSurveyLinks: (request) => withSurvey(request, (found) => addLinks(request.work, request.params.prestudyId, found, request.body.count)),
    listSurveyLinks: (request) => withSurvey(request, (found) => listLinks(request.work, found)),
    tryAnswers: (request) => withSurvey(request, (found) => tryAnswers(request.work, request.params.prestudyId, found, request.body.answers)),
    removeTestAnswers: (request) => withSurvey(request, (found) => deleteTestAnswers(request.work.db, found.id).then(() => undefined)),
    addPracticeAnswers: (request) => withSurvey(request, (found) => addPracticeAnswers(request.work, request.params.prestudyId, found)),
    readSurveyResults: (request) => withSurvey(request, (found) => readResults(request.work, found, request.query)),
    readSurveyTexts: ({ work, params, query }) => readTexts(work, params.prestudyId, params, query),
    openSurveyLink: ({ work, body }) => openLink(work, body.token),
    answerSurvey: ({ work, body }) => answerSurvey(work, body),
  });
}
