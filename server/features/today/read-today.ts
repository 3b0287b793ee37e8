import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { newsEvents, type Today, type TodayQuery } from '../../../contract/today.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { addDays, modelOf } from '../programmes/public.ts';
import type { StaffCaseRow } from './facts.rules.ts';
import { tellNews } from './news.rules.ts';
import { reckonCase, type Reckoning } from './reckon-case.rules.ts';
import { groupDay, type ReckonedCase } from './today.rules.ts';
import { selectFacts, selectNews, selectTalks } from './today.sql.ts';

/** The most cases gone through at once, and how far back news and unanswered talks are looked for, in days. */
const mostCases = 600;
const newsDays = 5;
const unansweredDays = 60;
const mostTalks = 200;
const mostNews = 200;

/** All that one person of the staff has before them, over every case: three reads at once, then pure rules. */
export async function readToday(work: Work, actor: Actor, query: TodayQuery, knowing: Pick<Reckoning, 'instruments' | 'language'>): Promise<Today> {
  const { db, today } = work;
  const all = query.scope === 'team' && actor.role === 'team-leader';
  const [facts, talks, news] = await Promise.all([
    selectFacts(db, { all, limit: mostCases }),
    selectTalks(db, { today, since: addDays(today, -unansweredDays), limit: mostTalks }),
    selectNews(db, { since: `${addDays(today, -newsDays)}T00:00:00Z`, names: newsEvents, limit: mostNews }),
  ]);
  const { cases, failed } = await reckonAll(work, facts.rows, { ...knowing, today });
  const past = talks.filter((talk) => talk.attendance === 'booked' && Date.parse(talk.startsAt) < work.now.getTime());
  const day: Today = {
    today,
    ...groupDay(cases, past, { today, readerId: actor.id, all, limit: query.limit }),
    news: tellNews(news, query.limit),
    talks: talks.filter((talk) => talk.onDay === today),
    cases: { reckoned: cases.length, total: facts.total },
    failed,
  };
  work.concerns(casesShown(day));
  return day;
}

/** The cases of everyone whom the day names. */
function casesShown({ now, thisWeek, watch, news, talks, failed }: Today): string[] {
  const due = [now, thisWeek, watch].flatMap(({ rows }) => rows.map((row) => (row.type === 'talk' ? row.talk : row).caseId));
  return [...due, ...[...news.rows, ...talks, ...failed].map(({ caseId }) => caseId)];
}

/** A case whose model cannot be read is told by name, so that the rest of the day still stands. */
async function reckonAll(work: Work, rows: readonly StaffCaseRow[], reckoning: Reckoning): Promise<Pick<Today, 'failed'> & { cases: ReckonedCase[] }> {
  const models = new Map<string, ProgrammeModel | null>();
  const cases: ReckonedCase[] = [];
  const failed: Today['failed'] = [];
  for (const row of rows) {
    const name = `${row.modelKey}@${row.modelVersion}`;
    if (!models.has(name)) models.set(name, await readable(work, row));
    const model = models.get(name);
    if (model) cases.push(reckonCase(model, row, reckoning));
    else failed.push({ caseId: row.caseId, personName: row.personName });
  }
  return { cases, failed };
}

async function readable(work: Work, { modelKey, modelVersion }: StaffCaseRow): Promise<ProgrammeModel | null> {
  try {
    return await modelOf(work.db, modelKey, modelVersion);
  } catch {
    return null;
  }
}
