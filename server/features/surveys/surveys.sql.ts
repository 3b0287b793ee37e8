import { sql } from 'kysely';
import type { SurveyDocument, SurveyQuestion } from '../../../contract/survey-document.ts';
import type { SurveyState, SurveyWay } from '../../../contract/surveys.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { newId } from '../../platform/new-id.ts';
import type { Sealed } from '../../platform/sealing/sealed.ts';

export interface SurveyRow {
  id: string;
  name: string;
  ownerAgencyId: string;
  way: SurveyWay;
  state: SurveyState;
  opensOn: string | null;
  closesOn: string | null;
  threshold: number;
  leastAnswers: number;
  practice: boolean;
  questionVersion: number;
  version: number;
}

const columns = [
  's.id', 's.name', 's.owner_agency_id as ownerAgencyId', 's.way', 's.state', 's.opens_on as opensOn', 's.closes_on as closesOn', 's.threshold',
  's.least_answers as leastAnswers', 's.practice', 's.current_version as questionVersion', 's.version',
] as const;
const typed = <R extends { way: string; state: string }>(row: R) => ({ ...row, way: row.way as SurveyWay, state: row.state as SurveyState });

/** The surveys of a pre-study, the newest first. */
export async function selectSurveys(db: Database, prestudyId: string): Promise<SurveyRow[]> {
  return (await db.selectFrom('surveys.surveys as s').select(columns).where('s.prestudy_id', '=', prestudyId).orderBy('s.id', 'desc').execute()).map(typed);
}

export async function selectSurvey(db: Database, prestudyId: string, surveyId: string): Promise<SurveyRow | undefined> {
  const row = await db.selectFrom('surveys.surveys as s').select(columns).where('s.prestudy_id', '=', prestudyId).where('s.id', '=', surveyId).executeTakeFirst();
  return row && typed(row);
}

/** The agency that owns the pre-study: what belongs to its surveys is sealed under that agency's key. */
export async function selectOwner(db: Database, prestudyId: string): Promise<string> {
  const { owner } = await db.selectFrom('prestudies.prestudies as p').select('p.owner_agency_id as owner').where('p.id', '=', prestudyId).executeTakeFirstOrThrow();
  return owner;
}

export interface AnswerCount { surveyId: string; questionVersion: number; shown: number; waiting: number; tests: number }

/** How many answers there are to each wording of each survey of a pre-study. */
export async function selectAnswerCounts(db: Database, prestudyId: string): Promise<AnswerCount[]> {
  const { rows } = await sql<AnswerCount>`select survey_id as "surveyId", survey_version as "questionVersion", shown, waiting, tests
    from surveys.answer_counts(${prestudyId}::uuid)`.execute(db);
  return rows;
}

/** How many personal links there are, by survey. */
export async function countInvitations(db: Database, prestudyId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ surveyId: string; invited: number }>`select survey_id as "surveyId", invited from surveys.invitation_counts(${prestudyId}::uuid)`.execute(db);
  return new Map(rows.map(({ surveyId, invited }) => [surveyId, invited]));
}

export interface NewSurvey {
  id: string;
  prestudyId: string;
  ownerAgencyId: string;
  name: string;
  way: SurveyWay;
  practice: boolean;
  linkSecret: string;
  linkHash: Buffer | null;
  createdBy: string;
  today: string;
}

export async function insertSurvey(db: Database, { id, prestudyId, ownerAgencyId, name, way, practice, linkSecret, linkHash, createdBy, today }: NewSurvey): Promise<void> {
  await db.insertInto('surveys.surveys').values(await db.seals.row('surveys.surveys', ownerAgencyId, {
    id, prestudy_id: prestudyId, owner_agency_id: ownerAgencyId, name, way, practice, link_secret: linkSecret, link_hash: linkHash, created_by: createdBy, created_on: today,
  })).execute();
}

export interface SurveyChange { name: string; opensOn: string | null; closesOn: string | null; threshold: number; leastAnswers: number }
const touched = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => numUpdatedRows > 0n;

