import { sql } from 'kysely';
import type { Span } from '../../../contract/codings.ts';
import type { QuotationCheck } from '../../../contract/quotations.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Sealed } from '../../platform/sealing/sealed.ts';

/** Quotations of a pre-study, those that wait first; or those with a state, a theme or an id. */
export async function selectQuotations(db: Database, prestudyId: string, only: { state?: string | undefined; themeId?: string; id?: string } = {}) {
  const rows = await db.selectFrom('codings.quotations as q').innerJoin('agencies.staff as m', 'm.id', 'q.marked_by').leftJoin('agencies.staff as c', 'c.id', 'q.checked_by')
    .select(['q.id', 'q.question_id as questionId', 'q.theme_id as themeId', 'q.state', 'q.edited as words', 'q.original', 'q.checks', 'q.reason', 'q.version',
      'q.marked_by as markedBy', 'q.checked_by as checkedBy', 'm.given_name as markedGiven', 'm.family_name as markedFamily', 'c.given_name as checkedGiven', 'c.family_name as checkedFamily'])
    .where('q.prestudy_id', '=', prestudyId)
    .$if(only.state !== undefined, (query) => query.where('q.state', '=', only.state ?? ''))
    .$if(only.themeId !== undefined, (query) => query.where('q.theme_id', '=', only.themeId ?? ''))
    .$if(only.id !== undefined, (query) => query.where('q.id', '=', only.id ?? ''))
    .orderBy('q.state', 'desc').orderBy('q.marked_at').orderBy('q.id').execute();
  return db.seals.open('codings.quotations', rows, { words: 'edited', original: 'original', reason: 'reason' });
}
export type QuotationRow = Awaited<ReturnType<typeof selectQuotations>>[number];

type ShownQuotation = Omit<QuotationRow, 'state' | 'original' | 'reason'>;

/** Those that may be shown, as all who take part may read them: without what was written and why it was changed. */
export async function selectUsableQuotations(db: Database, prestudyId: string, themeId?: string): Promise<ShownQuotation[]> {
  const { rows } = await sql<Omit<ShownQuotation, 'words'> & { words: Sealed }>`
    select q.id, q.question_id as "questionId", q.theme_id as "themeId", q.edited as words, q.checks, q.version, q.marked_by as "markedBy", q.checked_by as "checkedBy",
           m.given_name as "markedGiven", m.family_name as "markedFamily", c.given_name as "checkedGiven", c.family_name as "checkedFamily"
      from codings.usable_quotations q join agencies.staff m on m.id = q.marked_by left join agencies.staff c on c.id = q.checked_by
     where q.prestudy_id = ${prestudyId}::uuid and (${themeId ?? null}::uuid is null or q.theme_id = ${themeId ?? null}::uuid)
     order by q.marked_at, q.id`.execute(db);
  return db.seals.open('codings.quotations', rows, { words: 'edited' });
}

interface NewQuotation extends Span { id: string; prestudyId: string; ownerAgencyId: string; questionId: string; textId: string; themeId: string | null; words: string; markedBy: string }

/** Whether the same words of a text are a quotation already. */
export async function hasQuotation(db: Database, textId: string, { start, end }: Span): Promise<boolean> {
  const found = await db.selectFrom('codings.quotations').select('id').where('text_id', '=', textId).where('starts_at', '=', start).where('ends_at', '=', end).executeTakeFirst();
  return found !== undefined;
}

export async function insertQuotation(db: Database, row: NewQuotation): Promise<void> {
  await db.insertInto('codings.quotations').values(await db.seals.row('codings.quotations', row.ownerAgencyId, {
    id: row.id, prestudy_id: row.prestudyId, owner_agency_id: row.ownerAgencyId, question_id: row.questionId, text_id: row.textId, starts_at: row.start, ends_at: row.end,
    theme_id: row.themeId, original: row.words, edited: row.words, reason: '', marked_by: row.markedBy,
  })).execute();
}

interface Checked {
  id: string; ownerAgencyId: string; verdict: 'usable' | 'refused' | 'waiting'; checks: readonly QuotationCheck[]; words: string; reason: string; themeId: string | null;
  checkedBy: string; checkedAt: string; version: number;
}

/** @returns whether the version was the latest. */
export async function updateQuotation(db: Database, row: Checked): Promise<boolean> {
  const values = await db.seals.row('codings.quotations', row.ownerAgencyId, { edited: row.words, reason: row.reason }, row.id);
  const isChecked = row.verdict !== 'waiting';
  const { numUpdatedRows } = await db.updateTable('codings.quotations').set({
    ...values, state: row.verdict, checks: [...row.checks], theme_id: row.themeId, checked_by: isChecked ? row.checkedBy : null, checked_at: isChecked ? row.checkedAt : null,
    version: row.version + 1,
  }).where('id', '=', row.id).where('version', '=', row.version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteQuotation(db: Database, id: string): Promise<void> {
  await db.deleteFrom('codings.quotations').where('id', '=', id).execute();
}

/** The theme that most of the marks over a part of a text belong to, to propose for its quotation. */
export async function selectThemeAt(db: Database, textId: string, { start, end }: Span): Promise<string | null> {
  const row = await db.selectFrom('codings.marks as m').innerJoin('codings.codes as c', 'c.id', 'm.code_id').select('c.theme_id as themeId')
    .where('m.text_id', '=', textId).where('m.starts_at', '<', end).where('m.ends_at', '>', start).where('c.theme_id', 'is not', null)
    .groupBy('c.theme_id').orderBy(({ fn }) => fn.countAll(), 'desc').orderBy('c.theme_id').limit(1).executeTakeFirst();
  return row?.themeId ?? null;
}
