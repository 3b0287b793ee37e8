import { sql } from 'kysely';
import type { CodedText, Coder, Mark, QuotationState, TextFilter } from '../../../contract/codings.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';

/** What those who work in the pre-study may read: answers that have been let into the results, and none that tried the survey. */
export function shownTexts(db: Database) {
  return db.selectFrom('surveys.free_texts as t').innerJoin('surveys.answers as a', 'a.id', 't.answer_id').where('a.shown', '=', true).where('a.test', '=', false);
}

/** How many answers may be read at each free-text question, and whether its round is blind. */
export async function selectTextCounts(db: Database, prestudyId: string): Promise<Map<string, { texts: number; blind: boolean }>> {
  const counts = await db.selectFrom('surveys.shown_texts').select(({ fn }) => ['question_id as questionId', fn.countAll<number>().as('texts')])
    .where('prestudy_id', '=', prestudyId).groupBy('question_id').execute();
  const rounds = await db.selectFrom('codings.rounds').select(['question_id', 'blind']).where('prestudy_id', '=', prestudyId).execute();
  const blind = new Map(rounds.map((round) => [round.question_id, round.blind]));
  return new Map(counts.map(({ questionId, texts }) => [questionId ?? '', { texts: Number(texts), blind: blind.get(questionId ?? '') ?? true }]));
}

/** Who codes, question by question, and how many answers each has read. In a blind round the others' figures are hidden by row security. */
export async function selectCoders(db: Database, prestudyId: string, staffId: string): Promise<(Coder & { questionId: string })[]> {
  const rows = await db.selectFrom('codings.coders as c').innerJoin('agencies.staff as s', 's.id', 'c.coder_id')
    .leftJoin((from) => from.selectFrom('codings.readings').select(({ fn }) => ['question_id', 'coder_id', fn.countAll<number>().as('read')])
      .where('prestudy_id', '=', prestudyId).groupBy(['question_id', 'coder_id']).as('r'),
    (join) => join.onRef('r.question_id', '=', 'c.question_id').onRef('r.coder_id', '=', 'c.coder_id'))
    .select(['c.question_id as questionId', 'c.coder_id as id', 'c.done_at as doneAt', 's.given_name as given', 's.family_name as family', 'r.read'])
    .where('c.prestudy_id', '=', prestudyId).orderBy('s.family_name').orderBy('s.given_name').orderBy('c.coder_id').execute();
  return rows.map(({ given, family, doneAt, read, ...row }) => ({ ...row, name: `${given} ${family}`, isMe: row.id === staffId, read: Number(read ?? 0), done: doneAt !== null }));
}

export interface TextPage { questionId: string; staffId: string; show: TextFilter; codeId?: string | undefined; keepId?: string | undefined }

/** The ids of the answers to a question that a filter lets through, always in the same order: their ids are random. */
export async function selectTextIds(db: Database, { questionId, staffId, show, codeId, keepId }: TextPage): Promise<string[]> {
  const own = (table: 'codings.readings' | 'codings.marks') => db.selectFrom(table).select('text_id').where('question_id', '=', questionId).where('coder_id', '=', staffId);
  const withCode = db.selectFrom('codings.marks').select('text_id').where('question_id', '=', questionId).where('code_id', '=', codeId ?? '');
  const rows = await shownTexts(db).select('t.id').where('t.question_id', '=', questionId)
    .where((is) => is.or([
      ...(keepId === undefined ? [] : [is('t.id', '=', keepId)]),
      is.and([
        ...(show === 'unread' ? [is('t.id', 'not in', own('codings.readings'))] : []),
        ...(show === 'uncoded' ? [is('t.id', 'not in', own('codings.marks'))] : []),
        ...(codeId === undefined ? [] : [is('t.id', 'in', withCode)]),
      ]),
    ])).orderBy('t.id').execute();
  return rows.map(({ id }) => id);
}

/** What was written, opened, by id. */
export async function selectWords(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('surveys.free_texts').select(['id', 'words']).where('id', '=', sql<string>`any(${ids})`).execute();
  const opened = await db.seals.open('surveys.free_texts', rows, { words: 'words' });
  return new Map(opened.map(({ id, words }) => [id, words]));
}

/** One answer that may be read, with the question it belongs to. */
export async function selectText(db: Database, prestudyId: string, textId: string): Promise<{ id: string; questionId: string; words: string } | undefined> {
  const row = await shownTexts(db).select(['t.id', 't.question_id as questionId', 't.words']).where('t.id', '=', textId).where('t.prestudy_id', '=', prestudyId).executeTakeFirst();
  return db.seals.openOne('surveys.free_texts', row, { words: 'words' });
}

/** Marks, readings and quotations of some answers, as the one who asks may see them. */
export async function selectCodedTexts(db: Database, ids: readonly string[], staffId: string): Promise<CodedText[]> {
  const [words, marks, readings, quotations] = [
    await selectWords(db, ids),
    await selectMarks(db, ids, staffId),
    await db.selectFrom('codings.readings').select('text_id').where('text_id', '=', sql<string>`any(${ids})`).where('coder_id', '=', staffId).execute(),
    await db.selectFrom('codings.quotations').select(['id', 'text_id', 'starts_at as start', 'ends_at as end', 'state']).where('text_id', '=', sql<string>`any(${ids})`).orderBy('starts_at').execute(),
  ];
  const read = new Set(readings.map(({ text_id }) => text_id));
  return ids.flatMap((id) => {
    const text = words.get(id);
    if (text === undefined) return [];
    return [{
      id, words: text, isRead: read.has(id), marks: marks.filter(({ textId }) => textId === id).map(({ textId: _textId, ...mark }) => mark),
      quotations: quotations.filter(({ text_id }) => text_id === id).map((one) => ({ id: one.id, start: one.start, end: one.end, state: one.state as QuotationState })),
    }];
  });
}

async function selectMarks(db: Database, ids: readonly string[], staffId: string): Promise<(Mark & { textId: string })[]> {
  const rows = await db.selectFrom('codings.marks as m').innerJoin('agencies.staff as s', 's.id', 'm.coder_id')
    .select(['m.id', 'm.text_id as textId', 'm.code_id as codeId', 'm.starts_at as start', 'm.ends_at as end', 'm.coder_id as coderId', 's.given_name as given', 's.family_name as family'])
    .where('m.text_id', '=', sql<string>`any(${ids})`).orderBy('m.starts_at').orderBy('m.ends_at').orderBy('m.id').execute();
  return rows.map(({ given, family, ...row }) => ({ ...row, coderName: `${given} ${family}`, isMine: row.coderId === staffId }));
}
