import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import type { Answers, SurveyDocument } from '../../../contract/survey-document.ts';
import type { SurveyState, SurveyWay } from '../../../contract/surveys.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Sealed } from '../../platform/sealing/sealed.ts';

export interface LinkRow {
  surveyId: string;
  prestudyId: string;
  ownerAgencyId: string;
  askedBy: string;
  way: SurveyWay;
  state: SurveyState;
  opensOn: string | null;
  closesOn: string | null;
  practice: boolean;
  threshold: number;
  leastAnswers: number;
  questionVersion: number;
  content: SurveyDocument;
  used: boolean;
}

/** What a link leads to. */
export async function selectByLink(db: Database, linkHash: Buffer): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`select survey_id as "surveyId", prestudy_id as "prestudyId", owner_agency_id as "ownerAgencyId", asked_by as "askedBy", way, state,
    opens_on::text as "opensOn", closes_on::text as "closesOn", practice, threshold, least_answers as "leastAnswers", question_version as "questionVersion", content, used
    from surveys.by_link(${linkHash})`.execute(db);
  return rows[0];
}

/** The questions of one wording, and the ids of those with free text, for one who has a link. */
export async function selectAskedByLink(db: Database, linkHash: Buffer, questionVersion: number): Promise<{ content: SurveyDocument; textQuestions: Record<string, string> } | undefined> {
  const { rows } = await sql<{ content: SurveyDocument; textQuestions: Record<string, string> }>`
    select content, text_questions as "textQuestions" from surveys.asked_by_link(${linkHash}, ${questionVersion})`.execute(db);
  return rows[0];
}

/** An answer as it is sealed: what was chosen, and each free text by itself. */
export interface SealedAnswer { id: string; content: Sealed; texts: { id: string; questionId: string; words: Sealed }[] }

/**
 * Seals an answer under new ids. They are random (UUID v4), not the house's v7: one that begins with the millisecond would
 * tell when the answer came.
 * @param textQuestions the ids of the free-text questions, by key.
 */
export async function sealAnswer(db: Database, ownerAgencyId: string, answers: Answers, textQuestions: Readonly<Record<string, string>>): Promise<SealedAnswer> {
  const id = randomUUID();
  const isText = (key: string) => textQuestions[key] !== undefined;
  const choices = Object.fromEntries(Object.entries(answers).filter(([key]) => !isText(key)));
  const texts = Object.entries(answers).flatMap(([key, words]) => {
    const questionId = textQuestions[key];
    return questionId === undefined || typeof words !== 'string' ? [] : [{ id: randomUUID(), questionId, words: words.trim() }];
  });
  const { content } = await db.seals.row('surveys.answers', ownerAgencyId, { id, content: choices });
  return { id, content: content as unknown as Sealed, texts: await db.seals.rows('surveys.free_texts', ownerAgencyId, texts) as unknown as SealedAnswer['texts'] };
}

export type HandInOutcome = 'taken' | 'survey-link-not-valid' | 'survey-not-open' | 'survey-link-used' | 'survey-full';

/** Takes in an answer by its link. Tells how many answers to that wording are in the results, and how many wait. */
export async function handIn(
  db: Database, linkHash: Buffer, questionVersion: number, { id, content, texts }: SealedAnswer, mostAnswers: number,
): Promise<{ outcome: HandInOutcome; shown: number; waiting: number }> {
  const { rows } = await sql<{ outcome: HandInOutcome; shown: number; waiting: number }>`select outcome, shown, waiting from surveys.hand_in(
    ${linkHash}, ${mostAnswers}, ${id}::uuid, ${questionVersion}, ${content},
    ${texts.map((text) => text.id)}::uuid[], ${texts.map((text) => text.questionId)}::uuid[], ${texts.map((text) => text.words)}::text[])`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('surveys.hand_in answered nothing');
  return row;
}

