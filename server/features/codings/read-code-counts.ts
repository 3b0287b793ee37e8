import type { CodeCounts } from '../../../contract/codings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { findTextQuestion, readFreeTexts, type TextQuestion } from '../surveys/public.ts';
import { selectCodeWords } from './codebook.sql.ts';
import { agreedTexts, type AgreedText } from './codings.rules.ts';
import { countCodes, groupCodes, type CountedCode } from './counts.rules.ts';
import { selectCodingFacts } from './marks.sql.ts';
import { readTextQuestions } from './text-questions.ts';

/** The texts split by what their writers chose at a background question of the survey. */
async function groupsOf(
  work: Work, prestudyId: string, question: TextQuestion, counted: { texts: readonly AgreedText[]; codes: readonly CountedCode[] }, by: string,
): Promise<CodeCounts['groups'] | NamedError> {
  const background = question.background.find(({ key }) => key === by);
  if (!background) return fail('no-such-group');
  const free = await readFreeTexts(work, prestudyId, question);
  const choiceOf = new Map(free.flatMap(({ id, background: chosen }) => (chosen[by] === undefined ? [] : [[id, chosen[by]] as const])));
  const keys = background.options.map(({ key }) => key);
  const { texts, rows } = groupCodes(counted.texts, counted.codes, choiceOf, keys, question.threshold);
  return { key: by, threshold: question.threshold, choices: background.options.map(({ key, words }, index) => ({ key, words, texts: texts[index] ?? null })), rows };
}

/** How often codes and themes come at a question, together with what, and in which group. */
export async function readCodeCounts(
  work: Work, actor: Actor, { prestudyId, questionId }: { prestudyId: string; questionId: string }, by: string | undefined,
): Promise<CodeCounts | NamedError> {
  const question = await findTextQuestion(work, prestudyId, questionId);
  if (!question) return fail('not-found');
  const texts = agreedTexts(await selectCodingFacts(work.db, questionId));
  const codes: CountedCode[] = await selectCodeWords(work.db, prestudyId);
  const groups = by === undefined ? null : await groupsOf(work, prestudyId, question, { texts, codes }, by);
  if (isFail(groups)) return groups;
  const round = (await readTextQuestions(work, actor, prestudyId, false)).find(({ id }) => id === questionId);
  return {
    ...countCodes(texts, codes), isComplete: round?.seesOthers ?? false,
    groupings: question.background.map(({ key, words }) => ({ key, words })), groups,
  };
}
