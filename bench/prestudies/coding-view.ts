import { codebookRoutes } from '../../contract/codebook.ts';
import { codingsRoutes } from '../../contract/codings.ts';
import { surveysRoutes } from '../../contract/surveys.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { withKysely, type Database } from '../../server/platform/db/kysely-on-client.ts';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';
import { newId } from '../../server/platform/new-id.ts';
import { aPrestudy } from '../../test/world/a-prestudy.ts';
import { standardWorld } from '../../test/world/standard-world.ts';
import { testMasterKey } from '../../test/world/test-master-key.ts';
import { percentile, rounded, type Figure } from '../figure.ts';
import { HttpConnection, type Ask } from '../load/http-connection.ts';
import { startServer } from '../load/start-server.ts';
import { createHouse } from '../world/bench-database.ts';
import { signIn } from '../world/visitors.ts';
import { mostMemoryMb, send, type Way } from './file-import.ts';

/** What is waited for at every turn, and what is asked for now and then over all answers; in milliseconds. */
const most = { everyTurn: 250, overAll: 1000 };
const inOnePage = 40;
const inOneWrite = 500;

/** Who codes, in which pre-study. */
interface House { prestudyId: string; ownerAgencyId: string; coderIds: readonly string[]; cookie: string }

const prepare = (target: DatabaseTarget): Promise<House> => withKysely(target.owner, testMasterKey, async (db) => {
  const { world, projectOwner, leader } = await standardWorld(db, systemClock.today());
  const { id, ownerAgencyId } = await aPrestudy(world, { leader: projectOwner, members: [leader] }).save();
  return { prestudyId: id, ownerAgencyId, coderIds: [projectOwner.id, leader.id], cookie: await signIn(db, projectOwner.id) };
});

/** Begins from the material to practise on: a survey that is answered, and a codebook. @returns the survey's id. */
async function practise(way: Way): Promise<string> {
  const post = async (path: string, body: object = {}) => {
    const { status, text } = await send(way, path.replace(':prestudyId', way.prestudyId), Buffer.from(JSON.stringify(body)), 'application/json');
    if (status !== 201) throw new Error(`${path} answered ${status}`);
    return text;
  };
  const { id } = JSON.parse(await post(surveysRoutes.addSurvey.path, { from: 'practice' })) as { id: string };
  await post(surveysRoutes.addPracticeAnswers.path.replace(':surveyId', id));
  await post(codebookRoutes.beginCodebook.path);
  return id;
}

function* partsOf<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += inOneWrite) yield all.slice(from, from + inOneWrite);
}

/** The most answered question of the survey, with its answers told again and again until there are so many. */
async function multiply(db: Database, { prestudyId, ownerAgencyId }: House, surveyId: string, texts: number): Promise<{ questionId: string; textIds: string[] }> {
  const { id: questionId } = await db.selectFrom('surveys.questions as q').innerJoin('surveys.free_texts as t', 't.question_id', 'q.id').select('q.id')
    .where('q.survey_id', '=', surveyId).groupBy('q.id').orderBy(({ fn }) => fn.countAll(), 'desc').executeTakeFirstOrThrow();
  const told = await db.seals.open('surveys.free_texts', await db.selectFrom('surveys.free_texts').select(['id', 'words', 'answer_id']).where('question_id', '=', questionId).execute(), { words: 'words' });
  const answers = await db.seals.open('surveys.answers', await db.selectFrom('surveys.answers').select(['id', 'content', 'survey_version']).where('survey_id', '=', surveyId).execute(), { content: 'content' });
  const answerOf = new Map(answers.map((answer) => [answer.id, answer]));
  const again = Array.from({ length: texts - told.length }, (_each, at) => {
    const { words, answer_id } = told[at % told.length] ?? { words: '', answer_id: '' };
    return { id: newId(), answerId: newId(), words, answer: answerOf.get(answer_id) };
  });
  const shared = { prestudy_id: prestudyId, owner_agency_id: ownerAgencyId };
  for (const part of partsOf(again)) {
    await db.insertInto('surveys.answers').values(await db.seals.rows('surveys.answers', ownerAgencyId, part.map(({ answerId, answer }) =>
      ({ id: answerId, ...shared, survey_id: surveyId, survey_version: answer?.survey_version ?? 1, content: answer?.content, shown: true, test: false })))).execute();
    await db.insertInto('surveys.free_texts').values(await db.seals.rows('surveys.free_texts', ownerAgencyId, part.map(({ id, answerId, words }) =>
      ({ id, ...shared, answer_id: answerId, question_id: questionId, words })))).execute();
  }
  return { questionId, textIds: [...told, ...again].map(({ id }) => id) };
}