/** Lets so many waiting answers into the results, drawn by lot. */
export async function showAnswers(db: Database, surveyId: string, questionVersion: number, howMany: number): Promise<void> {
  if (howMany > 0) await sql`select surveys.show_answers(${surveyId}::uuid, ${questionVersion}, ${howMany})`.execute(db);
}

/** Remembers that what is shown now is looked at, while the survey is open. Tells the showings that somebody has looked at. */
export async function rememberLook(db: Database, surveyId: string, questionVersion: number): Promise<number[]> {
  const { rows } = await sql<{ looks: number[] }>`select surveys.remember_look(${surveyId}::uuid, ${questionVersion}) as looks`.execute(db);
  return rows[0]?.looks ?? [];
}

interface AnswerPlace { prestudyId: string; surveyId: string; questionVersion: number; ownerAgencyId: string }

/** Writes answers that nobody sent by a link: such as try the survey, and the invented ones to practise on. */
export async function insertAnswers(db: Database, { prestudyId, surveyId, questionVersion, ownerAgencyId }: AnswerPlace, answers: readonly SealedAnswer[], mark: { test: boolean; shown: boolean }): Promise<void> {
  const shared = { prestudy_id: prestudyId, owner_agency_id: ownerAgencyId };
  await db.insertInto('surveys.answers').values(answers.map(({ id, content }) => ({ id, ...shared, survey_id: surveyId, survey_version: questionVersion, content, ...mark }))).execute();
  const texts = answers.flatMap(({ id, texts: list }) => list.map((text) => ({ id: text.id, ...shared, answer_id: id, question_id: text.questionId, words: text.words })));
  if (texts.length > 0) await db.insertInto('surveys.free_texts').values(texts).execute();
}

export async function deleteTestAnswers(db: Database, surveyId: string): Promise<void> {
  await db.deleteFrom('surveys.answers').where('survey_id', '=', surveyId).where('test', '=', true).execute();
}

/** What was chosen in the answers that count, and in which showing each was let into the results. None while the results are withheld. */
export async function selectAnswers(db: Database, surveyId: string, questionVersion: number): Promise<{ id: string; wave: number; answers: Answers }[]> {
  const { rows } = await sql<{ id: string; wave: number; content: Sealed }>`select id, wave, content from surveys.counted_answers(${surveyId}::uuid, ${questionVersion})`.execute(db);
  const opened = await db.seals.open('surveys.answers', rows, { content: 'content' });
  return opened.map(({ id, wave, content }) => ({ id, wave, answers: content as unknown as Answers }));
}

/** How many answers that count wrote something, by question. */
export async function countTexts(db: Database, surveyId: string, questionVersion: number): Promise<Map<string, number>> {
  const rows = await db.selectFrom('surveys.shown_texts').select(['question_id as questionId', (by) => by.fn.countAll<number>().as('count')])
    .where('survey_id', '=', surveyId).where('survey_version', '=', questionVersion).groupBy('question_id').execute();
  return new Map(rows.map(({ questionId, count }) => [questionId ?? '', Number(count)]));
}

const countedTexts = (db: Database) => db.selectFrom('surveys.free_texts as t').innerJoin('surveys.answers as a', 'a.id', 't.answer_id')
  .where('a.shown', '=', true).where('a.test', '=', false);

export interface TextRow { id: string; answerId: string; words: string }

/** What was written at a question, in the order of random ids. */
export async function selectTexts(db: Database, questionId: string, page: { limit: number; offset: number } | null): Promise<{ items: TextRow[]; total: number }> {
  const ofQuestion = countedTexts(db).where('t.question_id', '=', questionId);
  const query = ofQuestion.select(['t.id', 't.answer_id as answerId', 't.words']).orderBy('t.id');
  const rows = await (page ? query.limit(page.limit).offset(page.offset) : query).execute();
  const items = await db.seals.open('surveys.free_texts', rows, { words: 'words' });
  const total = page ? Number((await ofQuestion.select((by) => by.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count) : items.length;
  return { items, total };
}
