import { sql } from 'kysely';
import type { Span } from '../../../contract/codings.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { CodingFacts } from './codings.rules.ts';
import type { Round } from './rounds.rules.ts';

interface OfText { prestudyId: string; questionId: string; textId: string; coderId: string }

/** Marks a part of a text. The same mark again gives the first one's id. */
export async function insertMark(db: Database, row: OfText & Span & { id: string; codeId: string }): Promise<string> {
  await db.insertInto('codings.marks').values({
    id: row.id, prestudy_id: row.prestudyId, question_id: row.questionId, text_id: row.textId, coder_id: row.coderId, code_id: row.codeId,
    starts_at: row.start, ends_at: row.end,
  }).onConflict((conflict) => conflict.columns(['text_id', 'coder_id', 'code_id', 'starts_at', 'ends_at']).doNothing()).execute();
  const { id } = await db.selectFrom('codings.marks').select('id').where('text_id', '=', row.textId).where('coder_id', '=', row.coderId)
    .where('code_id', '=', row.codeId).where('starts_at', '=', row.start).where('ends_at', '=', row.end).executeTakeFirstOrThrow();
  return id;
}

/** A mark that the one who asks has made. */
export function selectOwnMark(db: Database, prestudyId: string, markId: string, coderId: string) {
  return db.selectFrom('codings.marks').select(['id', 'question_id as questionId', 'text_id as textId']).where('id', '=', markId).where('prestudy_id', '=', prestudyId).where('coder_id', '=', coderId).executeTakeFirst();
}

export async function deleteMark(db: Database, markId: string): Promise<void> {
  await db.deleteFrom('codings.marks').where('id', '=', markId).execute();
}

export async function insertReading(db: Database, row: OfText): Promise<void> {
  await db.insertInto('codings.readings').values({ text_id: row.textId, coder_id: row.coderId, prestudy_id: row.prestudyId, question_id: row.questionId })
    .onConflict((conflict) => conflict.doNothing()).execute();
}

export async function deleteReading(db: Database, textId: string, coderId: string): Promise<void> {
  await db.deleteFrom('codings.readings').where('text_id', '=', textId).where('coder_id', '=', coderId).execute();
}

interface OfQuestion { prestudyId: string; questionId: string; coderId: string }

/** Notes that somebody codes a question, and when she was done; null: not yet. */
export async function upsertCoder(db: Database, row: OfQuestion, doneAt: string | null): Promise<void> {
  await db.insertInto('codings.coders').values({ question_id: row.questionId, prestudy_id: row.prestudyId, coder_id: row.coderId, done_at: doneAt })
    .onConflict((conflict) => conflict.columns(['question_id', 'coder_id']).doUpdateSet({ done_at: doneAt })).execute();
}

export async function insertCoder(db: Database, row: OfQuestion): Promise<void> {
  await db.insertInto('codings.coders').values({ question_id: row.questionId, prestudy_id: row.prestudyId, coder_id: row.coderId })
    .onConflict((conflict) => conflict.doNothing()).execute();
}

/** How a round stands for one who codes in it, or wants to. */
export async function selectRound(db: Database, questionId: string, staffId: string): Promise<Round> {
  const round = await db.selectFrom('codings.rounds').select('blind').where('question_id', '=', questionId).executeTakeFirst();
  const coders = await db.selectFrom('codings.coders').select(['coder_id', 'done_at']).where('question_id', '=', questionId).execute();
  return { blind: round?.blind ?? true, coders: coders.map(({ coder_id, done_at }) => ({ isMe: coder_id === staffId, done: done_at !== null })) };
}

export async function upsertRound(db: Database, prestudyId: string, questionId: string, blind: boolean): Promise<void> {
  await db.insertInto('codings.rounds').values({ question_id: questionId, prestudy_id: prestudyId, blind })
    .onConflict((conflict) => conflict.column('question_id').doUpdateSet({ blind })).execute();
}

/** Everything that has been done with the answers to a question, as the one who asks may see it. */
export async function selectCodingFacts(db: Database, questionId: string): Promise<CodingFacts> {
  // Which texts may be read is asked once and compared here: asked within each query it is worked out row by row.
  const texts = await db.selectFrom('surveys.shown_texts').select('id').where('question_id', '=', questionId).execute();
  const shown = new Set(texts.map(({ id }) => id));
  const settled = sql<CodingFacts['settlements'][number]>`select text_id as "textId", code_id as "codeId", applies from codings.settled where question_id = ${questionId}::uuid`;
  const ofShown = <Row extends { textId: string }>(rows: readonly Row[]) => rows.filter(({ textId }) => shown.has(textId));
  return {
    readings: ofShown(await db.selectFrom('codings.readings').select(['text_id as textId', 'coder_id as coderId']).where('question_id', '=', questionId).execute()),
    marks: ofShown(await db.selectFrom('codings.marks').select(['text_id as textId', 'coder_id as coderId', 'code_id as codeId']).where('question_id', '=', questionId).execute()),
    settlements: ofShown((await settled.execute(db)).rows),
  };
}

/** Where each coder marked something in some texts. */
export function selectSpans(db: Database, textIds: readonly string[]): Promise<(Span & { textId: string; coderId: string; codeId: string })[]> {
  return db.selectFrom('codings.marks').select(['text_id as textId', 'coder_id as coderId', 'code_id as codeId', 'starts_at as start', 'ends_at as end'])
    .where('text_id', '=', sql<string>`any(${textIds})`).orderBy('starts_at').execute();
}
