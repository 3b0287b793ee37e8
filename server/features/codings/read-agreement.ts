import type { z } from 'zod';
import { codingsRoutes, type Agreement, type Coder, type Disagreement } from '../../../contract/codings.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { agreementOn, agreementOnAll } from './agreement.rules.ts';
import { selectCodes } from './codebook.sql.ts';
import { isDiffering, readTextsOf, type ReadText } from './codings.rules.ts';
import { selectCodingFacts, selectSpans } from './marks.sql.ts';
import { selectSettlements } from './settlements.sql.ts';
import { readTextQuestions } from './text-questions.ts';
import { selectWords } from './texts.sql.ts';

interface OfQuestion { prestudyId: string; questionId: string }

/** The question with its coders, as a member sees it. */
async function findQuestion(work: Work, actor: Actor, { prestudyId, questionId }: OfQuestion) {
  return (await readTextQuestions(work, actor, prestudyId, false)).find(({ id }) => id === questionId);
}

/** How far the coders of a question agree. Codes that nobody has given are left out. */
export async function readAgreement(work: Work, actor: Actor, of: OfQuestion): Promise<Agreement | NamedError> {
  const question = await findQuestion(work, actor, of);
  if (!question) return fail('not-found');
  const { coders, blind } = question;
  if (!question.seesOthers) return { isHidden: true, blind, coders, all: null, codes: [], settled: 0 };
  const facts = await selectCodingFacts(work.db, of.questionId);
  const texts = readTextsOf(facts);
  const coderIds = coders.map(({ id }) => id);
  const used = new Set(texts.flatMap(({ byCoder }) => [...byCoder.values()].flatMap((codes) => [...codes])));
  const codeIds = (await selectCodes(work.db, of.prestudyId)).map(({ id }) => id).filter((id) => used.has(id));
  return {
    isHidden: false, blind, coders, settled: facts.settlements.length,
    all: codeIds.length > 0 ? agreementOnAll(texts, coderIds, codeIds) : null,
    codes: codeIds.map((codeId) => agreementOn(texts, coderIds, codeId)),
  };
}

interface Difference { text: ReadText; codeId: string }

/** What is told of a difference: who gave the code, where, and who did not. */
async function tellDifferences(work: Work, coders: readonly Coder[], differences: readonly Difference[]): Promise<Disagreement[]> {
  const ids = [...new Set(differences.map(({ text }) => text.textId))];
  const [words, spans, settlements] = [await selectWords(work.db, ids), await selectSpans(work.db, ids), await selectSettlements(work.db, ids)];
  const nameOf = (coderId: string) => coders.find(({ id }) => id === coderId)?.name ?? '';
  return differences.map(({ text: { textId, byCoder }, codeId }) => {
    const settlement = settlements.find((one) => one.textId === textId && one.codeId === codeId);
    return {
      textId, codeId, words: words.get(textId) ?? '',
      marked: spans.filter((span) => span.textId === textId && span.codeId === codeId && byCoder.has(span.coderId)).map(({ coderId, start, end }) => ({ name: nameOf(coderId), start, end })),
      unmarked: [...byCoder].filter(([, codes]) => !codes.has(codeId)).map(([coderId]) => nameOf(coderId)).toSorted((a, b) => a.localeCompare(b, 'sv')),
      settlement: settlement ? { applies: settlement.applies, reason: settlement.reason, settledByName: settlement.settledByName } : null,
    };
  });
}

type Asked = z.output<typeof codingsRoutes.listDisagreements.query>;

/** Where coders read differently, code by code in the order of the codebook. */
export async function listDisagreements(work: Work, actor: Actor, of: OfQuestion, { codeId, only, limit, offset }: Asked): Promise<{ items: Disagreement[]; total: number } | NamedError> {
  const question = await findQuestion(work, actor, of);
  if (!question) return fail('not-found');
  if (!question.seesOthers) return { items: [], total: 0 };
  const facts = await selectCodingFacts(work.db, of.questionId);
  const settled = new Set(facts.settlements.map((one) => `${one.textId} ${one.codeId}`));
  const texts = readTextsOf(facts).toSorted((a, b) => (a.textId < b.textId ? -1 : 1));
  const differences = (await selectCodes(work.db, of.prestudyId)).filter(({ id }) => codeId === undefined || id === codeId)
    .flatMap(({ id }) => texts.filter((text) => isDiffering(text, id)).map((text) => ({ text, codeId: id })))
    .filter((one) => only === 'all' || !settled.has(`${one.text.textId} ${one.codeId}`));
  return { items: await tellDifferences(work, question.coders, differences.slice(offset, offset + limit)), total: differences.length };
}