async function update(db: Database, { id, version }: { id: string; version: number }, values: object): Promise<boolean> {
  return touched(await db.updateTable('surveys.surveys').set({ ...values, version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst());
}

export const updateSurvey = (db: Database, survey: { id: string; version: number }, { name, opensOn, closesOn, threshold, leastAnswers }: SurveyChange) =>
  update(db, survey, { name, opens_on: opensOn, closes_on: closesOn, threshold, least_answers: leastAnswers });
export const updateState = (db: Database, survey: { id: string; version: number }, state: SurveyState) => update(db, survey, { state });
export const updateQuestionVersion = (db: Database, survey: { id: string; version: number }, questionVersion: number) =>
  update(db, survey, { current_version: questionVersion });

/** Lets no answer to a survey in until this unit of work ends; `surveys.hand_in` takes the same lock. */
export async function holdAnswers(db: Database, surveyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${surveyId}, 67))`.execute(db);
}

export async function deleteSurvey(db: Database, surveyId: string): Promise<void> {
  await db.deleteFrom('surveys.answers').where('survey_id', '=', surveyId).where('test', '=', true).execute();
  await db.deleteFrom('surveys.surveys').where('id', '=', surveyId).execute();
}

/** The wordings of a survey's questions, by number. */
export async function selectDocuments(db: Database, surveyId: string): Promise<Map<number, SurveyDocument>> {
  const rows = await db.selectFrom('surveys.versions as v').select(['v.version', 'v.content']).where('v.survey_id', '=', surveyId).orderBy('v.version').execute();
  return new Map(rows.map(({ version, content }) => [version, content as unknown as SurveyDocument]));
}

interface DocumentPlace { prestudyId: string; surveyId: string; questionVersion: number }

/** Writes the questions of a version, in place of what stood there. */
export async function saveDocument(db: Database, { prestudyId, surveyId, questionVersion }: DocumentPlace, document: SurveyDocument, today: string): Promise<void> {
  const content = JSON.stringify(document);
  await db.insertInto('surveys.versions').values({ survey_id: surveyId, version: questionVersion, prestudy_id: prestudyId, content, made_on: today })
    .onConflict((conflict) => conflict.columns(['survey_id', 'version']).doUpdateSet({ content })).execute();
}

export interface QuestionRow { id: string; key: string; kind: string; retired: boolean }

export async function selectQuestions(db: Database, surveyId: string): Promise<QuestionRow[]> {
  return db.selectFrom('surveys.questions as q').select(['q.id', 'q.key', 'q.kind', 'q.retired']).where('q.survey_id', '=', surveyId).orderBy('q.position').execute();
}

/** Keeps each question under its id; one that is asked no more is kept, as answers and findings may point at it. */
export async function saveQuestions(db: Database, { prestudyId, surveyId }: DocumentPlace, questions: readonly SurveyQuestion[]): Promise<void> {
  await db.updateTable('surveys.questions').set({ retired: true }).where('survey_id', '=', surveyId).execute();
  for (const [position, { key, kind, words }] of questions.entries()) {
    const values = { kind, words: JSON.stringify(words), position, retired: false };
    await db.insertInto('surveys.questions').values({ id: newId(), prestudy_id: prestudyId, survey_id: surveyId, key, ...values })
      .onConflict((conflict) => conflict.columns(['survey_id', 'key']).doUpdateSet(values)).execute();
  }
}

/** What the links of a survey are reckoned from. */
export async function selectLinkSecret(db: Database, surveyId: string): Promise<string | undefined> {
  const row = await db.selectFrom('surveys.surveys as s').select(['s.id', 's.link_secret as linkSecret']).where('s.id', '=', surveyId).executeTakeFirst();
  const opened = await db.seals.openOne('surveys.surveys', row as { id: string; linkSecret: Sealed } | undefined, { linkSecret: 'link_secret' });
  return opened?.linkSecret;
}

/** Holds a survey still until the transaction ends, so that its links are numbered one at a time. */
export async function lockSurvey(db: Database, surveyId: string): Promise<void> {
  await db.selectFrom('surveys.surveys').select('id').where('id', '=', surveyId).forUpdate().execute();
}

/** The personal links of a survey by their numbers. */
export async function selectInvitations(db: Database, surveyId: string): Promise<{ number: number; answered: boolean }[]> {
  return db.selectFrom('surveys.invitations as i').select(['i.number', 'i.answered']).where('i.survey_id', '=', surveyId).orderBy('i.number').execute();
}

export async function insertInvitations(db: Database, { prestudyId, surveyId }: { prestudyId: string; surveyId: string }, links: readonly { number: number; tokenHash: Buffer }[]): Promise<void> {
  await db.insertInto('surveys.invitations').values(links.map(({ number, tokenHash }) => ({ token_hash: tokenHash, prestudy_id: prestudyId, survey_id: surveyId, number }))).execute();
}
