import { askedQuestions, faultOf, keptAnswers } from '../../../contract/survey-answers.ts';
import type { Answers, SurveyDocument } from '../../../contract/survey-document.ts';
import type { AskedSurvey } from '../../../contract/surveys.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { handIn, insertAnswers, sealAnswer, selectAskedByLink, selectByLink, showAnswers, type LinkRow } from './answers.sql.ts';
import { linkHashOf } from './links.rules.ts';
import { hasPracticeAnswers, practiceAnswers } from './practice.ts';
import type { FoundSurvey } from './read-survey.ts';
import { answersToShow, mostAnswers, takesAnswers } from './release.rules.ts';
import { selectQuestions, updateState } from './surveys.sql.ts';

async function findByLink({ db, today }: Work, linkHash: Buffer): Promise<LinkRow | NamedError> {
  const link = await selectByLink(db, linkHash);
  if (!link) return fail('survey-link-not-valid');
  if (link.used) return fail('survey-link-used');
  return takesAnswers(link, today) ? link : fail('survey-not-open');
}

/** Shows what a link asks. */
export async function openLink(work: Work, token: string): Promise<AskedSurvey | NamedError> {
  const link = await findByLink(work, linkHashOf(token));
  if (isFail(link)) return link;
  const { surveyId, way, content, questionVersion, closesOn, practice, askedBy } = link;
  return { surveyId, way, document: content, questionVersion, closesOn, practice, askedBy };
}

/** The answers without what was not asked, or what is wrong with them by question. */
function checked(document: SurveyDocument, answers: Answers): Answers | NamedError {
  const faults = askedQuestions(document, answers).flatMap((question) => {
    const code = faultOf(question, answers[question.key]);
    return code ? [{ path: `answers.${question.key}`, code, message: code }] : [];
  });
  return faults.length > 0 ? fail('invalid-input', faults) : keptAnswers(document, answers);
}

interface HandedIn { token: string; questionVersion: number; answers: Answers }

/**
 * Takes in an answer from a visitor. One who is signed in is turned away: that the session was used is written in the same
 * transaction, and would tie the two. Our own page sends no cookie here.
 */
export async function answerSurvey(work: Work, { token, questionVersion, answers }: HandedIn): Promise<undefined | NamedError> {
  if (work.actor) return fail('signed-in-already');
  const linkHash = linkHashOf(token);
  const link = await findByLink(work, linkHash);
  if (isFail(link)) return link;
  const asked = await selectAskedByLink(work.db, linkHash, questionVersion);
  if (!asked) return fail('survey-not-open');
  const kept = checked(asked.content, answers);
  if (isFail(kept)) return kept;
  const { outcome, shown, waiting } = await handIn(work.db, linkHash, questionVersion, await sealAnswer(work.db, link.ownerAgencyId, kept, asked.textQuestions), mostAnswers);
  if (outcome !== 'taken') return fail(outcome);
  await showAnswers(work.db, link.surveyId, questionVersion, answersToShow({ ...link, shown, waiting }, link.way, link.state));
  return undefined;
}

async function textQuestionsOf({ db }: Work, surveyId: string): Promise<Record<string, string>> {
  return Object.fromEntries((await selectQuestions(db, surveyId)).filter(({ kind }) => kind === 'text').map(({ key, id }) => [key, id]));
}

/** Sends an answer to try the survey. */
export async function tryAnswers(work: Work, prestudyId: string, found: FoundSurvey, answers: Answers): Promise<undefined | NamedError> {
  const kept = checked(found.document, answers);
  if (isFail(kept)) return kept;
  const sealed = await sealAnswer(work.db, found.ownerAgencyId, kept, await textQuestionsOf(work, found.id));
  await insertAnswers(work.db, { prestudyId, surveyId: found.id, ...found }, [sealed], { test: true, shown: false });
  return undefined;
}

/** Fills a survey to practise on with the invented answers, and closes it. */
export async function addPracticeAnswers(work: Work, prestudyId: string, found: FoundSurvey): Promise<{ answers: number } | NamedError> {
  if (!found.practice || !hasPracticeAnswers(found.document)) return fail('no-practice-answers');
  if (found.answers > 0) return fail('survey-answered');
  const textQuestions = await textQuestionsOf(work, found.id);
  const sealed = await Promise.all(practiceAnswers(found.document).map((answers) => sealAnswer(work.db, found.ownerAgencyId, answers, textQuestions)));
  await insertAnswers(work.db, { prestudyId, surveyId: found.id, ...found }, sealed, { test: false, shown: true });
  return (await updateState(work.db, found, 'closed')) ? { answers: sealed.length } : fail('stale-version');
}
