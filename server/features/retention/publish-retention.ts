import { sql } from 'kysely';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { RetentionRules } from './load-retention.ts';

/**
 * Writes the rules where the reckoning finds them, as the file says now. A rule that the file no longer has stays only where
 * an agency's own plan goes by it. Run as the owner login at start.
 */
export async function publishRetention(db: Database, { records, house }: RetentionRules): Promise<void> {
  await sql`delete from retention.rules r where not (r.key = any(${records.map(({ key }) => key)}))
    and not exists (select from retention.agency_plans p where p.rule_key = r.key)`.execute(db);
  for (const rule of records) {
    const row = {
      key: rule.key, agency_kinds: [...rule.kinds], keep_years: rule.keepYears, done_by: rule.doneBy,
      except_children: rule.exceptChildren, content: JSON.stringify(rule),
    };
    await db.insertInto('retention.rules').values(row).onConflict((conflict) => conflict.column('key').doUpdateSet(row)).execute();
  }
  for (const [key, keep_days] of Object.entries(house)) {
    await db.insertInto('retention.house_times').values({ key, keep_days }).onConflict((conflict) => conflict.column('key').doUpdateSet({ keep_days })).execute();
  }
  const reports = { keep_days: house['accessibility-reports'] };
  await db.insertInto('accessibility_reports.settings').values(reports).onConflict((conflict) => conflict.column('only_row').doUpdateSet(reports)).execute();
}
