import type { z } from 'zod';
import { codingsRoutes, type CodedText } from '../../../contract/codings.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { findTextQuestion } from '../surveys/public.ts';
import { selectCodedTexts, selectTextIds, selectWords } from './texts.sql.ts';

type Asked = z.output<typeof codingsRoutes.readTexts.body>;

/** What is written lies sealed, so that only the program can search it: every text of the question is opened and looked through. */
async function searched(work: Work, ids: readonly string[], { search, keepId }: Asked): Promise<string[]> {
  if (search === '') return [...ids];
  const wanted = search.toLocaleLowerCase('sv');
  const words = await selectWords(work.db, ids);
  return ids.filter((id) => id === keepId || words.get(id)?.toLocaleLowerCase('sv').includes(wanted));
}

/** One page of the answers to a question, to read and code. */
export async function readTexts(work: Work, staffId: string, { prestudyId, questionId }: { prestudyId: string; questionId: string }, asked: Asked): Promise<{ items: CodedText[]; total: number } | NamedError> {
  if (!(await findTextQuestion(work, prestudyId, questionId))) return fail('not-found');
  const ids = await searched(work, await selectTextIds(work.db, { questionId, staffId, ...asked }), asked);
  return { items: await selectCodedTexts(work.db, ids.slice(asked.offset, asked.offset + asked.limit), staffId), total: ids.length };
}
