import { questionsOf } from '../../../contract/survey-answers.ts';
import type { Answers } from '../../../contract/survey-document.ts';
import type { SurveyResults } from '../../../contract/surveys.ts';
import { isSmall } from '../../platform/statistics/count-tables.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { countTexts, rememberLook, selectAnswers, selectTexts } from './answers.sql.ts';
import { findSurvey, type FoundSurvey } from './read-survey.ts';
import { withheldBecause } from './release.rules.ts';
import { countAnswers, meanOf, splitKeys } from './results.rules.ts';
import { selectDocuments, selectQuestions } from './surveys.sql.ts';

/** Which wording the results are of: the one asked for, else the newest that has been answered. */
function chooseVersion({ counts, questionVersion }: FoundSurvey, asked: number | undefined): number {
  if (asked !== undefined) return asked;
  const answered = counts.filter(({ shown, waiting }) => shown + waiting > 0).map((count) => count.questionVersion);
  return answered.length === 0 ? questionVersion : Math.max(...answered);
}

/** The answers that came in up to each showing that somebody has looked at, and last those that came in after. */
function wavesOf(answers: readonly { wave: number; answers: Answers }[], looks: readonly number[]): Answers[][] {
  const waves = [...looks, Infinity].map((last, index) => answers.filter(({ wave }) => wave <= last && wave > (looks[index - 1] ?? 0)).map((one) => one.answers));
  return waves.filter((wave) => wave.length > 0);
}

async function readWaves(db: Work['db'], { id, way }: FoundSurvey, questionVersion: number): Promise<Answers[][]> {
  const looks = way === 'link' ? await rememberLook(db, id, questionVersion) : [];
  return wavesOf(await selectAnswers(db, id, questionVersion), looks);
}

/** The results of one wording of a survey's questions, under disclosure control. */
export async function readResults({ db }: Work, found: FoundSurvey, { by, questionVersion }: { by?: string | undefined; questionVersion?: number | undefined }): Promise<SurveyResults | NamedError> {
  const documents = await selectDocuments(db, found.id);
  const version = chooseVersion(found, questionVersion);
  const document = documents.get(version);
  if (!document) return fail('not-found');
  const { shown = 0, waiting = 0 } = found.counts.find((count) => count.questionVersion === version) ?? {};
  const withheld = withheldBecause({ ...found, shown });
  const waves = withheld ? [] : await readWaves(db, found, version);
  // What is split is shown once, when nothing more comes in.
  const splits = found.state === 'open' ? [] : splitKeys(document, waves.length);
  if (by !== undefined && !splits.includes(by)) return fail('no-such-group');
  const head = {
    document, questionVersion: version, versions: [...documents.keys()], answers: shown + waiting, shownAnswers: shown,
    threshold: found.threshold, leastAnswers: found.leastAnswers, withheld, by: by ?? null, splits,
  };
  if (withheld) return { ...head, questions: [] };
  const tables = countAnswers(document, waves, found.threshold, by ?? null);
  const ids = new Map((await selectQuestions(db, found.id)).map(({ key, id }) => [key, id]));
  const texts = await countTexts(db, found.id, version);
  const questions = questionsOf(document).flatMap((question) => {
    const questionId = ids.get(question.key);
    if (questionId === undefined) return [];
    const own = tables.filter((table) => table.question === question.key).map(({ part, cells, groups }) => ({ part, cells, groups }));
    const wrote = texts.get(questionId) ?? 0;
    const isTold = question.kind === 'text' && found.state !== 'open' && !isSmall(wrote, found.threshold) && !isSmall(shown - wrote, found.threshold);
    return [{
      questionId, key: question.key, kind: question.kind, tables: own, mean: meanOf(question, own[0]?.cells ?? []),
      texts: isTold ? wrote : null,
    }];
  });
  return { ...head, questions };
}

/** What was written at a question, to those of the team who work with it; only when the results are shown. */
export async function readTexts(
  work: Work, prestudyId: string, { surveyId, questionId }: { surveyId: string; questionId: string }, page: { limit: number; offset: number },
): Promise<{ items: { id: string; words: string }[]; total: number } | NamedError> {
  const found = await findSurvey(work, prestudyId, surveyId);
  if (isFail(found)) return found;
  const question = (await selectQuestions(work.db, surveyId)).find(({ id, kind }) => id === questionId && kind === 'text');
  if (!question) return fail('not-found');
  const shown = found.counts.reduce((sum, count) => sum + count.shown, 0);
  if (withheldBecause({ ...found, shown })) return { items: [], total: 0 };
  const { items, total } = await selectTexts(work.db, questionId, page);
  return { items: items.map(({ id, words }) => ({ id, words })), total };
}