/** Two coders have read all and marked each answer once; they differ on one in twenty. @returns the codes' ids. */
async function code(db: Database, { prestudyId, coderIds }: House, questionId: string, textIds: readonly string[]): Promise<string[]> {
  const codes = (await db.selectFrom('codings.codes').select('id').where('prestudy_id', '=', prestudyId).orderBy('number').execute()).map(({ id }) => id);
  const of = { prestudy_id: prestudyId, question_id: questionId };
  await db.insertInto('codings.rounds').values({ ...of, blind: false }).execute();
  for (const [nth, coder_id] of coderIds.entries()) {
    await db.insertInto('codings.coders').values({ ...of, coder_id, done_at: systemClock.now().toISOString() }).execute();
    const marks = textIds.map((text_id, at) => ({
      ...of, id: newId(), text_id, coder_id, code_id: codes[(at * 7 + (nth === 1 && at % 20 === 0 ? 1 : 0)) % codes.length] ?? '', starts_at: 0, ends_at: 10,
    }));
    for (const part of partsOf(marks)) {
      await db.insertInto('codings.readings').values(part.map(({ text_id }) => ({ ...of, text_id, coder_id }))).execute();
      await db.insertInto('codings.marks').values(part).execute();
    }
  }
  return codes;
}

interface Timed { metric: string; most: number; ask: (turn: number) => Ask }

/** What a coder does in the coding view. */
function deedsOf(prestudyId: string, questionId: string, textIds: readonly string[], codes: readonly string[]): Timed[] {
  const at = (path: string, textId = '') => `${apiBase}${path}`.replace(':prestudyId', prestudyId).replace(':questionId', questionId).replace(':textId', textId);
  const page = (body: object) => ({ path: at(codingsRoutes.readTexts.path), body: { limit: inOnePage, ...body } });
  const textOf = (turn: number) => textIds[turn * 31 % textIds.length] ?? '';
  return [
    { metric: 'page-p95-ms', most: most.everyTurn, ask: (turn) => page({ offset: turn * 397 % textIds.length }) },
    { metric: 'mark-p95-ms', most: most.everyTurn, ask: (turn) => ({ path: at(codingsRoutes.markText.path, textOf(turn)), body: { codeId: codes[turn % codes.length], start: 0, end: 12 } }) },
    { metric: 'search-p95-ms', most: most.overAll, ask: () => page({ search: 'handläggare' }) },
    { metric: 'counts-p95-ms', most: most.overAll, ask: () => ({ path: at(codingsRoutes.readCodeCounts.path) }) },
    { metric: 'counts-by-group-p95-ms', most: most.overAll, ask: () => ({ path: `${at(codingsRoutes.readCodeCounts.path)}?by=workplace` }) },
    { metric: 'agreement-p95-ms', most: most.overAll, ask: () => ({ path: at(codingsRoutes.readAgreement.path) }) },
    { metric: 'disagreements-p95-ms', most: most.overAll, ask: () => ({ path: at(codingsRoutes.listDisagreements.path) }) },
  ];
}

/** The deeds one after the other, time after time; the first turn fills caches and compiles the code. */
async function timesOf(connection: HttpConnection, deeds: readonly Timed[], cookie: string, turns: number): Promise<number[][]> {
  const times: number[][] = deeds.map(() => []);
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const [nth, { ask, metric }] of deeds.entries()) {
      const began = performance.now();
      const status = await connection.ask(ask(turn), cookie);
      if (status > 299) throw new Error(`${metric} was answered ${status}`);
      if (turn > 0) times[nth]?.push(performance.now() - began);
    }
  }
  return times;
}

/** The coding view of a question with so many answers in free text, read and marked by two coders, one of whom goes on. */
export async function benchCodingView(texts: number, turns: number): Promise<Figure[]> {
  const { target, loaded, drop } = await createHouse(prepare);
  try {
    const server = await startServer(target);
    try {
      const surveyId = await practise({ ...loaded, port: server.port, dataSetId: '' });
      const deeds = await withKysely(target.owner, testMasterKey, async (db) => {
        const { questionId, textIds } = await multiply(db, loaded, surveyId, texts);
        return deedsOf(loaded.prestudyId, questionId, textIds, await code(db, loaded, questionId, textIds));
      });
      const connection = await HttpConnection.open(server.port);
      const times = await timesOf(connection, deeds, loaded.cookie, turns);
      connection.close();
      return [
        ...deeds.map(({ metric, most: limit }, nth): Figure => ({ bench: 'coding-view', metric, value: rounded(percentile(times[nth] ?? [], 0.95), 0), limit, better: 'lower' })),
        { bench: 'coding-view', metric: 'rss-mb', value: rounded(server.mostMemoryMb(), 0), limit: mostMemoryMb, better: 'lower' },
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await drop();
  }
}
