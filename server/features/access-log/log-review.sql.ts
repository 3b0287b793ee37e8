import { sql } from 'kysely';
import type { LogFinding, LogRule } from '../../../contract/log-reviews.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { Look } from './log-risks.rules.ts';
import { isSameContact } from './same-contact.rules.ts';

/** The days of a review, both included. */
export interface Period { from: string; to: string }

interface ContactRow {
  staffId: string; staffEmail: string | null; staffPhone: string | null; caseId: string; participantId: string; email: string | null; phone: string | null;
}

const pairOf = ({ staffId, caseId }: { staffId: string; caseId: string }) => `${staffId}/${caseId}`;

/** Who has looked at someone who is reached as they are. What is opened here goes no further than the comparison. */
async function selectSameContacts(db: Database, { from, to }: Period): Promise<Set<string>> {
  const { rows } = await sql<ContactRow>`
    select staff_id as "staffId", staff_email as "staffEmail", staff_phone as "staffPhone", case_id as "caseId", participant_id as "participantId", email, phone
      from log_reviews.contacts(${from}::date, ${to}::date)`.execute(db);
  const opened = await db.seals.open('participants.contacts', rows, { email: 'email', phone: 'phone' }, 'participantId') as ContactRow[];
  return new Set(opened.filter((row) => isSameContact(row, { email: row.staffEmail, phone: row.staffPhone })).map(pairOf));
}

/** What the staff of the reader's agency did in single cases, without what the reader did. */
export async function selectLooks(db: Database, period: Period): Promise<Look[]> {
  const { rows } = await sql<Omit<Look, 'hasSameContact'>>`
    select staff_id as "staffId", day, case_id as "caseId", first_at as "firstAt", last_at as "lastAt", from_time as "fromTime", to_time as "toTime",
           weekday, entries, denied, actions, reasons, is_namesake as "isNamesake", is_colleague as "isColleague", is_protected as "isProtected",
           is_on_team as "isOnTeam", has_referred as "hasReferred", is_after_end as "isAfterEnd"
      from log_reviews.looks(${period.from}::date, ${period.to}::date)`.execute(db);
  const same = await selectSameContacts(db, period);
  return rows.map((row) => ({ ...row, hasSameContact: same.has(pairOf(row)) }));
}

export interface ReviewRow {
  id: string;
  from: string;
  to: string;
  reviewerId: string;
  reviewerName: string;
  drawnAt: string;
  seed: number;
  looks: number;
  looksMarked: number;
  items: number;
  found: number;
  remarked: number;
  signedAt: string | null;
  signedHash: string | null;
  conclusion: string;
}

/** The most reviews that the list holds: more than ten years of one a month. */
const most = 150;

/** The agency's reviews, the latest first; or one. */
export async function selectReviews(db: Database, reviewId?: string): Promise<ReviewRow[]> {
  const rows = await db.selectFrom('log_reviews.reviews as r')
    .innerJoin('agencies.staff as s', 's.id', 'r.reviewer_id')
    .select(['r.id', 'r.from_on as from', 'r.to_on as to', 'r.reviewer_id as reviewerId', sql<string>`s.given_name || ' ' || s.family_name`.as('reviewerName'),
      'r.drawn_at as drawnAt', 'r.seed', 'r.looks', 'r.looks_marked as looksMarked', 'r.items_count as items',
      sql<number>`(select count(*) from log_reviews.items i where i.review_id = r.id and i.finding is not null)::integer`.as('found'),
      sql<number>`(select count(*) from log_reviews.items i where i.review_id = r.id and i.finding <> 'allowed')::integer`.as('remarked'),
      'r.signed_at as signedAt', 'r.signed_hash as signedHash', 'r.conclusion'])
    .$if(reviewId !== undefined, (query) => query.where('r.id', '=', reviewId ?? ''))
    .orderBy('r.drawn_at', 'desc').orderBy('r.id').limit(most).execute();
  return await db.seals.open('log_reviews.reviews', rows, { conclusion: 'conclusion' }) as ReviewRow[];
}

export interface ItemRow {
  id: string;
  staffName: string;
  staffTitle: string;
  staffId: string;
  day: string;
  caseId: string;
  mayOpen: boolean;
  firstAt: string;
  lastAt: string;
  entries: number;
  denied: number;
  actions: string[];
  reasons: string[];
  rules: LogRule[];
  drawnAs: 'risk' | 'random';
  finding: LogFinding | null;
  words: string;
  measures: string;
  foundAt: string | null;
}

/** The sample of a review in the order it was drawn, without what is about the reader. */
export async function selectItems(db: Database, reviewId: string): Promise<ItemRow[]> {
  const rows = await db.selectFrom('log_reviews.items as i')
    .innerJoin('agencies.staff as s', 's.id', 'i.staff_id')
    .select(['i.id', sql<string>`s.given_name || ' ' || s.family_name`.as('staffName'), 's.title as staffTitle', 'i.staff_id as staffId', 'i.day',
      'i.case_id as caseId', sql<boolean>`exists (select from cases.cases c where c.id = i.case_id)`.as('mayOpen'), 'i.first_at as firstAt',
      'i.last_at as lastAt', 'i.entries', 'i.denied', 'i.actions', 'i.reasons', 'i.rules', 'i.drawn_as as drawnAs', 'i.finding', 'i.words', 'i.measures',
      'i.found_at as foundAt'])
    .where('i.review_id', '=', reviewId).orderBy('i.place').execute();
  return await db.seals.open('log_reviews.items', rows, { words: 'words', measures: 'measures' }) as ItemRow[];
}

/** Whether the log of the agency bears this signature of a review. */
export async function isInLog(db: Database, reviewId: string, hash: string): Promise<boolean> {
  const { rows } = await sql<{ answer: boolean }>`select log_reviews.is_in_log(${reviewId}::uuid, ${hash}) as answer`.execute(db);
  return rows[0]?.answer ?? false;
}

export interface StatisticsRow { rule: LogRule | null; reviews: number; items: number; remarked: number }

/** Figures over what the agency has signed: a row without a mark for all of it, and one for each mark. */
export async function selectStatistics(db: Database): Promise<StatisticsRow[]> {
  const { rows } = await sql<StatisticsRow>`select rule, reviews, items, remarked from log_reviews.statistics()`.execute(db);
  return rows;
}
