import { sql } from 'kysely';
import { houseChain } from '../../platform/audit/audit.sql.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { removeOldPeople, removeOldReports } from './removals.sql.ts';
import type { RetentionRules } from './load-retention.ts';

export interface Tidied { logEntries: number; answers: number; sessions: number; signIns: number; reports: number; people: number }

const before = (days: number) => sql<string>`now() - make_interval(days => ${days})`;
const counted = (result: { numDeletedRows: bigint }) => Number(result.numDeletedRows);

/**
 * Removes what Samsteg itself keeps and no longer may: old entries at the start of each chain of the log, kept answers,
 * ended sessions, what was left of sign-ins, old reports on accessibility, and people at the actors of ended pre-studies. As
 * the owner login, in one transaction.
 */
export async function tidyHouse(db: Database, { house }: RetentionRules): Promise<Tidied> {
  const answers = counted(await db.deleteFrom('platform.idempotency_keys').where('created_at', '<', before(house.answers)).executeTakeFirst());
  const challenges = counted(await db.deleteFrom('platform.passkey_challenges').where('created_at', '<', before(house['sign-ins'])).executeTakeFirst());
  const begun = counted(await db.deleteFrom('platform.sign_ins').where('created_at', '<', before(house['sign-ins'])).executeTakeFirst());
  const invitations = counted(await db.deleteFrom('platform.invitations')
    .where((where) => where(sql`least(ended_at, expires_at)`, '<', before(house.sessions))).executeTakeFirst());
  const sessions = counted(await db.deleteFrom('platform.sessions')
    .where((where) => where(sql`least(revoked_at, expires_at)`, '<', before(house.sessions))).executeTakeFirst());
  const chains = await sql<{ chain: string }>`select chain from platform.audit_heads where chain <> ${houseChain}::uuid or seq > 0 order by chain`.execute(db);
  let logEntries = 0;
  for (const { chain } of chains.rows) {
    const { rows } = await sql<{ gone: string }>`select platform.cut_audit(${chain}::uuid, ${before(house['access-log'])}, 'retention') as gone`.execute(db);
    logEntries += Number(rows[0]?.gone ?? 0);
  }
  return { logEntries, answers, sessions, signIns: challenges + begun + invitations, reports: await removeOldReports(db), people: await removeOldPeople(db) };
}
