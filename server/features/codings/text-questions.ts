import type { TextQuestion } from '../../../contract/codings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { listTextQuestions } from '../surveys/public.ts';
import { mayCode, seesOthers } from './rounds.rules.ts';
import { selectCoders, selectTextCounts } from './texts.sql.ts';

/** The free-text questions of a pre-study whose answers may be read, and how far the coding of each has come. */
export async function readTextQuestions(work: Work, actor: Actor, prestudyId: string, isReader: boolean): Promise<TextQuestion[]> {
  const counts = await selectTextCounts(work.db, prestudyId);
  const coders = await selectCoders(work.db, prestudyId, actor.id);
  return (await listTextQuestions(work, prestudyId)).map(({ questionId, surveyId, surveyName, words, practice }) => {
    const { texts, blind } = counts.get(questionId) ?? { texts: 0, blind: true };
    const own = coders.filter((coder) => coder.questionId === questionId).map(({ questionId: _questionId, ...coder }) => coder);
    const round = { blind, coders: own };
    return { id: questionId, surveyId, surveyName, words, practice, texts, ...round, seesOthers: seesOthers(round, isReader), mayCode: mayCode(round, isReader) };
  });
}
