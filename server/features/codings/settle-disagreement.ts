import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { selectPrestudy } from '../prestudies/public.ts';
import { takeTurns } from './codebook.sql.ts';
import { isDiffering, readTextsOf } from './codings.rules.ts';
import { findText } from './mark-text.ts';
import { selectCodingFacts } from './marks.sql.ts';
import { replaceSettlement } from './settlements.sql.ts';

interface OfMark { prestudyId: string; textId: string; codeId: string }

/** Writes down what the coders came to about a code in an answer. From then on that is what counts; what each marked stays. */
export async function settleDisagreement(work: Work, actor: Actor, of: OfMark, verdict: { applies: boolean; reason: string }): Promise<undefined | NamedError> {
  const text = await findText(work, of);
  if (isFail(text)) return text;
  const facts = await selectCodingFacts(work.db, text.questionId);
  if (!readTextsOf(facts).some((read) => read.textId === of.textId && isDiffering(read, of.codeId))) return fail('nothing-to-settle');
  await takeTurns(work.db, of.textId);
  const prestudy = await selectPrestudy(work.db, of.prestudyId);
  await replaceSettlement(work.db, {
    id: newId(), ...of, questionId: text.questionId, ownerAgencyId: prestudy?.ownerAgencyId ?? '', ...verdict, settledBy: actor.id, settledAt: work.now.toISOString(),
  });
  return undefined;
}
