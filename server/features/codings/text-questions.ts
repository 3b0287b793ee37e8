import type { Coder, TextQuestion } from '../../../contract/codings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { listTextQuestions } from '../surveys/public.ts';
import { selectCoders, selectTextCounts } from './texts.sql.ts';

type Round = Pick<TextQuestion, 'blind'> & { coders: readonly Coder[] };

/**
 * In a blind round a coder sees what others marked only when she is done, and one who does not code once two or more have
 * been and are done. Readers, who cannot code, always see it. The same rule in SQL: `codings.my_open_questions()`.
 */
export function seesOthers({ blind, coders }: Round, isReader: boolean): boolean {
  const mine = coders.find(({ isMe }) => isMe);
  if (isReader || !blind) return true;
  return mine ? mine.done : coders.length >= 2 && coders.every(({ done }) => done);
}

/** The free-text questions of a pre-study whose answers may be read, and how far the coding of each has come. */
export async function readTextQuestions(work: Work, actor: Actor, prestudyId: string, isReader: boolean): Promise<TextQuestion[]> {
  const counts = await selectTextCounts(work.db, prestudyId);
  const coders = await selectCoders(work.db, prestudyId, actor.id);
  return (await listTextQuestions(work, prestudyId)).map(({ questionId, surveyId, surveyName, words, practice }) => {
    const { texts, blind } = counts.get(questionId) ?? { texts: 0, blind: true };
    const own = coders.filter((coder) => coder.questionId === questionId).map(({ questionId: _questionId, ...coder }) => coder);
    return { id: questionId, surveyId, surveyName, words, practice, texts, coders: own, blind, seesOthers: seesOthers({ blind, coders: own }, isReader) };
  });
}
