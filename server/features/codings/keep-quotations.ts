import type { z } from 'zod';
import type { QuotationState, Span } from '../../../contract/codings.ts';
import type { CheckQuotationBody, Quotation, QuotationCheck } from '../../../contract/quotations.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { selectMembers, selectPrestudy, standUnderFindings } from '../prestudies/public.ts';
import { selectThemes } from './codebook.sql.ts';
import { findText, isInside } from './mark-text.ts';
import { isFaithful, mayApprove } from './quotations.rules.ts';
import { deleteQuotation, hasQuotation, insertQuotation, selectQuotations, selectThemeAt, selectUsableQuotations, updateQuotation, type QuotationRow } from './quotations.sql.ts';
import { recognitionHints } from './recognition.rules.ts';

/** Who works in a pre-study now, and so may check quotations. */
async function selectCheckers({ db }: Work, prestudyId: string): Promise<string[]> {
  return (await selectMembers(db, prestudyId)).filter(({ part, leftOn }) => part !== 'reader' && leftOn === null).map(({ staffId }) => staffId);
}

/** Who asks: one who only reads sees what may be shown to anyone, and not what was written. */
interface Asking { id: string; isReader: boolean }

function tell(row: QuotationRow, { id: askingId, isReader }: Asking, checkers: readonly string[]): Quotation {
  const { id, questionId, themeId, words, version } = row;
  return {
    id, questionId, themeId, state: row.state as QuotationState, words, version, checks: row.checks as QuotationCheck[],
    original: isReader ? null : row.original, hints: isReader ? [] : recognitionHints(words), reason: isReader ? '' : row.reason,
    markedByName: `${row.markedGiven} ${row.markedFamily}`, checkedByName: row.checkedBy === null ? null : `${row.checkedGiven} ${row.checkedFamily}`,
    sameEyes: row.checkedBy === row.markedBy, mayApprove: !isReader && mayApprove(askingId, row.markedBy, checkers),
  };
}

/** Quotations, those that wait to be checked first; to one who only reads, the usable ones alone. */
export async function readQuotations(work: Work, prestudyId: string, asking: Asking, only: { state?: string | undefined; themeId?: string }): Promise<Quotation[]> {
  const { isReader } = asking;
  if (isReader && only.state !== undefined && only.state !== 'usable') return [];
  const rows = isReader
    ? (await selectUsableQuotations(work.db, prestudyId, only.themeId)).map((row) => ({ ...row, state: 'usable', original: '', reason: '' }))
    : await selectQuotations(work.db, prestudyId, only);
  const checkers = await selectCheckers(work, prestudyId);
  return rows.map((row) => tell(row, asking, checkers));
}

/** Takes out a part of an answer as a quotation, to be checked. */
export async function addQuotation(work: Work, actor: Actor, of: { prestudyId: string; textId: string }, span: Span): Promise<{ id: string } | NamedError> {
  const text = await findText(work, of);
  if (isFail(text)) return text;
  if (!isInside(span, text.words)) return fail('span-outside-text');
  if (await hasQuotation(work.db, text.id, span)) return fail('quotation-there');
  const id = newId();
  const prestudy = await selectPrestudy(work.db, of.prestudyId);
  await insertQuotation(work.db, {
    id, prestudyId: of.prestudyId, ownerAgencyId: prestudy?.ownerAgencyId ?? '', questionId: text.questionId, textId: text.id, ...span,
    themeId: await selectThemeAt(work.db, text.id, span), words: text.words.slice(span.start, span.end).trim(), markedBy: actor.id,
  });
  return { id };
}

interface OfQuotation { prestudyId: string; quotationId: string }

/** Says whether a quotation can be used. One that a finding stands on stays usable until the finding is mended. */
export async function checkQuotation(work: Work, actor: Actor, of: OfQuotation, body: z.output<typeof CheckQuotationBody>): Promise<undefined | NamedError> {
  const [row] = await selectQuotations(work.db, of.prestudyId, { id: of.quotationId });
  if (!row) return fail('not-found');
  if (!isFaithful(row.original, body.words)) return fail('quotation-rewritten');
  if (body.themeId !== null && !(await selectThemes(work.db, of.prestudyId)).some(({ id }) => id === body.themeId)) return fail('not-found');
  if (body.verdict === 'usable' && !mayApprove(actor.id, row.markedBy, await selectCheckers(work, of.prestudyId))) return fail('check-by-another');
  const used = body.verdict === 'usable' ? null : await standUnderFindings(work.db, of.prestudyId, 'quotation', [row.id]);
  if (used) return used;
  const prestudy = await selectPrestudy(work.db, of.prestudyId);
  const saved = await updateQuotation(work.db, {
    ...body, id: row.id, ownerAgencyId: prestudy?.ownerAgencyId ?? '', checkedBy: actor.id, checkedAt: work.now.toISOString(),
  });
  return saved ? undefined : fail('stale-version');
}

export async function removeQuotation(work: Work, of: OfQuotation): Promise<undefined | NamedError> {
  const [row] = await selectQuotations(work.db, of.prestudyId, { id: of.quotationId });
  if (!row) return fail('not-found');
  const used = await standUnderFindings(work.db, of.prestudyId, 'quotation', [row.id]);
  if (used) return used;
  await deleteQuotation(work.db, row.id);
  return undefined;
}
