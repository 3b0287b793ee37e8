import { questionsOf } from '../../../contract/survey-answers.ts';
import type { SurveyDocument } from '../../../contract/survey-document.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { deleteTestAnswers, showAnswers } from './answers.sql.ts';
import type { FoundSurvey } from './read-survey.ts';
import { answersToShow, withheldBecause } from './release.rules.ts';
import { faultsOf, isReady } from './survey-document.rules.ts';
import { deleteSurvey, holdAnswers, saveDocument, saveQuestions, selectAnswerCounts, updateQuestionVersion, updateState, updateSurvey, type SurveyChange } from './surveys.sql.ts';

type Edited<T> = T & { version: number };

/** Changes what is said about a survey. The limits stand once there are answers: a lower one would show what a higher one hid. */
export async function changeSurvey({ db }: Work, found: FoundSurvey, { version, ...change }: Edited<SurveyChange>): Promise<undefined | NamedError> {
  if (change.opensOn !== null && change.closesOn !== null && change.closesOn < change.opensOn) {
    return fail('invalid-input', [{ path: 'closesOn', code: 'too-early', message: 'too-early' }]);
  }
  const isLimitMoved = change.threshold !== found.threshold || change.leastAnswers !== found.leastAnswers;
  if (isLimitMoved && found.answers > 0) return fail('survey-answered');
  return (await updateSurvey(db, { id: found.id, version }, change)) ? undefined : fail('stale-version');
}

/** Changes the questions. Those that somebody has answered stay as they were worded, and the change is a new version. */
export async function changeQuestions(work: Work, prestudyId: string, found: FoundSurvey, { document, version }: Edited<{ document: SurveyDocument }>): Promise<undefined | NamedError> {
  if (found.state === 'open') return fail('survey-open');
  const faults = faultsOf(document).map(({ path, code }) => ({ path: ['document', ...path].join('.'), code, message: code }));
  if (faults.length > 0) return fail('invalid-input', faults);
  const questionVersion = found.questionVersion + (found.answersToVersion > 0 ? 1 : 0);
  if (!(await updateQuestionVersion(work.db, { id: found.id, version }, questionVersion))) return fail('stale-version');
  const place = { prestudyId, surveyId: found.id, questionVersion };
  await deleteTestAnswers(work.db, found.id);
  await saveDocument(work.db, place, document, work.today);
  await saveQuestions(work.db, place, questionsOf(document));
  return undefined;
}

/**
 * Whether results have been shown that more answers would change: with a common link those of the questions as they stand,
 * with personal links, whose use the team sees, those of any wording.
 */
function isCounted(found: FoundSurvey): boolean {
  const counts = found.counts.filter(({ questionVersion }) => found.way === 'personal' || questionVersion === found.questionVersion);
  return withheldBecause({ ...found, shown: counts.reduce((sum, { shown }) => sum + shown, 0) }) === null;
}

/** Opens a survey, or closes it: then the answers that wait are let into the results. */
export async function moveSurvey(work: Work, found: FoundSurvey, { state, version }: { state: 'open' | 'closed'; version: number }): Promise<undefined | NamedError> {
  if (state === 'open' && !isReady(found.document)) return fail('survey-not-ready');
  if (state === 'open' && found.state === 'closed' && isCounted(found)) return fail('survey-counted');
  if (!(await updateState(work.db, { id: found.id, version }, state))) return fail('stale-version');
  if (state === 'open') return undefined;
  for (const count of found.counts) {
    await showAnswers(work.db, found.id, count.questionVersion, answersToShow({ ...found, ...count }, found.way, state));
  }
  return undefined;
}

/** Removes a survey that nobody has answered; answers that tried it go along. */
export async function removeSurvey({ db }: Work, prestudyId: string, found: FoundSurvey): Promise<undefined | NamedError> {
  await holdAnswers(db, found.id);
  const counts = await selectAnswerCounts(db, prestudyId);
  if (counts.some(({ surveyId, shown, waiting }) => surveyId === found.id && shown + waiting > 0)) return fail('survey-answered');
  await deleteSurvey(db, found.id);
  return undefined;
}
