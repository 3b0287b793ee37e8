import { sql } from 'kysely';
import type { Work } from '../db/unit-of-work.ts';
import { insertSession, type NewSession } from './sessions.sql.ts';

/**
 * Opens a session and goes on as the one whom it belongs to, so that the sign-in stands in the log as theirs and in the
 * chain of their agency.
 *
 * @param vouched how it was known who they are, as a code.
 */
export async function openSession(work: Work, session: Omit<NewSession, 'now'>, vouched: string): Promise<void> {
  await insertSession(work.db, { ...session, now: work.now });
  await sql`select from platform.enter(${session.tokenHash}, ${work.today}::date, ${work.now.toISOString()}::timestamptz)`.execute(work.db);
  work.audit({ action: 'session.start', outcome: 'allowed', reason: vouched, recordId: session.actorId });
}
