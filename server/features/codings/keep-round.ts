import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { findTextQuestion } from '../surveys/public.ts';
import { selectRound, upsertCoder, upsertRound } from './marks.sql.ts';
import { mayCode, mayGoOn } from './rounds.rules.ts';

interface OfQuestion { prestudyId: string; questionId: string }

/** Says that a coder is done with a question, or goes on. In a blind round there is no way back once somebody else codes: she may have seen their marks. */
export async function finishCoding(work: Work, coderId: string, of: OfQuestion, done: boolean): Promise<undefined | NamedError> {
  if (!(await findTextQuestion(work, of.prestudyId, of.questionId))) return fail('not-found');
  const round = await selectRound(work.db, of.questionId, coderId);
  const wasDone = round.coders.some((coder) => coder.isMe && coder.done);
  if (wasDone ? !done && !mayGoOn(round) : !mayCode(round, false)) return fail('others-marks-seen');
  await upsertCoder(work.db, { ...of, coderId }, done ? work.now.toISOString() : null);
  return undefined;
}

/** Says whether coders see one another's marks before they are done. What was coded in the open does not become blind afterwards. */
export async function changeCodingRound(work: Work, leaderId: string, of: OfQuestion, blind: boolean): Promise<undefined | NamedError> {
  if (!(await findTextQuestion(work, of.prestudyId, of.questionId))) return fail('not-found');
  const round = await selectRound(work.db, of.questionId, leaderId);
  if (round.blind === blind) return undefined;
  if (blind && round.coders.length > 0) return fail('round-begun');
  await upsertRound(work.db, of.prestudyId, of.questionId, blind);
  return undefined;
}
