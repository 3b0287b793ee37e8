import type { Mark, Span } from '../../../contract/codings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { findTextQuestion } from '../surveys/public.ts';
import { selectCodes } from './codebook.sql.ts';
import { deleteMark, deleteReading, insertCoder, insertMark, insertReading, selectOwnMark, selectRound } from './marks.sql.ts';
import { mayCode } from './rounds.rules.ts';
import { selectText } from './texts.sql.ts';

interface OfText { prestudyId: string; textId: string }

/** A text that may be read now. */
export async function findText(work: Work, { prestudyId, textId }: OfText) {
  const text = await selectText(work.db, prestudyId, textId);
  return text && (await findTextQuestion(work, prestudyId, text.questionId)) ? text : fail('not-found');
}

/** What one has marked after having been able to see what others marked would say nothing of agreement. */
async function closedBecause(work: Work, questionId: string, coderId: string): Promise<NamedError | null> {
  const round = await selectRound(work.db, questionId, coderId);
  if (mayCode(round, false)) return null;
  return fail(round.coders.some(({ isMe }) => isMe) ? 'coding-finished' : 'others-marks-seen');
}

async function findTextToCode(work: Work, coderId: string, of: OfText) {
  const text = await findText(work, of);
  if (isFail(text)) return text;
  return (await closedBecause(work, text.questionId, coderId)) ?? text;
}

/** Whether a part lies inside a text and breaks no character in two. */
export function isInside({ start, end }: Span, words: string): boolean {
  const splits = (at: number) => at > 0 && at < words.length && words.codePointAt(at - 1) !== words.charCodeAt(at - 1);
  return start < end && end <= words.length && words.slice(start, end).trim() !== '' && !splits(start) && !splits(end);
}

/** Marks a part of an answer with a code, or the whole of it. */
export async function markText(work: Work, actor: Actor, of: OfText, { codeId, ...span }: Span & { codeId: string }): Promise<Mark | NamedError> {
  const text = await findTextToCode(work, actor.id, of);
  if (isFail(text)) return text;
  const [code] = await selectCodes(work.db, of.prestudyId, codeId);
  if (!code) return fail('not-found');
  if (code.retired) return fail('code-retired');
  if (!isInside(span, text.words)) return fail('span-outside-text');
  const coder = { prestudyId: of.prestudyId, questionId: text.questionId, coderId: actor.id };
  await insertCoder(work.db, coder);
  const id = await insertMark(work.db, { id: newId(), ...coder, textId: text.id, codeId, ...span });
  return { id, codeId, ...span, coderId: actor.id, coderName: actor.name, isMine: true };
}

export async function removeMark(work: Work, actor: Actor, prestudyId: string, markId: string): Promise<undefined | NamedError> {
  const mark = await selectOwnMark(work.db, prestudyId, markId, actor.id);
  if (!mark) return fail('not-found');
  const closed = await closedBecause(work, mark.questionId, actor.id);
  if (closed) return closed;
  await deleteMark(work.db, markId);
  return undefined;
}

/** Says that the actor has read and coded an answer to its end, or takes it back. */
export async function readText(work: Work, actor: Actor, of: OfText, isRead: boolean): Promise<undefined | NamedError> {
  const text = await findTextToCode(work, actor.id, of);
  if (isFail(text)) return text;
  const coder = { prestudyId: of.prestudyId, questionId: text.questionId, coderId: actor.id };
  await insertCoder(work.db, coder);
  if (isRead) await insertReading(work.db, { ...coder, textId: text.id });
  else await deleteReading(work.db, text.id, actor.id);
  return undefined;
}
